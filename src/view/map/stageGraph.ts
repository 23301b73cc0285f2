// What Sigma holds: two corners, from which it knows what its camera shows, and no node of the map.
// It would keep some ten objects for each (half a second of one task and 100 MB for 80,000); marks go
// to the graphics card as rows of numbers, edges are drawn by our own layer.
import Graph from "graphology";
import type { Bounds } from "#view/map/bounds.ts";

export interface StageNode {
  readonly x: number;
  readonly y: number;
  readonly hidden: true;
}
export type StageGraph = Graph<StageNode>;

/** From map coordinates to Sigma's unit square, in which its matrix and its camera are counted. */
export type Framing = (at: { readonly x: number; readonly y: number }) => [x: number, y: number];

export function framedBy({ x: [x1, x2], y: [y1, y2] }: Bounds): Framing {
  const ratio = Math.max(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return ({ x, y }) => [0.5 + (x - dx) / ratio, 0.5 + (y - dy) / ratio];
}

export function stageGraph({ x, y }: Bounds): StageGraph {
  const graph: StageGraph = new Graph();
  graph.addNode("least", { x: x[0], y: y[0], hidden: true });
  graph.addNode("most", { x: x[1], y: y[1], hidden: true });
  return graph;
}
