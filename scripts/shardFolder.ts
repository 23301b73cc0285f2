// A dataset as a folder on the disk: all its files or none are written, and only those asked for read.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ReadFile } from "#core/file/readShards.ts";
import { encodeShards, type NamedText } from "#core/file/shards.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import type { Outcome } from "#core/issue.ts";
import { readText } from "./files.ts";
import { writeAll } from "./writeAll.ts";

/** Files of an earlier dataset in the same folder. */
const OF_SHARDS = /^(?:shard|texts)-\d+\.json$/;

/** `beside`: further files of the folder. */
export function writeShards(
  folder: string,
  dataset: Dataset,
  beside: readonly NamedText[] = [],
): Outcome<readonly string[]> {
  const files = [...beside, ...encodeShards(dataset)];
  const written = writeAll(files.map(({ name, text }) => ({ path: join(folder, name), text })));
  if (!written.ok) return written;
  const names = new Set(files.map(({ name }) => name));
  for (const name of readdirSync(folder)) if (OF_SHARDS.test(name) && !names.has(name)) rmSync(join(folder, name));
  return written;
}

export const readerOf =
  (folder: string): ReadFile =>
  (name) =>
    readText(join(folder, name));
