// Stage: which resolutions? In a small graph no rule that chooses one did as well as a consensus
// over all at which runs agree clearly more than on the graph rewired (npm run bench:libraries). In
// a large one, the one at which runs on perturbed copies of the graph agree most; where several
// agree about as well, the middle of them (after Lambiotte 2010, arXiv 1004.4268, and Traag, Krings
// & Van Dooren 2013, doi 10.1038/srep02930: significant resolutions are those whose partitions are
// robust). Trivial partitions, on which any runs agree, are left out.

import { measureAgreement, runEnsemble } from "#core/communities/ensemble.ts";
import { rewire } from "#core/communities/rewire.ts";
import type { Csr } from "#core/math/csr.ts";
import { cubeRoot, exp, ln, log2 } from "#core/math/elementary.ts";
import { countEach } from "#core/math/groups.ts";
import { createRandom } from "#core/math/random.ts";

/**
 * Steps of about the square root of two. Below 1 are the coarse themes, which have their own stage.
 */
const GRID = [1, 1.4, 2, 2.8, 4, 5.6, 8, 11.3, 16];
/** An agreement this much below the best weighs 1/e. */
const TOLERANCE = 0.02;
/** As many communities as one can take in; half or twice as many weigh e^-1/2. */
const READABLE = 30;
/**
 * A partition with more than this share of nodes in communities below three is singletons, and so
 * is one of smaller mean size than this; less strictly where several resolutions have a say.
 */
const singletonsFrom = (n: number): { share: number; meanSize: number } =>
  n < SMALL ? { share: 0.3, meanSize: 0.55 * cubeRoot(n) } : { share: 0.2, meanSize: cubeRoot(n) };
/** A partition with more than this share of nodes in one community says little. */
const LARGEST_SHARE = 0.6;

/** Graphs below this are small: their runs are spread over several resolutions. */
const SMALL = 200;
/** Those: as many communities as a person might make, twice over. */
const RANGE = [1, 1.25, 1.55, 1.9, 2.4, 3];
/**
 * A resolution has a say if runs agree there at least this share of the best agreement squared: all
 * but as well as at the best where that is clear, and less where structure is weak at any; and if
 * its excess (below) is at least this share of the largest.
 */
const LEAST_AGREEMENT = 0.85;
const LEAST_EXCESS = 0.45;
/** Runs on the rewired graph, of which agreement is only the yardstick. */
const RUNS_BY_CHANCE = 5;

/** The resolutions at which to run; `runs` at each to find out. */
export function chooseResolutions(csr: Csr, runs: number): readonly number[] {
  if (csr.n >= SMALL) return [chooseResolution(scanResolutions(csr, runs))];
  const scanned = scanResolutions(csr, runs, RANGE).filter(({ trivial }) => !trivial);
  const excesses = excessOf(csr, scanned);
  const best = Math.max(...scanned.map(({ agreement }) => agreement));
  const least = LEAST_EXCESS * Math.max(...excesses);
  const chosen = scanned.filter(
    ({ agreement }, i) => agreement >= LEAST_AGREEMENT * best * best && excesses[i]! >= least,
  );
  return chosen.length === 0 ? [1] : chosen.map(({ resolution }) => resolution);
}

/**
 * How much more runs agree at each resolution than on the same graph rewired (there about as much
 * at each): finer than its structure, a graph is hardly better than chance.
 */
function excessOf(csr: Csr, scanned: readonly ScannedResolution[]): number[] {
  const rewired = rewire(csr, createRandom(SCAN_SEED));
  const byChance = scanned.map(({ resolution }, i) =>
    measureAgreement(runEnsemble(rewired, resolution, RUNS_BY_CHANCE, SCAN_SEED, 20 + i)),
  );
  const chance = byChance.reduce((sum, agreement) => sum + agreement, 0) / byChance.length;
  return scanned.map(({ agreement }) => agreement - chance);
}

/** The geometric mean: the one resolution that stands for several. */
export const middleOf = (resolutions: readonly number[]): number =>
  Math.round(100 * exp(resolutions.reduce((sum, one) => sum + ln(one), 0) / resolutions.length)) / 100;

export interface ScannedResolution {
  readonly resolution: number;
  /** Mean ARI between runs. */
  readonly agreement: number;
  /** Mean number of communities. */
  readonly communities: number;
  readonly trivial: boolean;
}

/**
 * The resolution is a property of the graph, so it is sought with the same chances whatever seed
 * the user gives.
 */
const SCAN_SEED = 1;

/** Above this many nodes only every second resolution is tried, then those beside the best. */
const MANY_NODES = 5000;

/** Agreement at each resolution of the grid, up to the first whose communities are singletons. */
export function scanResolutions(csr: Csr, runs: number, grid: readonly number[] = GRID): ScannedResolution[] {
  const scanned = new Map<number, ScannedResolution>();
  const step = csr.n > MANY_NODES ? 2 : 1;
  for (let i = 0; i < grid.length; i += step) {
    const { entry, singletons } = tryResolution(csr, runs, grid, i);
    scanned.set(i, entry);
    if (singletons) break;
  }
  if (step > 1) {
    const usable = [...scanned].filter(([, { trivial }]) => !trivial);
    const [best] = usable.sort(([, a], [, b]) => b.agreement - a.agreement);
    for (const i of best === undefined ? [] : [best[0] - 1, best[0] + 1])
      if (grid[i] !== undefined) scanned.set(i, tryResolution(csr, runs, grid, i).entry);
  }
  return [...scanned].sort(([a], [b]) => a - b).map(([, entry]) => entry);
}

function tryResolution(
  csr: Csr,
  runs: number,
  grid: readonly number[],
  at: number,
): { entry: ScannedResolution; singletons: boolean } {
  const resolution = grid[at]!;
  const partitions = runEnsemble(csr, resolution, runs, SCAN_SEED, at + 1);
  const shapes = partitions.map(describeShape);
  const mean = (value: (shape: Shape) => number): number =>
    shapes.reduce((sum, shape) => sum + value(shape), 0) / shapes.length;
  const communities = mean((shape) => shape.count);
  const { share, meanSize } = singletonsFrom(csr.n);
  const singletons = mean((shape) => shape.singletons) > share || csr.n / communities < meanSize;
  return {
    singletons,
    entry: {
      resolution,
      agreement: measureAgreement(partitions),
      communities,
      trivial: singletons || mean((shape) => shape.largest) > LARGEST_SHARE,
    },
  };
}

/**
 * The mean of the resolutions (of their logarithms), each weighing the more the closer its
 * agreement is to the best: a lone peak wins, a plateau gives its middle, and a small change of the
 * graph changes the answer little. Where agreement does not decide, the number of communities does.
 * 1 where every partition is trivial.
 */
export function chooseResolution(scanned: readonly ScannedResolution[]): number {
  const usable = scanned.filter((entry) => !entry.trivial);
  const best = Math.max(...usable.map((entry) => entry.agreement));
  let sum = 0;
  let total = 0;
  for (const { resolution, agreement, communities } of usable) {
    const octaves = log2(communities / READABLE);
    const weight = exp((agreement - best) / TOLERANCE - (octaves * octaves) / 2);
    sum += weight * ln(resolution);
    total += weight;
  }
  return total === 0 ? 1 : Math.round(exp(sum / total) * 100) / 100;
}

interface Shape {
  readonly count: number;
  /** Share of nodes in the largest community. */
  readonly largest: number;
  /** Share of nodes in communities of one or two. */
  readonly singletons: number;
}

function describeShape(communities: Int32Array): Shape {
  const sizes = countEach(communities);
  let largest = 0;
  let singletons = 0;
  for (const size of sizes.values()) {
    if (size > largest) largest = size;
    if (size < 3) singletons += size;
  }
  return { count: sizes.size, largest: largest / communities.length, singletons: singletons / communities.length };
}
