// `isogloss convert DATASET FILE`: the same dataset in another form, without loss.
import { statSync } from "node:fs";
import { encodeColumns, MOST_PLAIN_PAPERS } from "#core/file/columns.ts";
import { encodeLines } from "#core/file/encode.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { SHARDS_ENDING } from "../datasetPath.ts";
import { openDataset } from "../datasets.ts";
import { writeShards } from "../shardFolder.ts";
import { EXIT, tell, tellIssues } from "../terminal.ts";
import { writeAll } from "../writeAll.ts";

/** Returns the exit code. */
export function runConvert(dataset: string, file: string, form: string | undefined): number {
  const graph = openDataset(dataset);
  if (!graph.ok) {
    tellIssues(graph.issues);
    return EXIT.nothingUsable;
  }
  if (form === "shards" || (form === undefined && file.endsWith(SHARDS_ENDING))) return toShards(file, graph.value);
  const isLarge = graph.value.getAttributes().counts.papers > MOST_PLAIN_PAPERS;
  const chosen = form ?? (isLarge ? "plain" : "columns");
  const text = (chosen === "columns" ? encodeColumns : encodeLines)(datasetOf(graph.value));
  const written = writeAll([{ path: file, text }]);
  if (!written.ok) {
    tellIssues(written.issues);
    return EXIT.nothingUsable;
  }
  tell(`${file}: ${(statSync(file).size / 2 ** 20).toFixed(1)} MB, ${chosen}.`);
  return EXIT.ok;
}

function toShards(folder: string, graph: KnowledgeGraph): number {
  const written = writeShards(folder, datasetOf(graph));
  if (!written.ok) {
    tellIssues(written.issues);
    return EXIT.nothingUsable;
  }
  const bytes = written.value.reduce((sum, path) => sum + statSync(path).size, 0);
  tell(`${folder}: ${(bytes / 2 ** 20).toFixed(1)} MB in ${written.value.length} files.`);
  return EXIT.ok;
}
