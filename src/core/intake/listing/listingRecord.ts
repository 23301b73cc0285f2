// A pasted listing, fifth step: the data beside a paper → the fields of its record. What no field
// was read from is told.

import { doiOf } from "#core/intake/doi.ts";
import type { RawRecord } from "#core/intake/inputFormat.ts";
import { OPENED } from "#core/intake/listing/listingClues.ts";
import {
  ARXIV_HEAD,
  datumStrength,
  mayBeVenue,
  namesIn,
  readsAsNames,
  scholarLine,
  splitNames,
  venueIn,
  yearIn,
} from "#core/intake/listing/listingData.ts";
import { type Entry, severalNames } from "#core/intake/listing/listingEntries.ts";
import type { ReadParagraph } from "#core/intake/listing/listingRoles.ts";

export interface ReadEntry {
  readonly record: RawRecord;
  readonly unused: readonly ReadParagraph[];
}

/** The records of all entries. `titles`: as they are to be shown. */
export function recordsOf(entries: readonly Entry[], titles: readonly string[]): ReadEntry[] {
  const most = entries.reduce((longest, { data }) => Math.max(longest, linesBeforeDate(data).length), 0);
  const ends = titles.filter((title) => /\p{L}{2}[.]$/u.test(title)).length > titles.length * 0.6;
  return entries.map((entry, i) => {
    const lines = linesBeforeDate(entry.data);
    const title = titles[i] ?? entry.title;
    return recordOf(entry, ends ? title.replace(/\.$/, "") : title, lines.length === most ? lines.at(-1) : undefined);
  });
}

/**
 * Lines without any sign that stand directly before a date: the last is the venue, where none is
 * missing.
 */
function linesBeforeDate(data: readonly ReadParagraph[]): ReadParagraph[] {
  const date = data.findIndex(
    ({ field, text }) => field === undefined && /^\D{0,4}\d*\D{0,12}\d{4}$/.test(text) && datumStrength(text) === 2,
  );
  let first = date;
  const isPlain = (paragraph: ReadParagraph | undefined): boolean =>
    paragraph !== undefined &&
    paragraph.field === undefined &&
    datumStrength(paragraph.text) === 0 &&
    (paragraph.shape === "text" || paragraph.shape === "repeated") &&
    mayBeVenue(paragraph.text);
  while (first > 0 && isPlain(data[first - 1])) first--;
  return date < 0 ? [] : data.slice(first, date);
}

/** The authors labels name: one list, or a label for each. */
function everyAuthor(data: readonly ReadParagraph[], used: Set<ReadParagraph>): string | undefined {
  const named = data.filter(({ field }) => field === "authors");
  for (const paragraph of named) used.add(paragraph);
  return named.length === 0 ? undefined : named.map(({ text }) => text).join("; ");
}

const isName = (text: string): boolean => readsAsNames(text) && datumStrength(text) === 0;

function recordOf(entry: Entry, title: string, venue: ReadParagraph | undefined): ReadEntry {
  const used = new Set<ReadParagraph>(venue === undefined ? [] : [venue]);
  const from = <T>(read: (paragraph: ReadParagraph) => T | undefined): T | undefined => {
    for (const paragraph of entry.data) {
      const value = read(paragraph);
      if (value === undefined) continue;
      used.add(paragraph);
      return value;
    }
    return undefined;
  };
  const labelled = (name: string): string | undefined => from(({ field, text }) => (field === name ? text : undefined));
  const plain = (read: (text: string) => string | undefined): string | undefined =>
    from(({ field, text }) => (field === undefined && !ARXIV_HEAD.test(text) ? read(text) : undefined));
  const datum = (read: (text: string) => string | undefined): string | undefined =>
    plain((text) => (datumStrength(text) > 0 ? read(text) : undefined));
  const scholar = from(({ text }) => scholarLine(text));
  const arxiv = from(({ text }) => ARXIV_HEAD.exec(text)?.[1]);
  const names =
    everyAuthor(entry.data, used) ??
    scholar?.[0] ??
    plain((text) => (severalNames(text) ? text : undefined)) ??
    from(({ field, role, text }) => (field === undefined && role === "before" && isName(text) ? text : undefined)) ??
    plain(namesIn) ??
    plain((text) => (isName(text) ? text : undefined));
  const record: RawRecord = {
    title,
    abstract: entry.body.join(" ").replace(OPENED, ""),
    line: entry.line,
    authors: names === undefined || ARXIV_HEAD.test(names) ? undefined : splitNames(names),
    year: labelled("year") ?? scholar?.[2] ?? datum(yearIn),
    venue: labelled("venue") ?? scholar?.[1] ?? venue?.text ?? datum(venueIn),
    doi: labelled("doi") ?? plain(doiOf),
    url: labelled("url") ?? (arxiv === undefined ? undefined : `https://arxiv.org/abs/${arxiv}`),
    keywords: labelled("keywords")?.split(/[;,]/),
    citedBy: plain((text) => /\bCited by ([\d,.]{1,11})(?!\d)/i.exec(text)?.[1]),
  };
  return { record, unused: entry.data.filter((paragraph) => !used.has(paragraph)) };
}
