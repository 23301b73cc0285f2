// Which column of a table holds what: by its name in any of the exports people have, else by what
// stands in it. Always a guess that is shown.

import { doiOf } from "#core/intake/doi.ts";
import { yearOf } from "#core/intake/fields/publicationYear.ts";
import type { ColumnGuess, RecordField } from "#core/intake/inputFormat.ts";
import { FIELD_NAMES, plainName } from "#core/intake/table/fieldNames.ts";

const KNOWN_NAMES: ReadonlySet<string> = new Set(Object.values(FIELD_NAMES).flat());
const SURE_TITLES = new Set(
  FIELD_NAMES.title.filter((name) => !/^(?:ti|name|displayname|publicationtitle)$/.test(name)),
);

/** Whether a cell is a name that means titles and nothing else. */
export const isTitleName = (cell: string): boolean => !isCode(cell) && SURE_TITLES.has(plainName(cell));

/** "title = {}," and "<title>" name a field too, but not a column. */
const isCode = (cell: string): boolean => /[={}<>]/.test(cell);

/** Whether a row can be the heading: at least two known names, or a title's name in a short row. */
export function looksLikeHeading(cells: readonly string[]): boolean {
  const hits = cells.filter(
    (cell) => cell.length < 60 && !isCode(cell) && namesOfColumn(cell).some((name) => KNOWN_NAMES.has(name)),
  ).length;
  return hits >= 2 || (hits === 1 && cells.some((cell) => isTitleName(cell)));
}

/** "Title-题名" and "Author (作者)" say it in two scripts. */
const namesOfColumn = (column: string): string[] => {
  const halves = column.split(/[-–/(（:：]/).map(plainName);
  const isInTwoScripts = /[A-Za-z]/.test(column) && /[^a-z0-9]/.test(plainName(column));
  return isInTwoScripts ? [plainName(column), ...halves] : [plainName(column)];
};

/** What a name promises and no cell of the column holds is not there: "published" with DOIs. */
const CAN_HOLD: Readonly<Partial<Record<RecordField, (cell: string) => boolean>>> = {
  year: (cell) => yearOf(cell) !== undefined,
  doi: (cell) => doiOf(cell) !== undefined,
};

/**
 * The best column for every field that has one, each column used once. `wanted` (column → field)
 * goes before any guess.
 */
export function guessColumns(
  heading: readonly string[],
  sample: readonly (readonly string[])[],
  wanted: Readonly<Record<string, RecordField>> = {},
): ColumnGuess[] {
  const guesses = new Map<RecordField, number>();
  const plain = heading.map(plainName);
  const namesOf = heading.map(namesOfColumn);
  for (const [name, field] of Object.entries(wanted)) {
    const at = heading.findIndex((column, i) => column === name || plain[i] === plainName(name));
    if (at >= 0) guesses.set(field, at);
  }
  const free = (at: number): boolean => ![...guesses.values()].includes(at);
  const filled = (at: number, field: RecordField): boolean =>
    sample.some((row) => (row[at] ?? "").trim() !== "" && CAN_HOLD[field]?.(row[at] ?? "") !== false);
  for (const [field, names] of Object.entries(FIELD_NAMES) as [RecordField, readonly string[]][]) {
    if (guesses.has(field)) continue;
    for (const name of names) {
      const at = heading.findIndex(
        (_, i) => namesOf[i]?.includes(name) === true && free(i) && (filled(i, field) || sample.length === 0),
      );
      if (at < 0) continue;
      guesses.set(field, at);
      break;
    }
  }
  guessByContent(heading, sample, guesses);
  return [...guesses].map(([field, at]) => ({ field, column: heading[at] ?? "", at }));
}

/** Title and abstract from the lengths of what stands in the columns that are left. */
function guessByContent(
  heading: readonly string[],
  sample: readonly (readonly string[])[],
  guesses: Map<RecordField, number>,
): void {
  const columns = heading
    .map((_, at) => ({ at, length: usualLength(sample.map((row) => row[at] ?? "")) }))
    .filter(({ at }) => ![...guesses.values()].includes(at));
  const longest = columns.reduce((a, b) => (b.length > a.length ? b : a), { at: -1, length: 0 });
  const second = columns.reduce((a, { length }) => (length < longest.length && length > a ? length : a), 0);
  const contrast = longest.length >= 120 && second > 0 && longest.length >= 2 * second && !guesses.has("title");
  if (!guesses.has("abstract") && (longest.length >= 250 || contrast)) guesses.set("abstract", longest.at);
  if (guesses.has("title")) return;
  const titles = columns.filter(({ at, length }) => at !== guesses.get("abstract") && length >= 25 && length <= 220);
  const best = titles.reduce((a, b) => (b.length > a.length ? b : a), { at: -1, length: 0 });
  if (best.at >= 0) guesses.set("title", best.at);
}

/** Median length of the cells that read like phrases: with spaces, not addresses. */
function usualLength(cells: readonly string[]): number {
  const lengths = cells
    .map((cell) => (/\p{L}{2}\s+\p{L}/u.test(cell) && !/^https?:/.test(cell) ? cell.length : 0))
    .sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}
