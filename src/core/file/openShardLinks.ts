// The links of one paper from its own shard of a folder (shards.ts): overview, titles and that shard
// are opened, and nothing else.
import { z } from "zod";
import { REASON_KINDS } from "#core/file/columns.ts";
import { fingerprint } from "#core/file/fingerprint.ts";
import { type StoredLink, sortLinks } from "#core/file/openLinks.ts";
import { type ReadEdge, readEdges, recordsOf } from "#core/file/readColumns.ts";
import {
  damaged,
  graphSchema,
  type Node,
  nodeOf,
  parsed,
  type ReadFile,
  readChecked,
  readOverview,
} from "#core/file/readShards.ts";
import { shardFile, TITLES } from "#core/file/shardNames.ts";
import type { GraphAttributes } from "#core/graph/attributes.ts";
import { type Outcome, success } from "#core/issue.ts";
import { type Contribution, nodeKey } from "#core/model.ts";

const titleSchema = z.tuple([z.string(), z.int(), z.string(), z.int()]);

/** What the folder says of a paper without opening its shard. */
export interface PaperTitle {
  readonly id: string;
  readonly order: number;
  readonly title: string;
  readonly shard: number;
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
  const titles = read(TITLES);
  if (!titles.ok) return titles;
  if (fingerprint(titles.value) !== overview.value.titles) return damaged(TITLES);
  const papers = titles.value.split("\n").flatMap((line): PaperTitle[] => {
    const found = titleSchema.safeParse(parsed(line)).data;
    return found === undefined ? [] : [{ id: found[0], order: found[1], title: found[2], shard: found[3] }];
  });
  const { shards, attributes } = overview.value;
  const titleOf = new Map(papers.map(({ id, title }) => [nodeKey("paper", id), title]));
  return success({
    ...{ attributes, papers },
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
  const edges: ReadEdge[] = [];
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
