// Stage: the graph on which communities are found: each paper and its nearest papers. Clustering
// this projection finds topics better than clustering papers, concepts and terms together; those
// follow their papers. Weights are scaled by each end's own neighborhood (Zelnik-Manor & Perona
// 2004, "Self-tuning spectral clustering"): a score that is high where all scores are high says
// less than the same score in a sparse corner.
import type { EdgeList } from "#core/math/csr.ts";
import type { NearestLists } from "#core/relatedness/nearest.ts";

/**
 * How many neighbors each paper contributes: grows with the root of the corpus, between 2 and 25.
 */
export const neighborsFor = (n: number): number => Math.max(2, Math.min(25, Math.round(Math.sqrt(n))));

/**
 * Links each of the n papers with its nearest `neighborsFor(n)`; a link stands if either side names
 * the other. Weight: score² / (i's faintest score · j's faintest score); the score is the mean of
 * the two, where each names the other.
 */
export function projectPapers(nearest: NearestLists, k = neighborsFor(nearest.index.length / nearest.k)): EdgeList {
  const n = nearest.index.length / nearest.k;
  const scores = new Map<number, number>();
  const faintest = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let p = i * nearest.k; p < i * nearest.k + Math.min(k, nearest.k); p++) {
      const j = nearest.index[p]!;
      const score = nearest.value[p]!;
      if (j < 0 || j === i || !(score > 0)) continue;
      faintest[i] = score;
      const key = Math.min(i, j) * n + Math.max(i, j);
      const known = scores.get(key);
      scores.set(key, known === undefined ? score : (known + score) / 2);
    }
  const keys = [...scores.keys()].sort((a, b) => a - b);
  const sources = keys.map((key) => Math.floor(key / n));
  const targets = keys.map((key) => key % n);
  const weights = keys.map((key, e) => {
    const score = scores.get(key) ?? 0;
    // A paper that names nobody (it is only named) has no scale of its own.
    const scale = (v: number): number => (faintest[v]! > 0 ? faintest[v]! : score);
    return (score * score) / (scale(sources[e]!) * scale(targets[e]!));
  });
  return { sources, targets, weights };
}
