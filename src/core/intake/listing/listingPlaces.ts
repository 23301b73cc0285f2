// A pasted listing: what repeats itself. Pages show every paper in the same shape, so a line's
// neighbors tell its place in the record: the place that comes once per record and shares most
// words with the abstracts is the title's, other places that recur hold data.
import type { Labelled } from "#core/intake/listing/listingLabels.ts";

/**
 * What a line is as a neighbor. "text" may be a title, a venue, a field of study; "repeated" stands
 * with several papers.
 */
export type Shape = "page" | "repeated" | "names" | "datum" | "body" | "title" | "text";
/** "title": in the place of the titles; "other": in another place of a record. */
export type Place = "title" | "other" | undefined;

/**
 * Share of the records in which a line must be found for its place to be the titles', or a place of
 * its own.
 */
const TITLES_SHARE = 0.6;
const OTHERS_SHARE = 0.3;
/** Records from which on something recurs. */
const LEAST_RECORDS = 2;

interface Candidate {
  readonly index: number;
  readonly record: number;
  /** Neighbors before and after it, and both. */
  readonly keys: readonly [before: string, after: string, both: string];
  /** Share of its words that the abstract after it has too. */
  readonly overlap: number;
  readonly words: number;
  readonly mayTitle: boolean;
}

const neighbor = (shape: Shape | undefined): Shape => (shape === undefined || shape === "repeated" ? "page" : shape);

/** The place of every paragraph. Empty places where nothing recurs. */
export function placesOf(paragraphs: readonly Labelled[], shapes: readonly Shape[]): Place[] {
  const places: Place[] = paragraphs.map(() => undefined);
  const candidates = candidatesOf(paragraphs, shapes);
  const records = new Set(candidates.map(({ record }) => record).filter((record) => record >= 0)).size;
  const key = titleKey(
    candidates.filter(({ mayTitle }) => mayTitle),
    records,
  );
  if (key === undefined) return places;
  const inPlace = titleLines(candidates, key);
  const first = new Map<number, number>();
  for (const { record, index } of inPlace) first.set(record, Math.min(index, first.get(record) ?? index));
  const titled = new Set(inPlace.map(({ keys }) => keys[2]));
  const chosen = new Set(inPlace.map(({ index }) => index));
  const recurring = recordsByKey(candidates);
  for (const { index, record, keys, mayTitle } of candidates) {
    if (chosen.has(index)) {
      places[index] = "title";
      continue;
    }
    const count = recurring.get(keys[2])?.size ?? 0;
    const recurs = count >= LEAST_RECORDS && count >= records * OTHERS_SHARE && !titled.has(keys[2]);
    // titles stand before something other than their abstract: between such a title and its
    // abstract there is no second one
    const isBetween = key !== ">body" && index > (first.get(record) ?? Number.POSITIVE_INFINITY);
    if (!mayTitle || isBetween || (recurs && (record < 0 || first.has(record)))) places[index] = "other";
  }
  return places;
}

/**
 * Records end with their abstracts, or else with their names. Lines after the last one belong to
 * record −1.
 */
function candidatesOf(paragraphs: readonly Labelled[], shapes: readonly Shape[]): Candidate[] {
  const end: Shape = shapes.filter((shape) => shape === "body").length >= LEAST_RECORDS ? "body" : "names";
  const candidates: Candidate[] = [];
  let record = -1;
  let body = "";
  for (let index = shapes.length - 1; index >= 0; index--) {
    const { text } = paragraphs[index]!;
    if (shapes[index] === end) {
      record = index;
      body = end === "body" ? text.toLowerCase() : "";
    }
    if (shapes[index] !== "text" && shapes[index] !== "repeated") continue;
    const before = `<${neighbor(shapes[index - 1])}`;
    const after = `>${neighbor(shapes[index + 1])}`;
    const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    const shared = words.filter((word) => body.includes(word.slice(0, 6))).length;
    const overlap = shared / Math.max(1, words.length);
    candidates.push({
      ...{ index, record, overlap, words: text.split(" ").length, mayTitle: shapes[index] === "text" },
      keys: [before, after, before + after],
    });
  }
  return candidates.reverse();
}

function recordsByKey(candidates: readonly Candidate[]): Map<string, Set<number>> {
  const records = new Map<string, Set<number>>();
  for (const { keys, record } of candidates)
    for (const key of record < 0 ? [] : keys) records.set(key, (records.get(key) ?? new Set()).add(record));
  return records;
}

/**
 * The neighbor that marks the titles: found in most records, with lines that are long and speak of
 * what the abstract speaks of.
 */
function titleKey(candidates: readonly Candidate[], records: number): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [key, { size }] of recordsByKey(candidates)) {
    if (size < LEAST_RECORDS || size < records * TITLES_SHARE || /^<.*>/.test(key)) continue;
    const lines = titleLines(candidates, key);
    const mean = (value: (line: Candidate) => number): number =>
      lines.reduce((sum, line) => sum + value(line), 0) / lines.length;
    const likeness = 0.2 + mean(({ overlap }) => overlap) + mean(({ words }) => Math.min(1, words / 8)) * 0.5;
    const score = (size / records) * (likeness + (key === ">names" ? 0.3 : 0));
    if (score > most) [best, most] = [key, score];
  }
  return best;
}

/**
 * The lines in the titles' place. Where a record has one with the usual neighbors on both sides,
 * only such.
 */
function titleLines(candidates: readonly Candidate[], key: string): Candidate[] {
  const lines = candidates.filter(({ keys, mayTitle }) => mayTitle && keys.includes(key));
  let usual = "";
  let most = 0;
  for (const [both, { size }] of recordsByKey(lines))
    if (/^<.*>/.test(both) && size > most) [usual, most] = [both, size];
  const regular = new Set(lines.filter(({ keys }) => keys[2] === usual).map(({ record }) => record));
  return lines.filter(({ keys, record }) => keys[2] === usual || !regular.has(record));
}
