// The links of the papers of one shard of a folder (shards.ts), to papers of any shard: the overview
// and that shard's graph are opened, and nothing else.
import { z } from "zod";
import { REASON_KINDS } from "#core/file/columns.ts";
import { mostRelatedFirst, type StoredLink } from "#core/file/openLinks.ts";
import { type ReadEdge, readEdges, recordsOf } from "#core/file/readColumns.ts";
import {
  damaged,
  type Fields,
  graphSchema,
  type Node,
  nodeOf,
  type Overview,
  type ReadFile,
  readChecked,
} from "#core/file/readShards.ts";
import { shardFile } from "#core/file/shardNames.ts";
import { type Outcome, success } from "#core/issue.ts";
import { pushTo } from "#core/math/groups.ts";
import { type Contribution, nodeKey } from "#core/model.ts";

export interface ShardLink extends StoredLink {
  /** Where the other paper is. */
  readonly shard: number;
}

/** The links of a paper (its key), most related first. Never throws on bad data. */
export type LinksOf = (paper: string) => readonly ShardLink[];

export function readShardLinks(read: ReadFile, { shards }: Overview, shard: number): Outcome<LinksOf> {
  const name = shardFile(shard);
  const graph = readChecked(read, name, shards[shard]?.graph, graphSchema);
  if (!graph.ok) return graph;
  const [own, others, records] = [graph.value.nodes, graph.value.others, graph.value.edges].map(recordsOf);
  if (!own || !others || !records) return damaged(name);
  const nodes: Record<number, Node> = {};
  const papers = new Map<unknown, PaperThere>();
  for (const record of [...own.map((one): Fields => ({ ...one, shard })), ...others]) {
    const node = nodeOf(record);
    nodes[Number(record["at"])] = node;
    const paper = paperIn(node);
    if (paper !== undefined) papers.set(node.key, paper);
  }
  const edges: ReadEdge[] = [];
  readEdges(records, nodes, edges);
  const links = new Map<unknown, ShardLink[]>();
  for (const { source, target, attributes } of edges) {
    const [from, to] = [papers.get(source), papers.get(target)];
    if (from === undefined || to === undefined) continue;
    const link = linkSchema.safeParse(attributes);
    if (!link.success) return damaged(name);
    const { weight: score, contributions = [] } = link.data;
    pushTo(links, source, { ...to, score, contributions });
    pushTo(links, target, { ...from, score, contributions });
  }
  return success((paper) => mostRelatedFirst(links.get(paper) ?? []));
}

type PaperThere = Pick<ShardLink, "paper" | "title" | "shard">;

/** Of a paper of another shard there is but the title and where it is. */
function paperIn({ key, attributes: own }: Node): PaperThere | undefined {
  const [, id] = /^paper:(.*)$/s.exec(String(key)) ?? [];
  if (id === undefined) return undefined;
  return { paper: nodeKey("paper", id), title: String(own["label"]), shard: Number(own["shard"]) };
}

const linkSchema = z.object({
  weight: z.number(),
  contributions: z.array(z.custom<Contribution>(isReason)).optional(),
});

function isReason(value: unknown): boolean {
  const { kind, label, value: share } = z.looseObject({}).safeParse(value).data ?? {};
  return REASON_KINDS.some((known) => known === kind) && typeof label === "string" && typeof share === "number";
}
