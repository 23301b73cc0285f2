// Input format: CSV and TSV with any column names: Scopus, Web of Science, Dimensions, Lens,
// PubMed, IEEE, Zotero, Kaggle, spreadsheets.
import { complementOf } from "#core/intake/detection/span.ts";
import { keywordsIn } from "#core/intake/fields/keywordList.ts";
import { namesIn } from "#core/intake/fields/nameList.ts";
import { isCitation, nameInCitation, yearInCitation } from "#core/intake/fields/sourceCitation.ts";
import type { ColumnGuess, InputFormat, RawRecord, RecordField } from "#core/intake/inputFormat.ts";
import { fromInvertedIndex } from "#core/intake/json/invertedIndex.ts";
import { carriedColumns } from "#core/intake/table/carriedColumns.ts";
import { withoutGuards } from "#core/intake/table/formulaGuard.ts";
import { guessColumns, looksLikeHeading } from "#core/intake/table/tableColumns.ts";
import {
  beginsTable,
  isOneColumn,
  namedHeadingAt,
  rowsOf,
  tableIn,
  usualWidth,
} from "#core/intake/table/tableExtent.ts";
import type { QuoteFault, Row } from "#core/intake/table/tableRows.ts";
import type { Issue } from "#core/issue.ts";

/** What programs write into a cell that has nothing. */
const ABSENT = /^(?:|n\/?a|nan|null|none|undefined)$/i;
const SAMPLE_ROWS = 50;
const SAMPLE_CHARACTERS = 20_000;

function recordOf(
  { cells, line }: Row,
  columns: ReadonlyMap<RecordField, number>,
  carried: ReturnType<typeof carriedColumns>,
): RawRecord {
  const cell = (field: RecordField): string | undefined => {
    const at = columns.get(field);
    const text = at === undefined ? undefined : withoutGuards((cells[at] ?? "").trim());
    return text === undefined || ABSENT.test(text) ? undefined : text;
  };
  const authors = cell("authors");
  const keywords = cell("keywords");
  const venue = cell("venue");
  const citation = venue !== undefined && isCitation(venue) ? venue : undefined;
  return {
    title: cell("title") ?? "",
    abstract: abstractIn(cell("abstract")),
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

/** A field a row, named in its first cell. */
const isTransposed = (rows: readonly Row[]): boolean =>
  /^[A-Z]/.test(rows[0]?.cells[0] ?? "") &&
  rows
    .slice(0, 10)
    .filter(
      ({ cells }) =>
        cells.length > 1 && /^[A-Z][A-Z /]{2,}$/.test(cells[0] ?? "") && looksLikeHeading([cells[0] ?? "", "title"]),
    ).length >= 3;

/** OpenAlex flattens its inverted abstracts into cells. */
function abstractIn(text: string | undefined): string | undefined {
  if (text === undefined || !/^\{\s*["'][^"]{1,60}["']\s*:\s*\[\s*\d/.test(text)) return text;
  const places = [...text.matchAll(/(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*:\s*(\[[\d,\s]*\])/g)];
  const index = places.map(([, word, other, at = ""]) => [
    (word ?? other ?? "").replace(/\\(.)/g, "$1"),
    at.match(/\d+/g)?.map(Number) ?? [],
  ]);
  return fromInvertedIndex(Object.fromEntries(index)) ?? text;
}

export const table = {
  id: "table",
  label: "CSV or TSV table",
  extensions: ["csv", "tsv", "tab", "txt"],
  detect(text) {
    const sample = text.slice(0, SAMPLE_CHARACTERS);
    if (/^\s*(?:[{<@%]|\[\s*[{["])/.test(sample)) return 0;
    const rows = rowsOf(sample);
    if (isTransposed(rows)) return 0;
    const at = namedHeadingAt(rows);
    if (at >= 0) {
      const below = rows.slice(at + 1);
      // a page may have the head of a table in it and no table
      const isTable =
        rows[at]?.cells.length === 1 || below.filter(({ cells }) => cells.length > 1).length * 2 >= below.length;
      return isTable ? (below.length > 0 ? 0.9 : 0.5) : 0;
    }
    if (isOneColumn(sample) && rows.length > 1) return 0.35;
    const width = usualWidth(rows);
    if (width < 2 || rows.length < 3) return 0;
    const others = rows.slice(1);
    const even = others.filter(({ cells }) => cells.length === width).length / others.length;
    const hasTitles = guessColumns(
      Array.from({ length: width }, (_, i) => `column ${i + 1}`),
      others.map(({ cells }) => cells),
    ).some(({ field }) => field === "title");
    if (!hasTitles) return 0;
    // columns by tabs are no free text
    return even <= 0.9 ? 0 : sample.includes("\t") ? 0.6 : width > 2 ? 0.4 : 0;
  },
  begins: beginsTable,
  parse({ name, text }, { columns: wanted, isForeign }) {
    const { heading: row, body, width } = tableIn(text, Object.keys(wanted ?? {}), isForeign);
    const heading = row?.cells ?? Array.from({ length: width }, (_, i) => `column ${i + 1}`);
    const columns: readonly ColumnGuess[] = guessColumns(
      heading,
      body.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
      wanted,
    );
    const places = new Map(columns.map(({ field, at: place }) => [field, place]));
    const told = [
      ...rowFaults(
        body,
        width,
        body.filter(({ isJoined }) => isJoined),
      ),
      ...unknownColumns(wanted, columns, name),
    ];
    if (!places.has("title")) {
      const line = row?.line ?? body[0]?.line ?? 1;
      return { records: [], issues: [...told, noTitleColumn(heading, name, line)], outside: [], columns, heading };
    }
    const carried = carriedColumns(heading, new Set(places.values()));
    return {
      records: body.map((own) => recordOf(own, places, carried)),
      issues: told,
      outside: complementOf(row === undefined ? body : [row, ...body], text.length),
      ...{ columns, heading },
    };
  },
} as const satisfies InputFormat;

const noTitleColumn = (heading: readonly string[], path: string, line: number): Issue => ({
  code: "intake/no-title-column",
  severity: "error",
  message: `No column of this table holds titles; it has ${heading.map((column) => `"${column}"`).join(", ")}.`,
  ...{ path, line },
  hint: "Say which one does: --column title=NAME.",
});

const unknownColumns = (
  wanted: Readonly<Record<string, RecordField>> | undefined,
  columns: readonly ColumnGuess[],
  path: string,
): Issue[] =>
  Object.keys(wanted ?? {})
    .filter((column) => !columns.some((guess) => guess.column.toLowerCase() === column.toLowerCase()))
    .map((column) => ({
      code: "intake/no-column",
      severity: "warning",
      message: `There is no column "${column}".`,
      path,
    }));

/** One issue for each kind of fault, with the first row that has it. */
function rowFaults(rows: readonly Row[], width: number, joined: readonly Row[]): Issue[] {
  const isWide = ({ cells }: Row): boolean => cells.slice(width).some((cell) => cell.trim() !== "");
  const withFault = (fault: QuoteFault): Row[] => rows.filter((row) => row.fault === fault);
  const told = (some: readonly Row[], severity: Issue["severity"], what: string, hint: string): Issue[] => {
    const [first] = some;
    const message = `${some.length === 1 ? "One row" : `${some.length} rows, the first of which is this,`} ${what}.`;
    return first === undefined ? [] : [{ code: "intake/table", severity, message, line: first.line, hint }];
  };
  return [
    ...told(
      rows.filter(isWide),
      "warning",
      `${rows.filter(isWide).length === 1 ? "has" : "have"} more cells than the heading: what stands beyond is in no record, and cells may be in the wrong column`,
      "Put cells with a delimiter in them in quotation marks.",
    ),
    ...told(
      joined,
      "note",
      `${joined.length === 1 ? "has" : "have"} commas in a text that is not quoted: what goes on after a blank was joined to it`,
      "Put cells with a delimiter in them in quotation marks.",
    ),
    ...told(
      withFault("unclosed"),
      "warning",
      "opened a quotation mark and did not close it: read to the end of the line",
      "Close it, or double it where it is part of the text.",
    ),
    ...told(
      withFault("inner"),
      "note",
      "quoted with marks that are not doubled: read as text",
      "Check where their cells end.",
    ),
  ];
}
