// Which mark is under the pointer: the nearest shown one within its radius and a little more. A
// hash over map coordinates, built once per picture, so that a moving pointer never waits for the
// graphics card.
import type { GraphIndex } from "#core/graph/graphIndex.ts";
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
  const columnOf = (x: number) => Math.floor((x - x1) / cell);
  const rowOf = (y: number) => Math.floor((y - y1) / cell);
  const cells = new Map<number, number[]>();
  index.nodes.forEach(({ x, y }, i) => {
    if (visible.nodes[i] !== 1) return;
    const at = rowOf(y) * (CELLS + 1) + columnOf(x);
    const nodes = cells.get(at);
    if (nodes === undefined) cells.set(at, [i]);
    else nodes.push(i);
  });
  return {
    pick(x, y, reach, radius) {
      let best: number | null = null;
      let least = Infinity;
      for (let row = Math.max(0, rowOf(y - reach)); row <= Math.min(CELLS, rowOf(y + reach)); row++)
        for (let column = Math.max(0, columnOf(x - reach)); column <= Math.min(CELLS, columnOf(x + reach)); column++)
          for (const node of cells.get(row * (CELLS + 1) + column) ?? []) {
            const place = index.nodes[node]!;
            const distance = Math.hypot(place.x - x, place.y - y) - radius(node);
            if (distance < least) [best, least] = [node, distance];
          }
      return least <= 0 ? best : null;
    },
  };
}
