// The k papers with the highest scores, for every paper: exact up to a size, within two steps of
// the neighbor lists above it.
import type { NumberedPapers } from "#core/relatedness/corpusWords.ts";
import { emptyLists, keepNearest, type NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import { comparedPaper, type Model } from "#core/relatedness/relatednessModel.ts";
import { scoreAll } from "#core/relatedness/scores.ts";

/**
 * Above this size a paper is compared with the papers around it only: exact comparison of all pairs
 * would take hours at 50,000.
 */
const ALL_PAIRS = 5000;

/** O(N · (entries + N · k)) up to `allPairs` papers. */
export function nearestPapers(
  corpus: NumberedPapers,
  model: Model,
  k: number,
  mutual: number,
  allPairs = ALL_PAIRS,
): NearestLists {
  const { smoothed } = model;
  const { n } = smoothed.rows;
  const lists = emptyLists(n, Math.max(0, k));
  if (k <= 0) return lists;
  const around = n > allPairs ? papersAround(smoothed.neighbors, n) : undefined;
  for (let r = 0; r < n; r++)
    keepNearest(scoreAll(smoothed, comparedPaper(corpus, model, r), mutual, around?.(r)), r, lists, r);
  return lists;
}

/**
 * Papers at most two steps away along neighbor lists, whichever of the two lists the other;
 * ascending.
 */
function papersAround(neighbors: NearestLists, n: number): (paper: number) => number[] {
  const links = Array.from({ length: n }, () => new Set<number>());
  neighbors.index.forEach((other, place) => {
    const paper = Math.floor(place / neighbors.k);
    if (other >= 0) links[paper]!.add(other);
    if (other >= 0) links[other]!.add(paper);
  });
  return (paper) => {
    const found = new Set(links[paper]);
    for (const neighbor of links[paper]!) for (const other of links[neighbor]!) found.add(other);
    return [...found].sort((a, b) => a - b);
  };
}
