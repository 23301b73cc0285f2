// The files of a folder of shards (shards.ts), each checked against the hash that the overview has of
// it. Nothing else in them is believed: what is made of them goes through the checks of any dataset.
import { z } from "zod";
import { fingerprint } from "#core/file/fingerprint.ts";
import { recordsOf } from "#core/file/readColumns.ts";
import { attributesSchema } from "#core/file/schema.ts";
import { OVERVIEW, SHARDS_FORMAT, SHARDS_VERSION, shardFile, textsFile } from "#core/file/shardNames.ts";
import { failure, type Outcome, success } from "#core/issue.ts";

/** The text of a file of the folder, or why not. */
export type ReadFile = (name: string) => Outcome<string>;

const overviewSchema = z.object({
  ...{ format: z.literal(SHARDS_FORMAT), version: z.literal(SHARDS_VERSION), titles: z.string() },
  attributes: attributesSchema,
  shards: z.array(z.object({ communities: z.array(z.int()), papers: z.int(), graph: z.string(), texts: z.string() })),
  /** Community, papers, x, y, number of its color. */
  grounds: z.array(z.tuple([z.int(), z.int(), z.number(), z.number(), z.int().min(0)])),
  /** Two communities, pairs of related papers, sum of their weights. */
  ribbons: z.array(z.tuple([z.int(), z.int(), z.int(), z.number()])),
});
export type Overview = z.infer<typeof overviewSchema>;

const table = z.record(z.string(), z.array(z.unknown()));
export const graphSchema = z.object({ nodes: table, others: table, edges: table });

export const damaged = (
  path: string,
  message = "This file of the dataset is damaged or of another one.",
): Outcome<never> =>
  failure({
    ...{ code: "shards/damaged", severity: "error", message, path },
    hint: "Copy the folder again, or make it again with isogloss convert.",
  });

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON: the schema says so
  }
}

export function readOverview(read: ReadFile): Outcome<Overview> {
  const text = read(OVERVIEW);
  if (!text.ok) return text;
  const overview = overviewSchema.safeParse(parsed(text.value));
  return overview.success ? success(overview.data) : damaged(OVERVIEW, "This is no overview that can be read here.");
}

/** The value in a file, if the file is the one that the overview means. */
export function readChecked<T>(
  read: ReadFile,
  name: string,
  hash: string | undefined,
  schema: z.ZodType<T>,
): Outcome<T> {
  const text = read(name);
  if (!text.ok) return text;
  const value = fingerprint(text.value) === hash ? schema.safeParse(parsed(text.value)).data : undefined;
  return value === undefined ? damaged(name) : success(value);
}

export type Fields = Readonly<Record<string, unknown>>;
export type Node = { readonly key: unknown; readonly attributes: Fields };

export const nodeOf = ({ key, at: _at, ...attributes }: Fields): Node => ({ key, attributes });

export const OPTIONS = { type: "undirected", multi: true, allowSelfLoops: false };

export interface ShardParts {
  /** With their texts, by their number in the whole. */
  readonly own: ReadonlyMap<number, Node>;
  readonly others: ReadonlyMap<number, Node>;
  readonly edges: readonly Fields[];
}

export function readShard(read: ReadFile, { shards }: Overview, shard: number): Outcome<ShardParts> {
  const graph = readChecked(read, shardFile(shard), shards[shard]?.graph, graphSchema);
  if (!graph.ok) return graph;
  const texts = readChecked(read, textsFile(shard), shards[shard]?.texts, table);
  if (!texts.ok) return texts;
  const { nodes, others, edges } = graph.value;
  const [own, elsewhere, ties, said] = [nodes, others, edges, texts.value].map(recordsOf);
  if (!own || !elsewhere || !ties || !said) return damaged(shardFile(shard));
  const textOf = new Map(said.map(({ at, ...fields }) => [at, fields]));
  const byNumber = (records: readonly Fields[]) =>
    new Map(records.map((record) => [Number(record["at"]), nodeOf({ ...record, ...textOf.get(record["at"]) })]));
  return success({ own: byNumber(own), others: byNumber(elsewhere), edges: ties });
}
