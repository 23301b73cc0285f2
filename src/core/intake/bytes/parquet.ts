// Parquet tables as JSON lines, which intake reads as it reads any: one row group after the other,
// so that no more than one is there in objects. Lists and structures of columns stay what they are.
import { gunzipSync, strToU8 } from "fflate";
import { decompress } from "fzstd";
import { type Compressors, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import type { SourceBytes } from "#core/intake/bytes/source.ts";
import { failure, type Outcome, success } from "#core/issue.ts";

const CODECS: Compressors = { GZIP: (packed) => gunzipSync(packed), ZSTD: (packed) => decompress(packed) };

/** The rows as lines, under the name of the table. `largest`: the bytes they may unpack to. */
export async function parquetToLines(source: SourceBytes, largest: number): Promise<Outcome<SourceBytes>> {
  try {
    return success({ ...source, bytes: strToU8(await linesOf(source.bytes, largest)) });
  } catch (problem) {
    return failure({
      ...{ code: "intake/parquet", severity: source.incidental ? "warning" : "error", path: source.name },
      message: `The Parquet table cannot be read: ${problem instanceof Error ? problem.message : String(problem)}.`,
      hint: "Save it with snappy, gzip or zstd compression, or as CSV or JSON lines.",
    });
  }
}

async function linesOf(bytes: Uint8Array, largest: number): Promise<string> {
  const file = {
    byteLength: bytes.byteLength,
    slice: (start: number, end?: number): ArrayBuffer => Uint8Array.from(bytes.subarray(start, end)).buffer,
  };
  const metadata = await parquetMetadataAsync(file);
  let left = largest - unpackedBytes(metadata);
  const lines: string[] = [];
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    if (left < 0) throw new Error(`it would unpack to more than is allowed: ${Math.round(largest / 2 ** 20)} MB`);
    const rows: unknown[] = await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors: CODECS });
    for (const row of rows) {
      const line = JSON.stringify(row, plainValue);
      // a dictionary says once what stands in many rows
      left -= line.length;
      lines.push(line);
    }
    rowStart = rowEnd;
  }
  return lines.join("\n");
}

const unpackedBytes = ({ row_groups }: FileMetaData): number =>
  row_groups
    .flatMap(({ columns }) => columns)
    .reduce((sum, one) => sum + Number(one.meta_data?.total_uncompressed_size ?? 0), 0);

/** Long integers as numbers or, where they are too long, as their digits; columns of bytes are no text. */
function plainValue(_: string, value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return value instanceof Uint8Array ? undefined : value;
}
