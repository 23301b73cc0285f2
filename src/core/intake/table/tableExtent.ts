// Where in a text a table is: its delimiter, its heading, and which rows are its own. Lines about
// the export, other formats and free text may stand before, between and after.
import { isTitleName, looksLikeHeading } from "#core/intake/table/tableColumns.ts";
import { type Row, readRows } from "#core/intake/table/tableRows.ts";
import { isRunningText, narrowed } from "#core/intake/table/wideRows.ts";
import { countUp } from "#core/math/groups.ts";

/** Exports may begin with a few lines about themselves. */
const DEEPEST_HEADING = 10;
const SAMPLE_ROWS = 50;
const SAMPLE_CHARACTERS = 50_000;
const LONGEST_HEADING = 5000;
const DELIMITERS = [",", "\t", ";", "|"];
/** Share of rows between empty lines that must be as wide as the table to belong to it. */
const FITTING_SHARE = 0.5;

/** A heading of one word that means titles, and cells below. */
export const isOneColumn = (text: string): boolean =>
  isTitleName(/^"?([^\n"]{1,40})"?[^\S\n]*\n/.exec(text.trimStart())?.[1] ?? "");

/** The rows of a text by its own delimiter. */
export function rowsOf(text: string, most = Number.POSITIVE_INFINITY): Row[] {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const delimiter = delimiterOf(sample);
  const width = usualWidth(readRows(sample, { delimiter, most: SAMPLE_ROWS }));
  return readRows(text, { delimiter, width, most });
}

/**
 * The delimiter that gives the same number of columns (at least two) in most of the first lines.
 */
function delimiterOf(sample: string): string {
  if (isOneColumn(sample)) return "\t"; // titles hold commas
  const scores = DELIMITERS.map((delimiter) => {
    const widths = widthsOf(readRows(sample, { delimiter, most: 20 }));
    const rows = [...widths.values()].reduce((sum, count) => sum + count, 0);
    return Math.max(
      0,
      ...[...widths].map(([width, count]) => (width < 2 ? 0 : (count / rows) ** 3 * Math.min(width, 8))),
    );
  });
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ",";
}

function widthsOf(rows: readonly Row[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { cells } of rows) countUp(widths, cells.length);
  return widths;
}

/** How many cells most rows have. */
export const usualWidth = (rows: readonly Row[]): number =>
  [...widthsOf(rows)].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [0, 0])[0];

/** The place of a row with known or wanted names among the first rows; -1 for none. */
export const namedHeadingAt = (rows: readonly Row[], wanted: readonly string[] = []): number =>
  rows
    .slice(0, DEEPEST_HEADING)
    .findIndex(
      ({ cells }) => cells.length > 1 && (looksLikeHeading(cells) || wanted.some((name) => cells.includes(name))),
    );

/** The place of the heading; no row with which another format begins is one. */
function headingAt(rows: readonly Row[], wanted: readonly string[], begins: (row: Row) => boolean): number {
  const first = rows.findIndex((row) => !begins(row));
  const at = first < 0 ? -1 : headingAmong(rows.slice(first), wanted);
  return at < 0 ? at : at + first;
}

/** A row of names, or a first row of short words over long cells. */
function headingAmong(rows: readonly Row[], wanted: readonly string[]): number {
  const named = namedHeadingAt(rows, wanted);
  if (named >= 0) return named;
  const [top, ...others] = rows.slice(0, DEEPEST_HEADING);
  if (top?.cells.length === 1 && isTitleName(top.cells[0] ?? "")) return 0;
  const short = top?.cells.every((cell) => cell.trim() !== "" && cell.length < 30 && !/\d/.test(cell)) ?? false;
  const long = others.filter(({ cells }) => cells.some((cell) => cell.length > 60)).length;
  const wide = (top?.cells.length ?? 0) >= usualWidth(others);
  return short && wide && others.length > 0 && long > others.length / 2 ? 0 : -1;
}

/** A heading by itself: the names of a title and of other fields. */
export function beginsTable(line: string): boolean {
  if (line.length > LONGEST_HEADING) return false;
  return DELIMITERS.some((delimiter) => {
    if (!line.includes(delimiter)) return false;
    const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    return looksLikeHeading(cells) && cells.some(isTitleName);
  });
}

export interface TableExtent {
  /** The row of names, where there is one. */
  readonly heading: Row | undefined;
  readonly body: readonly Row[];
  /** Cells in a row. */
  readonly width: number;
}

/** The table of a text. `wanted`: names of columns that it is known to have. */
export function tableIn(
  text: string,
  wanted: readonly string[],
  isForeign: ((line: string) => boolean) | undefined,
): TableExtent {
  const begins = ({ from, to }: Row): boolean => isForeign?.(text.slice(from, to).split("\n", 1)[0] ?? "") === true;
  const start = headingAt(rowsOf(text, DEEPEST_HEADING), wanted, begins) >= 0 ? 0 : firstHeading(text);
  const rows = start === 0 ? rowsOf(text) : moved(rowsOf(text.slice(start)), text, start);
  const at = headingAt(rows, wanted, begins);
  const width = at < 0 ? usualWidth(rows) : (rows[at]?.cells.length ?? 0);
  const first = at < 0 ? rows.findIndex(({ cells }) => cells.length === width) : at + 1;
  const below = rows.slice(Math.max(0, first));
  const body = at < 0 ? below : below.map((row) => narrowed(row, width));
  return { heading: rows[at], body: ownRows(body, width, begins), width };
}

/** Where the first line is that is a heading by itself; 0 where none is. */
function firstHeading(text: string): number {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at);
    if (beginsTable(text.slice(at, end < 0 ? undefined : end))) return at;
    at = end < 0 ? text.length : end + 1;
  }
  return 0;
}

function moved(rows: readonly Row[], text: string, by: number): Row[] {
  const lines = text.slice(0, by).split("\n").length - 1;
  return rows.map((row) => ({ ...row, line: row.line + lines, from: row.from + by, to: row.to + by }));
}

/** So many rows tell whether a table goes on behind a row that another format could begin with. */
const ROWS_THAT_TELL = 4;

/**
 * Of the rows between empty lines, those that are mostly as wide as the table, up to a line on
 * which another format begins: a row of the table's width with such rows behind it begins none,
 * whatever its title begins with. Sentences with as many commas as rows have are no rows.
 */
function ownRows(rows: readonly Row[], width: number, begins: (row: Row) => boolean): Row[] {
  const own: Row[] = [];
  const fits = ({ cells }: Row): boolean => cells.length === width;
  const second = rows.findIndex(({ afterBlank }, at) => at > 0 && afterBlank);
  const first = rows.slice(0, second < 0 ? undefined : second).filter(fits);
  const hasBlanks = first.filter(isRunningText).length * 2 > first.length;
  const looksOwn = (row: Row): boolean => fits(row) && (hasBlanks || !isRunningText(row));
  for (let at = 0; at < rows.length; ) {
    let end = at + 1;
    while (end < rows.length && rows[end]?.afterBlank === false) end++;
    const block = rows.slice(at, end);
    const foreign = block.findIndex((row, i) => {
      if (!begins(row)) return false;
      const next = block.slice(i + 1, i + 1 + ROWS_THAT_TELL);
      const own = next.filter((other) => fits(other) && !begins(other)).length;
      return !fits(row) || own * 2 <= next.length;
    });
    const mine = foreign < 0 ? block : block.slice(0, foreign);
    const fitting = mine.filter(fits).length;
    if (width < 2 || mine.filter(looksOwn).length >= mine.length * FITTING_SHARE || (at === 0 && fitting > 0))
      for (const row of mine) own.push(row);
    at = end;
  }
  return own;
}
