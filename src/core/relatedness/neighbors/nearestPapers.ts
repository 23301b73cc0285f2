// The k papers with the highest scores, for every paper: exact up to a size, within two steps of
// the neighbor lists above it.
import { buildCsr } from "#core/math/csr.ts";
import type { NumberedPapers } from "#core/relatedness/corpusWords.ts";
import {
  type AddSimilarities,
  emptyLists,
  keepNearest,
  type NearestLists,
} from "#core/relatedness/neighbors/nearest.ts";
import { comparedPaper, type Model } from "#core/relatedness/relatednessModel.ts";
import { scoreAll, scoreSome } from "#core/relatedness/scores.ts";

/**
 * Above this size a paper is compared with the papers around it only: exact comparison of all pairs
 * would take hours at 50,000.
 */
const ALL_PAIRS = 5000;

/** O(N · (entries + N · k)) up to `allPairs` papers. `add`: what is added to the scores. */
export function nearestPapers(
  corpus: NumberedPapers,
  model: Pick<Model, "smoothed">,
  k: number,
  mutual: number,
  { allPairs = ALL_PAIRS, add }: { allPairs?: number; add?: AddSimilarities | undefined } = {},
): NearestLists {
  const { smoothed } = model;
  const { n } = smoothed.rows;
  const lists = emptyLists(n, Math.max(0, k));
  if (k <= 0) return lists;
  const around = n > allPairs ? papersAround(smoothed.neighbors, n) : undefined;
  for (let r = 0; r < n; r++) {
    const query = comparedPaper(corpus, model, r);
    const among = around?.(r);
    const scores = among === undefined ? scoreAll(smoothed, query, mutual) : scoreSome(smoothed, query, mutual, among);
    add?.(r, scores, among);
    keepNearest(scores, r, lists, r, among);
  }
  return lists;
}

/**
 * Papers at most two steps away along neighbor lists, whichever of the two lists the other;
 * ascending.
 */
function papersAround({ index, k }: NearestLists, n: number): (paper: number) => Uint32Array {
  const sources = Uint32Array.from(index, (_, place) => Math.floor(place / k));
  const weights = Float64Array.from(index, (other) => Number(other >= 0));
  const links = buildCsr(n, { sources, targets: index.map((other) => Math.max(0, other)), weights });
  const seen = new Int32Array(n).fill(-1);
  const found = new Uint32Array(n);
  return (paper) => {
    let count = 0;
    const add = (from: number): void => {
      for (let e = links.offsets[from]!; e < links.offsets[from + 1]!; e++) {
        const other = links.neighbors[e]!;
        if (seen[other] === paper) continue;
        seen[other] = paper;
        found[count++] = other;
      }
    };
    add(paper);
    for (let e = links.offsets[paper]!; e < links.offsets[paper + 1]!; e++) add(links.neighbors[e]!);
    return found.slice(0, count).sort();
  };
}
