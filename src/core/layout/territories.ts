// Communities as territories: each gets a disc large enough for its nodes; related discs lie near
// each other, are pushed apart and drawn together; inside its disc a community keeps the shape the
// layout gave it, turned towards what it is tied to outside.

import { arrangeCenters } from "#core/layout/arrangeCenters.ts";
import { separate } from "#core/layout/separate.ts";
import type { Csr } from "#core/math/csr.ts";
import { pushTo } from "#core/math/groups.ts";

/** Share of a territory's area that its discs cover. */
const FILL = 0.3;
/** Free space around a territory, as a share of its radius. */
const MARGIN = 0.12;
/** Wider than high, like the screens it is read on. */
const ASPECT = 1.35;
const ROUNDS = 80;
/** How much of its way to the middle a territory is drawn in one round. */
const PULL = 0.03;

interface Territory {
  readonly members: readonly number[];
  readonly radius: number;
}

/**
 * Moves `positions` (interleaved x, y) in place. Each node in no community is a territory of its
 * own.
 */
export function arrangeTerritories(
  positions: Float64Array,
  radii: Float64Array,
  communities: ArrayLike<number>,
  graph: Csr,
): void {
  const territories = findTerritories(radii, communities);
  const groupOf = new Int32Array(radii.length);
  const centers = Float64Array.from(territories.flatMap(({ members }) => meanOf(positions, members)));
  const offsets = positions.slice();
  for (const [t, { members }] of territories.entries())
    for (const v of members) {
      groupOf[v] = t;
      offsets[2 * v]! -= centers[2 * t]!;
      offsets[2 * v + 1]! -= centers[2 * t + 1]!;
    }
  arrangeCenters(centers, graph, groupOf);
  packDiscs(
    centers,
    Float64Array.from(territories, ({ radius }) => radius * (1 + MARGIN)),
  );
  for (const [t, territory] of territories.entries()) {
    turn(territory, t, centers, offsets, graph, groupOf);
    fitInside(territory, t, centers, offsets, positions);
  }
}

/**
 * Turns a territory about its center so that its nodes point, on the whole, to the territories they
 * are tied to. With points as complex numbers, the best turn is the direction of Σ weight ·
 * conj(offset) · (way to the other territory).
 */
function turn(
  { members }: Territory,
  t: number,
  centers: Float64Array,
  offsets: Float64Array,
  { offsets: rows, neighbors, weights }: Csr,
  groupOf: Int32Array,
): void {
  let [cosine, sine] = [0, 0];
  for (const v of members) {
    const [x, y] = [offsets[2 * v]!, offsets[2 * v + 1]!];
    for (let e = rows[v]!; e < rows[v + 1]!; e++) {
      const other = groupOf[neighbors[e]!]!;
      if (other === t) continue;
      const dx = centers[2 * other]! - centers[2 * t]!;
      const dy = centers[2 * other + 1]! - centers[2 * t + 1]!;
      const weight = weights[e]! / (Math.sqrt(dx * dx + dy * dy) + 1e-9);
      cosine += weight * (x * dx + y * dy);
      sine += weight * (x * dy - y * dx);
    }
  }
  const length = Math.sqrt(cosine * cosine + sine * sine);
  if (length < 1e-12) return;
  cosine /= length;
  sine /= length;
  for (const v of members) {
    const [x, y] = [offsets[2 * v]!, offsets[2 * v + 1]!];
    offsets[2 * v] = x * cosine - y * sine;
    offsets[2 * v + 1] = x * sine + y * cosine;
  }
}

function findTerritories(radii: Float64Array, communities: ArrayLike<number>): Territory[] {
  const groups = new Map<number, number[]>();
  for (let v = 0; v < radii.length; v++) {
    const community = communities[v]!;
    const group = community < 0 ? -1 - v : community;
    pushTo(groups, group, v);
  }
  return [...groups.values()].map((members) => {
    const area = members.reduce((sum, v) => sum + radii[v]! * radii[v]!, 0);
    return { members, radius: Math.sqrt(area / FILL) };
  });
}

/**
 * Keeps the directions, removes the overlaps, and closes the gaps: pull to the middle and push
 * apart in turn.
 */
function packDiscs(centers: Float64Array, radii: Float64Array): void {
  const n = radii.length;
  let area = 0;
  for (const radius of radii) area += radius * radius;
  let spread = 0;
  for (const value of centers) spread += (value * value) / n;
  const scale = (1.1 * Math.sqrt(area)) / Math.sqrt(spread > 0 ? spread : 1);
  for (let t = 0; t < n; t++) {
    centers[2 * t]! *= scale * ASPECT;
    centers[2 * t + 1]! *= scale;
  }
  for (let round = 0; round < ROUNDS; round++) {
    separate(centers, radii, { steps: 30 });
    for (let t = 0; t < n; t++) {
      centers[2 * t]! *= 1 - PULL / ASPECT;
      centers[2 * t + 1]! *= 1 - PULL * ASPECT;
    }
  }
  separate(centers, radii, { steps: 300 });
}

/**
 * Scales a community's shape into its disc: r → R · r / (r + m), so that stragglers come in and the
 * middle keeps its shape.
 */
function fitInside(
  { members, radius }: Territory,
  t: number,
  centers: Float64Array,
  offsets: Float64Array,
  positions: Float64Array,
): void {
  const lengths = members.map((v) =>
    Math.sqrt(offsets[2 * v]! * offsets[2 * v]! + offsets[2 * v + 1]! * offsets[2 * v + 1]!),
  );
  const middle = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  for (const [i, v] of members.entries()) {
    const length = lengths[i]!;
    const scale = length > 0 ? (1.15 * radius) / (length + (middle > 0 ? middle : 1)) : 0;
    positions[2 * v] = centers[2 * t]! + offsets[2 * v]! * scale;
    positions[2 * v + 1] = centers[2 * t + 1]! + offsets[2 * v + 1]! * scale;
  }
}

function meanOf(positions: Float64Array, members: readonly number[]): [number, number] {
  let [x, y] = [0, 0];
  for (const v of members) {
    x += positions[2 * v]! / members.length;
    y += positions[2 * v + 1]! / members.length;
  }
  return [x, y];
}
