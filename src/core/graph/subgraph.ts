// A part of a dataset that is a dataset again: induced subgraph with its counts and communities
// kept true.

import type { GraphAttributes, KnowledgeGraph } from "#core/graph/attributes.ts";
import { type Dataset, datasetOf } from "#core/graph/dataset.ts";
import { countUp } from "#core/math/groups.ts";
import type { Evidence, RelationKind } from "#core/model.ts";

/**
 * The nodes of `keep` with all edges between them (and `keepEdge`, if given). Community ids stay as
 * they are, so that a part keeps the colors and names of the whole; communities without a paper
 * left are dropped from the list.
 */
export function inducedSubgraph(
  graph: KnowledgeGraph,
  keep: ReadonlySet<string>,
  keepEdge: (edge: string) => boolean = () => true,
): KnowledgeGraph {
  const part: KnowledgeGraph = graph.nullCopy();
  graph.forEachNode((key, attributes) => {
    if (keep.has(key)) part.addNode(key, attributes);
  });
  graph.forEachEdge((edge, attributes, source, target) => {
    if (keep.has(source) && keep.has(target) && keepEdge(edge)) part.addEdgeWithKey(edge, source, target, attributes);
  });
  part.replaceAttributes(attributesOfPart(graph.getAttributes(), datasetOf(part)));
  return part;
}

/**
 * A part without the evidence in papers of the whole, whose texts do not travel; and a sentence that
 * says so, where there was any.
 */
export function withinItself(part: KnowledgeGraph): {
  readonly graph: KnowledgeGraph;
  readonly receipt: readonly string[];
} {
  const isStray = ({ paper }: Evidence) => !part.hasNode(paper);
  if (!part.someEdge((_, { evidence }) => evidence.some(isStray))) return { graph: part, receipt: [] };
  const graph = part.copy();
  graph.updateEachEdgeAttributes((_, edge) => ({
    ...edge,
    evidence: edge.evidence.filter((place) => !isStray(place)),
  }));
  return { graph, receipt: ["Mentions in papers that are not in this part stay behind."] };
}

/** What a dataset says of itself, made true for a part of it. */
export function attributesOfPart(whole: GraphAttributes, part: Pick<Dataset, "nodes" | "edges">): GraphAttributes {
  const edges: Record<RelationKind, number> = { mentions: 0, uses: 0, "co-occurs": 0, related: 0, "part-of": 0 };
  for (const { attributes } of part.edges()) edges[attributes.kind]++;
  const nodes = { paper: 0, concept: 0, term: 0 };
  const sizes = new Map<number, number>();
  const kept = new Set<string>();
  for (const { node, attributes } of part.nodes()) {
    nodes[attributes.kind]++;
    kept.add(node);
    if (attributes.kind === "paper") countUp(sizes, attributes.community);
  }
  const communities = whole.communities
    .filter(({ id }) => sizes.has(id))
    .map((community) => ({
      ...community,
      size: sizes.get(community.id) ?? 0,
      centralPapers: community.centralPapers.filter((key) => kept.has(key)),
      concepts: community.concepts.filter((key) => kept.has(key)),
    }));
  const themes = whole.themes
    .map((theme) => ({ ...theme, communities: theme.communities.filter((id) => sizes.has(id)) }))
    .filter((theme) => theme.communities.length > 0);
  return {
    ...whole,
    counts: { papers: nodes.paper, concepts: nodes.concept, terms: nodes.term, edges },
    communities,
    themes,
  };
}

/**
 * Masks (1 = in) over nodes and edges in the order of the graph, as core/graph/graphIndex.ts
 * numbers them.
 */
export interface GraphPart {
  readonly nodes: Uint8Array;
  /** Null: all between the nodes. */
  readonly edges: Uint8Array | null;
}

/** The part of a graph that masks mean. */
export function maskedSubgraph(graph: KnowledgeGraph, { nodes, edges }: GraphPart): KnowledgeGraph {
  const kept = (keys: readonly string[], mask: Uint8Array) => new Set(keys.filter((_, i) => mask[i] === 1));
  const keptEdges = edges === null ? null : kept(graph.edges(), edges);
  return inducedSubgraph(graph, kept(graph.nodes(), nodes), (edge) => keptEdges?.has(edge) ?? true);
}
