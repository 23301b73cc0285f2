// Intake as a whole: texts in any known format → one corpus, with every record accounted for.

import { skipped } from "#core/intake/bytes/openSources.ts";
import type { SourceText } from "#core/intake/bytes/source.ts";
import type { ColumnGuess, InputFormat, ParseOptions } from "#core/intake/inputFormat.ts";
import { detectFormat, formatById, INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { type FoundRecord, papersOf } from "#core/intake/records.ts";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";
import type { Corpus } from "#core/model.ts";

export interface ReadOptions {
  /** Corpus id: names the dataset. */
  readonly id: string;
  readonly title: string;
  /** Format id for all sources; left out, each is recognised by its content. */
  readonly format?: string | undefined;
  readonly columns?: ParseOptions["columns"];
  /** Told what became of each source, also where no paper is left. */
  readonly onSource?: ((report: SourceReport) => void) | undefined;
}

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
}

/** Reads, cleans and joins all sources. Fails only if no paper is left; the issues say why. */
export function readSources(sources: readonly SourceText[], options: ReadOptions): Outcome<Reading> {
  const issues: Issue[] = [];
  const reports: SourceReport[] = [];
  const records: FoundRecord[] = [];
  for (const source of sources) {
    const format = chooseFormat(source, options.format, Object.keys(options.columns ?? {}).length > 0);
    if (!format.ok) {
      issues.push(...format.issues);
      continue;
    }
    let columns: readonly ColumnGuess[] = [];
    let heading: readonly string[] = [];
    const parsed = format.value.parse(source, {
      columns: options.columns,
      onColumns: (guess, all) => {
        columns = guess;
        heading = all;
      },
    });
    for (const issue of parsed.issues) issues.push({ path: source.name, ...issue });
    const found = parsed.ok ? parsed.value : [];
    for (const record of found) records.push({ ...record, path: source.name });
    reports.push({ name: source.name, format: format.value.id, records: found.length, columns, heading });
    options.onSource?.(reports[reports.length - 1]!);
  }
  const { papers, issues: recordIssues } = papersOf(records);
  for (const issue of recordIssues) issues.push(issue);
  if (papers.length === 0) return { ok: false, issues: [...issues, nothingUsable(issues)] };
  return success({ corpus: { id: options.id, title: options.title, papers }, sources: reports }, issues);
}

/** `readSources` for callers that want the papers only. */
export function readCorpus(sources: readonly SourceText[], options: ReadOptions): Outcome<Corpus> {
  const reading = readSources(sources, options);
  return reading.ok ? success(reading.value.corpus, reading.issues) : reading;
}

/** `isTable`: columns were named, so what is nothing else is a table. */
function chooseFormat(
  { name, text, incidental }: SourceText,
  wanted: string | undefined,
  isTable: boolean,
): Outcome<InputFormat> {
  const known = INPUT_FORMATS.map(({ id }) => id).join(", ");
  if (incidental && text.trim() === "") return failure(skipped(name, "it is empty"));
  if (text.trim() === "")
    return failure({
      code: "intake/empty",
      severity: "error",
      message: "The file is empty.",
      path: name,
      hint: "Give a file with titles and abstracts.",
    });
  const format =
    wanted === undefined ? (detectFormat(text) ?? (isTable ? formatById("table") : undefined)) : formatById(wanted);
  if (format !== undefined) return success(format);
  if (incidental) return failure(skipped(name, "no papers were recognised in it"));
  return failure({
    code: "intake/unknown-format",
    severity: "error",
    message: wanted === undefined ? "No papers were recognised in this text." : `There is no input format "${wanted}".`,
    path: name,
    hint: wanted === undefined ? `It may be given a format by hand: ${known}.` : `Known: ${known}.`,
  });
}

const nothingUsable = (issues: readonly Issue[]): Issue => ({
  code: "intake/nothing-usable",
  severity: "error",
  message: "There is no paper to work with.",
  ...(issues.length === 0 ? { hint: "Give a file or folder with titles and abstracts." } : {}),
});
