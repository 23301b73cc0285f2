// Partitions on the disk: gzipped where the name ends in .gz, from standard input and to standard
// output as "-", whole or not at all.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import type { SourceBytes } from "#core/intake/bytes/source.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import type { Partition } from "#core/partitions/partition.ts";
import { encodePartition, type ReadPartition, readPartition } from "#core/partitions/partitionFile.ts";
import { readInputs, STANDARD_INPUT } from "./files.ts";
import { writeAll } from "./writeAll.ts";

export const STANDARD_OUTPUT = "-";

/** Names a part of the input and how it is read: the same again gives the same partition. */
export function inputHash(sources: readonly SourceBytes[], options: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify(options) ?? "");
  for (const { name, bytes } of sources) hash.update(`\n${name}\n${bytes.length}\n`).update(bytes);
  return hash.digest("hex");
}

export function writePartition(path: string, partition: Partition, input: string): Outcome<unknown> {
  const lines = encodePartition(partition, input);
  if (path === STANDARD_OUTPUT) {
    for (const line of lines) process.stdout.write(line);
    return success(path);
  }
  return writeAll([
    { path, text: path.endsWith(".gz") ? gzipSync(Buffer.concat(lines.map((line) => Buffer.from(line)))) : lines },
  ]);
}

export function openPartition(path: string): Outcome<ReadPartition> {
  const { sources, issues } = readInputs([path]);
  const [file, ...more] = sources;
  if (file === undefined) return failure(...issues);
  if (more.length > 0 || file.incidental)
    return failure({
      code: "partition/folder",
      severity: "error",
      message: "This is a folder: name the partitions in it.",
      path,
    });
  try {
    return readPartition(linesOf(unzipped(file.bytes)), file.name);
  } catch (problem) {
    if (!(problem instanceof Error && "code" in problem)) throw problem;
    return failure({
      ...{ code: "partition/damaged", severity: "error", message: "This partition cannot be unpacked.", path },
      hint: "Make it again with isogloss map.",
    });
  }
}

/** Whether a file is there that was made, whole, of just this input by this version. */
export function isMade(path: string, input: string): boolean {
  if (path === STANDARD_OUTPUT || path === STANDARD_INPUT || !existsSync(path)) return false;
  const made = openPartition(path);
  return made.ok && made.value.header.input === input;
}

const unzipped = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;

/** Line by line: no text of a large partition has to fit into one string. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 0; start < buffer.length; ) {
    const end = buffer.indexOf(10, start);
    yield buffer.toString("utf8", start, end < 0 ? buffer.length : end);
    start = end < 0 ? buffer.length : end + 1;
  }
}
