// Scores: smoothed texts against each other, as a sum of sparse products. What the two papers of a
// pair add to each other would only repeat how near they are: it is cut to the share `mutual`.
import type { Matrix } from "#core/math/csr.ts";
import { addRow, dotDense, dotRows } from "#core/math/rowProducts.ts";
import type { ComparedText } from "#core/relatedness/comparedText.ts";
import type { Smoothed } from "#core/relatedness/neighbors/neighborSmoothing.ts";

/**
 * Scores of one text against all papers, 0..1 each, or only against `candidates` (the others get
 * 0). O(entries + N · k).
 */
export function scoreAll(
  smoothed: Smoothed,
  query: ComparedText,
  mutual: number,
  candidates?: readonly number[],
): Float64Array {
  const { rows, neighbors, shares } = smoothed;
  const dense = new Float64Array(rows.width);
  addRow(query.rows, query.row, 1, dense);
  query.neighbors.forEach((neighbor, p) => {
    if (neighbor >= 0) addRow(rows, neighbor, query.shares[p]!, dense);
  });
  const meet = candidates === undefined ? metByAll(smoothed.columns, dense) : metOnDemand(rows, dense);
  const scores = new Float64Array(rows.n);
  const count = candidates?.length ?? rows.n;
  for (let c = 0; c < count; c++) {
    const j = candidates?.[c] ?? c;
    let sum = meet(j);
    let place = -1;
    for (let p = j * neighbors.k; p < (j + 1) * neighbors.k; p++) {
      const neighbor = neighbors.index[p]!;
      if (neighbor >= 0) sum += shares[p]! * meet(neighbor);
      if (neighbor === query.paper && neighbor >= 0) place = p;
    }
    // What one of the two adds to the other is cut to `mutual`: a of paper j in the query's sum, b
    // of the query in j's.
    const p = query.neighbors.indexOf(j);
    const a = p < 0 ? 0 : (1 - mutual) * query.shares[p]!;
    const b = place < 0 ? 0 : (1 - mutual) * shares[place]!;
    if (a > 0) sum -= a * smoothed.rowTimesSum[j]!;
    if (b > 0) sum -= b * query.rowTimesSum;
    if (a > 0 && b > 0) sum += a * b * dotRows(rows, query.row, j);
    const first = shortened(query.length, a, meet(j));
    const second = shortened(smoothed.length[j]!, b, place < 0 ? 0 : smoothed.neighborTimesSum[place]!);
    if (first > 0 && second > 0) scores[j] = Math.max(0, Math.min(1, sum / (first * second)));
  }
  return scores;
}

/**
 * Every row times a dense vector, at once: only words that both have are touched. The same sums in
 * the same order as row by row.
 */
function metByAll(columns: Matrix, dense: Float64Array): (paper: number) => number {
  const direct = new Float64Array(columns.width);
  for (let c = 0; c < columns.n; c++) {
    const factor = dense[c]!;
    if (factor === 0) continue;
    for (let e = columns.offsets[c]!; e < columns.offsets[c + 1]!; e++)
      direct[columns.neighbors[e]!]! += columns.weights[e]! * factor;
  }
  return (paper) => direct[paper]!;
}

function metOnDemand(rows: Matrix, dense: Float64Array): (paper: number) => number {
  const direct = new Float64Array(rows.n).fill(Number.NaN);
  return (paper) => {
    if (Number.isNaN(direct[paper]!)) direct[paper] = dotDense(rows, paper, dense);
    return direct[paper]!;
  };
}

/**
 * Length of a sum from which `cut` times a row of length 1 is taken, given that row times the sum.
 */
export const shortened = (length: number, cut: number, along: number): number =>
  cut === 0 ? length : Math.sqrt(Math.max(0, length * length - 2 * cut * along + cut * cut));
