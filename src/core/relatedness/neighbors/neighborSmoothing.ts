// Neighbor smoothing: paper i is compared as y_i = (t_i + Σ_n w_in · t_n) / length, where t are the
// weighted words and n its nearest papers. The sums are never written out: t stays sparse, and
// y_i · y_j unfolds into products of t and w (scores.ts), one named summand each (explanation.ts).
// Singhal & Pereira 1999, doi 10.1145/312624.312645.
import { type Matrix, transpose } from "#core/math/csr.ts";
import { addRow, dotDense } from "#core/math/rowProducts.ts";
import type { Smoothing } from "#core/relatedness/comparedText.ts";
import type { NearestLists } from "#core/relatedness/neighbors/nearest.ts";

export interface Smoothed {
  readonly rows: Matrix;
  /** The same by columns: who else has a word. */
  readonly columns: Matrix;
  readonly neighbors: NearestLists;
  /** As in Smoothing, for all papers one after the other. */
  readonly shares: Float64Array;
  readonly length: Float64Array;
  readonly rowTimesSum: Float64Array;
  readonly neighborTimesSum: Float64Array;
}

/**
 * Smooths one row of `own` by the neighbors listed `at` a place: their part has length `smoothing`
 * beside the row's own 1. `dense` is all 0, before and after.
 */
export function smoothRow(
  rows: Matrix,
  own: { readonly rows: Matrix; readonly row: number },
  neighbors: NearestLists,
  at: number,
  smoothing: number,
  dense: Float64Array,
): Smoothing {
  const { k, index, value } = neighbors;
  const shares = new Float64Array(k);
  const neighborTimesSum = new Float64Array(k);
  const places = Array.from({ length: k }, (_, p) => p).filter((p) => index[at * k + p]! >= 0);
  const papers = places.map((p) => index[at * k + p]!);
  for (const p of places) addRow(rows, index[at * k + p]!, value[at * k + p]!, dense);
  const added = takeLength(rows, papers, dense);
  const scale = added > 0 ? smoothing / added : 0;
  for (const p of places) shares[p] = value[at * k + p]! * scale;
  addRow(own.rows, own.row, 1, dense);
  for (const p of places) addRow(rows, index[at * k + p]!, shares[p]!, dense);
  for (const p of places) neighborTimesSum[p] = dotDense(rows, index[at * k + p]!, dense);
  const rowTimesSum = dotDense(own.rows, own.row, dense);
  return { shares, length: takeLength(rows, papers, dense, own), rowTimesSum, neighborTimesSum };
}

/** Length of the dense vector that these rows have touched; leaves it zero. */
function takeLength(
  rows: Matrix,
  parts: readonly number[],
  dense: Float64Array,
  own?: { readonly rows: Matrix; readonly row: number },
): number {
  let sum = 0;
  const take = (from: Matrix, row: number): void => {
    for (let e = from.offsets[row]!; e < from.offsets[row + 1]!; e++) {
      const column = from.neighbors[e]!;
      sum += dense[column]! * dense[column]!;
      dense[column] = 0;
    }
  };
  if (own !== undefined) take(own.rows, own.row);
  for (const part of parts) take(rows, part);
  return Math.sqrt(sum);
}

export function smoothAll(rows: Matrix, neighbors: NearestLists, smoothing: number): Smoothed {
  const shares = new Float64Array(neighbors.index.length);
  const neighborTimesSum = new Float64Array(neighbors.index.length);
  const length = new Float64Array(rows.n);
  const rowTimesSum = new Float64Array(rows.n);
  const dense = new Float64Array(rows.width);
  for (let r = 0; r < rows.n; r++) {
    const one = smoothRow(rows, { rows, row: r }, neighbors, r, smoothing, dense);
    shares.set(one.shares, r * neighbors.k);
    neighborTimesSum.set(one.neighborTimesSum, r * neighbors.k);
    length[r] = one.length;
    rowTimesSum[r] = one.rowTimesSum;
  }
  return { rows, columns: transpose(rows), neighbors, shares, length, rowTimesSum, neighborTimesSum };
}
