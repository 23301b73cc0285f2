// Start positions: the two leading non-trivial eigenvectors of D^-1/2 A D^-1/2 by block power
// iteration (Koren 2005, doi 10.1016/j.camwa.2004.08.015). Only + − × ÷ √: the same bits on every
// machine.

import { type Csr, strengths } from "#core/math/csr.ts";
import type { Random } from "#core/math/random.ts";
import { orthonormalize } from "#core/math/vectors.ts";

const ITERATIONS = 60;

/** Interleaved x, y per node. Nodes without edges land near the origin. O(iterations · edges). */
export function spectralPositions(graph: Csr, random: Random): Float64Array {
  const { n } = graph;
  const root = strengths(graph).map((strength) => Math.sqrt(strength > 0 ? strength : 1));
  const basis = [root.slice(), randomVector(n, random), randomVector(n, random)];
  orthonormalize(basis, 1);
  for (let i = 0; i < ITERATIONS; i++) {
    for (const vector of basis.slice(1)) vector.set(smoothed(graph, root, vector));
    orthonormalize(basis, 1);
  }
  const positions = new Float64Array(2 * n);
  for (let v = 0; v < n; v++) {
    positions[2 * v] = basis[1]![v]! / root[v]!;
    positions[2 * v + 1] = basis[2]![v]! / root[v]!;
  }
  return positions;
}

const randomVector = (n: number, random: Random): Float64Array =>
  Float64Array.from({ length: n }, () => random() - 0.5);

/**
 * (x + D^-1/2 A D^-1/2 x) / 2: the shift keeps negative eigenvalues (bipartite parts) from winning.
 */
function smoothed({ n, offsets, neighbors, weights }: Csr, root: Float64Array, x: Float64Array): Float64Array {
  const y = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    let sum = 0;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) sum += (weights[e]! * x[neighbors[e]!]!) / root[neighbors[e]!]!;
    y[v] = 0.5 * (x[v]! + sum / root[v]!);
  }
  return y;
}
