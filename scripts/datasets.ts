// Finds and opens datasets and their audits for the command: by path, or by id in graph/.
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type AuditFile, readAudit } from "#core/file/auditFile.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import { joinShards } from "#core/file/openShards.ts";
import type { ReadFile } from "#core/file/readShards.ts";
import { OVERVIEW } from "#core/file/shardNames.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { graphOf } from "#core/graph/graphOf.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { compareText } from "#core/math/order.ts";
import { auditFileOf, DATASET_ENDING, DATASET_FOLDER, datasetFile } from "./datasetPath.ts";
import { readText } from "./files.ts";
import { readerOf } from "./shardFolder.ts";
import { finishWrites } from "./writeAll.ts";

/** Opens a dataset by the path of its file or folder or by its id ("seeds" for graph/seeds.graph.json). */
export function openDataset(name: string): Outcome<KnowledgeGraph> {
  const folder = openFolder(name);
  if (folder === undefined) return openWith(name, decodeGraph);
  const joined = joinShards(folder);
  return joined.ok ? success(graphOf(joined.value), joined.issues) : joined;
}

/** Reads the files of a dataset that is a folder; undefined where the name is none of one. */
export function openFolder(name: string): ReadFile | undefined {
  if (!isFile(join(name, OVERVIEW))) return undefined;
  finishWritesBeside(join(name, OVERVIEW));
  return readerOf(name);
}

/** The same for what reads the text of a dataset in another way. */
export function openWith<T>(name: string, decode: (text: string) => Outcome<T>): Outcome<T> {
  const path = pathOf(name);
  if (path === undefined)
    return failure({
      code: "datasets/unknown",
      severity: "error",
      message: `There is no dataset "${name}".`,
      hint: knownDatasets(),
    });
  finishWritesBeside(path);
  const text = readText(path);
  if (!text.ok) return text;
  const opened = decode(text.value);
  return opened.ok
    ? opened
    : failure(
        ...opened.issues.map((issue) => ({
          ...issue,
          path: issue.path === undefined ? path : `${path}, ${issue.path}`,
        })),
      );
}

/** What a killed run left half renamed; a folder that cannot be written stays as it is. */
function finishWritesBeside(path: string): void {
  try {
    finishWrites(dirname(path));
  } catch {
    // the audit's stamp tells if the two files do not belong together
  }
}

/** The audit beside a dataset; null where there is none. */
export function openAudit(name: string, graph: KnowledgeGraph): Outcome<AuditFile | null> {
  const path = auditFileOf(pathOf(name) ?? "");
  if (!isFile(path)) return success(null);
  const text = readText(path);
  return text.ok ? readAudit(text.value, stampOf(graph.getAttributes())) : text;
}

/** What lies "in" a file is none. */
const isFile = (path: string): boolean =>
  existsSync(path) && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
const pathOf = (name: string): string | undefined => [name, datasetFile(DATASET_FOLDER, name)].find(isFile);

function knownDatasets(): string {
  const ids = statSync(DATASET_FOLDER, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(DATASET_FOLDER)
        .filter((file) => file.endsWith(DATASET_ENDING))
        .map((file) => file.slice(0, -DATASET_ENDING.length))
        .sort(compareText)
    : [];
  return ids.length === 0
    ? "Build one first: npm run isogloss -- extract FILE"
    : `Give the path of a file, or one of: ${ids.join(", ")}.`;
}
