// Stage: which resolution? The one at which runs on perturbed copies of the graph agree most; where several agree about as well,
// the middle of that plateau (after Lambiotte 2010, arXiv 1004.4268, and Traag, Krings & Van Dooren 2013, doi 10.1038/srep02930:
// significant resolutions are those whose partitions are robust). Trivial partitions, on which any runs agree, are left out.
import type { Csr } from "#core/graph/csr.ts";
import { measureAgreement, runEnsemble } from "#core/graph/ensemble.ts";

/** Steps of about the square root of two. Below 1 are the coarse themes, which have their own stage. */
const GRID = [1, 1.4, 2, 2.8, 4, 5.6, 8, 11.3, 16];
/** Agreements this close to the best count as just as good. */
const TOLERANCE = 0.03;
/** A partition with more than this share of nodes in communities below three is dust. */
const DUST_SHARE = 0.2;
/** A partition with more than this share of nodes in one community says little. */
const LARGEST_SHARE = 0.6;

export interface ScannedResolution {
  readonly resolution: number;
  /** Mean ARI between runs. */
  readonly agreement: number;
  /** Mean number of communities. */
  readonly communities: number;
  readonly trivial: boolean;
}

/** The resolution is a property of the graph, so it is sought with the same chances whatever seed the user gives. */
const SCAN_SEED = 1;

/** Agreement at each resolution of the grid, up to the first whose communities are dust. */
export function scanResolutions(csr: Csr, runs: number): ScannedResolution[] {
  const scanned: ScannedResolution[] = [];
  for (const [stage, resolution] of GRID.entries()) {
    const partitions = runEnsemble(csr, resolution, runs, SCAN_SEED, stage + 1);
    const shapes = partitions.map(describeShape);
    const mean = (value: (shape: Shape) => number): number =>
      shapes.reduce((sum, shape) => sum + value(shape), 0) / shapes.length;
    const dust = mean((shape) => shape.dust) > DUST_SHARE;
    scanned.push({
      resolution,
      agreement: measureAgreement(partitions),
      communities: mean((shape) => shape.count),
      trivial: dust || mean((shape) => shape.largest) > LARGEST_SHARE,
    });
    if (dust) break;
  }
  return scanned;
}

/** The middle of the plateau around the best agreement; 1 where every partition is trivial. */
export function chooseResolution(scanned: readonly ScannedResolution[]): number {
  let best = -1;
  for (let i = 0; i < scanned.length; i++)
    if (!scanned[i]!.trivial && (best === -1 || scanned[i]!.agreement > scanned[best]!.agreement)) best = i;
  if (best === -1) return 1;
  const isAsGood = (i: number): boolean => {
    const entry = scanned[i];
    return entry !== undefined && !entry.trivial && entry.agreement >= scanned[best]!.agreement - TOLERANCE;
  };
  let low = best;
  let high = best;
  while (isAsGood(low - 1)) low--;
  while (isAsGood(high + 1)) high++;
  return scanned[Math.ceil((low + high) / 2)]!.resolution;
}

interface Shape {
  readonly count: number;
  /** Share of nodes in the largest community. */
  readonly largest: number;
  /** Share of nodes in communities of one or two. */
  readonly dust: number;
}

function describeShape(communities: Int32Array): Shape {
  const sizes = new Map<number, number>();
  for (const c of communities) sizes.set(c, (sizes.get(c) ?? 0) + 1);
  let largest = 0;
  let dust = 0;
  for (const size of sizes.values()) {
    if (size > largest) largest = size;
    if (size < 3) dust += size;
  }
  return { count: sizes.size, largest: largest / communities.length, dust: dust / communities.length };
}
