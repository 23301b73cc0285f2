// A folder of shards (shards.ts) → the whole dataset. Every file is checked against the hash that the overview has of it, and nothing else in it is
// believed: the whole goes through the same checks as any dataset.
import { z } from "zod";
import { decodeFile } from "#core/file/decodeDataset.ts";
import { fingerprint } from "#core/file/fingerprint.ts";
import { readEdges, recordsOf } from "#core/file/readColumns.ts";
import { OVERVIEW, SHARDS_FORMAT, SHARDS_VERSION, shardFile, textsFile } from "#core/file/shardNames.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { failure, type Outcome, success } from "#core/issue.ts";

/** The text of a file of the folder, or why not. */
export type ReadFile = (name: string) => Outcome<string>;

const overviewSchema = z.object({
  ...{ format: z.literal(SHARDS_FORMAT), version: z.literal(SHARDS_VERSION), titles: z.string() },
  attributes: z.unknown(),
  shards: z.array(z.object({ communities: z.array(z.int()), papers: z.int(), graph: z.string(), texts: z.string() })),
});
type Overview = z.infer<typeof overviewSchema>;

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

/** All of it: each shard is opened. */
export function joinShards(read: ReadFile): Outcome<Dataset> {
  const overview = readOverview(read);
  if (!overview.ok) return overview;
  const nodes: Node[] = [];
  const graphs: { readonly edges: readonly Fields[] }[] = [];
  for (const [i, { graph: hash, texts: textHash }] of overview.value.shards.entries()) {
    const graph = readChecked(read, shardFile(i), hash, graphSchema);
    const texts = readChecked(read, textsFile(i), textHash, table);
    if (!graph.ok) return graph;
    if (!texts.ok) return texts;
    const [own, edges, said] = [graph.value.nodes, graph.value.edges, texts.value].map(recordsOf);
    if (!own || !edges || !said) return damaged(shardFile(i));
    const textOf = new Map(said.map(({ at, ...fields }) => [at, fields]));
    for (const record of own) nodes[Number(record["at"])] = nodeOf({ ...record, ...textOf.get(record["at"]) });
    graphs.push({ edges });
  }
  const edges: Fields[] = [];
  for (const graph of graphs) {
    const found: Fields[] = [];
    readEdges(graph.edges, nodes, found);
    for (const [i, edge] of found.entries()) edges[Number(graph.edges[i]?.["at"])] = edge;
  }
  const options = { type: "undirected", multi: true, allowSelfLoops: false };
  return decodeFile({ attributes: overview.value.attributes, options, nodes: [...nodes], edges: [...edges] });
}
