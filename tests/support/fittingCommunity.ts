// A community of a dataset that a link carries whole, whatever communities the dataset has.
import { carry } from "#core/export/pages/carried.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { inducedSubgraph } from "#core/graph/subgraph.ts";

/** The induced subgraph of one community. */
export const communityOf = (graph: KnowledgeGraph, id: number): KnowledgeGraph =>
  inducedSubgraph(graph, new Set(graph.filterNodes((_, node) => node.community === id)));

/** The id of the largest community of which nothing but mentions in papers outside stays behind. */
export function fittingCommunity(graph: KnowledgeGraph): number {
  const sorted = [...graph.getAttribute("communities")].sort((a, b) => b.size - a.size || a.id - b.id);
  const found = sorted.find(({ id }) => {
    const { text, receipt } = carry(communityOf(graph, id), 31_000);
    return text !== null && receipt.every((line) => line.startsWith("Mentions in papers"));
  });
  if (found === undefined) throw new Error("no community fits into a link");
  return found.id;
}
