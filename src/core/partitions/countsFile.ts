// The file of phrase counts: JSON lines in the order of the counts, a header first, and last a line
// that says how many there are and their hash: files of any size are written, checked and added
// line by line.
import { z } from "zod";
import { Fingerprint } from "#core/file/fingerprint.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { compareCounts, type PhraseCount } from "#core/partitions/phraseCounts.ts";
import { VERSION } from "#core/version.ts";

const FORMAT = "isogloss-counts";
const FORMAT_VERSION = 1;

export interface CountsHeader {
  readonly papers: number;
  /** Hashes of the partitions that were counted, sorted: none may be counted twice. */
  readonly parts: readonly string[];
}

const count = z.int().min(0);
const headerSchema = z.object({
  ...{ format: z.literal(FORMAT), version: z.literal(FORMAT_VERSION), generator: z.literal(VERSION) },
  ...{ papers: count, parts: z.array(z.string()) },
});
const lineSchema = z.tuple([z.enum(["phrase", "stem"]), z.string(), count, count]);
const endSchema = z.object({ end: z.object({ lines: count, hash: z.string() }) });

/** Whether a file's first line is that of counts. */
export const isCountsHeader = (line: string): boolean => line.startsWith(`{"format":"${FORMAT}"`);

/** The lines of a file, each with its end. */
export function* encodeCounts({ papers, parts }: CountsHeader, counts: Iterable<PhraseCount>): Generator<string> {
  const hash = new Fingerprint();
  let lines = 0;
  const header = { format: FORMAT, version: FORMAT_VERSION, generator: VERSION, papers, parts };
  yield `${JSON.stringify(header)}\n`;
  hash.add(JSON.stringify(header));
  for (const { kind, key, papers: some, whole } of counts) {
    const line = JSON.stringify([kind, key, some, whole]);
    hash.add(line);
    lines++;
    yield `${line}\n`;
  }
  yield `${JSON.stringify({ end: { lines, hash: hash.digest() } })}\n`;
}

/** Looks through a whole file; `path` names it in the issues. */
export function checkCounts(all: Iterable<string>, path: string): Outcome<CountsHeader> {
  const damaged = (reason: string): Outcome<never> =>
    failure({
      ...{ code: "counts/damaged", severity: "error", message: `The counts cannot be used: ${reason}.`, path },
      hint: "Make them again with isogloss reduce.",
    });
  const hash = new Fingerprint();
  let header: CountsHeader | undefined;
  let before: PhraseCount | undefined;
  let end: z.infer<typeof endSchema>["end"] | undefined;
  let lines = 0;
  for (const line of all) {
    if (end !== undefined) return damaged("something stands behind their end");
    if (header === undefined) {
      header = headerSchema.safeParse(parsed(line)).data;
      if (header === undefined) return damaged(`they are none of ${VERSION}`);
    } else {
      const next = readCount(line);
      end = next === undefined ? endSchema.safeParse(parsed(line)).data?.end : undefined;
      if (end !== undefined) continue;
      if (next === undefined || (before !== undefined && compareCounts(before, next) >= 0))
        return damaged(`line ${lines + 2} is no count, or out of order`);
      before = next;
      lines++;
    }
    hash.add(line);
  }
  if (header === undefined || end?.lines !== lines || end.hash !== hash.digest())
    return damaged("a part of them is missing or was changed");
  return success({ papers: header.papers, parts: header.parts });
}

/** The counts in the lines of a file that was checked. */
export function* countsIn(lines: Iterable<string>): Generator<PhraseCount> {
  for (const line of lines) {
    const next = readCount(line);
    if (next !== undefined) yield next;
  }
}

function readCount(line: string): PhraseCount | undefined {
  if (!line.startsWith("[")) return undefined;
  const found = lineSchema.safeParse(parsed(line)).data;
  return found === undefined ? undefined : { kind: found[0], key: found[1], papers: found[2], whole: found[3] };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // no JSON: the schema says so
  }
}
