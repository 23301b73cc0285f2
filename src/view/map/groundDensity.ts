// How dense a community is all over the map: a sum of kernels on one grid, wider where papers are few.
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import type { CellBox } from "#view/map/outlines.ts";

/** Cells along the longer side of the map. */
const GRID = 144;
/** Kernel radius as a share of the longer side: with few papers, one hull instead of a circle each. */
const REACH = { least: 0.034, most: 0.12, ofSpacing: 0.6 } as const;
/** What counts for the ground: a concept of one paper lies where that lies. */
const WEIGHT = { paper: 2, shared: 1, alone: 0.3 } as const;

export interface Frame {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly left: number;
  readonly bottom: number;
  /** Kernel radius in cells. */
  readonly reach: number;
}

/**
 * A grid around the shown nodes with room for the kernel on every side; null if nothing is shown.
 */
export function frameOf(index: GraphIndex, shown: Uint8Array): Frame | null {
  let [x1, x2, y1, y2, papers] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  index.nodes.forEach(({ x, y, kind }, i) => {
    if (shown[i] !== 1) return;
    if (kind === "paper") papers++;
    if (x < x1) x1 = x;
    if (x > x2) x2 = x;
    if (y < y1) y1 = y;
    if (y > y2) y2 = y;
  });
  if (x1 > x2) return null;
  const side = Math.max(x2 - x1, y2 - y1, 1e-6);
  const cell = side / GRID;
  const wanted = papers === 0 ? 0 : REACH.ofSpacing / Math.sqrt(papers);
  const share = Math.max(REACH.least, Math.min(REACH.most, wanted));
  const border = side * share * 2.2;
  return {
    cell,
    reach: share * GRID,
    left: x1 - border,
    bottom: y1 - border,
    columns: Math.ceil((x2 - x1 + 2 * border) / cell) + 1,
    rows: Math.ceil((y2 - y1 + 2 * border) / cell) + 1,
  };
}

export function forCells(box: CellBox, columns: number, visit: (cell: number) => void): void {
  for (let row = box.bottom; row <= box.top; row++)
    for (let c = row * columns + box.left; c <= row * columns + box.right; c++) visit(c);
}

export interface Density {
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

export function densityIn(index: GraphIndex, community: number, nodes: readonly number[], frame: Frame): Density {
  const known = lastAsked.get(index) ?? new Map<number, Asked>();
  lastAsked.set(index, known);
  const last = known.get(community);
  if (last !== undefined && sameFrame(last.frame, frame) && sameNodes(last.nodes, nodes)) return last.density;
  const found = density(index, nodes, frame);
  known.set(community, { nodes, frame, density: found });
  return found;
}

const sameFrame = (a: Frame, b: Frame): boolean =>
  a.cell === b.cell &&
  a.left === b.left &&
  a.bottom === b.bottom &&
  a.columns === b.columns &&
  a.rows === b.rows &&
  a.reach === b.reach;
const sameNodes = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((node, i) => node === b[i]);

/**
 * Sum of (1 - d²/r²)² kernels: compact, smooth, without exponentials. `peak`: the densest cell;
 * outside of `box` it is 0.
 */
function density(index: GraphIndex, nodes: readonly number[], frame: Frame): Density {
  const { columns, rows, cell, left, bottom, reach } = frame;
  const field = new Float32Array(columns * rows);
  const box = { left: columns - 1, right: 0, bottom: rows - 1, top: 0 };
  const area = reach ** 2;
  for (const node of nodes) {
    const { x, y } = index.nodes[node]!;
    const weight = weightOf(index, node);
    const column = (x - left) / cell;
    const row = (y - bottom) / cell;
    const [c1, c2] = [Math.max(0, Math.ceil(column - reach)), Math.min(columns - 1, Math.floor(column + reach))];
    const [r1, r2] = [Math.max(0, Math.ceil(row - reach)), Math.min(rows - 1, Math.floor(row + reach))];
    // one cell of nothing around, so that every outline closes inside the box
    box.left = Math.max(0, Math.min(box.left, c1 - 1));
    box.right = Math.min(columns - 1, Math.max(box.right, c2 + 1));
    box.bottom = Math.max(0, Math.min(box.bottom, r1 - 1));
    box.top = Math.min(rows - 1, Math.max(box.top, r2 + 1));
    for (let r = r1; r <= r2; r++) {
      const up = (r - row) ** 2;
      for (let c = c1; c <= c2; c++) {
        const share = 1 - ((c - column) ** 2 + up) / area;
        if (share > 0) field[r * columns + c]! += weight * share * share;
      }
    }
  }
  let peak = 0;
  for (let at = 0; at < field.length; at++) if (field[at]! > field[peak]!) peak = at;
  return { field, peak, box };
}

function weightOf(index: GraphIndex, node: number): number {
  const attributes = index.nodes[node]!;
  if (attributes.kind === "paper") return WEIGHT.paper;
  return attributes.documentFrequency > 1 ? WEIGHT.shared : WEIGHT.alone;
}
