// Where a community lives: the ground on which its papers and concepts are denser than anyone
// else's, as smooth outlines. The lines between them are isoglosses, in the dialect geographer's
// sense. A kernel density per community on one grid, wider where papers are few.
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { pushTo } from "#core/math/groups.ts";
import { resultOf } from "#core/math/steps.ts";
import { type Density, densityIn, type Frame, forCells, frameOf } from "#view/map/groundDensity.ts";
import { isInside } from "#view/map/insideOutline.ts";
import { areaOf, outlinesOf } from "#view/map/outlines.ts";

export interface Territory {
  readonly community: number;
  /**
   * Closed outlines in map coordinates, x and y in turn; holes run the other way (fill by
   * even-odd).
   */
  readonly outlines: readonly Float32Array[];
  /** The same for its dense middle: a soft relief. */
  readonly rise: readonly Float32Array[];
  /** The densest point of its largest part: where the name belongs. */
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

/**
 * A cell belongs to somebody if the density there is this share of a typical node's neighborhood,
 * and to the rise inside a territory if it is that of its densest place.
 */
const THRESHOLD = 0.12;
const RISE = 0.5;
/** Where a lone paper's density has fallen to the threshold, as a share of the kernel's radius. */
const EDGE = 0.8;
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
  const outlines = withoutCrumbs(outlinesOf(margin, columns, box));
  const middle = densestIn(largestOf(outlines), { field, peak, box }, columns);
  return {
    community,
    x: left + (middle % columns) * cell,
    y: bottom + Math.floor(middle / columns) * cell,
    outlines: outlines.map(toMap),
    rise: withoutCrumbs(outlinesOf(rise, columns, box)).map(toMap),
  };
}

const largestOf = (outlines: readonly (readonly number[])[]): readonly number[] =>
  outlines.reduce<readonly number[]>(
    (most, outline) => (Math.abs(areaOf(outline)) > Math.abs(areaOf(most)) ? outline : most),
    [],
  );

/** The densest cell inside an outline: the peak, unless that lies in another part. */
function densestIn(outline: readonly number[], { field, peak, box }: Density, columns: number): number {
  const around = Array.from({ length: outline.length / 2 }, (_, p) => [outline[2 * p]!, outline[2 * p + 1]!] as const);
  const isIn = (c: number) => isInside(around, c % columns, Math.floor(c / columns));
  if (around.length === 0 || isIn(peak)) return peak;
  let densest = -1;
  forCells(box, columns, (c) => {
    if ((densest < 0 || field[c]! > field[densest]!) && isIn(c)) densest = c;
  });
  return densest < 0 ? peak : densest;
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

/** The middle value, held against a few very dense communities. */
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
