// One shard of a folder (shards.ts) as a dataset of its own: its papers, whatever they say, and the edges
// between these. Papers of other shards stay behind; a concept or term whose community is in another
// shard has its place among the papers here that say it.
import { decodeFile } from "#core/file/decodeDataset.ts";
import { type ReadEdge, readEdges } from "#core/file/readColumns.ts";
import { type Node, OPTIONS, type ReadFile, readOverview, readShard } from "#core/file/readShards.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { attributesOfPart } from "#core/graph/subgraph.ts";
import type { Outcome } from "#core/issue.ts";
import { pushTo } from "#core/math/groups.ts";

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
  const { attributes } = overview.value;
  return decodeFile({ attributes, options: OPTIONS, nodes, edges }, (part) => attributesOfPart(attributes, part));
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
    return [{ key, attributes: { ...attributes, x: meanOf(here, "x"), y: meanOf(here, "y") } }];
  });
}

const meanOf = (nodes: readonly Node[], field: "x" | "y"): number =>
  nodes.reduce((sum, { attributes }) => sum + Number(attributes[field]), 0) / nodes.length;

/** Without the places in texts that are not here. */
const withinItself = ({ attributes, ...edge }: ReadEdge, papers: Papers): ReadEdge => ({
  ...edge,
  attributes: { ...attributes, evidence: attributes.evidence.filter(({ paper }) => papers.has(paper)) },
});
