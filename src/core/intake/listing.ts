// Input format: text copied from a web page or a program, titles and abstracts in turn with whatever stands between and around them.
// Also copies of arXiv listings and of search results. Recognised by its content; what belongs to the page is left out and said so.
import type { InputFormat, RawRecord } from "#core/intake/format.ts";
import { withoutButtons } from "#core/intake/listingButtons.ts";
import { ARXIV_HEAD, readingLength, readsAsNames, SCHOLAR_LINE } from "#core/intake/listingClues.ts";
import { type Paragraph, paragraphsOf } from "#core/intake/listingParagraphs.ts";
import { type ReadParagraph, readRoles } from "#core/intake/listingRoles.ts";
import { type Issue, success } from "#core/issue.ts";

/** How much of a text decides whether it is a listing. */
const SAMPLE_CHARACTERS = 60_000;
/** A second abstract paragraph shorter than this share of the usual abstract belongs to the first. */
const CONTINUATION_SHARE = 0.4;
/** Share of second paragraphs among abstract paragraphs above which they are the habit, and up to which they are rare. */
const HABIT_SHARE = 0.2;
const RARE_SHARE = 0.05;
/** Share of titles without anything above which such titles are the habit of the listing. */
const MOST_STRAYS = 0.5;
/** One title with one abstract may be a note as well: sure enough only if nothing in it speaks of software. Surer where lines of a page stand by. */
const LONE_PAPER = [0.33, 0.4] as const;
const NOTE_LIKE = /`|\b(?:npm|pip|git|copyright|licen[cs]e|warranty|install)\b/i;
/** What search pages put before titles. */
const MEDIUM = /^(?:\[(?:PDF|HTML|BOOK|CITATION|DOC|B|C)\]\s*)+/;
/** Words that research speaks with, in the languages most of it is written in. */
const SCHOLARLY =
  /(?<!\p{L})(?:we|our|this (?:paper|work|study|article|research|survey|review|chapter|thesis)|stud(?:y|ies)|results?|propose[ds]?|methods?|models?|investigat\w+|analy[sz]\w+|experiment\w*|evidence|patients?|wir|untersuch\w+|ergebnisse?n?|studien?|arbeite?n?|methoden?|nous|étude|résultats|article|méthodes?|estudio|resultados|trabajo|trabalho|método|studio|risultati)(?!\p{L})/giu;

interface Entry {
  readonly title: string;
  readonly line: number;
  readonly body: readonly string[];
  readonly data: readonly ReadParagraph[];
}

interface Reading {
  readonly entries: readonly Entry[];
  readonly page: readonly Paragraph[];
  /** Abstracts that no title goes before. */
  readonly untitled: readonly Paragraph[];
}

function readListing(text: string): Reading {
  const paragraphs = readRoles(paragraphsOf(text));
  const continues = continuationRule(paragraphs);
  const entries: { title: string; line: number; body: string[]; data: ReadParagraph[] }[] = [];
  const page: Paragraph[] = [];
  const untitled: Paragraph[] = [];
  let heads: ReadParagraph[] = [];
  let previous: ReadParagraph | undefined;
  for (const paragraph of paragraphs) {
    const entry = entries.at(-1);
    if (paragraph.role === "title") {
      if (entry !== undefined && previous?.role === "title" && goesOn(previous.text, paragraph.text))
        entry.title = `${entry.title} ${paragraph.text}`;
      else {
        entries.push({ title: paragraph.text, line: paragraph.line, body: [], data: heads });
        heads = [];
      }
    } else if (paragraph.role === "page") {
      if (ARXIV_HEAD.test(paragraph.text)) heads.push(paragraph);
      else page.push(paragraph);
    } else if (paragraph.role === "body") {
      const isSecond = entry !== undefined && entry.body.length > 0;
      const isOther = isSecond && paragraph.field === undefined && !continues(entry.body.join(" "), paragraph.text);
      if (entry === undefined || isOther) untitled.push(paragraph);
      else entry.body.push(paragraph.text);
    } else if (entry !== undefined) entry.data.push(paragraph);
    previous = paragraph;
  }
  return withoutStrays({ entries, page, untitled });
}

/**
 * Where most titles have something to them, a title that has nothing is a line of the page if it stands before the first
 * paper that has an abstract, or is no more than a word or two: names, buttons, headings.
 */
function withoutStrays(reading: Reading): Reading {
  const { entries, page, untitled } = reading;
  const isEmpty = ({ body, data }: Entry): boolean => body.length === 0 && data.length === 0;
  const first = entries.findIndex((entry) => !isEmpty(entry));
  const empty = entries.slice(first).filter(isEmpty).length;
  if (first < 0 || empty > (entries.length - first) * MOST_STRAYS) return reading;
  const isStray = (entry: Entry, i: number): boolean =>
    isEmpty(entry) && (i < first || entry.title.split(" ").length < 3);
  const strays = entries.filter(isStray).map(({ title, line }) => ({ text: title, line }));
  return {
    entries: entries.filter((entry, i) => !isStray(entry, i)),
    page: [...page, ...strays].sort((a, b) => a.line - b.line),
    untitled,
  };
}

/**
 * Whether an abstract's second paragraph goes on the first, or has lost its title. Second paragraphs that are frequent are the
 * habit of the listing; rare ones must be short; in between, both together may not be longer than abstracts usually are.
 */
function continuationRule(paragraphs: readonly ReadParagraph[]): (before: string, paragraph: string) => boolean {
  const bodies = paragraphs.filter(({ role }) => role === "body");
  const seconds = paragraphs.filter(({ role }, i) => role === "body" && paragraphs[i - 1]?.role === "body").length;
  const lengths = bodies.map(({ text }) => readingLength(text)).sort((a, b) => a - b);
  const usual = lengths[lengths.length >> 1] ?? 0;
  const long = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  return (before, paragraph) =>
    seconds > bodies.length * HABIT_SHARE ||
    readingLength(paragraph) <= usual * CONTINUATION_SHARE ||
    (seconds > bodies.length * RARE_SHARE && readingLength(before) + readingLength(paragraph) <= long * 1.1);
}

/** A title broken in two: the first part ends open, or the second begins in lower case. */
const goesOn = (first: string, second: string): boolean => /[:,\-–—]$/.test(first) || /^\p{Ll}+\s/u.test(second);

function recordOf(entry: Entry, title: string): RawRecord {
  const labelled = (field: string): string | undefined =>
    entry.data.find((paragraph) => paragraph.field === field)?.text;
  const arxiv = entry.data.map(({ text }) => ARXIV_HEAD.exec(text)?.[1]).find((id) => id !== undefined);
  const scholar = entry.data.map(({ text }) => SCHOLAR_LINE.exec(text)).find((match) => match !== null);
  const names =
    labelled("authors") ??
    scholar?.[1] ??
    entry.data.find(({ field, role, text }) => role === "before" && field === undefined && readsAsNames(text))?.text;
  return {
    title,
    abstract: entry.body.join(" ").replace(/\s*[△▽]\s*(?:Less|More)$/u, ""),
    line: entry.line,
    authors: names === undefined || ARXIV_HEAD.test(names) ? undefined : splitNames(names),
    year: labelled("year") ?? scholar?.[3],
    venue: labelled("venue") ?? scholar?.[2],
    doi: labelled("doi"),
    url: labelled("url") ?? (arxiv === undefined ? undefined : `https://arxiv.org/abs/${arxiv}`),
    keywords: labelled("keywords")?.split(/\s*[;,]\s*/),
  };
}

const splitNames = (text: string): string[] =>
  text
    .replace(/\(?(?:…|et al\.?|\+?\d+ (?:(?:more|additional|other)s?(?: authors?)?(?: not shown)?|authors?))\)?/giu, "")
    .split(/\s*(?:,|;|·|\||\band\b|&)\s*/u)
    .map((name) => name.replace(/[\d*†‡§¶]+$/u, "").trim())
    .filter((name) => name !== "");

/** 0..0.85: a listing has several titles with abstracts, they make up most of it, and the abstracts read like research. */
function detect(text: string): number {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  if (/^\s*(?:\[\s*[{["]|[{<@])|^TY {2}- |^FN |^PMID- |^%[0A-Z] /.test(sample)) return 0;
  const { entries, page, untitled } = readListing(sample);
  const arxiv = sample.split("\n").filter((line) => ARXIV_HEAD.test(line.trim())).length;
  if (arxiv >= 2 && entries.length >= 2) return 0.85;
  const pairs = entries.filter(({ body }) => readingLength(body.join(" ")) >= 120);
  if (pairs.length === 0) return 0;
  const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  const covered = lengthOf(pairs.flatMap(({ title, body }) => [title, ...body]));
  // lines of the page and data between do not count against a listing, long ones and text without a title do
  const others = entries.filter((entry) => !pairs.includes(entry)).map(({ title }) => title);
  const strange = lengthOf([...page, ...untitled].map(({ text }) => text).filter((text) => text.length > 60));
  const share = covered / Math.max(1, covered + lengthOf(others) + strange);
  const scholarly = pairs.filter(({ body }) => {
    const words = body.join(" ");
    return /[^\p{Script=Latin}\p{P}\p{N}\s]{20}/u.test(words) || (words.match(SCHOLARLY)?.length ?? 0) >= 2;
  }).length;
  const code = /^(?:```|~~~|\s*[$>] \w)/m.test(sample) ? 0.4 : 1;
  const certainty = 0.85 * share * (0.2 + 0.8 * (scholarly / pairs.length)) * code;
  return pairs.length > 1
    ? certainty
    : certainty >= 0.7 && !NOTE_LIKE.test(sample)
      ? LONE_PAPER[page.length > 0 ? 1 : 0]
      : 0;
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
    const { entries, page, untitled } = readListing(text);
    const titles = withoutButtons(entries.map(({ title }) => title.replace(MEDIUM, "")));
    const issues: Issue[] = untitled.map(({ text: body, line }) => ({
      code: "intake/no-title",
      severity: "warning",
      message: `This abstract has no title before it: “${body.slice(0, 60)}…”. It was left out.`,
      path: name,
      line,
      hint: "Put the title on a line of its own before it.",
    }));
    if (page.length > 0)
      issues.push({
        code: "intake/page-text",
        severity: "note",
        message: `${page.length === 1 ? "One line belongs" : `${page.length} lines belong`} to the page, not to a paper (line ${lineList(page.map(({ line }) => line))}).`,
        path: name,
        ...(page[0] === undefined ? {} : { line: page[0].line }),
      });
    return success(
      entries.map((entry, index) => recordOf(entry, titles[index] ?? entry.title)),
      issues,
    );
  },
} as const satisfies InputFormat;
