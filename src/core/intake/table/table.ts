// Input format: CSV and TSV with any column names: Scopus, Web of Science, Dimensions, Lens,
// PubMed, IEEE, Zotero, Kaggle, spreadsheets.

import Papa from "papaparse";
import { keywordsIn } from "#core/intake/fields/keywordList.ts";
import { namesIn } from "#core/intake/fields/nameList.ts";
import { isCitation, nameInCitation, yearInCitation } from "#core/intake/fields/sourceCitation.ts";
import type { ColumnGuess, InputFormat, RawRecord, RecordField } from "#core/intake/inputFormat.ts";

import { carriedColumns } from "#core/intake/table/carriedColumns.ts";
import { guessColumns, isTitleName, looksLikeHeading } from "#core/intake/table/tableColumns.ts";
import { failure, type Issue, success } from "#core/issue.ts";
import { countUp } from "#core/math/groups.ts";

interface Row {
  readonly cells: readonly string[];
  /** 1-based. */
  readonly line: number;
}

/** What programs write into a cell that has nothing. */
const ABSENT = /^(?:|n\/?a|nan|null|none|undefined)$/i;
/** Exports may begin with a few lines about themselves. */
const DEEPEST_HEADING = 10;
const SAMPLE_ROWS = 50;
const DELIMITERS = [",", "\t", ";", "|"];

/** All rows that are not empty, and the faults of quoting. */
function readRows(text: string): { rows: Row[]; issues: Issue[] } {
  const rows: Row[] = [];
  const issues: Issue[] = [];
  let line = 1;
  let at = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const begun = line;
      for (; at < meta.cursor; at++) if (text.charCodeAt(at) === 10) line++;
      if (data.some((cell) => cell.trim() !== "")) rows.push({ cells: data, line: begun });
      for (const { message } of errors)
        if (!/delimit/i.test(message))
          issues.push({
            code: "intake/table",
            severity: "warning",
            message: `The row is not well formed: ${message}.`,
            line: begun,
            hint: "Check its quotation marks.",
          });
    },
  });
  return { rows, issues };
}

/** A heading of one word that means titles, and cells below. */
const isOneColumn = (text: string): boolean => isTitleName(/^\s*"?([^\n"]{1,40})"?[^\S\n]*\n/.exec(text)?.[1] ?? "");

/**
 * The delimiter that gives the same number of columns (at least two) in most of the first lines.
 */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 50_000);
  if (isOneColumn(sample)) return "\t"; // titles hold commas
  const scores = DELIMITERS.map((delimiter) => {
    const rows = Papa.parse<string[]>(sample, { delimiter, preview: 20 }).data.filter((row) => row.join("") !== "");
    const widths = new Map<number, number>();
    for (const { length } of rows) countUp(widths, length);
    return Math.max(
      0,
      ...[...widths].map(([width, count]) => (width < 2 ? 0 : (count / rows.length) ** 3 * Math.min(width, 8))),
    );
  });
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ",";
}

function recordOf(
  { cells, line }: Row,
  columns: ReadonlyMap<RecordField, number>,
  carried: ReturnType<typeof carriedColumns>,
): RawRecord {
  const cell = (field: RecordField): string | undefined => {
    const at = columns.get(field);
    // an apostrophe before =, +, - or @ is a spreadsheet's guard against formulas
    const text = at === undefined ? undefined : cells[at]?.trim().replace(/^'(?=[=+\-@])/, "");
    return text === undefined || ABSENT.test(text) ? undefined : text;
  };
  const authors = cell("authors");
  const keywords = cell("keywords");
  const venue = cell("venue");
  const citation = venue !== undefined && isCitation(venue) ? venue : undefined;
  return {
    title: cell("title") ?? "",
    abstract: cell("abstract"),
    authors: authors === undefined ? undefined : namesIn(authors),
    year: cell("year") ?? (citation === undefined ? undefined : yearInCitation(citation)),
    venue: citation === undefined ? venue : nameInCitation(citation),
    url: cell("url"),
    doi: cell("doi"),
    keywords: keywords === undefined ? undefined : keywordsIn(keywords),
    line,
    ...carried(cells),
  };
}

/** The place of a row with known or wanted names among the first rows; -1 for none. */
const namedHeadingAt = (rows: readonly Row[], wanted: readonly string[] = []): number =>
  rows
    .slice(0, DEEPEST_HEADING)
    .findIndex(
      ({ cells }) => cells.length > 1 && (looksLikeHeading(cells) || wanted.some((name) => cells.includes(name))),
    );

/** Also a first row of short words over long cells. */
function headingAt(rows: readonly Row[], wanted: readonly string[]): number {
  const named = namedHeadingAt(rows, wanted);
  if (named >= 0) return named;
  const [top, ...others] = rows.slice(0, DEEPEST_HEADING);
  if (top?.cells.length === 1 && isTitleName(top.cells[0] ?? "")) return 0;
  const short = top?.cells.every((cell) => cell.trim() !== "" && cell.length < 30 && !/\d/.test(cell)) ?? false;
  const long = others.filter(({ cells }) => cells.some((cell) => cell.length > 60)).length;
  return short && others.length > 0 && long > others.length / 2 ? 0 : -1;
}

export const table = {
  id: "table",
  label: "CSV or TSV table",
  extensions: ["csv", "tsv", "tab", "txt"],
  detect(text) {
    const sample = text.slice(0, 20_000);
    if (/^\s*(?:[{<@%]|\[\s*[{["])/.test(sample)) return 0;
    const { rows } = readRows(sample);
    const at = namedHeadingAt(rows);
    if (at >= 0) {
      const below = rows.slice(at + 1);
      // a page may have the head of a table in it and no table
      const isTable =
        rows[at]?.cells.length === 1 || below.filter(({ cells }) => cells.length > 1).length * 2 >= below.length;
      return isTable ? (below.length > 0 ? 0.9 : 0.5) : 0;
    }
    if (isOneColumn(sample) && rows.length > 1) return 0.35;
    const [first, ...others] = rows;
    const width = first?.cells.length ?? 0;
    if (width < 2 || others.length < 2) return 0;
    const even = others.filter(({ cells }) => cells.length === width).length / others.length;
    return even > 0.9 && (sample.includes("\t") || width > 2) ? 0.4 : 0;
  },
  parse({ name, text }, { columns: wanted, onColumns }) {
    const { rows, issues } = readRows(text);
    const at = headingAt(rows, Object.keys(wanted ?? {}));
    const heading = at >= 0 ? (rows[at]?.cells ?? []) : (rows[0]?.cells ?? []).map((_, i) => `column ${i + 1}`);
    const body = rows.slice(at + 1);
    const guesses: readonly ColumnGuess[] = guessColumns(
      heading,
      body.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
      wanted,
    );
    onColumns?.(guesses, heading);
    const columns = new Map(guesses.map(({ column, field }) => [field, heading.indexOf(column)]));
    if (!columns.has("title"))
      return failure(...issues, {
        code: "intake/no-title-column",
        severity: "error",
        message: `No column of this table holds titles; it has ${heading.map((column) => `"${column}"`).join(", ")}.`,
        path: name,
        line: rows[Math.max(0, at)]?.line ?? 1,
        hint: "Say which one does: --column title=NAME.",
      });
    const carried = carriedColumns(heading, new Set(columns.values()));
    const unknown = Object.keys(wanted ?? {}).filter(
      (column) => !guesses.some((guess) => guess.column.toLowerCase() === column.toLowerCase()),
    );
    for (const column of unknown)
      issues.push({
        code: "intake/no-column",
        severity: "warning",
        message: `There is no column "${column}".`,
        path: name,
      });
    return success(
      body.map((row) => recordOf(row, columns, carried)),
      issues,
    );
  },
} as const satisfies InputFormat;
