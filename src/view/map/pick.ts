// Which mark is under the pointer: the nearest shown one within its radius and a little more. The
// nodes sorted by cells of the map, once per picture, so that a moving pointer never waits for the
// graphics card; in two passes over plain numbers, since the first touch of the map waits for them.

import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { boundsOf } from "#view/map/bounds.ts";
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

export function createPicker(index: GraphIndex, visible: Pick<Visible, "nodes">): Picker {
  const cells = cellsOf(index);
  const { starts, members } = sortedByCell(index, visible, cells);
  return {
    pick(x, y, reach, radius) {
      let best: number | null = null;
      let least = Infinity;
      const [left, right] = [cells.column(x - reach), cells.column(x + reach)];
      for (let row = cells.row(y - reach); row <= cells.row(y + reach); row++) {
        const end = starts[row * cells.columns + right + 1]!;
        for (let at = starts[row * cells.columns + left]!; at < end; at++) {
          const node = members[at]!;
          const place = index.nodes[node]!;
          const distance = Math.hypot(place.x - x, place.y - y) - radius(node);
          if (distance < least) [best, least] = [node, distance];
        }
      }
      return least <= 0 ? best : null;
    },
  };
}

/** Number of the column and row at a place of the map; what lies outside belongs to the outermost. */
interface Cells {
  readonly columns: number;
  readonly count: number;
  readonly column: (x: number) => number;
  readonly row: (y: number) => number;
}

function cellsOf(index: GraphIndex): Cells {
  const {
    x: [x1, x2],
    y: [y1, y2],
  } = boundsOf(index);
  const side = Math.max(x2 - x1, y2 - y1, 1e-9) / CELLS;
  const numberIn = (from: number, to: number) => {
    const last = Math.max(0, Math.floor((to - from) / side));
    return { last, at: (value: number) => Math.max(0, Math.min(last, Math.floor((value - from) / side))) };
  };
  const [across, down] = [numberIn(x1, x2), numberIn(y1, y2)];
  const columns = across.last + 1;
  return { columns, count: columns * (down.last + 1), column: across.at, row: down.at };
}

/** The shown nodes cell by cell, and where each cell begins among them. */
function sortedByCell({ nodes }: GraphIndex, visible: Pick<Visible, "nodes">, { columns, count, column, row }: Cells) {
  const cellAt = new Uint32Array(nodes.length);
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < nodes.length; i++) {
    if (visible.nodes[i] !== 1) continue;
    const { x, y } = nodes[i]!;
    const cell = row(y) * columns + column(x);
    cellAt[i] = cell;
    starts[cell + 1]!++;
  }
  for (let cell = 0; cell < count; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice(0, count);
  const members = new Uint32Array(starts[count]!);
  for (let i = 0; i < nodes.length; i++) if (visible.nodes[i] === 1) members[next[cellAt[i]!]!++] = i;
  return { starts, members };
}
