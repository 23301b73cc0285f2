// The k nearest rows of every row, through an inverted index; exact up to a bound on posting lists,
// and never quadratic in memory.
import { type Matrix, transpose } from "#core/math/csr.ts";

/** k places per row, best first; index -1 = no more. Ties: the smaller index. */
export interface NearestLists {
  readonly k: number;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/**
 * Words of more papers than this choose no neighbors in a library so large that others do: keeps
 * 50,000 papers in minutes.
 */
const LONGEST_POSTING = 2500;

/** A second similarity that may be added to all of a row's at once: the latent one. */
export type AddSimilarities = (row: number, similarities: Float64Array) => void;

/**
 * For each row of `rows` (length 1 each) the k most similar others with a similarity above 0. O(sum
 * of squared posting lengths).
 */
export function nearestRows(rows: Matrix, k: number, add?: AddSimilarities): NearestLists {
  const postings = transpose(rows);
  const lists = emptyLists(rows.n, k);
  const similarities = new Float64Array(rows.n);
  for (let r = 0; r < rows.n; r++) {
    similarities.fill(0);
    for (let e = rows.offsets[r]!; e < rows.offsets[r + 1]!; e++) {
      const column = rows.neighbors[e]!;
      if (postings.offsets[column + 1]! - postings.offsets[column]! > LONGEST_POSTING && rows.n > 2 * LONGEST_POSTING)
        continue;
      const value = rows.weights[e]!;
      for (let p = postings.offsets[column]!; p < postings.offsets[column + 1]!; p++)
        similarities[postings.neighbors[p]!]! += value * postings.weights[p]!;
    }
    // An empty paper is near nothing, whatever else is added.
    if (rows.offsets[r] !== rows.offsets[r + 1]) add?.(r, similarities);
    keepNearest(similarities, r, lists, r);
  }
  return lists;
}

export const emptyLists = (height: number, k: number): NearestLists => ({
  k,
  index: new Int32Array(height * k).fill(-1),
  value: new Float64Array(height * k),
});

/**
 * Writes the k largest positive similarities, without `skip`, as row `r` of the lists. O(n) for
 * small k.
 */
export function keepNearest(similarities: Float64Array, r: number, lists: NearestLists, skip: number): void {
  const { k, index, value } = lists;
  const from = r * k;
  const last = from + k - 1;
  for (let j = 0; j < similarities.length; j++) {
    const similarity = similarities[j]!;
    if (j === skip || !(similarity > value[last]!)) continue;
    let place = last;
    while (place > from && value[place - 1]! < similarity) {
      value[place] = value[place - 1]!;
      index[place] = index[place - 1]!;
      place--;
    }
    value[place] = similarity;
    index[place] = j;
  }
}
