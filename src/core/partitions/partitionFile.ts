// The file of a partition: JSON lines, a header first, then sources, issues, records and readings,
// one a line. The header counts them and holds a hash of all, so that a part that was cut off,
// changed or made by another version is told before anything is built on it.
import { z } from "zod";
import { Fingerprint } from "#core/file/fingerprint.ts";
import { RECORD_FIELDS } from "#core/intake/inputFormat.ts";
import type { SourceReport } from "#core/intake/readCorpus.ts";
import type { FoundRecord } from "#core/intake/records.ts";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";
import { columnsOf, packColumns } from "#core/language/packedReadings.ts";
import type { ReadingColumns } from "#core/language/readingColumns.ts";
import type { Partition, TextReading } from "#core/partitions/partition.ts";
import { VERSION } from "#core/version.ts";

const FORMAT = "isogloss-partition";
/** Raised whenever the lines or their meaning change: partitions are made again, not migrated. */
const FORMAT_VERSION = 1;

/** What a partition says of itself. */
export interface PartitionHeader {
  readonly format: typeof FORMAT;
  readonly version: typeof FORMAT_VERSION;
  readonly generator: string;
  /** Hash of the input's bytes and of the options it was read with. */
  readonly input: string;
  readonly records: number;
  /** Papers that its own records give. */
  readonly papers: number;
  /** Of everything above and all lines below. */
  readonly hash: string;
}

export interface ReadPartition {
  readonly header: PartitionHeader;
  readonly partition: Partition;
}

const text = z.string();
const texts = z.array(z.string());
const count = z.int().min(0);
const numbers = z.array(z.int());

const headerSchema = z.object({
  ...{ format: z.literal(FORMAT), version: z.literal(FORMAT_VERSION), generator: text, input: text },
  ...{ records: count, papers: count, hash: text },
});

const issueSchema: z.ZodType<Issue> = z.object({
  ...{ code: text, message: text, severity: z.enum(["error", "warning", "note"]), path: text.exactOptional() },
  ...{ line: count.exactOptional(), isLoss: z.literal(true).exactOptional(), hint: text.exactOptional() },
});

const reportSchema: z.ZodType<SourceReport> = z.object({
  ...{ name: text, format: text, records: count, heading: texts },
  columns: z.array(z.object({ column: text, field: z.enum(RECORD_FIELDS), at: count })),
});

const reference = z.object({ text: text.optional(), doi: text.optional(), id: text.optional() });
/** Every field of a record, or none: one that is missing here would be lost on the way. */
const recordFields = {
  ...{ path: text, title: text, abstract: text.optional(), authors: texts.optional(), line: count.optional() },
  ...{ year: z.union([text, z.number()]).optional(), venue: text.optional(), url: text.optional() },
  ...{ doi: text.optional(), keywords: texts.optional(), ids: z.record(text, text.optional()).optional() },
  ...{ type: z.union([text, texts]).optional(), citedBy: z.union([text, z.number()]).optional() },
  ...{ database: z.union([text, texts]).optional(), language: text.optional() },
  sources: z.array(z.object({ file: text.exactOptional(), database: text.exactOptional() })).optional(),
  references: z.array(z.union([text, reference])).optional(),
  otherAbstracts: z.array(z.object({ language: text.exactOptional(), text })).optional(),
  extra: z.record(text, text.optional()).optional(),
} satisfies Record<keyof FoundRecord, z.ZodType>;
const recordSchema: z.ZodType<FoundRecord> = z.object(recordFields);

const readingSchema: z.ZodType<ReadingColumns & Pick<TextReading, "text">> = z.object({
  ...{ text, language: text, counts: numbers, chunks: numbers, roles: text },
  ...{ abbreviations: numbers, names: numbers, residue: numbers },
});

/** The lines of a partition's file, each with its end. */
export function encodePartition({ reports, issues, records, readings }: Partition, input: string): string[] {
  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
  const lines = [
    ...reports.map((source) => line({ source })),
    ...issues.map((issue) => line({ issue })),
    ...records.map((record) => line({ record })),
    ...readings.map((reading) => line({ reading: { text: reading.text, ...columnsOf(reading) } })),
  ];
  const header = {
    ...({ format: FORMAT, version: FORMAT_VERSION, generator: VERSION, input } as const),
    ...{ records: records.length, papers: readings.length },
  };
  return [line({ ...header, hash: hashOf(header, lines) }), ...lines];
}

function hashOf(header: Omit<PartitionHeader, "hash">, lines: readonly string[]): string {
  const hash = new Fingerprint().add(JSON.stringify(header));
  for (const line of lines) hash.add(line);
  return hash.digest();
}

/** A partition from the lines of its file, without their ends. `path` names it in the issues. */
export function readPartition(lines: Iterable<string>, path: string): Outcome<ReadPartition> {
  const [first, ...rest] = lines;
  const header = readHeader(first, path);
  if (!header.ok) return header;
  const { hash, ...said } = header.value;
  if (
    hashOf(
      said,
      rest.map((line) => `${line}\n`),
    ) !== hash
  )
    return damaged(path, "a part of it is missing or was changed");
  const reports: SourceReport[] = [];
  const issues: Issue[] = [];
  const records: FoundRecord[] = [];
  const readings: TextReading[] = [];
  for (const [at, line] of rest.entries()) {
    const { source, issue, record, reading } = lineSchema.safeParse(parsed(line)).data ?? {};
    if (source !== undefined) reports.push(source);
    else if (issue !== undefined) issues.push(issue);
    else if (record !== undefined) records.push(record);
    else if (reading !== undefined) readings.push({ text: reading.text, ...packColumns(reading) });
    else return damaged(path, `line ${at + 2} is none of a partition`);
  }
  if (records.length !== said.records || readings.length !== said.papers)
    return damaged(path, "it holds not as many records as it says");
  return success({ header: header.value, partition: { reports, issues, records, readings } });
}

const lineSchema = z.object({
  ...{ source: reportSchema.optional(), issue: issueSchema.optional() },
  ...{ record: recordSchema.optional(), reading: readingSchema.optional() },
});

function readHeader(line: string | undefined, path: string): Outcome<PartitionHeader> {
  const said = z.looseObject({ format: z.literal(FORMAT) }).safeParse(parsed(line ?? ""));
  if (!said.success) return damaged(path, "it is no partition");
  const header = headerSchema.safeParse(said.data);
  if (header.success && header.data.generator === VERSION) return success(header.data);
  return failure({
    code: "partition/version",
    severity: "error",
    message: `The partition was made by ${String(said.data["generator"])}; this is ${VERSION}.`,
    path,
    hint: "Make it again with isogloss map.",
  });
}

const damaged = (path: string, reason: string): Outcome<never> =>
  failure({
    code: "partition/damaged",
    severity: "error",
    message: `The partition cannot be used: ${reason}.`,
    path,
    hint: "Make it again with isogloss map.",
  });

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // no JSON: the schema says so
  }
}
