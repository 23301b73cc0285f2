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

/** The edges of a cell of the grid; a line may cross each once. */
type Side = "south" | "east" | "north" | "west";

/**
 * From which side to which a line runs through a cell, by the corners that are inside (1 south-west,
 * 2 south-east, 4 north-east, 8 north-west); the inside is on its left.
 */
const RUNS: readonly (readonly [from: Side, to: Side][])[] = [
  [],
  [["south", "west"]],
  [["east", "south"]],
  [["east", "west"]],
  [["north", "east"]],
  [
    ["south", "west"],
    ["north", "east"],
  ],
  [["north", "south"]],
  [["north", "west"]],
  [["west", "north"]],
  [["south", "north"]],
  [
    ["east", "south"],
    ["west", "north"],
  ],
  [["east", "north"]],
  [["west", "east"]],
  [["south", "east"]],
  [["west", "south"]],
  [],
];

/** Closed level-0 lines of a field whose border is negative, in grid coordinates. */
export function outlinesOf(field: Float32Array, columns: number, box: CellBox): number[][] {
  const next = crossingsOf(field, columns, box);
  const outlines: number[][] = [];
  for (const start of [...next.keys()].sort((x, y) => x - y)) {
    const line: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined) {
      const targets: number[] | undefined = next.get(at);
      const to = targets?.pop();
      if (to === undefined) break;
      line.push(...crossingAt(at, field, columns));
      at = to;
    }
    if (line.length >= 12) outlines.push(smooth(line));
  }
  return outlines;
}

/**
 * From each crossing of a grid edge to those that follow it. An edge is numbered by its lower-left
 * cell and direction: even ones lie along a row, odd ones along a column.
 */
function crossingsOf(field: Float32Array, columns: number, box: CellBox): Map<number, number[]> {
  const next = new Map<number, number[]>();
  const inside = (cell: number, corner: number): number => (field[cell]! > 0 ? corner : 0);
  for (let r = box.bottom; r < box.top; r++)
    for (let c = box.left; c < box.right; c++) {
      const at = r * columns + c;
      const above = at + columns;
      const corners = inside(at, 1) | inside(at + 1, 2) | inside(above + 1, 4) | inside(above, 8);
      for (const [from, to] of RUNS[corners]!) pushTo(next, edgeOf(from, at, columns), edgeOf(to, at, columns));
    }
  return next;
}

function edgeOf(side: Side, cell: number, columns: number): number {
  switch (side) {
    case "south":
      return cell * 2;
    case "north":
      return (cell + columns) * 2;
    case "west":
      return cell * 2 + 1;
    case "east":
      return (cell + 1) * 2 + 1;
  }
}

/** Where the field passes through nothing on an edge, as if it were straight between its ends. */
function crossingAt(edge: number, field: Float32Array, columns: number): [number, number] {
  const at = edge >> 1;
  const other = edge % 2 === 0 ? at + 1 : at + columns;
  const share = field[at]! / (field[at]! - field[other]!);
  const c = at % columns;
  const r = Math.floor(at / columns);
  return edge % 2 === 0 ? [c + share, r] : [c, r + share];
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
export function areaOf(outline: ArrayLike<number>): number {
  let twice = 0;
  for (let p = 0; p < outline.length; p += 2) {
    const q = (p + 2) % outline.length;
    twice += outline[p]! * outline[q + 1]! - outline[q]! * outline[p + 1]!;
  }
  return twice / 2;
}
