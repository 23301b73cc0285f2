// `isogloss reduce PART… -o COUNTS`: in how many papers of all parts each phrase and word stem stands.
// Parts and the counts of other reductions may be mixed: sums of sums. One part is in memory at a
// time, and one line of each file that is added.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";
import { type CountsHeader, checkCounts, countsIn, encodeCounts, isCountsHeader } from "#core/partitions/countsFile.ts";
import { countPhrases, mergeCounts } from "#core/partitions/phraseCounts.ts";
import { fail } from "../buildDataset.ts";
import type { ReportOptions } from "../extractReport.ts";
import { reasonOf } from "../files.ts";
import { linesOfFile } from "../lineReader.ts";
import { openPartition } from "../partitionFiles.ts";
import { count, EXIT, sayJson, tell } from "../terminal.ts";
import { writeAll } from "../writeAll.ts";

interface ReduceOptions extends ReportOptions {
  readonly output: string;
}

/** Files that are added at once: systems bound how many may be open. */
const MOST_OPEN = 100;

interface CountsFile {
  readonly path: string;
  readonly header: CountsHeader;
}

/** Returns the exit code. */
export function runReduce(paths: readonly string[], options: ReduceOptions): number {
  const folder = mkdtempSync(join(tmpdir(), "isogloss-reduce-"));
  try {
    const counted = reduceAll(paths, options.output, folder);
    if (!counted.ok) return fail(EXIT.nothingUsable, counted, options);
    const { papers, parts } = counted.value.header;
    if (options.json) sayJson({ ok: true, file: options.output, papers, parts: parts.length });
    else if (!options.quiet) tell(`${options.output}: ${count(papers, "paper")} of ${count(parts.length, "part")}.`);
    return EXIT.ok;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `folder`: for what is added on the way. */
function reduceAll(paths: readonly string[], output: string, folder: string): Outcome<CountsFile> {
  let waiting: CountsFile[] = [];
  const issues: Issue[] = [];
  for (const [at, path] of paths.entries()) {
    const counted = countsOf(path, join(folder, `part-${at}`));
    if (counted.ok) waiting.push(counted.value);
    else issues.push(...counted.issues);
  }
  if (issues.length > 0) return { ok: false, issues };
  for (let round = 0; waiting.length > MOST_OPEN; round++) {
    const added: CountsFile[] = [];
    for (let from = 0; from < waiting.length; from += MOST_OPEN) {
      const sum = addFiles(waiting.slice(from, from + MOST_OPEN), join(folder, `sum-${round}-${from}`));
      if (!sum.ok) return sum;
      added.push(sum.value);
    }
    waiting = added;
  }
  return addFiles(waiting, output);
}

/** Counts as they are; of a partition, counted into a file of its own. */
function countsOf(path: string, spill: string): Outcome<CountsFile> {
  if (isCounts(path)) {
    const header = checkCounts(linesOfFile(path), path);
    return header.ok ? success({ path, header: header.value }) : header;
  }
  const opened = openPartition(path);
  if (!opened.ok) return opened;
  const { papers, counts } = countPhrases(opened.value.partition);
  const header: CountsHeader = { papers, parts: [opened.value.header.hash] };
  const written = writeAll([{ path: spill, text: encodeCounts(header, counts) }]);
  return written.ok ? success({ path: spill, header }) : written;
}

function isCounts(path: string): boolean {
  try {
    for (const line of linesOfFile(path)) return isCountsHeader(line);
  } catch (problem) {
    reasonOf(problem); // told where it is opened as a partition
  }
  return false;
}

function addFiles(files: readonly CountsFile[], path: string): Outcome<CountsFile> {
  const parts = files.flatMap(({ header }) => header.parts).sort();
  const twice = parts.find((part, i) => part === parts[i + 1]);
  if (twice !== undefined)
    return failure({
      code: "counts/twice",
      severity: "error",
      message: `One part would be counted twice (its hash is ${twice}).`,
      hint: "Name each part once, and none that is in counts already. Nothing was written.",
    });
  const header = { papers: files.reduce((sum, file) => sum + file.header.papers, 0), parts };
  const sums = mergeCounts(files.map((file) => countsIn(linesOfFile(file.path))));
  const written = writeAll([{ path, text: encodeCounts(header, sums) }]);
  return written.ok ? success({ path, header }) : written;
}
