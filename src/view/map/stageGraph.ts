// What Sigma holds: the nodes' places and nothing else. Edges are drawn by our own layer; looks
// come from the reducer.
import Graph from "graphology";
import type { GraphIndex } from "#core/graph/graphIndex.ts";

export interface StageNode {
  /** Number of the node in the index. */
  readonly i: number;
  readonly x: number;
  readonly y: number;
}
export type StageGraph = Graph<StageNode>;

export function stageGraph(index: GraphIndex): StageGraph {
  const graph: StageGraph = new Graph();
  index.keys.forEach((key, i) => {
    const { x, y } = index.nodes[i]!;
    graph.addNode(key, { i, x, y });
  });
  return graph;
}
