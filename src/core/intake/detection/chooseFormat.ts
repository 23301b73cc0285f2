// Which format a text is in, by weighing the evidence of all: those that find their signs read a
// sample, and the one that explains most of it is chosen; of equals the one that begins first, for
// a container begins before what lies in it.
import { complementOf, textIn, weightOf } from "#core/intake/detection/span.ts";
import type { InputFormat } from "#core/intake/inputFormat.ts";

/** Below this no format is sure enough of a text. */
export const LEAST_CERTAINTY = 0.3;
/** A format this sure goes before those of free text, which take what is left. */
const SURE = 0.5;
/** How much of a text decides between formats. */
const SAMPLE_CHARACTERS = 200_000;
/** Shares closer than this are equal. */
const SHARE_STEP = 0.02;

/** A page or a manuscript is a document of its own kind, whatever its sentences look like. */
const IS_DOCUMENT = /^(?:<!doctype html|<html\b)|^[ \t]*\\(?:documentclass|documentstyle|begin\{document\})/im;
const DOCUMENT_HEAD = 5_000;

/** A format that may be that of a text. */
export interface Candidate {
  readonly format: InputFormat;
  /** 0..1 */
  readonly certainty: number;
  /** Where its records seem to begin. */
  readonly at: number;
}

/** Every format that finds a sign of itself in a text, the surest first. */
export function candidatesFor(text: string, formats: readonly InputFormat[]): Candidate[] {
  const start = Math.max(0, text.search(/\S/));
  const firsts = firstLines(text, start, formats);
  const structured = formats.filter(({ begins }) => begins !== undefined);
  const found = structured.map((format) => candidateFor(format, text, start, firsts.get(format)));
  // reading free text takes its time, and is of no use where another is sure
  if (!found.some(({ certainty }) => certainty >= SURE) && !IS_DOCUMENT.test(text.slice(start, start + DOCUMENT_HEAD)))
    for (const format of formats)
      if (format.begins === undefined) found.push({ format, certainty: format.detect(text.slice(start)), at: start });
  return found.filter(({ certainty }) => certainty > 0).sort((a, b) => b.certainty - a.certainty);
}

function candidateFor(format: InputFormat, text: string, start: number, first: number | undefined): Candidate {
  const whole = { format, certainty: format.detect(text.slice(start)), at: first ?? start };
  if (first === undefined || first <= start) return whole;
  const certainty = format.detect(text.slice(first));
  return certainty > whole.certainty ? { format, certainty, at: first } : whole;
}

/** Where the first line is that begins each format. */
function firstLines(text: string, start: number, formats: readonly InputFormat[]): ReadonlyMap<InputFormat, number> {
  const firsts = new Map<InputFormat, number>();
  let searched = formats.filter(({ begins }) => begins !== undefined);
  for (let at = text.lastIndexOf("\n", start) + 1; at < text.length && searched.length > 0; ) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? undefined : end);
    const found = searched.filter((format) => format.begins?.(line));
    for (const format of found) firsts.set(format, at);
    if (found.length > 0) searched = searched.filter((format) => !firsts.has(format));
    at = end < 0 ? text.length : end + 1;
  }
  return firsts;
}

/** The format to read a text with; undefined where none is sure enough of it. */
export function bestOf(candidates: readonly Candidate[], text: string): Candidate | undefined {
  const [first, ...others] = candidates.filter(({ certainty }) => certainty >= LEAST_CERTAINTY);
  const rivals = others.filter(({ format }) => format.begins !== undefined);
  if (first === undefined || rivals.length === 0 || first.format.begins === undefined) return first;
  const sample = sampleOf(text);
  const weight = weightOf(sample);
  return [first, ...rivals]
    .map((candidate) => ({ candidate, share: explained(candidate.format, sample, weight) }))
    .reduce((a, b) =>
      b.share > a.share + SHARE_STEP || (b.share > a.share - SHARE_STEP && b.candidate.at < a.candidate.at) ? b : a,
    ).candidate;
}

/** The first characters that are not blank, to the end of a line. */
function sampleOf(text: string): string {
  const start = Math.max(0, text.search(/\S/));
  const end = text.length - start <= SAMPLE_CHARACTERS ? -1 : text.lastIndexOf("\n", start + SAMPLE_CHARACTERS);
  return text.slice(start, end > start ? end : undefined);
}

/** The share of a text that is in records with a title. */
function explained(format: InputFormat, text: string, weight: number): number {
  const { records, outside } = format.parse({ name: "", text }, {});
  const titled = records.filter(({ title }) => title.trim() !== "").length;
  if (titled === 0) return 0;
  const inside = weightOf(textIn(text, complementOf(outside, text.length)));
  return (inside / Math.max(1, weight)) * (titled / records.length);
}
