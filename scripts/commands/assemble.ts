// `isogloss assemble PART… -o DATASET`: partitions made by `isogloss map`, anywhere and in any order
// → the dataset that `isogloss extract` makes of their inputs, byte for byte.
import { basename } from "node:path";
import { isDatasetId } from "#core/intake/datasetId.ts";
import type { FoundRecords } from "#core/intake/readCorpus.ts";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";
import { PARAMETERS, readParameters } from "#core/parameters.ts";
import { type Partition, recordsOfAll, takeReadings } from "#core/partitions/partition.ts";
import type { ExtractOptions } from "#core/pipeline.ts";
import { type BuildOptions, buildDataset, fail, type Joined, joinFound, type Target } from "../buildDataset.ts";
import { DATASET_ENDING, SHARDS_ENDING } from "../datasetPath.ts";
import { openPartition } from "../partitionFiles.ts";
import { EXIT } from "../terminal.ts";

interface AssembleOptions extends BuildOptions {
  readonly output: string;
  readonly title?: string | undefined;
  /** Values of parameters, as typed. */
  readonly [parameter: string]: unknown;
}

/** Returns the exit code. */
export async function runAssemble(paths: readonly string[], options: AssembleOptions): Promise<number> {
  const target = targetOf(options);
  if (!target.ok) return fail(EXIT.usage, target, options);
  const parts = openAll(paths, (found) => joinFound(found, target.value, options));
  if (!parts.ok) return fail(EXIT.nothingUsable, parts, options);
  return buildDataset(parts.value.papers, parts.value.known, target.value, options);
}

/** No records: they end with the joining. */
interface Parts {
  readonly papers: Outcome<Joined>;
  readonly known: ExtractOptions["known"];
}

/** All partitions or none: a dataset with a hole in it would look like a whole one. */
function openAll(paths: readonly string[], join: (found: FoundRecords) => Outcome<Joined>): Outcome<Parts> {
  const partitions: Partition[] = [];
  const issues: Issue[] = [];
  for (const path of paths) {
    const opened = openPartition(path);
    if (opened.ok) partitions.push(opened.value.partition);
    else issues.push(...opened.issues);
  }
  if (issues.length > 0) return { ok: false, issues };
  return success({ papers: join(recordsOfAll(partitions)), known: takeReadings(partitions) });
}

function targetOf(options: AssembleOptions): Outcome<Target> {
  const { output, title } = options;
  const parameters = readParameters(
    Object.fromEntries(PARAMETERS.flatMap(({ id }) => (options[id] === undefined ? [] : [[id, options[id]]]))),
  );
  if (!parameters.ok) return parameters;
  const ending = [DATASET_ENDING, SHARDS_ENDING].find((known) => output.endsWith(known));
  const id = basename(output, ending);
  if (ending === undefined || !isDatasetId(id))
    return failure({
      ...{ code: "command/usage", severity: "error", message: `"${output}" cannot name a dataset.` },
      hint: `Write for instance -o graph/reviews${DATASET_ENDING}, or graph/reviews${SHARDS_ENDING} for a folder.`,
    });
  return success({ id, title: title ?? id, path: output, parameters: parameters.value });
}
