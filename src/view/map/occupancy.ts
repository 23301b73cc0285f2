// How many marks lie under a box, from a hash of their places: a name asks before it is set down.

import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { createGrid } from "#core/math/grid.ts";
import type { Box } from "#view/map/labels.ts";

/** Side of a cell in pixels, about the height of a name. */
const CELL = 48;
/** Papers are what people look for; concepts and terms are many. */
const WEIGHT = { paper: 2, concept: 0.5, term: 0.2 } as const;

/**
 * Marks by cell, for the nodes that are there inside `frame`. O(nodes) to build, O(marks near the box) to
 * ask.
 */
export function occupancyOf(
  index: GraphIndex,
  isThere: (node: number) => boolean,
  frame: Box,
  project: (x: number, y: number) => readonly [number, number],
): (box: Box) => number {
  const grid = createGrid<Mark>(CELL);
  for (let i = 0; i < index.nodes.length; i++) {
    if (!isThere(i)) continue;
    const node = index.nodes[i]!;
    const [x, y] = project(node.x, node.y);
    if (x < frame.x || y < frame.y || x > frame.x + frame.width || y > frame.y + frame.height) continue;
    grid.add(x, y, x, y, { x, y, weight: WEIGHT[node.kind] });
  }
  return ({ x, y, width, height }) => {
    let sum = 0;
    for (const mark of grid.near(x, y, x + width, y + height))
      if (mark.x >= x && mark.x <= x + width && mark.y >= y && mark.y <= y + height) sum += mark.weight;
    return sum;
  };
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}
