// Neighbors lend their words: paper i is compared as y_i = (t_i + Σ_n w_in · t_n) / length, where t are the weighted words and n its
// nearest papers. The sums are never written out: t stays sparse, y_i · y_j unfolds into products of t and w, one named summand each.
// (Vector-space smoothing over document neighbors: Singhal & Pereira 1999, doi 10.1145/312624.312645.)
import type { NearestLists } from "#core/relations/nearest.ts";
import { addRow, dotDense, type Rows } from "#core/relations/sparse.ts";

export interface Smoothed {
  readonly rows: Rows;
  readonly neighbors: NearestLists;
  /** w: how much of each neighbor's row is added, aligned with `neighbors.index`. */
  readonly share: Float64Array;
  /** Length of each paper's sum; 0 for a paper without content. */
  readonly length: Float64Array;
}

/** What a text lends from: its own row's neighbors and their shares, and the length of the sum. */
export interface Lending {
  readonly share: Float64Array;
  readonly length: number;
}

/** Shares such that the neighbors' part has length `smoothing` beside the paper's own 1. */
export function lend(
  rows: Rows,
  own: { readonly rows: Rows; readonly row: number },
  neighbors: NearestLists,
  at: number,
  smoothing: number,
  dense: Float64Array,
): Lending {
  const { k, index, value } = neighbors;
  const share = new Float64Array(k);
  const used: number[] = [];
  for (let p = 0; p < k; p++) if (index[at * k + p]! >= 0) used.push(p);
  for (const p of used) addRow(rows, index[at * k + p]!, value[at * k + p]!, dense);
  const borrowed = takeLength(
    rows,
    used.map((p) => index[at * k + p]!),
    dense,
  );
  const scale = borrowed > 0 ? smoothing / borrowed : 0;
  for (const p of used) share[p] = value[at * k + p]! * scale;
  const parts = used.map((p) => index[at * k + p]!);
  addRow(own.rows, own.row, 1, dense);
  for (const p of used) addRow(rows, index[at * k + p]!, share[p]!, dense);
  const length = takeLength(rows, parts, dense, own);
  return { share, length };
}

/** Length of the dense vector that these rows have touched; leaves it zero. */
function takeLength(
  rows: Rows,
  parts: readonly number[],
  dense: Float64Array,
  own?: { readonly rows: Rows; readonly row: number },
): number {
  let sum = 0;
  const take = (from: Rows, row: number): void => {
    for (let e = from.start[row]!; e < from.start[row + 1]!; e++) {
      const column = from.column[e]!;
      sum += dense[column]! * dense[column]!;
      dense[column] = 0;
    }
  };
  if (own !== undefined) take(own.rows, own.row);
  for (const part of parts) take(rows, part);
  return Math.sqrt(sum);
}

export function smooth(rows: Rows, neighbors: NearestLists, smoothing: number): Smoothed {
  const share = new Float64Array(neighbors.index.length);
  const length = new Float64Array(rows.height);
  const dense = new Float64Array(rows.width);
  for (let r = 0; r < rows.height; r++) {
    const lending = lend(rows, { rows, row: r }, neighbors, r, smoothing, dense);
    share.set(lending.share, r * neighbors.k);
    length[r] = lending.length;
  }
  return { rows, neighbors, share, length };
}

/** Scores of one summed vector (`dense`, of length `length`) against all papers: 0..1 each. O(entries + N · k). */
export function scoreAll(smoothed: Smoothed, dense: Float64Array, length: number): Float64Array {
  const { rows, neighbors, share } = smoothed;
  const direct = new Float64Array(rows.height);
  for (let j = 0; j < rows.height; j++) direct[j] = dotDense(rows, j, dense);
  const scores = new Float64Array(rows.height);
  for (let j = 0; j < rows.height; j++) {
    const scale = length * smoothed.length[j]!;
    if (scale === 0) continue;
    let sum = direct[j]!;
    for (let p = j * neighbors.k; p < (j + 1) * neighbors.k; p++)
      if (neighbors.index[p]! >= 0) sum += share[p]! * direct[neighbors.index[p]!]!;
    scores[j] = Math.min(1, sum / scale);
  }
  return scores;
}
