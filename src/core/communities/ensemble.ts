// Many runs on slightly different copies of one graph: what they share is structure, what they do
// not is chance. Each run scales every weight by its own factor in [1 - NOISE, 1 + NOISE]
// (perturbation as in Gfeller et al. 2005, doi 10.1103/PhysRevE.72.056135), so that agreement
// measures the robustness of the communities and not only the luck of the seeds.

import { runLeiden } from "#core/communities/leiden.ts";
import { adjustedRand } from "#core/communities/partitions.ts";
import type { Csr } from "#core/math/csr.ts";
import { createRandom } from "#core/math/random.ts";

const NOISE = 0.5;
const DESIGN_SEED = 1;

/** What takes random numbers, each with a seed of its own; a resolution of several takes the next block. */
export const SEED_STAGE = {
  runs: 50,
  louvainStarts: 51,
  consensus: 52,
  nextResolution: 3,
  verdict: 101,
  rewired: 102,
  themes: 201,
  otherViews: 301,
} as const;

/** The seed of one run: no two runs of an ensemble share one, and neighboring seeds share none. */
export const seedOf = (seed: number, stage: number, run: number): number =>
  (seed * 7919 + stage * 104729 + run * 15485863) | 0;

/** The same graph with every weight times a factor of its own, alike in both directions. */
export function perturb(csr: Csr, random: () => number): Csr {
  const { n, offsets, neighbors } = csr;
  const weights = csr.weights.slice();
  const cursor = offsets.slice(0, n);
  for (let v = 0; v < n; v++)
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = neighbors[e]!;
      if (u < v) continue;
      weights[e]! *= 1 - NOISE + 2 * NOISE * random();
      // Rows ascend, and v ascends: the entry of v in row u is the next one not yet visited.
      weights[cursor[u]!++] = weights[e]!;
    }
  return { n, offsets, neighbors, weights };
}

/**
 * `count` partitions by Leiden, each on its own perturbed copy. The copies are a fixed design, the
 * same whatever the seed, so that two seeds differ in their search alone and not in the questions
 * they are asked. `start`, if given, makes a first partition for a run.
 */
export function runEnsemble(
  csr: Csr,
  resolution: number,
  count: number,
  seed: number,
  stage: number,
  start?: (run: number) => Int32Array | undefined,
): Int32Array[] {
  return Array.from({ length: count }, (_, run) => {
    const copy = perturb(csr, createRandom(seedOf(DESIGN_SEED, stage, run)));
    return runLeiden(copy, resolution, createRandom(seedOf(seed, stage, run)), start?.(run));
  });
}

/**
 * Mean adjusted Rand index over at most `limit` pairs of runs (each with the next ones), 1 for
 * fewer than two runs.
 */
export function measureAgreement(runs: readonly Int32Array[], limit = 200): number {
  let sum = 0;
  let count = 0;
  for (let step = 1; step < runs.length && count < limit; step++)
    for (let i = 0; i + step < runs.length && count < limit; i++) {
      sum += adjustedRand(runs[i]!, runs[i + step]!);
      count++;
    }
  return count === 0 ? 1 : sum / count;
}
