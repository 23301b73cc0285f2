// Stage: coarse themes over fine communities. Communities are the nodes of a small graph, and the
// same kernel groups them at lower resolutions, so that every community lies in exactly one theme.

import type { SizedGraph } from "#core/communities/contractGraph.ts";
import { SEED_STAGE, seedOf } from "#core/communities/ensemble.ts";
import { runLeidenOn } from "#core/communities/leiden.ts";
import type { Csr } from "#core/math/csr.ts";
import { createRandom } from "#core/math/random.ts";

/** Fewer communities than this need no coarser level: each is its own theme. */
const LEAST_COMMUNITIES = 5;

/**
 * Theme of each community, numbered by first community. At most about 1.5 times the root of the
 * number of communities, so that a glance takes them in.
 */
export function findThemes(csr: Csr, communities: Int32Array, count: number, seed: number): Int32Array {
  const own: Int32Array = Int32Array.from({ length: count }, (_, c) => c);
  if (count < LEAST_COMMUNITIES) return own;
  const { graph, total } = contractCommunities(csr, communities, count);
  if (total === 0) return own;
  const most = Math.ceil(1.5 * Math.sqrt(count));
  let themes: Int32Array = own;
  for (let resolution = 1.4; resolution > 0.1; resolution /= 1.25) {
    const found = runLeidenOn(graph, resolution / total, createRandom(seedOf(seed, SEED_STAGE.themes, 0)));
    const number = new Set(found).size;
    if (number < 2) break;
    themes = found;
    if (number <= most) break;
  }
  return themes;
}

/** One node per community; its size is the summed strength of its papers, inner weight included. */
function contractCommunities(csr: Csr, communities: Int32Array, count: number): { graph: SizedGraph; total: number } {
  const between = new Float64Array(count * count);
  const sizes = new Float64Array(count);
  let total = 0;
  for (let v = 0; v < csr.n; v++) {
    const a = communities[v]!;
    for (let e = csr.offsets[v]!; e < csr.offsets[v + 1]!; e++) {
      const b = communities[csr.neighbors[e]!]!;
      const weight = csr.weights[e]!;
      if (a >= 0) sizes[a]! += weight;
      total += weight;
      if (a >= 0 && b >= 0 && a !== b) between[a * count + b]! += weight;
    }
  }
  const offsets = new Uint32Array(count + 1);
  const neighbors: number[] = [];
  const weights: number[] = [];
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++)
      if (between[a * count + b]! > 0) {
        neighbors.push(b);
        weights.push(between[a * count + b]!);
      }
    offsets[a + 1] = neighbors.length;
  }
  const graph = {
    n: count,
    offsets,
    neighbors: Uint32Array.from(neighbors),
    weights: Float64Array.from(weights),
    sizes,
  };
  return { graph, total };
}
