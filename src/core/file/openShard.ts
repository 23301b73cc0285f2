// One shard of a folder (shards.ts) as a dataset of its own: its papers, whatever they say, and the edges
// between these. Papers of other shards stay behind; a concept or term whose community is in another
// shard belongs to the papers here that say it.
import { decodeFile } from "#core/file/decodeDataset.ts";
import { type ReadEdge, readEdges } from "#core/file/readColumns.ts";
import { type Node, OPTIONS, type Overview, type ReadFile, readOverview, readShard } from "#core/file/readShards.ts";
import type { GraphAttributes } from "#core/graph/attributes.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { attributesOfPart } from "#core/graph/subgraph.ts";
import type { Outcome } from "#core/issue.ts";
import { countEach, pushTo } from "#core/math/groups.ts";

/** Reads the overview and two files. Never throws on bad data. */
export function openShard(read: ReadFile, shard: number): Outcome<Dataset> {
  const overview = readOverview(read);
  if (!overview.ok) return overview;
  const parts = readShard(read, overview.value, shard);
  if (!parts.ok) return parts;
  const { own, others, edges: records } = parts.value;
  const all: ReadEdge[] = [];
  readEdges(records, Object.fromEntries([...others, ...own]), all);
  const papers = new Map([...own.values()].flatMap((node) => (isPaper(node) ? [[node.key, node] as const] : [])));
  const nodes = [...own.values(), ...saidHere([...others.values()], papers, all)];
  const keys = new Set(nodes.map(({ key }) => key));
  const edges = all
    .filter(({ source, target }) => keys.has(source) && keys.has(target))
    .map((edge) => withinItself(edge, papers));
  const attributes = partly(overview.value, shard);
  return decodeFile({ attributes, options: OPTIONS, nodes, edges }, (part) => attributesOfPart(attributes, part));
}

/** Each community has the color of the whole; the title says that there is more. */
function partly({ attributes, grounds, shards }: Overview, shard: number): GraphAttributes {
  const { corpus } = attributes;
  const title = shards.length > 1 ? `${corpus.title}, part ${shard + 1} of ${shards.length}` : corpus.title;
  const colors = new Map(grounds.map(([community, , , , color]) => [community, color]));
  const communities = attributes.communities.map((one) => ({ ...one, color: colors.get(one.id) ?? 0 }));
  return { ...attributes, corpus: { ...corpus, title }, communities };
}

const isPaper = ({ attributes: own }: Node): boolean => own["kind"] === "paper";
type Papers = ReadonlyMap<unknown, Node>;

/** Concepts and terms of other shards that papers here say, in the middle of these papers. */
function saidHere(others: readonly Node[], papers: Papers, edges: readonly ReadEdge[]): Node[] {
  const saying = new Map<unknown, Node[]>();
  for (const { source, target } of edges)
    for (const [paper, said] of [
      [papers.get(source), target],
      [papers.get(target), source],
    ] as const)
      if (paper !== undefined) pushTo(saying, said, paper);
  return others.flatMap(({ key, attributes }) => {
    const here = saying.get(key);
    if (here === undefined || attributes["kind"] === undefined) return [];
    const place = { community: commonestOf(here), x: meanOf(here, "x"), y: meanOf(here, "y") };
    return [{ key, attributes: { ...attributes, ...place } }];
  });
}

const meanOf = (nodes: readonly Node[], field: "x" | "y"): number =>
  nodes.reduce((sum, { attributes }) => sum + Number(attributes[field]), 0) / nodes.length;

/** The first of those that are as common. */
function commonestOf(nodes: readonly Node[]): unknown {
  const counts = [...countEach(nodes.map(({ attributes }) => attributes["community"]))];
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** Without the places in texts that are not here. */
const withinItself = ({ attributes, ...edge }: ReadEdge, papers: Papers): ReadEdge => ({
  ...edge,
  attributes: { ...attributes, evidence: attributes.evidence.filter(({ paper }) => papers.has(paper)) },
});
