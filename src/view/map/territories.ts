// Where a community lives: the ground on which its papers and concepts are denser than anyone
// else's, as smooth outlines. The lines between them are isoglosses, in the dialect geographer's
// sense. A kernel density per community on one grid, wider where papers are few.
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { pushTo } from "#core/math/groups.ts";
import { resultOf } from "#core/math/steps.ts";
import { areaOf, type CellBox, outlinesOf } from "#view/map/outlines.ts";

export interface Territory {
  readonly community: number;
  /**
   * Closed outlines in map coordinates, x and y in turn; holes run the other way (fill by
   * even-odd).
   */
  readonly outlines: readonly Float32Array[];
  /** The same for its dense middle: a soft relief. */
  readonly rise: readonly Float32Array[];
  /** The densest point: where the name belongs. */
  readonly x: number;
  readonly y: number;
}

/** Whose ground a place is. */
export interface Owners extends Frame {
  /** Per cell the community, or NOBODY. */
  readonly owner: Int32Array;
}
export const NOBODY = -1;
/** A map without ground. */
export const NO_OWNERS: Owners = {
  cell: 1,
  left: 0,
  bottom: 0,
  columns: 0,
  rows: 0,
  reach: 0,
  owner: new Int32Array(),
};

export interface Land {
  readonly territories: readonly Territory[];
  readonly owners: Owners;
}

/** Cells along the longer side of the map. */
const GRID = 144;
/** Kernel radius as a share of the longer side: with few papers, one hull instead of a circle each. */
const REACH = { least: 0.034, most: 0.12, ofSpacing: 0.6 } as const;
/**
 * A cell belongs to somebody if the density there is this share of a typical node's neighborhood,
 * and to the rise inside a territory if it is that of its densest place.
 */
const THRESHOLD = 0.12;
const RISE = 0.5;
/** Where a lone paper's density has fallen to the threshold, as a share of the kernel's radius. */
const EDGE = 0.8;
/** What counts for the ground: a concept of one paper lies where that lies. */
const WEIGHT = { paper: 2, shared: 1, alone: 0.3 } as const;
/** Islands and holes smaller than these shares of the largest part are left out. */
const LEAST = { island: 0.15, hole: 0.06 } as const;

export const territoriesOf = (index: GraphIndex, shown: Uint8Array): readonly Territory[] =>
  landOf(index, shown).territories;

/** The land last worked out ahead of its time. */
let ahead: { readonly index: GraphIndex; readonly shown: Uint8Array; readonly land: Land } | null = null;

/** Territories of the shown nodes; communities with fewer than three shown nodes have none. */
export function landOf(index: GraphIndex, shown: Uint8Array): Land {
  if (ahead?.index === index && ahead.shown === shown) return ahead.land;
  return resultOf(landSteps(index, shown));
}

/** The same a little at a time: who walks through has it at once afterwards. */
export function* landAhead(index: GraphIndex, shown: Uint8Array): Generator<void, void> {
  ahead = { index, shown, land: yield* landSteps(index, shown) };
}

function* landSteps(index: GraphIndex, shown: Uint8Array): Generator<void, Land> {
  const frame = frameOf(index, shown);
  if (frame === null) return { territories: [], owners: NO_OWNERS };
  yield;
  const { columns, rows } = frame;
  const fields: (Density & { readonly community: number })[] = [];
  const settled = [...membersOf(index, shown)].filter(([, nodes]) => nodes.length >= 3).sort(([a], [b]) => a - b);
  for (const [community, nodes] of settled) {
    fields.push({ community, ...densityIn(index, community, nodes, frame) });
    yield;
  }
  const level = THRESHOLD * median(fields.map(({ peak, field }) => field[peak]!));
  const best = new Float32Array(columns * rows);
  const second = new Float32Array(columns * rows);
  const owner = new Int32Array(columns * rows).fill(NOBODY);
  for (const { community, field, box } of fields)
    forCells(box, columns, (c) => {
      const value = field[c]!;
      if (value > best[c]!) {
        second[c] = best[c]!;
        best[c] = value;
        if (value > level) owner[c] = community;
      } else if (value > second[c]!) second[c] = value;
    });
  const territories: Territory[] = [];
  for (const own of fields) {
    territories.push(territoryOf(own, frame, { best, second, level }));
    yield;
  }
  return { territories, owners: { ...frame, owner } };
}

/** How far ground reaches around a lone paper, in map units: a little more than where it ends. */
export function groundReach(index: GraphIndex): number {
  const frame = frameOf(index, new Uint8Array(index.nodes.length).fill(1));
  return frame === null ? 0 : EDGE * frame.reach * frame.cell;
}

/** The community on whose ground a place of the map lies; NOBODY beside all. */
export function ownerAt({ columns, rows, cell, left, bottom, owner }: Owners, x: number, y: number): number {
  const column = Math.round((x - left) / cell);
  const row = Math.round((y - bottom) / cell);
  return column < 0 || row < 0 || column >= columns || row >= rows ? NOBODY : owner[row * columns + column]!;
}

function membersOf(index: GraphIndex, shown: Uint8Array): ReadonlyMap<number, number[]> {
  const members = new Map<number, number[]>();
  for (let i = 0; i < shown.length; i++) {
    const community = index.community[i]!;
    if (shown[i] !== 1 || community < 0) continue;
    pushTo(members, community, i);
  }
  return members;
}

function territoryOf(
  { community, field, peak, box }: Density & { readonly community: number },
  { columns, cell, left, bottom }: Frame,
  { best, second, level }: { readonly best: Float32Array; readonly second: Float32Array; readonly level: number },
): Territory {
  // positive where this community is dense enough and the densest
  const margin = new Float32Array(field.length);
  const rise = new Float32Array(field.length);
  const height = Math.max(level, RISE * field[peak]!);
  forCells(box, columns, (c) => {
    const value = field[c]!;
    const rival = value === best[c]! ? second[c]! : best[c]!;
    margin[c] = Math.min(value - level, value - rival);
    rise[c] = Math.min(value - height, value - rival);
  });
  const toMap = (points: readonly number[]): Float32Array =>
    Float32Array.from(points, (value, p) => (p % 2 === 0 ? left : bottom) + value * cell);
  return {
    community,
    x: left + (peak % columns) * cell,
    y: bottom + Math.floor(peak / columns) * cell,
    outlines: withoutCrumbs(outlinesOf(margin, columns, box)).map(toMap),
    rise: withoutCrumbs(outlinesOf(rise, columns, box)).map(toMap),
  };
}

/** Without the small islands around strays and the pinholes between papers. */
function withoutCrumbs(outlines: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const areas = outlines.map(areaOf);
  const most = areas.reduce((largest, area) => (Math.abs(area) > Math.abs(largest) ? area : largest), 0);
  return outlines.filter((_, o) => {
    const area = areas[o]!;
    const isHole = area * most < 0;
    return Math.abs(area) >= Math.abs(most) * (isHole ? LEAST.hole : LEAST.island);
  });
}

interface Frame {
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
function frameOf(index: GraphIndex, shown: Uint8Array): Frame | null {
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

/** The middle value, held against a few very dense communities. */
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
