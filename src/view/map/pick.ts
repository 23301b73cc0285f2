// Which mark is under the pointer: the nearest shown one within its radius and a little more. A
// hash over map coordinates, built once per picture, so that a moving pointer never waits for the
// graphics card.

import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { createGrid } from "#core/math/grid.ts";
import type { Visible } from "#view/shown/visible.ts";

export interface Picker {
  /**
   * `x`, `y` and `reach` in map units; `radius` of a node in map units. Nearest first counts; null
   * if none is hit.
   */
  readonly pick: (x: number, y: number, reach: number, radius: (node: number) => number) => number | null;
}

/** Cells along the longer side: some tens of nodes per cell at ten thousand. */
const CELLS = 64;

export function createPicker(index: GraphIndex, visible: Visible): Picker {
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of index.nodes)
    [x1, x2, y1, y2] = [Math.min(x1, x), Math.max(x2, x), Math.min(y1, y), Math.max(y2, y)];
  const cell = Math.max(x2 - x1, y2 - y1, 1e-9) / CELLS;
  const grid = createGrid<number>(cell);
  index.nodes.forEach(({ x, y }, i) => {
    if (visible.nodes[i] === 1) grid.add(x, y, x, y, i);
  });
  return {
    pick(x, y, reach, radius) {
      let best: number | null = null;
      let least = Infinity;
      // never more than the map itself, however far one looks
      const [left, right] = [Math.max(x1, x - reach), Math.min(x2, x + reach)];
      for (const node of grid.near(left, Math.max(y1, y - reach), right, Math.min(y2, y + reach))) {
        const place = index.nodes[node]!;
        const distance = Math.hypot(place.x - x, place.y - y) - radius(node);
        if (distance < least) [best, least] = [node, distance];
      }
      return least <= 0 ? best : null;
    },
  };
}
