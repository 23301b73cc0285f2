// How many marks lie under a box: a name asks before it is set down, and hundreds of names ask a
// dozen times each at every picture. From a table of sums (Crow 1984, doi:10.1145/800031.808600),
// an answer costs the same however many marks there are.

import type { GraphIndex } from "#core/graph/graphIndex.ts";
import type { Box } from "#view/map/labels.ts";

/** Side of a cell in pixels: about half a mark, so that a box is met closely enough. */
const CELL = 4;
/** Papers are what people look for; concepts and terms are many. */
const WEIGHT = { paper: 4, concept: 0.7, term: 0.3 } as const;

/** The weight of the nodes that are there under a box inside `frame`. O(nodes + cells) to build, O(1) to ask. */
export function occupancyOf(
  index: GraphIndex,
  isThere: (node: number) => boolean,
  frame: Box,
  project: (x: number, y: number) => readonly [number, number],
): (box: Box) => number {
  const [columns, rows] = [Math.ceil(frame.width / CELL) + 1, Math.ceil(frame.height / CELL) + 1];
  const wide = columns + 1;
  /** sums[r * wide + c]: of all cells above row r and left of column c. */
  const sums = new Float64Array(wide * (rows + 1));
  for (let i = 0; i < index.nodes.length; i++) {
    if (!isThere(i)) continue;
    const node = index.nodes[i]!;
    const [x, y] = project(node.x, node.y);
    const [c, r] = [Math.floor((x - frame.x) / CELL), Math.floor((y - frame.y) / CELL)];
    if (c < 0 || r < 0 || c >= columns || r >= rows) continue;
    const at = (r + 1) * wide + c + 1;
    sums[at] = sums[at]! + WEIGHT[node.kind];
  }
  for (let r = 1; r <= rows; r++)
    for (let c = 1; c <= columns; c++) {
      const at = r * wide + c;
      sums[at] = sums[at]! + sums[at - 1]! + sums[at - wide]! - sums[at - wide - 1]!;
    }
  const column = (x: number) => Math.max(0, Math.min(columns, Math.round((x - frame.x) / CELL)));
  const row = (y: number) => wide * Math.max(0, Math.min(rows, Math.round((y - frame.y) / CELL)));
  return ({ x, y, width, height }) => {
    const [left, right, top, bottom] = [column(x), column(x + width), row(y), row(y + height)];
    return sums[bottom + right]! - sums[bottom + left]! - sums[top + right]! + sums[top + left]!;
  };
}
