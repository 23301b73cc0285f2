// `isogloss extract [INPUT…]`: papers in, graph/<id>.graph.json and graph/<id>.audit.json out, a
// closing table to read.
import { basename, dirname, resolve } from "node:path";
import type { ConceptAudit } from "#core/audit.ts";
import { encodeAudit } from "#core/file/auditFile.ts";
import { encodeDataset } from "#core/file/encode.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { earlierMap, papersOfGraph } from "#core/graph/earlier.ts";
import { openSources } from "#core/intake/bytes/openSources.ts";
import { datasetId, isDatasetId } from "#core/intake/datasetId.ts";
import { accountOf, type DuplicateReport } from "#core/intake/duplicates/duplicateReport.ts";
import { type RecordField, recordField } from "#core/intake/inputFormat.ts";
import { formatById, INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { type Reading, readSources } from "#core/intake/readCorpus.ts";
import { addPapers } from "#core/intake/records.ts";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";
import { carriedFieldsOf } from "#core/model.ts";
import { PARAMETERS, type Parameters, readParameters } from "#core/parameters.ts";
import { auditFileOf, DATASET_ENDING, DATASET_FOLDER, datasetFile } from "../datasetPath.ts";
import { readInputs, STANDARD_INPUT } from "../files.ts";
import type { ListOptions } from "../lists.ts";
import { memoryIssue } from "../memory.ts";
import { createProgress } from "../progress.ts";
import { count, EXIT, say, sayJson, table, tellIssues } from "../terminal.ts";
import { writeAll } from "../writeAll.ts";

const DEFAULT_INPUT = "seeds";

interface ExtractOptions extends ListOptions {
  readonly out: string;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly format?: string | undefined;
  readonly column?: Readonly<Record<string, string>> | undefined;
  readonly json?: true | undefined;
  readonly quiet?: true | undefined;
  /** Threads that share the work; as many as pay by default. The result is the same for any number. */
  readonly workers?: number | undefined;
  /** A dataset whose nodes keep their places, and communities their numbers. */
  readonly previous?: string | undefined;
  /** A dataset to which the papers are added; it is the previous one too. */
  readonly onto?: string | undefined;
  /** Values of parameters, as typed. */
  readonly [parameter: string]: unknown;
}

/** Returns the exit code. */
export async function runExtract(inputs: readonly string[], options: ExtractOptions): Promise<number> {
  const paths = inputs.length === 0 ? [DEFAULT_INPUT] : inputs;
  const before = options.onto ?? options.previous;
  const previous = before === undefined ? undefined : (await import("../datasets.ts")).openDataset(before);
  if (previous?.ok === false) return fail(EXIT.nothingUsable, previous.issues, options);
  const base = options.onto === undefined ? undefined : previous?.value;
  const wanted = checkOptions(paths, options, base);
  if (!wanted.ok) return fail(EXIT.usage, wanted.issues, options);
  const { id, title, parameters, columns } = wanted.value;

  const progress = createProgress(options.quiet === true || options.json === true);
  const files = readInputs(paths);
  const opened = openSources(files.sources);
  const { readDuplicateFile, readListFiles } = await import("../lists.ts");
  const decisions = readDuplicateFile(options);
  if (!decisions.ok) return fail(EXIT.nothingUsable, decisions.issues, options);
  const duplicates = decisions.value;
  const reading = readSources(opened.texts, { id, title, format: options.format, columns, duplicates });
  const issues = [...files.issues, ...opened.issues, ...reading.issues];
  if (!reading.ok) return fail(EXIT.nothingUsable, issues, options);
  const inputFailed = issues.some(({ severity }) => severity === "error");

  // Loaded only now: the tagger takes its time, and a wrong file should be told at once.
  const lists = readListFiles(options);
  if (!lists.ok) return fail(EXIT.nothingUsable, lists.issues, options);
  const { extractDataset } = await import("#core/pipeline.ts");
  const { startThreads, threadsFor } = await import("../team.ts");

  const joined =
    base === undefined ? undefined : addPapers(papersOfGraph(base), reading.value.corpus.papers, id, duplicates);
  for (const issue of joined?.issues ?? []) issues.push(issue);
  const corpus = joined === undefined ? reading.value.corpus : { id, title, papers: joined.papers };
  const tooLarge = memoryIssue(corpus.papers.length);
  if (tooLarge !== undefined) return fail(EXIT.nothingUsable, [...issues, tooLarge], options);
  const threads = startThreads(options.workers ?? threadsFor(corpus.papers.length));
  const {
    dataset,
    audit,
    issues: extractIssues,
  } = extractDataset(corpus, parameters, {
    lists: lists.value,
    onProgress: progress.show,
    ...(previous === undefined ? {} : { earlier: earlierMap(previous.value) }),
    team: threads.team,
  });
  await threads.close();
  progress.close();
  for (const issue of [...decisions.issues, ...lists.issues, ...extractIssues]) issues.push(issue);
  const account = joined === undefined ? [reading.value.duplicates] : [reading.value.duplicates, joined.duplicates];

  const written = writeDataset(datasetFile(options.out, id), dataset, audit, accountOf(...account));
  if (!written.ok) return fail(EXIT.nothingUsable, [...issues, ...written.issues], options);
  report({ dataset, reading: reading.value, files: written.value, issues }, options);
  return inputFailed ? EXIT.inputFailed : EXIT.ok;
}

/** Both files of a dataset, or neither; their paths. */
function writeDataset(
  path: string,
  dataset: Dataset,
  audit: ConceptAudit,
  duplicates: DuplicateReport | undefined,
): Outcome<readonly string[]> {
  const auditPath = auditFileOf(path);
  const written = writeAll([
    { path, text: encodeDataset(dataset) },
    { path: auditPath, text: encodeAudit({ ...audit, duplicates }, dataset.attributes) },
  ]);
  return written.ok ? success([path, auditPath]) : written;
}

function fail(code: number, issues: readonly Issue[], { json, quiet }: ExtractOptions): number {
  if (json) sayJson({ ok: false, issues });
  else tellIssues(issues, quiet);
  return code;
}

interface Wanted {
  readonly id: string;
  readonly title: string;
  readonly parameters: Parameters;
  readonly columns: Readonly<Record<string, RecordField>>;
}

/** What is not said is as it is in the dataset that is added to, if there is one. */
function checkOptions(paths: readonly string[], options: ExtractOptions, base?: KnowledgeGraph): Outcome<Wanted> {
  const earlier = base?.getAttributes();
  const given = PARAMETERS.map(({ id }) => [id, options[id] ?? earlier?.parameters[id]] as const).filter(
    ([, value]) => value !== undefined,
  );
  const parameters = readParameters(Object.fromEntries(given));
  if (!parameters.ok) return parameters;
  const usage = (message: string, hint: string): Outcome<never> =>
    failure({ code: "command/usage", severity: "error", message, hint });
  if (options.format !== undefined && formatById(options.format) === undefined)
    return usage(
      `There is no input format "${options.format}".`,
      `Known: ${INPUT_FORMATS.map(({ id }) => id).join(", ")}.`,
    );
  const id = options.id ?? earlier?.corpus.id ?? idFrom(paths);
  if (!isDatasetId(id)) return usage(`"${id}" cannot name a dataset.`, "Use letters, digits, - and _ for --id.");
  const columns: Record<string, RecordField> = {};
  for (const [column, name] of Object.entries(options.column ?? {})) {
    const field = recordField(name);
    if (field === undefined)
      return usage(`A paper has no field "${name}".`, "Write for instance --column title=Heading.");
    columns[column] = field;
  }
  const title = options.title ?? (options.id === undefined ? earlier?.corpus.title : undefined) ?? id;
  return success({ id, title, parameters: parameters.value, columns });
}

/** The name of a dataset that is not named: from its input. */
export const idFrom = (paths: readonly string[]): string =>
  datasetId(paths.map((path) => (path === STANDARD_INPUT ? "stdin" : basename(resolve(path)))));

interface Result {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
}

/** How many papers carry what beside the plain fields. */
function carriedCounts({ nodes }: Dataset): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { attributes } of nodes())
    if (attributes.kind === "paper")
      for (const field of Object.keys(carriedFieldsOf(attributes))) counts[field] = (counts[field] ?? 0) + 1;
  return counts;
}

/** A line a file and their sum; each adds up: records = papers + joined + left out. */
function accountTable({ account }: Reading): (string | number)[][] {
  const sum = (field: "records" | "joined" | "leftOut" | "papers"): number =>
    account.reduce((total, one) => total + one[field], 0);
  const lines = account
    .slice(0, MOST_FILES)
    .map((one) => [...[basename(one.name), one.formats.join(" + "), one.records, one.joined, one.leftOut, one.papers]]);
  const more = account.length > MOST_FILES ? [[`and ${account.length - MOST_FILES} more`, "", "", "", "", ""]] : [];
  const total = ["in all", "", sum("records"), sum("joined"), sum("leftOut"), sum("papers")];
  return [
    ["read", "as", "records", "joined", "left out", "papers"],
    ...lines,
    ...more,
    ...(account.length > 1 ? [total] : []),
  ];
}
const MOST_FILES = 20;

function report({ dataset, reading, files, issues }: Result, { json, quiet }: ExtractOptions): void {
  const { counts, communities, verdict } = dataset.attributes;
  const { sources } = reading;
  if (json) {
    sayJson({
      ok: true,
      files,
      sources,
      account: reading.account,
      counts,
      carried: carriedCounts(dataset),
      duplicates: { joined: reading.duplicates.joined.length, candidates: reading.duplicates.candidates.length },
      communities: communities.map(({ id, label, size }) => ({ id, label, size })),
      verdict,
      issues,
    });
    return;
  }
  tellIssues(issues, quiet);
  if (quiet) return;
  for (const { name, columns } of sources)
    if (columns.length > 0)
      say(`${name}: ${columns.map(({ column, field }) => `${field} from "${column}"`).join(", ")}`);
  say(table(accountTable(reading)));
  say("");
  say(
    table([
      ["papers", counts.papers],
      ["concepts", counts.concepts],
      ["terms", counts.terms],
    ]),
  );
  say(`\n${table(Object.entries(counts.edges).map(([kind, number]) => [`${kind} edges`, number]))}`);
  say(`\n${count(communities.length, "community", "communities")}: ${verdict.reason}`);
  say(table(communities.map(({ id, size, label }) => [id, size, label])));
  const severities = (["error", "warning", "note"] as const).map((severity) =>
    count(issues.filter((issue) => issue.severity === severity).length, severity),
  );
  say(`\n${severities.join(", ")}`);
  say(`Written: ${files.join(", ")}`);
  const [path = ""] = files;
  const name = dirname(path) === DATASET_FOLDER ? basename(path, DATASET_ENDING) : path;
  say("\nWhat next:");
  say(`  isogloss related ${name} 1                  papers related to the first, and why`);
  say(`  isogloss export ${name} -o map.html         the map as one page to open or send`);
  if (name !== path) say("  npm start                                   the explorer, in the project");
}
