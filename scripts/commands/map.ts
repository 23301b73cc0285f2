// `isogloss map [INPUT…] -o PART`: one part of a corpus read by itself, on whichever machine; the
// parts together are what `isogloss assemble` builds a dataset of.
import { readPart } from "#core/partitions/partition.ts";
import { fail } from "../buildDataset.ts";
import type { ReportOptions } from "../extractReport.ts";
import { readInputs } from "../files.ts";
import { type ParsingFlags, parsingOptions, recordsIn } from "../inputRecords.ts";
import { inputHash, isMade, STANDARD_OUTPUT, writePartition } from "../partitionFiles.ts";
import { count, EXIT, sayJson, tell, tellIssues } from "../terminal.ts";

interface MapOptions extends ParsingFlags, ReportOptions {
  readonly output: string;
  /** What its papers' source is called, where the input has no name that all partitions share. */
  readonly source?: string | undefined;
  readonly resume?: true | undefined;
}

/** Returns the exit code. */
export async function runMap(paths: readonly string[], options: MapOptions): Promise<number> {
  const { output, source, resume, json, quiet } = options;
  const parsing = parsingOptions(options);
  if (!parsing.ok) return fail(EXIT.usage, parsing, options);
  const files = readInputs(paths);
  const named =
    source === undefined ? files : { ...files, sources: files.sources.map((one) => ({ ...one, name: source })) };
  const input = inputHash(named.sources, parsing.value);
  if (resume === true && isMade(output, input)) {
    if (json) sayJson({ ok: true, file: output, made: false });
    else if (!quiet) tell(`${output} is made already.`);
    return EXIT.ok;
  }
  const found = await recordsIn(named, parsing.value);
  const partition = readPart(found);
  const written = writePartition(output, partition, input);
  if (!written.ok) return fail(EXIT.nothingUsable, { issues: [...found.issues, ...written.issues] }, options);
  const papers = partition.readings.length;
  if (json && output !== STANDARD_OUTPUT)
    sayJson({ ok: true, file: output, made: true, records: found.records.length, papers, issues: found.issues });
  else {
    tellIssues(found.issues, quiet);
    if (!quiet) tell(`${output}: ${count(papers, "paper")} of ${count(found.records.length, "record")}.`);
  }
  return found.issues.some(({ severity }) => severity === "error") ? EXIT.inputFailed : EXIT.ok;
}
