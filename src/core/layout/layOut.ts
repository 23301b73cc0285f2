// Positions for the mixed graph, so that it reads as a map: each community a territory of its own,
// near the territories it has to do with; inside, nodes near those they are tied to; no two discs
// overlap. spectral → sgd → territories → separate.

import { separate } from "#core/layout/separate.ts";
import { descend } from "#core/layout/sgd.ts";
import { spectralPositions } from "#core/layout/spectral.ts";
import { arrangeTerritories } from "#core/layout/territories.ts";
import { buildCsr, type Csr, type EdgeList } from "#core/math/csr.ts";
import { createRandom } from "#core/math/random.ts";
import type { Job } from "#core/math/team.ts";

export interface LayoutInput {
  readonly n: number;
  readonly edges: EdgeList;
  /** Community per node; -1 = in none. */
  readonly communities: ArrayLike<number>;
  /** Disc radius per node, in the units of the result. */
  readonly radii: Float64Array;
  readonly seed: number;
  /**
   * Known positions (interleaved x, y; NaN = unknown): they are kept, and the unknown nodes find a
   * place among them.
   */
  readonly known?: Float64Array;
}

export const LAYOUT: Job<LayoutInput, Float64Array> = { name: "layout", start: (input) => () => layOut(input) };

/** How much more an edge inside a community pulls than one between two. */
const INSIDE = 3;

/**
 * Interleaved x, y, centered on the origin (or among the known positions). No discs overlap but for
 * crowds that 400 steps cannot part.
 */
export function layOut(input: LayoutInput): Float64Array {
  if (input.n === 0) return new Float64Array(0);
  const graph = pullTogether(input);
  if (input.known !== undefined) return placeAmongKnown(graph, input.known, input.radii);
  const positions = spectralPositions(graph, createRandom(input.seed));
  scaleTo(positions, 10);
  jitter(positions, input.seed);
  descend(graph, positions, input.seed);
  arrangeTerritories(positions, input.radii, input.communities, graph);
  separate(positions, input.radii, { steps: 400 });
  center(positions);
  return positions;
}

function pullTogether({ n, edges, communities }: LayoutInput): Csr {
  const { sources, targets, weights } = edges;
  const inside = (e: number): boolean => communities[sources[e]!] === communities[targets[e]!];
  const pull = Float64Array.from(weights, (weight, e) => weight * (inside(e) ? INSIDE : 1));
  return buildCsr(n, { sources, targets, weights: pull });
}

/**
 * Unknown nodes start at the weighted mean of their known neighbors, then make room without moving
 * those.
 */
function placeAmongKnown(graph: Csr, known: Float64Array, radii: Float64Array): Float64Array {
  const { n, offsets, neighbors, weights } = graph;
  const positions = known.slice();
  const mobility = new Float64Array(n);
  for (let round = 0; round < 3; round++)
    for (let v = 0; v < n; v++) {
      if (!Number.isNaN(known[2 * v]!)) continue;
      let [x, y, total] = [0, 0, 0];
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = neighbors[e]!;
        if (Number.isNaN(positions[2 * u]!)) continue;
        x += weights[e]! * positions[2 * u]!;
        y += weights[e]! * positions[2 * u + 1]!;
        total += weights[e]!;
      }
      if (total > 0) positions.set([x / total, y / total], 2 * v);
    }
  for (let v = 0; v < n; v++) {
    if (Number.isNaN(known[2 * v]!)) mobility[v] = 1;
    if (Number.isNaN(positions[2 * v]!)) positions.set([0, 0], 2 * v);
  }
  separate(positions, radii, { steps: 400, mobility });
  return positions;
}

/** Centers and scales to a root mean square radius. */
function scaleTo(positions: Float64Array, radius: number): void {
  center(positions);
  let square = 0;
  for (const value of positions) square += value * value;
  const scale = radius / Math.sqrt(square > 0 ? (2 * square) / positions.length : 1);
  for (let i = 0; i < positions.length; i++) positions[i]! *= scale;
}

function center(positions: Float64Array): void {
  const n = positions.length / 2;
  let [x, y] = [0, 0];
  for (let v = 0; v < n; v++) {
    x += positions[2 * v]! / n;
    y += positions[2 * v + 1]! / n;
  }
  for (let v = 0; v < n; v++) {
    positions[2 * v]! -= x;
    positions[2 * v + 1]! -= y;
  }
}

/** Nodes with equal neighbors would start, and stay, in one place. */
function jitter(positions: Float64Array, seed: number): void {
  const random = createRandom(seed + 1);
  for (let i = 0; i < positions.length; i++) positions[i]! += (random() - 0.5) * 0.01;
}
