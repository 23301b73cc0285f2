// Where a community lives: the ground on which its papers and concepts are denser than anyone
// else's, as smooth outlines. The lines between them are isoglosses, in the dialect geographer's
// sense. A kernel density per community on one grid, then marching squares (Lorensen & Cline 1987,
// doi:10.1145/37402.37422, in the plane) with linear interpolation.

import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { pushTo } from "#core/math/groups.ts";

export interface Territory {
  readonly community: number;
  /**
   * Closed outlines in map coordinates, x and y in turn; holes run the other way (fill by
   * even-odd).
   */
  readonly outlines: readonly Float32Array[];
  /** The densest point: where the name belongs. */
  readonly x: number;
  readonly y: number;
}

/** Cells along the longer side of the map. */
const GRID = 144;
/** Kernel radius as a share of the longer side. */
const REACH = 0.045;
/**
 * A cell belongs to somebody if the density there is this share of a typical node's neighborhood.
 */
const THRESHOLD = 0.24;

/** Territories of the shown nodes; communities with fewer than three shown nodes have none. */
export function territoriesOf(index: GraphIndex, shown: Uint8Array): Territory[] {
  const frame = frameOf(index, shown);
  if (frame === null) return [];
  const { columns, rows, cell, left, bottom } = frame;
  const members = new Map<number, number[]>();
  for (let i = 0; i < shown.length; i++) {
    const community = index.community[i]!;
    if (shown[i] !== 1 || community < 0) continue;
    pushTo(members, community, i);
  }
  const fields = [...members]
    .filter(([, nodes]) => nodes.length >= 3)
    .sort(([a], [b]) => a - b)
    .map(([community, nodes]) => ({ community, ...densityIn(index, community, nodes, frame) }));
  const level = THRESHOLD * median(fields.map(({ peak, field }) => field[peak]!));
  const best = new Float32Array(columns * rows);
  const second = new Float32Array(columns * rows);
  for (const { field, box } of fields)
    forCells(box, columns, (c) => {
      const value = field[c]!;
      if (value > best[c]!) {
        second[c] = best[c]!;
        best[c] = value;
      } else if (value > second[c]!) second[c] = value;
    });
  return fields.map(({ community, field, peak, box }) => {
    // positive where this community is dense enough and the densest
    const margin = new Float32Array(field.length);
    forCells(box, columns, (c) => {
      const value = field[c]!;
      const rival = value === best[c]! ? second[c]! : best[c]!;
      margin[c] = Math.min(value - level, value - rival);
    });
    const toMap = (column: number, row: number): [number, number] => [left + column * cell, bottom + row * cell];
    const [x, y] = toMap(peak % columns, Math.floor(peak / columns));
    return {
      community,
      x,
      y,
      outlines: outlinesOf(margin, columns, box).map((points) => {
        const outline = new Float32Array(points.length);
        for (let p = 0; p < points.length; p += 2) {
          const [px, py] = toMap(points[p]!, points[p + 1]!);
          outline[p] = px;
          outline[p + 1] = py;
        }
        return outline;
      }),
    };
  });
}

interface Frame {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly left: number;
  readonly bottom: number;
}

/**
 * A grid around the shown nodes with room for the kernel on every side; null if nothing is shown.
 */
function frameOf(index: GraphIndex, shown: Uint8Array): Frame | null {
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  index.nodes.forEach(({ x, y }, i) => {
    if (shown[i] !== 1) return;
    [x1, x2, y1, y2] = [Math.min(x1, x), Math.max(x2, x), Math.min(y1, y), Math.max(y2, y)];
  });
  if (x1 > x2) return null;
  const side = Math.max(x2 - x1, y2 - y1, 1e-6);
  const cell = side / GRID;
  const border = side * REACH * 2.2;
  return {
    cell,
    left: x1 - border,
    bottom: y1 - border,
    columns: Math.ceil((x2 - x1 + 2 * border) / cell) + 1,
    rows: Math.ceil((y2 - y1 + 2 * border) / cell) + 1,
  };
}

/** Cells of the grid, bounds included: a community is looked for only where it is. */
interface CellBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function forCells(box: CellBox, columns: number, visit: (cell: number) => void): void {
  for (let row = box.bottom; row <= box.top; row++)
    for (let c = row * columns + box.left; c <= row * columns + box.right; c++) visit(c);
}

interface Density {
  readonly field: Float32Array;
  readonly peak: number;
  readonly box: CellBox;
}

interface Asked {
  readonly nodes: readonly number[];
  readonly frame: Frame;
  readonly density: Density;
}

/**
 * Densities as they were last asked for: where one community is switched off, the others lie as
 * they lay.
 */
const lastAsked = new WeakMap<GraphIndex, Map<number, Asked>>();

function densityIn(index: GraphIndex, community: number, nodes: readonly number[], frame: Frame): Density {
  const known = lastAsked.get(index) ?? new Map<number, Asked>();
  lastAsked.set(index, known);
  const last = known.get(community);
  if (last !== undefined && sameFrame(last.frame, frame) && sameNodes(last.nodes, nodes)) return last.density;
  const found = density(index, nodes, frame);
  known.set(community, { nodes, frame, density: found });
  return found;
}

const sameFrame = (a: Frame, b: Frame): boolean =>
  a.cell === b.cell && a.left === b.left && a.bottom === b.bottom && a.columns === b.columns && a.rows === b.rows;
const sameNodes = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((node, i) => node === b[i]);

/**
 * Sum of (1 - d²/r²)² kernels: compact, smooth, without exponentials. `peak`: the densest cell;
 * outside of `box` it is 0.
 */
function density(index: GraphIndex, nodes: readonly number[], { columns, rows, cell, left, bottom }: Frame): Density {
  const field = new Float32Array(columns * rows);
  const reach = REACH * GRID;
  const box = { left: columns - 1, right: 0, bottom: rows - 1, top: 0 };
  let peak = 0;
  for (const node of nodes) {
    const { x, y, kind } = index.nodes[node]!;
    const weight = kind === "paper" ? 2 : 1;
    const column = (x - left) / cell;
    const row = (y - bottom) / cell;
    const [c1, c2] = [Math.max(0, Math.ceil(column - reach)), Math.min(columns - 1, Math.floor(column + reach))];
    const [r1, r2] = [Math.max(0, Math.ceil(row - reach)), Math.min(rows - 1, Math.floor(row + reach))];
    // one cell of nothing around, so that every outline closes inside the box
    box.left = Math.max(0, Math.min(box.left, c1 - 1));
    box.right = Math.min(columns - 1, Math.max(box.right, c2 + 1));
    box.bottom = Math.max(0, Math.min(box.bottom, r1 - 1));
    box.top = Math.min(rows - 1, Math.max(box.top, r2 + 1));
    for (let r = r1; r <= r2; r++)
      for (let c = c1; c <= c2; c++) {
        const share = 1 - ((c - column) ** 2 + (r - row) ** 2) / reach ** 2;
        if (share <= 0) continue;
        const at = r * columns + c;
        field[at] = field[at]! + weight * share * share;
        if (field[at]! > field[peak]!) peak = at;
      }
  }
  return { field, peak, box };
}

/** The middle value, held against a few very dense communities. */
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Closed level-0 lines of a field whose border is negative, in grid coordinates. */
function outlinesOf(field: Float32Array, columns: number, box: CellBox): number[][] {
  // Each crossing lies on a grid edge; an edge is numbered by its lower-left cell and direction.
  const next = new Map<number, number[]>();
  const horizontal = (c: number, r: number) => (r * columns + c) * 2;
  const vertical = (c: number, r: number) => (r * columns + c) * 2 + 1;
  const link = (from: number, to: number) => {
    pushTo(next, from, to);
  };
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
