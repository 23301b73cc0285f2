// From the records of all inputs to both files of a dataset: what `extract` does with one partition
// in memory and `assemble` with many from their files.
import { basename } from "node:path";
import type { ConceptAudit } from "#core/audit.ts";
import { encodeAudit } from "#core/file/auditFile.ts";
import { encodeDataset } from "#core/file/encode.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { earlierMap, papersOfGraph } from "#core/graph/earlier.ts";
import type { DuplicateDecision } from "#core/intake/duplicates/duplicateList.ts";
import { accountOf, type DuplicateReport } from "#core/intake/duplicates/duplicateReport.ts";
import { type FoundRecords, joinRecords, type Reading } from "#core/intake/readCorpus.ts";
import { addPapers } from "#core/intake/records.ts";
import { type Issue, type Outcome, success } from "#core/issue.ts";
import type { Parameters } from "#core/parameters.ts";
import type { ExtractOptions } from "#core/pipeline.ts";
import { auditFileOf, SHARDS_ENDING } from "./datasetPath.ts";
import { type ReportOptions, reportExtraction } from "./extractReport.ts";
import { type ListOptions, readDuplicateFile, readListFiles } from "./lists.ts";
import { memoryIssue } from "./memory.ts";
import { createProgress } from "./progress.ts";
import { writeShards } from "./shardFolder.ts";
import { EXIT, sayJson, tellIssues } from "./terminal.ts";
import { writeAll } from "./writeAll.ts";

export interface BuildOptions extends ListOptions, ReportOptions {
  /** Threads that share the work; as many as pay by default. The result is the same for any number. */
  readonly workers?: number | undefined;
}

export interface Naming {
  readonly id: string;
  readonly title: string;
}

/** What is to be built, and where. */
export interface Target extends Naming {
  /** Its file, or its folder. */
  readonly path: string;
  readonly parameters: Parameters;
  /** The dataset to which the papers are added. */
  readonly base?: KnowledgeGraph | undefined;
  /** A dataset whose nodes keep their places, and communities their numbers. */
  readonly previous?: KnowledgeGraph | undefined;
}

/** Papers of all inputs, with a person's decisions on which records are one. */
export interface Joined {
  readonly reading: Reading;
  readonly decisions: readonly DuplicateDecision[];
}

/** Joins all records there are, whichever partition they were found in. */
export function joinFound(found: FoundRecords, { id, title }: Naming, lists: ListOptions): Outcome<Joined> {
  const decisions = readDuplicateFile(lists);
  if (!decisions.ok) return decisions;
  const reading = joinRecords(found, { id, title, duplicates: decisions.value });
  if (!reading.ok) return reading;
  return success({ reading: reading.value, decisions: decisions.value }, [...reading.issues, ...decisions.issues]);
}

/** `known`: analyses made elsewhere. Returns the exit code. */
export async function buildDataset(
  papers: Outcome<Joined>,
  known: ExtractOptions["known"],
  target: Target,
  options: BuildOptions,
): Promise<number> {
  if (!papers.ok) return fail(EXIT.nothingUsable, papers, options);
  const { reading, decisions } = papers.value;
  const { id, title, parameters, base, previous } = target;
  const progress = createProgress(options.quiet === true || options.json === true);
  const issues = [...papers.issues];
  const inputFailed = issues.some(({ severity }) => severity === "error");

  // Loaded only now: the tagger takes its time, and a wrong file should be told at once.
  const lists = readListFiles(options);
  if (!lists.ok) return fail(EXIT.nothingUsable, lists, options);
  const joined = base === undefined ? undefined : addPapers(papersOfGraph(base), reading.corpus.papers, id, decisions);
  for (const issue of joined?.issues ?? []) issues.push(issue);
  const corpus = joined === undefined ? reading.corpus : { id, title, papers: joined.papers };
  const tooLarge = memoryIssue(corpus.papers.length);
  if (tooLarge !== undefined) return fail(EXIT.nothingUsable, { issues: [...issues, tooLarge] }, options);
  // the threads first: they load the tagger while this one does
  const { startThreads, threadsFor } = await import("./team.ts");
  const threads = startThreads(options.workers ?? threadsFor(corpus.papers.length));
  const { extractDataset } = await import("#core/pipeline.ts");
  const extracted = extractDataset(corpus, parameters, {
    lists: lists.value,
    onProgress: progress.show,
    ...(previous === undefined ? {} : { earlier: earlierMap(previous) }),
    known,
    team: threads.team,
  });
  if (threads.lost() > 0) issues.push(THREAD_ENDED);
  await threads.close();
  progress.close();
  const { dataset, audit } = extracted;
  for (const issue of [...lists.issues, ...extracted.issues]) issues.push(issue);
  const account = joined === undefined ? [reading.duplicates] : [reading.duplicates, joined.duplicates];

  const written = writeDataset(target.path, dataset, audit, accountOf(...account));
  if (!written.ok) return fail(EXIT.nothingUsable, { issues: [...issues, ...written.issues] }, options);
  reportExtraction({ dataset, reading, files: written.value, issues }, options);
  return inputFailed ? EXIT.inputFailed : EXIT.ok;
}

const THREAD_ENDED: Issue = {
  code: "extract/thread",
  severity: "warning",
  message: "A thread ended before its work was done, most likely for want of memory; the others did it.",
  hint: "The result is the same. One thread (--workers 1) needs least memory.",
};

/** Both files of a dataset, or neither; their paths. */
function writeDataset(
  path: string,
  dataset: Dataset,
  audit: ConceptAudit,
  duplicates: DuplicateReport | undefined,
): Outcome<readonly string[]> {
  const auditPath = auditFileOf(path);
  const told = encodeAudit({ ...audit, duplicates }, dataset.attributes);
  const written = path.endsWith(SHARDS_ENDING)
    ? writeShards(path, dataset, [{ name: basename(auditPath), text: told }])
    : writeAll([
        { path, text: encodeDataset(dataset) },
        { path: auditPath, text: told },
      ]);
  return written.ok ? success([path, auditPath]) : written;
}

/** Tells why there is no result; returns the exit code. */
export function fail(
  code: number,
  { issues }: Pick<Outcome<unknown>, "issues">,
  { json, quiet }: ReportOptions,
): number {
  if (json) sayJson({ ok: false, issues });
  else tellIssues(issues, quiet);
  return code;
}
