// The graph in memory of what a dataset lists: for whatever asks it for neighbors, parts or copies.
import Graph from "graphology";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import type { Dataset } from "#core/graph/dataset.ts";

export function graphOf({ attributes, nodes, edges }: Dataset): KnowledgeGraph {
  const graph: KnowledgeGraph = new Graph({ type: "undirected", multi: true, allowSelfLoops: false });
  graph.replaceAttributes(attributes);
  for (const { node, attributes: own } of nodes()) graph.addNode(node, own);
  for (const { edge, source, target, attributes: own } of edges()) graph.addEdgeWithKey(edge, source, target, own);
  return graph;
}
