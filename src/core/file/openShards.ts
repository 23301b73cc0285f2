// A folder of shards (shards.ts) → the whole dataset, or the links of one paper from its own shard
// alone. Every file is checked against the hash that the overview has of it, and nothing else in it is
// believed: the whole goes through the same checks as any dataset.
import { z } from "zod";
import { REASON_KINDS } from "#core/file/columns.ts";
import { decodeFile } from "#core/file/decodeDataset.ts";
import { fingerprint } from "#core/file/fingerprint.ts";
import { type StoredLink, sortLinks } from "#core/file/openLinks.ts";
import { readEdges, recordsOf } from "#core/file/readColumns.ts";
import { attributesSchema } from "#core/file/schema.ts";
import { OVERVIEW, SHARDS_FORMAT, SHARDS_VERSION, shardFile, TITLES, textsFile } from "#core/file/shardNames.ts";
import type { GraphAttributes } from "#core/graph/attributes.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { type Contribution, nodeKey } from "#core/model.ts";

/** The text of a file of the folder, or why not. */
export type ReadFile = (name: string) => Outcome<string>;

const overviewSchema = z.object({
  ...{ format: z.literal(SHARDS_FORMAT), version: z.literal(SHARDS_VERSION), titles: z.string() },
  attributes: z.unknown(),
  shards: z.array(z.object({ communities: z.array(z.int()), papers: z.int(), graph: z.string(), texts: z.string() })),
});
type Overview = z.infer<typeof overviewSchema>;

const table = z.record(z.string(), z.array(z.unknown()));
const graphSchema = z.object({ nodes: table, others: table, edges: table });
const titleSchema = z.tuple([z.string(), z.int(), z.string(), z.int()]);

/** What the folder says of a paper without opening its shard. */
export interface PaperTitle {
  readonly id: string;
  readonly order: number;
  readonly title: string;
  readonly shard: number;
}

const damaged = (path: string, message = "This file of the dataset is damaged or of another one."): Outcome<never> =>
  failure({
    ...{ code: "shards/damaged", severity: "error", message, path },
    hint: "Copy the folder again, or make it again with isogloss convert.",
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON: the schema says so
  }
}

function readOverview(read: ReadFile): Outcome<Overview> {
  const text = read(OVERVIEW);
  if (!text.ok) return text;
  const overview = overviewSchema.safeParse(parsed(text.value));
  return overview.success ? success(overview.data) : damaged(OVERVIEW, "This is no overview that can be read here.");
}

/** The value in a file, if the file is the one that the overview means. */
function readChecked<T>(read: ReadFile, name: string, hash: string | undefined, schema: z.ZodType<T>): Outcome<T> {
  const text = read(name);
  if (!text.ok) return text;
  const value = fingerprint(text.value) === hash ? schema.safeParse(parsed(text.value)).data : undefined;
  return value === undefined ? damaged(name) : success(value);
}

type Fields = Readonly<Record<string, unknown>>;
type Node = { readonly key: unknown; readonly attributes: Fields };

const nodeOf = ({ key, at: _at, ...attributes }: Fields): Node => ({ key, attributes });

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

export interface ShardLinks {
  readonly attributes: GraphAttributes;
  readonly papers: readonly PaperTitle[];
  /** The papers a paper is linked to, most related first: opens one shard. */
  readonly of: (paper: PaperTitle) => Outcome<StoredLink[]>;
}

/** Opens the overview and the titles. */
export function openShardLinks(read: ReadFile): Outcome<ShardLinks> {
  const overview = readOverview(read);
  if (!overview.ok) return overview;
  const attributes = attributesSchema.safeParse(overview.value.attributes);
  const titles = read(TITLES);
  if (!titles.ok) return titles;
  if (!attributes.success || fingerprint(titles.value) !== overview.value.titles) return damaged(TITLES);
  const papers = titles.value.split("\n").flatMap((line): PaperTitle[] => {
    const found = titleSchema.safeParse(parsed(line)).data;
    return found === undefined ? [] : [{ id: found[0], order: found[1], title: found[2], shard: found[3] }];
  });
  const { shards } = overview.value;
  const titleOf = new Map(papers.map(({ id, title }) => [nodeKey("paper", id), title]));
  return success({
    ...{ attributes: attributes.data, papers },
    of: ({ id, shard }) => {
      const graph = readChecked(read, shardFile(shard), shards[shard]?.graph, graphSchema);
      return graph.ok ? linksIn(graph.value, nodeKey("paper", id), { titleOf, name: shardFile(shard) }) : graph;
    },
  });
}

const linkSchema = z.object({
  weight: z.number(),
  contributions: z.array(z.custom<Contribution>(isReason)).optional(),
});

function isReason(value: unknown): boolean {
  const { kind, label, value: share } = z.looseObject({}).safeParse(value).data ?? {};
  return REASON_KINDS.some((known) => known === kind) && typeof label === "string" && typeof share === "number";
}

function linksIn(
  graph: z.infer<typeof graphSchema>,
  paper: string,
  { titleOf, name }: { readonly titleOf: ReadonlyMap<string, string>; readonly name: string },
): Outcome<StoredLink[]> {
  const [own, others, records] = [graph.nodes, graph.others, graph.edges].map(recordsOf);
  if (!own || !others || !records) return damaged(name);
  const nodes: Record<number, Node> = {};
  for (const record of [...own, ...others]) nodes[Number(record["at"])] = nodeOf(record);
  const edges: Fields[] = [];
  readEdges(records, nodes, edges);
  const links: StoredLink[] = [];
  for (const { source, target, attributes } of edges) {
    const other = source === paper ? target : target === paper ? source : undefined;
    const title = titleOf.get(String(other));
    if (title === undefined) continue;
    const link = linkSchema.safeParse(attributes);
    if (!link.success) return damaged(name);
    const [, id = ""] = /^paper:(.*)$/s.exec(String(other)) ?? [];
    links.push({
      ...{ paper: nodeKey("paper", id), title, score: link.data.weight },
      contributions: link.data.contributions ?? [],
    });
  }
  return success(sortLinks(links));
}
