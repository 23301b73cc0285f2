// Stage: the graph on which communities are found: each paper and its nearest papers.
// Clustering this projection finds topics better than clustering papers, concepts and terms together; those follow their papers.
import type { EdgeList } from "#core/graph/csr.ts";
import type { NearestLists } from "#core/relations/nearest.ts";

/** Similarities are squared: the few close neighbors count, the many faint ones hardly do. */
const SHARPNESS = 2;

/** How many neighbors each paper contributes: grows with the root of the corpus, between 2 and 20. */
export const neighborsFor = (n: number): number => Math.max(2, Math.min(20, Math.round(Math.sqrt(n))));

/**
 * Links each of the n papers with its nearest `neighborsFor(n)`; a link stands if either side names the other.
 * Weight: the score (the mean of the two, where each names the other), squared.
 */
export function projectPapers(nearest: NearestLists, k = neighborsFor(nearest.index.length / nearest.k)): EdgeList {
  const n = nearest.index.length / nearest.k;
  const scores = new Map<number, number>();
  for (let i = 0; i < n; i++)
    for (let p = i * nearest.k; p < i * nearest.k + Math.min(k, nearest.k); p++) {
      const j = nearest.index[p]!;
      const score = nearest.value[p]!;
      if (j < 0 || j === i || !(score > 0)) continue;
      const key = Math.min(i, j) * n + Math.max(i, j);
      const known = scores.get(key);
      scores.set(key, known === undefined ? score : (known + score) / 2);
    }
  const keys = [...scores.keys()].sort((a, b) => a - b);
  return {
    sources: keys.map((key) => Math.floor(key / n)),
    targets: keys.map((key) => key % n),
    weights: keys.map((key) => (scores.get(key) ?? 0) ** SHARPNESS),
  };
}
