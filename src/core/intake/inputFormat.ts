// What an input format is, and what it hands on: records as found, before they are cleaned and
// joined.
import type { SourceText } from "#core/intake/bytes/source.ts";
import type { RawCarried } from "#core/intake/carried/carriedFields.ts";
import type { Span } from "#core/intake/detection/span.ts";
import type { Issue } from "#core/issue.ts";

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
  /** Which column, from 0: names may be doubled. */
  readonly at: number;
}

export interface ParseOptions {
  /** Which column holds which field, by column name: overrides the guess. */
  readonly columns?: Readonly<Record<string, RecordField>> | undefined;
  /** Whether a line begins records of another format, so that those of this one may end before it. */
  readonly isForeign?: ((line: string) => boolean) | undefined;
}

/** What a format made of a text. Every character that is not blank is in one of the three. */
export interface Parsed {
  /** In the order of the text. */
  readonly records: readonly RawRecord[];
  /** What could not be read, with its line. */
  readonly issues: readonly Issue[];
  /**
   * What is neither in a record nor in an issue, in order: offered to the other formats, and told
   * if none of them reads it.
   */
  readonly outside: readonly Span[];
  /** For tables: which columns were taken for what, and all there are. */
  readonly columns?: readonly ColumnGuess[];
  readonly heading?: readonly string[];
}

export interface InputFormat {
  readonly id: string;
  readonly label: string;
  /** Usual file endings without the dot: for menus and folders, never for recognition. */
  readonly extensions: readonly string[];
  /** 0..1, from the content alone: how surely the text begins in this format. */
  readonly detect: (text: string) => number;
  /**
   * Whether a line is unmistakably where records of this format begin, whatever stands before it.
   * Formats of free text have none: they are given what the others leave.
   */
  readonly begins?: (line: string) => boolean;
  /** Never throws for the content; the text may be blank where others have read it. */
  readonly parse: (source: SourceText, options: ParseOptions) => Parsed;
}
