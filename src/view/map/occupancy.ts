// How many marks lie under a box, from a hash of their places: a name asks before it is set down.
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import type { Box } from "#view/map/labels.ts";
import type { Visible } from "#view/shown/visible.ts";

/** Side of a cell in pixels, about the height of a name. */
const CELL = 48;
/** Papers are what people look for; concepts and terms are many. */
const WEIGHT = { paper: 2, concept: 0.5, term: 0.2 } as const;

/**
 * Marks by cell, for the shown nodes inside `frame`. O(nodes) to build, O(marks near the box) to
 * ask.
 */
export function occupancyOf(
  index: GraphIndex,
  visible: Visible,
  frame: Box,
  project: (x: number, y: number) => readonly [number, number],
): (box: Box) => number {
  const cells = new Map<number, number[]>();
  const columns = Math.ceil((frame.x + frame.width) / CELL) + 2;
  const cellOf = (x: number, y: number) => Math.floor(y / CELL) * columns + Math.floor(x / CELL);
  for (let i = 0; i < index.nodes.length; i++) {
    if (visible.nodes[i] !== 1) continue;
    const node = index.nodes[i]!;
    const [x, y] = project(node.x, node.y);
    if (x < frame.x || y < frame.y || x > frame.x + frame.width || y > frame.y + frame.height) continue;
    const marks = cells.get(cellOf(x, y));
    if (marks === undefined) cells.set(cellOf(x, y), [x, y, WEIGHT[node.kind]]);
    else marks.push(x, y, WEIGHT[node.kind]);
  }
  return (box) => {
    let sum = 0;
    for (let row = Math.floor(box.y / CELL); row <= Math.floor((box.y + box.height) / CELL); row++)
      for (let column = Math.floor(box.x / CELL); column <= Math.floor((box.x + box.width) / CELL); column++) {
        const marks = cells.get(row * columns + column) ?? [];
        for (let m = 0; m < marks.length; m += 3)
          if (
            marks[m]! >= box.x &&
            marks[m]! <= box.x + box.width &&
            marks[m + 1]! >= box.y &&
            marks[m + 1]! <= box.y + box.height
          )
            sum += marks[m + 2]!;
      }
    return sum;
  };
}
