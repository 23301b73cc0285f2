// The closed lines around what is positive in a field on a grid: marching squares (Lorensen & Cline
// 1987, doi:10.1145/37402.37422, in the plane) with linear interpolation, their corners cut once.

import { pushTo } from "#core/math/groups.ts";

/** Cells of the grid, bounds included: a field is looked at only where it is. */
export interface CellBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Closed level-0 lines of a field whose border is negative, in grid coordinates. */
export function outlinesOf(field: Float32Array, columns: number, box: CellBox): number[][] {
  // Each crossing lies on a grid edge; an edge is numbered by its lower-left cell and direction.
  const next = new Map<number, number[]>();
  const horizontal = (c: number, r: number) => (r * columns + c) * 2;
  const vertical = (c: number, r: number) => (r * columns + c) * 2 + 1;
  const link = (from: number, to: number) => pushTo(next, from, to);
  for (let r = box.bottom; r < box.top; r++)
    for (let c = box.left; c < box.right; c++) {
      const at = r * columns + c;
      const a = field[at]! > 0;
      const b = field[at + 1]! > 0;
      const d = field[at + columns + 1]! > 0;
      const e = field[at + columns]! > 0;
      const south = horizontal(c, r);
      const north = horizontal(c, r + 1);
      const west = vertical(c, r);
      const east = vertical(c + 1, r);
      // walk with the inside on the left
      switch ((a ? 1 : 0) | (b ? 2 : 0) | (d ? 4 : 0) | (e ? 8 : 0)) {
        case 1:
          link(south, west);
          break;
        case 2:
          link(east, south);
          break;
        case 3:
          link(east, west);
          break;
        case 4:
          link(north, east);
          break;
        case 5:
          link(south, west);
          link(north, east);
          break;
        case 6:
          link(north, south);
          break;
        case 7:
          link(north, west);
          break;
        case 8:
          link(west, north);
          break;
        case 9:
          link(south, north);
          break;
        case 10:
          link(east, south);
          link(west, north);
          break;
        case 11:
          link(east, north);
          break;
        case 12:
          link(west, east);
          break;
        case 13:
          link(south, east);
          break;
        case 14:
          link(west, south);
          break;
      }
    }
  const point = (edge: number): [number, number] => {
    const at = edge >> 1;
    const other = edge % 2 === 0 ? at + 1 : at + columns;
    const share = field[at]! / (field[at]! - field[other]!);
    const c = at % columns;
    const r = Math.floor(at / columns);
    return edge % 2 === 0 ? [c + share, r] : [c, r + share];
  };
  const outlines: number[][] = [];
  for (const start of [...next.keys()].sort((x, y) => x - y)) {
    const line: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined) {
      const targets: number[] | undefined = next.get(at);
      const to = targets?.pop();
      if (to === undefined) break;
      line.push(...point(at));
      at = to;
    }
    if (line.length >= 12) outlines.push(smooth(line));
  }
  return outlines;
}

/** One round of corner cutting (Chaikin 1974, doi:10.1016/0146-664X(74)90028-8). */
function smooth(line: readonly number[]): number[] {
  const out: number[] = [];
  for (let p = 0; p < line.length; p += 2) {
    const q = (p + 2) % line.length;
    const [x1, y1, x2, y2] = [line[p]!, line[p + 1]!, line[q]!, line[q + 1]!];
    out.push(0.75 * x1 + 0.25 * x2, 0.75 * y1 + 0.25 * y2, 0.25 * x1 + 0.75 * x2, 0.25 * y1 + 0.75 * y2);
  }
  return out;
}

/** Signed area of a closed outline, x and y in turn; holes have the other sign. */
export function areaOf(outline: readonly number[]): number {
  let twice = 0;
  for (let p = 0; p < outline.length; p += 2) {
    const q = (p + 2) % outline.length;
    twice += outline[p]! * outline[q + 1]! - outline[q]! * outline[p + 1]!;
  }
  return twice / 2;
}
