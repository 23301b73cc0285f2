// Input format: text copied from a web page or a program, titles and abstracts in turn with
// whatever stands between and around them. Also copies of arXiv listings and of search results.
// Recognised by its content; what belongs to the page is left out and said so.
import type { InputFormat } from "#core/intake/inputFormat.ts";
import { withoutButtons } from "#core/intake/listing/listingButtons.ts";
import { readingLength } from "#core/intake/listing/listingClues.ts";
import { ARXIV_HEAD, datumStrength, scholarLine } from "#core/intake/listing/listingData.ts";
import { type Entry, isAttested, type Reading, readListing } from "#core/intake/listing/listingEntries.ts";
import type { Paragraph } from "#core/intake/listing/listingParagraphs.ts";
import { recordsOf } from "#core/intake/listing/listingRecord.ts";
import type { Issue } from "#core/issue.ts";

/** How much of a text decides whether it is a listing. */
const SAMPLE_CHARACTERS = 60_000;
/**
 * So many titles with data make a list of papers without abstracts, and this share of all must have
 * them.
 */
const LEAST_TITLES = 3;
const MOST_TITLES = 0.8;
/**
 * One title with one abstract may be a note as well: sure enough only if nothing in it speaks of
 * software. Surer where lines of a page stand by.
 */
const LONE_PAPER = [0.33, 0.4] as const;
const NOTE_LIKE = /`|\b(?:npm|pip|git|copyright|licen[cs]e|warranty|install)\b/i;
/** What search pages put before titles. */
const MEDIUM = /^(?:\[(?:PDF|HTML|BOOK|CITATION|DOC|B|C)\]\s*)+/;
/** Words that research speaks with, in the languages most of it is written in. */
const SCHOLARLY =
  /(?<!\p{L})(?:we|our|this (?:paper|work|study|article|research|survey|review|chapter|thesis)|stud(?:y|ies)|results?|propose[ds]?|methods?|models?|investigat\w+|analy[sz]\w+|experiment\w*|evidence|patients?|wir|untersuch\w+|ergebnisse?n?|studien?|arbeite?n?|methoden?|nous|étude|résultats|article|méthodes?|estudio|resultados|trabajo|trabalho|método|studio|risultati)(?!\p{L})/giu;

/**
 * 0..0.85: a listing has several titles with abstracts, they make up most of it, and the abstracts
 *   read like research.
 */
function detect(text: string): number {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  if (/^\s*(?:\[\s*[{["]|[{<@])|^TY {2}- |^FN |^PMID- |^%[0A-Z] /.test(sample)) return 0;
  const { entries, page, untitled } = readListing(sample);
  const arxiv = sample.split("\n").filter((line) => ARXIV_HEAD.test(line.trim())).length;
  if (arxiv >= 2 && entries.length >= 2) return 0.85;
  const found = entries.filter(({ data }) => data.some(({ text }) => scholarLine(text) !== undefined)).length;
  if (found >= 3 && found * 2 >= entries.length) return 0.85;
  const pairs = entries.filter(({ body }) => readingLength(body.join(" ")) >= 120);
  if (pairs.length === 0) return titlesOnly(entries, page);
  const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  const covered = lengthOf(pairs.flatMap(({ title, body }) => [title, ...body]));
  // lines of the page and data between do not count against a listing; long ones, text without a
  // title and lines of any kind do
  const others = entries.filter((entry) => !pairs.includes(entry)).map(({ title }) => title);
  const strange = lengthOf([...page, ...untitled].map(({ text }) => text).filter((text) => text.length > 60));
  const loose = entries.flatMap(({ data }) => data.filter(({ shape, role }) => shape === "text" && role === "before"));
  const share = covered / Math.max(1, covered + lengthOf([...others, ...loose.map(({ text }) => text)]) + strange);
  const scholarly = pairs.filter((entry) => {
    const words = entry.body.join(" ");
    return (
      /[^\p{Script=Latin}\p{P}\p{N}\s]{20}/u.test(words) ||
      (words.match(SCHOLARLY)?.length ?? 0) >= 2 ||
      (isAttested(entry) && !NOTE_LIKE.test(words))
    );
  }).length;
  const code = /^(?:```|~~~|\s*(?:\$|>(?!.{80})) \w)/m.test(sample) ? 0.4 : 1;
  const certainty = 0.85 * share * (0.2 + 0.8 * (scholarly / pairs.length)) * code;
  return pairs.length > 1
    ? certainty
    : certainty >= 0.7 && !NOTE_LIKE.test(sample)
      ? LONE_PAPER[page.length > 0 ? 1 : 0]
      : 0;
}

/**
 * A list without abstracts is one of papers where nearly every title has its names and a date,
 * volume or identifier.
 */
function titlesOnly(entries: readonly Entry[], page: readonly Paragraph[]): number {
  const attested = entries.filter(
    (entry) => isAttested(entry) && entry.data.some(({ field, text }) => field === "year" || datumStrength(text) > 0),
  );
  const strange = page.filter(({ text }) => text.length > 60).length;
  return attested.length >= LEAST_TITLES && attested.length >= (entries.length + strange) * MOST_TITLES ? 0.5 : 0;
}

/** 1, 2, 3, 9 → "1–3, 9", shortened after the first few. */
function lineList(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const shown = ranges.slice(0, 5).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return shown.join(", ") + (ranges.length > 5 ? " and more" : "");
}

export const listing = {
  id: "listing",
  label: "Pasted listing of titles and abstracts",
  extensions: ["txt", "md"],
  detect,
  parse({ name, text }) {
    const reading = readListing(text);
    const titles = withoutButtons(reading.entries.map(({ title }) => title.replace(MEDIUM, "")));
    const read = recordsOf(reading.entries, titles);
    const unused = read.flatMap((entry) => entry.unused);
    return {
      records: read.map(({ record }) => record),
      issues: leftOut(reading, unused).map((issue) => ({ ...issue, path: name })),
      outside: [],
    };
  },
} as const satisfies InputFormat;

/** Tells of everything that is in no record. */
function leftOut({ page, untitled }: Reading, unused: readonly Paragraph[]): Issue[] {
  const issues: Issue[] = untitled.map(({ text: body, line }) => ({
    code: "intake/no-title",
    severity: "warning",
    message: `This abstract has no title before it: “${body.slice(0, 60)}…”. It was left out.`,
    line,
    hint: "Put the title on a line of its own before it.",
  }));
  const note = (code: string, lines: readonly Paragraph[], one: string, many: string): void => {
    const [first] = lines;
    if (first === undefined) return;
    const what = lines.length === 1 ? `One line ${one}` : `${lines.length} lines ${many}`;
    const message = `${what} (line ${lineList(lines.map(({ line }) => line))}).`;
    issues.push({ code, severity: "note", message, line: first.line });
  };
  note("intake/page-text", page, "belongs to the page, not to a paper", "belong to the page, not to a paper");
  note(
    "intake/unread-data",
    unused,
    "beside a paper tells nothing that is kept",
    "beside the papers tell nothing that is kept",
  );
  return issues;
}
