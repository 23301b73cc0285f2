// A pasted listing, fourth step: roles → papers with their data, and what is left: lines of the
// page, abstracts without a title.
import { readingLength } from "#core/intake/listing/listingClues.ts";
import { ARXIV_HEAD, datumStrength, IS_PUBLICATION, nameShare } from "#core/intake/listing/listingData.ts";
import { type Paragraph, paragraphsOf } from "#core/intake/listing/listingParagraphs.ts";
import { type ReadParagraph, readRoles } from "#core/intake/listing/listingRoles.ts";

/**
 * A second abstract paragraph shorter than this share of the usual abstract belongs to the first.
 */
const CONTINUATION_SHARE = 0.4;
/**
 * Share of second paragraphs among abstract paragraphs above which they are the habit, and up to
 * which they are rare.
 */
const HABIT_SHARE = 0.2;
const RARE_SHARE = 0.05;
/** Share of titles without anything above which such titles are the habit of the listing. */
const MOST_STRAYS = 0.5;

export interface Entry {
  readonly title: string;
  readonly line: number;
  readonly numbered: boolean;
  readonly body: readonly string[];
  readonly data: readonly ReadParagraph[];
}

export interface Reading {
  readonly entries: readonly Entry[];
  readonly page: readonly Paragraph[];
  /** Abstracts that no title goes before. */
  readonly untitled: readonly Paragraph[];
}

interface Draft extends Entry {
  title: string;
  readonly body: string[];
  data: ReadParagraph[];
}

/** Reads the whole text. Every paragraph is in exactly one place of the result. */
export function readListing(text: string): Reading {
  const paragraphs = readRoles(paragraphsOf(text));
  const continues = continuationRule(paragraphs);
  const isHeaded = dataComeFirst(paragraphs);
  const entries: Draft[] = [];
  const page: Paragraph[] = [];
  const untitled: Paragraph[] = [];
  let heads: ReadParagraph[] = [];
  let previous: ReadParagraph | undefined;
  for (const paragraph of paragraphs) {
    const entry = entries.at(-1);
    const { role, line } = paragraph;
    if (role === "title") {
      if (entry !== undefined && previous?.role === "title" && goesOn(previous, paragraph))
        entry.title = `${entry.title} ${paragraph.text}`;
      else {
        entries.push({ title: paragraph.text, line, numbered: paragraph.numbered === true, body: [], data: heads });
        heads = [];
      }
    } else if (role === "body") {
      const isSecond = entry !== undefined && entry.body.length > 0;
      const isOther = isSecond && paragraph.field === undefined && !continues(entry.body.join(" "), paragraph.text);
      if (entry === undefined || isOther) untitled.push(paragraph);
      else entry.body.push(paragraph.text);
    } else if (ARXIV_HEAD.test(paragraph.text) || (isHeaded && role !== "before" && datumStrength(paragraph.text) > 0))
      heads.push(paragraph);
    else if (role === "page" || entry === undefined) page.push(paragraph);
    else entry.data.push(paragraph);
    previous = paragraph;
  }
  return withoutStrays({ entries, page: [...page, ...heads], untitled }, isHeaded);
}

/**
 * Whether something beside it says that it is a paper: several names, an identifier, or a volume
 * and more.
 */
export function isAttested({ data }: Entry): boolean {
  return (
    data.some(
      ({ field, text }) => (field !== undefined && field !== "other") || ARXIV_HEAD.test(text) || severalNames(text),
    ) ||
    (data.length > 1 && data.some(({ text }) => IS_PUBLICATION.test(text)))
  );
}

export function severalNames(text: string): boolean {
  const { share, parts } = nameShare(text);
  return share >= 0.7 && parts > 1;
}

/**
 * Whether dates and the like stand before the titles they belong to: so with the first title, and
 * not after the last abstract.
 */
function dataComeFirst(paragraphs: readonly ReadParagraph[]): boolean {
  const isDatum = (paragraph: ReadParagraph | undefined): boolean =>
    paragraph !== undefined && paragraph.field === undefined && datumStrength(paragraph.text) === 2;
  const abstract = paragraphs.findIndex(({ role }) => role === "body");
  const first = paragraphs.findLastIndex(({ role }, i) => role === "title" && i < abstract);
  const last = paragraphs.findLastIndex(({ role }) => role === "body");
  return isDatum(paragraphs[first - 1]) && last > first && !paragraphs.slice(last).some(isDatum);
}

/**
 * Where most titles have something to them, a title that has nothing is a line of the page if it
 * stands before the first paper that has an abstract or authors, is no more than a word or two
 * (names, buttons, headings), or was not counted off as the others.
 */
function withoutStrays({ entries, page, untitled }: Reading, isHeaded: boolean): Reading {
  const isEmpty = (entry: Entry): boolean => entry.body.length === 0 && !isAttested(entry);
  const first = entries.findIndex((entry) => !isEmpty(entry));
  const empty = entries.slice(first).filter(isEmpty).length;
  if (first < 0 || empty > (entries.length - first) * MOST_STRAYS) return { entries, page, untitled };
  const isCounted = entries.filter(({ numbered }) => numbered).length > entries.length / 2;
  const kept: Draft[] = [];
  const strays: Paragraph[] = [];
  let heads: ReadParagraph[] = [];
  for (const [i, entry] of entries.entries()) {
    const isShort = entry.title.split(" ").length < 3;
    if (!(isEmpty(entry) && (i < first || isShort || (isCounted && !entry.numbered)))) {
      kept.push({ ...entry, body: [...entry.body], data: [...heads, ...entry.data] });
      heads = [];
      continue;
    }
    strays.push({ text: entry.title, line: entry.line });
    const place = isHeaded ? heads : (kept.at(-1)?.data ?? strays);
    for (const one of entry.data) place.push(one);
  }
  return { entries: kept, page: [...page, ...strays, ...heads].sort((a, b) => a.line - b.line), untitled };
}

/**
 * Whether an abstract's second paragraph goes on the first, or has lost its title. Second
 * paragraphs that are frequent are the habit of the listing; rare ones must be short; in between,
 * both together may not be longer than abstracts usually are.
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
const goesOn = (first: ReadParagraph, second: ReadParagraph): boolean =>
  second.numbered !== true &&
  second.field === undefined &&
  (/[:,\-–—]$/.test(first.text) || /^\p{Ll}+\s/u.test(second.text));
