// The box around all that a map holds.
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { memo } from "#view/shown/memo.ts";

/** Corners of a part of the map. */
export interface Bounds {
  readonly x: [least: number, most: number];
  readonly y: [least: number, most: number];
}

/** The box around all nodes: what a camera of ratio 1 shows. */
export const boundsOf = ({ nodes }: Pick<GraphIndex, "nodes">): Bounds => bounds(nodes);

const bounds = memo((nodes: GraphIndex["nodes"]): Bounds => {
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of nodes) {
    if (x < x1) x1 = x;
    if (x > x2) x2 = x;
    if (y < y1) y1 = y;
    if (y > y2) y2 = y;
  }
  return { x: [x1, x2], y: [y1, y2] };
});
