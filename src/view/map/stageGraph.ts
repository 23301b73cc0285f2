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

/** Nodes to other places, at once. */
export function placeAll(graph: StageGraph, { nodes }: GraphIndex): void {
  graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, ...placeIn(nodes, attributes.i) }), {
    attributes: ["x", "y"],
  });
}

const placeIn = (nodes: GraphIndex["nodes"], i: number) => ({ x: nodes[i]!.x, y: nodes[i]!.y });

/** The box around all nodes: what a camera of ratio 1 shows. */
export function boundsOf({ nodes }: GraphIndex) {
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of nodes) [x1, x2, y1, y2] = [Math.min(x1, x), Math.max(x2, x), Math.min(y1, y), Math.max(y2, y)];
  return { x: [x1, x2] as [number, number], y: [y1, y2] as [number, number] };
}

export function stageGraph(index: GraphIndex): StageGraph {
  const graph: StageGraph = new Graph();
  index.keys.forEach((key, i) => {
    graph.addNode(key, { i, ...placeIn(index.nodes, i) });
  });
  return graph;
}
