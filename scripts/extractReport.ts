// What extract and assemble say at their end: a closing table to read, or everything as JSON.
import { basename, dirname } from "node:path";
import type { Dataset } from "#core/graph/dataset.ts";
import type { Reading } from "#core/intake/readCorpus.ts";
import type { Issue } from "#core/issue.ts";
import { carriedFieldsOf } from "#core/model.ts";
import { DATASET_ENDING, DATASET_FOLDER } from "./datasetPath.ts";
import { count, say, sayJson, table, tellIssues } from "./terminal.ts";

export interface ReportOptions {
  readonly json?: true | undefined;
  readonly quiet?: true | undefined;
}

export interface Result {
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

export function reportExtraction({ dataset, reading, files, issues }: Result, { json, quiet }: ReportOptions): void {
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
  const isListed = dirname(path) === DATASET_FOLDER && path.endsWith(DATASET_ENDING);
  const name = isListed ? basename(path, DATASET_ENDING) : path;
  const command = commandAsTyped();
  const next: [string, string][] = [
    [`${command} related ${name} 1`, "papers related to the first, and why"],
    [`${command} export ${name} -o map.html`, "the map as one page to open or send"],
  ];
  if (dirname(path) === DATASET_FOLDER) next.push(["npm start", "the explorer, in the project"]);
  const width = Math.max(...next.map(([line]) => line.length));
  say("\nWhat next:");
  for (const [line, meaning] of next) say(`  ${line.padEnd(width)}   ${meaning}`);
}

/** In a checkout there is no command of that name, but a script of npm's. */
const commandAsTyped = (): string =>
  ["isogloss", "extract"].includes(process.env["npm_lifecycle_event"] ?? "") ? "npm run isogloss --" : "isogloss";
