// Stage: the graph on which communities are found: each paper and its nearest papers. Clustering
// this projection finds topics better than clustering papers, concepts and terms together; those
// follow their papers. Weights are scaled by each end's own neighborhood (Zelnik-Manor & Perona
// 2004, "Self-tuning spectral clustering"): a score that is high where all scores are high says
// less than the same score in a sparse corner. Promise: no link outweighs the rest, whatever the
// records are.
import type { EdgeList } from "#core/math/csr.ts";
import { power } from "#core/math/elementary.ts";
import type { NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import type { NearestViews } from "#core/relatedness/neighbors/nearestForCommunities.ts";

/** Libraries below this are small: their papers' own words are compared, and noisy. */
const SMALL = 200;
/**
 * There each paper contributes this share of all others, and at most so many: the weights fall
 * steeply, so the far ones only tell sides (npm run bench:libraries: NMI +1, ARI +2 to +4 over the
 * root).
 */
const SHARE = 0.31;
const MOST_IN_SMALL = 40;

/** How many neighbors each paper contributes: in a large corpus the root's growth, up to 25. */
export function neighborsFor(n: number): number {
  const root = Math.max(2, Math.min(25, Math.round(1.4 * Math.sqrt(n))));
  return n < SMALL ? Math.max(root, Math.min(MOST_IN_SMALL, Math.round(SHARE * n))) : root;
}

/**
 * Power of a weight: the nearest of a large corpus are all near, and fall less steeply (npm run
 * bench:communities: NMI +.6, ARI +1.8 over 1).
 */
const steepness = (n: number): number => (n < SMALL ? 1 : 0.75);

/**
 * A paper whose nearest other scores less than this share of the corpus's median nearest is near
 * nothing: it is left without links.
 */
const LEAST_SHARE = 0.45;
/** A scale is at least this share of the corpus's median scale … */
const LEAST_SCALE = 0.5;
/** … and a weight at most this many times the median weight. */
const MOST_WEIGHT = 10;

/**
 * Links each of the n papers with its nearest `neighborsFor(n)`; a link stands if either side names
 * the other. Weight: score² / (i's faintest score · j's faintest score), to a power, within bounds;
 * the score is the mean of the two, where each names the other. `first`: papers that stand for
 * others of the same text, which get no links. `strongest`: how near each paper's nearest is, where
 * another measure than these lists' tells it.
 */
export function projectPapers(
  nearest: NearestLists,
  k = neighborsFor(nearest.index.length / nearest.k),
  first?: ArrayLike<number>,
  strongest = nearestScores(nearest, first),
): EdgeList {
  const n = nearest.index.length / nearest.k;
  const isCopy = (v: number): boolean => first !== undefined && first[v] !== v;
  const scores = new Map<number, number>();
  const faintest = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let p = i * nearest.k; p < i * nearest.k + Math.min(k, nearest.k); p++) {
      const j = nearest.index[p]!;
      const score = nearest.value[p]!;
      if (j < 0 || j === i || !(score > 0) || isCopy(i) || isCopy(j)) continue;
      faintest[i] = score;
      const key = Math.min(i, j) * n + Math.max(i, j);
      const known = scores.get(key);
      scores.set(key, known === undefined ? score : (known + score) / 2);
    }
  const least = LEAST_SHARE * median(strongest.filter((score) => score > 0));
  const isNear = (v: number): boolean => strongest[v]! >= least;
  const keys = [...scores.keys()].sort((a, b) => a - b);
  const kept = keys.filter((key) => isNear(Math.floor(key / n)) && isNear(key % n));
  const sources = kept.map((key) => Math.floor(key / n));
  const targets = kept.map((key) => key % n);
  const leastScale = LEAST_SCALE * median(faintest.filter((score) => score > 0));
  const weights = kept.map((key, e) => {
    const score = scores.get(key) ?? 0;
    // A paper that names nobody (it is only named) has no scale of its own.
    const scale = (v: number): number => Math.max(leastScale, faintest[v]! > 0 ? faintest[v]! : score);
    return power((score * score) / (scale(sources[e]!) * scale(targets[e]!)), steepness(n));
  });
  const most = MOST_WEIGHT * median(Float64Array.from(weights));
  return { sources, targets, weights: weights.map((weight) => Math.min(weight, most)) };
}

/** Each paper's best score with a paper that stands for itself. */
function nearestScores({ k, index, value }: NearestLists, first?: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: index.length / k }, (_, i) => {
    let best = 0;
    for (let p = i * k; p < (i + 1) * k; p++) {
      const j = index[p]!;
      if (j >= 0 && j !== i && (first === undefined || first[j] === j)) best = Math.max(best, value[p]!);
    }
    return first === undefined || first[i] === i ? best : 0;
  });
}

/** The graphs of several views of the papers. */
export const projectViews = (
  { nearest, otherViews, byOwnWords }: NearestViews,
  k: number,
  first?: ArrayLike<number>,
): { edges: EdgeList; otherViews: EdgeList[] } => {
  const strongest = nearestScores(byOwnWords, first);
  return {
    edges: projectPapers(nearest, k, first, strongest),
    otherViews: otherViews.map((view) => projectPapers(view, k, first, strongest)),
  };
};

/** The upper of the two in the middle; 0 of nothing. */
const median = (values: Float64Array): number => values.slice().sort()[values.length >> 1] ?? 0;
