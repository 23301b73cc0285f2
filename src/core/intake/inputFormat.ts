// What an input format is, and what it hands on: records as found, before they are cleaned and
// joined.
import type { SourceText } from "#core/intake/bytes/source.ts";
import type { RawCarried } from "#core/intake/carried/carriedFields.ts";
import type { Outcome } from "#core/issue.ts";

/**
 * One record as a file has it. Texts are raw: markup, accents and white space are cleaned in
 * records.ts.
 */
export interface RawRecord extends RawCarried {
  readonly title: string;
  readonly abstract?: string | undefined;
  /** As people read them: "Marie Curie". */
  readonly authors?: readonly string[] | undefined;
  /** A year or any text that holds one: "2021-03-04", "Mar 2021". */
  readonly year?: string | number | undefined;
  readonly venue?: string | undefined;
  readonly url?: string | undefined;
  readonly doi?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** 1-based line in the source where the record begins. */
  readonly line?: number | undefined;
}

/** Fields a column of a table may hold. */
export const RECORD_FIELDS = ["title", "abstract", "authors", "year", "venue", "url", "doi", "keywords"] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

export const recordField = (name: string): RecordField | undefined => RECORD_FIELDS.find((field) => field === name);

/** How one column of a table was understood. */
export interface ColumnGuess {
  readonly column: string;
  readonly field: RecordField;
}

export interface ParseOptions {
  /** Which column holds which field, by column name: overrides the guess. */
  readonly columns?: Readonly<Record<string, RecordField>> | undefined;
  /** Told which columns were taken for what, and which there are. */
  readonly onColumns?: ((columns: readonly ColumnGuess[], heading: readonly string[]) => void) | undefined;
}

export interface InputFormat {
  readonly id: string;
  readonly label: string;
  /** Usual file endings without the dot: for menus and folders, never for recognition. */
  readonly extensions: readonly string[];
  /** 0..1, from the content alone: how surely the text is in this format. */
  readonly detect: (text: string) => number;
  /** Records in the order of the text. What cannot be read becomes an issue with its line. */
  readonly parse: (source: SourceText, options: ParseOptions) => Outcome<readonly RawRecord[]>;
}
