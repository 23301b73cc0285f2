// Intake as a whole: texts in any known format → one corpus, with every record accounted for.

import { normalizeLines } from "#core/intake/bytes/encoding.ts";
import { skipped } from "#core/intake/bytes/openSources.ts";
import type { SourceText } from "#core/intake/bytes/source.ts";
import { leftOver } from "#core/intake/detection/coverage.ts";
import { readParts } from "#core/intake/detection/readParts.ts";
import { unrecognised } from "#core/intake/detection/unrecognised.ts";
import type { DuplicateDecision } from "#core/intake/duplicates/duplicateList.ts";
import type { DuplicateReport } from "#core/intake/duplicates/duplicateReport.ts";
import type { ColumnGuess, ParseOptions } from "#core/intake/inputFormat.ts";
import { formatById, INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { type FoundRecord, papersOf } from "#core/intake/records.ts";
import { accountSources, type SourceAccount } from "#core/intake/sourceAccount.ts";
import { type Issue, type Outcome, success } from "#core/issue.ts";
import type { Corpus } from "#core/model.ts";

export interface ParsingOptions {
  /** Format id for all sources; left out, each is recognised by its content. */
  readonly format?: string | undefined;
  readonly columns?: ParseOptions["columns"];
  /** Told what became of each source, also where no paper is left. */
  readonly onSource?: ((report: SourceReport) => void) | undefined;
}

export interface JoiningOptions {
  /** Corpus id: names the dataset. */
  readonly id: string;
  readonly title: string;
  /** A person's decisions on duplicates. */
  readonly duplicates?: readonly DuplicateDecision[] | undefined;
}

export interface ReadOptions extends ParsingOptions, JoiningOptions {}

/** What became of one source. */
export interface SourceReport {
  readonly name: string;
  readonly format: string;
  readonly records: number;
  /** For tables: which column was taken for what. */
  readonly columns: readonly ColumnGuess[];
  /** For tables: all columns there are. */
  readonly heading: readonly string[];
}

export interface Reading {
  readonly corpus: Corpus;
  readonly sources: readonly SourceReport[];
  /** The same in numbers that add up to the papers. */
  readonly account: readonly SourceAccount[];
  readonly duplicates: DuplicateReport;
}

/** Records as found, before any is cleaned or joined: what a partition of the input can know alone. */
export interface FoundRecords {
  readonly records: readonly FoundRecord[];
  /** One for each format that was read in a source. */
  readonly reports: readonly SourceReport[];
  readonly issues: readonly Issue[];
}

/** The records of all sources. Each source is read by itself: a map. */
export function findRecords(sources: readonly SourceText[], options: ParsingOptions): FoundRecords {
  const issues: Issue[] = [];
  const reports: SourceReport[] = [];
  const records: FoundRecord[] = [];
  for (const source of sources) {
    const read = readGuarded(source, options);
    for (const issue of read.issues) issues.push(issue);
    for (const record of read.records) records.push(record);
    for (const report of read.reports) {
      reports.push(report);
      options.onSource?.(report);
    }
  }
  return { records, reports, issues };
}

/** Cleans and joins all records there are. Fails only if no paper is left; the issues say why. */
export function joinRecords(
  found: FoundRecords,
  { id, title, duplicates: decisions }: JoiningOptions,
): Outcome<Reading> {
  const { papers, duplicates, issues: recordIssues } = papersOf(found.records, decisions);
  const issues = [...found.issues, ...recordIssues];
  if (papers.length === 0)
    return { ok: false, issues: issues.some(isError) ? issues : [...issues, nothingUsable(issues)] };
  const account = accountSources(found.reports, recordIssues);
  return success({ corpus: { id, title, papers }, sources: found.reports, account, duplicates }, issues);
}

/** Reads, cleans and joins all sources. */
export const readSources = (sources: readonly SourceText[], options: ReadOptions): Outcome<Reading> =>
  joinRecords(findRecords(sources, options), options);

/** `readSources` for callers that want the papers only. */
export function readCorpus(sources: readonly SourceText[], options: ReadOptions): Outcome<Corpus> {
  const reading = readSources(sources, options);
  return reading.ok ? success(reading.value.corpus, reading.issues) : reading;
}

/** What no one foresaw costs the source it is in, and is told. */
function readGuarded(source: SourceText, options: ParsingOptions): FoundRecords {
  try {
    return readSource(source, options);
  } catch (problem) {
    return { records: [], reports: [], issues: [fault(source.name, problem)] };
  }
}

const fault = (path: string, problem: unknown): Issue => ({
  code: "intake/fault",
  severity: "error",
  message: `The file could not be read (${problem instanceof Error ? problem.message : String(problem)}).`,
  path,
  hint: "This is a fault of the program: please report it with the file.",
});

function readSource(given: SourceText, { format, columns }: ParsingOptions): FoundRecords {
  const source = { ...given, text: normalizeLines(given.text) };
  const { name, text, incidental } = source;
  const none = (issue: Issue): FoundRecords => ({ records: [], reports: [], issues: [issue] });
  if (text.trim() === "") return none(incidental ? skipped(name, "it is empty") : emptyFile(name));
  const wanted = format === undefined ? undefined : formatById(format);
  if (format !== undefined && wanted === undefined) return none(unknownFormat(name, format));
  // columns were named, so what is nothing else is a table
  const fallback = Object.keys(columns ?? {}).length > 0 ? formatById("table") : undefined;
  const { parts, left } = readParts(source, INPUT_FORMATS, columns, { wanted, fallback });
  if (parts.length === 0)
    return none(
      incidental ? skipped(name, "no papers were recognised in it") : unrecognised(name, text, INPUT_FORMATS),
    );
  return {
    records: parts
      .flatMap(({ parsed }) => parsed.records)
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map((record) => ({ ...record, path: name })),
    reports: parts.map(({ format: { id }, parsed }) => ({
      ...{ name, format: id, records: parsed.records.length },
      ...{ columns: parsed.columns ?? [], heading: parsed.heading ?? [] },
    })),
    issues: [
      ...parts.flatMap(({ parsed }) => parsed.issues.map((issue) => ({ path: name, ...issue }))),
      ...leftOver(text, left, name),
    ],
  };
}

const emptyFile = (path: string): Issue => ({
  code: "intake/empty",
  severity: "error",
  message: "The file is empty.",
  path,
  hint: "Give a file with titles and abstracts.",
});

const knownFormats = (): string => INPUT_FORMATS.map(({ id }) => id).join(", ");

const unknownFormat = (path: string, format: string): Issue => ({
  code: "intake/unknown-format",
  severity: "error",
  message: `There is no input format "${format}".`,
  path,
  hint: `Known: ${knownFormats()}.`,
});

const isError = ({ severity }: Issue): boolean => severity === "error";

/** Where nothing went wrong, there was nothing. */
const nothingUsable = (issues: readonly Issue[]): Issue => ({
  code: "intake/nothing-usable",
  severity: "error",
  message: "There is no paper to work with.",
  ...(issues.length === 0 ? { hint: "Give a file or folder with titles and abstracts." } : {}),
});
