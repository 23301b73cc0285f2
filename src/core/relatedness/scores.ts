// Scores: smoothed texts against each other, as a sum of sparse products. What the two papers of a
// pair add to each other would only repeat how near they are: it is cut to the share `mutual`.
import type { Matrix } from "#core/math/csr.ts";
import { addRow, clearRow, dotDense, dotRows } from "#core/math/rowProducts.ts";
import type { ComparedText } from "#core/relatedness/comparedText.ts";
import type { NearestLists } from "#core/relatedness/neighbors/nearest.ts";
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
  const direct = meet(smoothed, query, candidates);
  const scores = new Float64Array(rows.n);
  const listed = new Map(Array.from(query.neighbors, (neighbor, p) => [neighbor, p]));
  const count = candidates?.length ?? rows.n;
  for (let c = 0; c < count; c++) {
    const j = candidates?.[c] ?? c;
    let sum = direct[j]!;
    let place = -1;
    for (let p = j * neighbors.k; p < (j + 1) * neighbors.k; p++) {
      const neighbor = neighbors.index[p]!;
      if (neighbor < 0) continue;
      sum += shares[p]! * direct[neighbor]!;
      if (neighbor === query.paper) place = p;
    }
    // What one of the two adds to the other is cut to `mutual`: a of paper j in the query's sum, b
    // of the query in j's.
    const p = listed.get(j);
    const a = p === undefined ? 0 : (1 - mutual) * query.shares[p]!;
    const b = place < 0 ? 0 : (1 - mutual) * shares[place]!;
    if (a > 0) sum -= a * smoothed.rowTimesSum[j]!;
    if (b > 0) sum -= b * query.rowTimesSum;
    if (a > 0 && b > 0) sum += a * b * dotRows(rows, query.row, j);
    const first = shortened(query.length, a, direct[j]!);
    const second = shortened(smoothed.length[j]!, b, place < 0 ? 0 : smoothed.neighborTimesSum[place]!);
    if (first > 0 && second > 0) scores[j] = Math.max(0, Math.min(1, sum / (first * second)));
  }
  return scores;
}

/** A row over all columns, all 0 between two calls: columns are many, most queries touch few. */
const remembered = new WeakMap<Smoothed, Float64Array>();

/** By paper: its row times the query's sum. Of `candidates`, for them and their neighbors only. */
function meet(smoothed: Smoothed, query: ComparedText, candidates: readonly number[] | undefined): Float64Array {
  const { rows, columns, neighbors } = smoothed;
  const dense = remembered.get(smoothed) ?? new Float64Array(rows.width);
  remembered.set(smoothed, dense);
  addRow(query.rows, query.row, 1, dense);
  query.neighbors.forEach((neighbor, p) => {
    if (neighbor >= 0) addRow(rows, neighbor, query.shares[p]!, dense);
  });
  const direct =
    candidates === undefined ? meetAll(columns, dense) : meetSome(rows, dense, withNeighbors(candidates, neighbors));
  clearRow(query.rows, query.row, dense);
  for (const neighbor of query.neighbors) if (neighbor >= 0) clearRow(rows, neighbor, dense);
  return direct;
}

/**
 * Every row times a dense vector, at once: only words that both have are touched. The same sums in
 * the same order as row by row.
 */
function meetAll(columns: Matrix, dense: Float64Array): Float64Array {
  const direct = new Float64Array(columns.width);
  for (let c = 0; c < columns.n; c++) {
    const factor = dense[c]!;
    if (factor === 0) continue;
    for (let e = columns.offsets[c]!; e < columns.offsets[c + 1]!; e++)
      direct[columns.neighbors[e]!]! += columns.weights[e]! * factor;
  }
  return direct;
}

function meetSome(rows: Matrix, dense: Float64Array, papers: Iterable<number>): Float64Array {
  const direct = new Float64Array(rows.n);
  for (const paper of papers) direct[paper] = dotDense(rows, paper, dense);
  return direct;
}

function withNeighbors(papers: readonly number[], { index, k }: NearestLists): Set<number> {
  const all = new Set(papers);
  for (const paper of papers) for (let p = paper * k; p < (paper + 1) * k; p++) if (index[p]! >= 0) all.add(index[p]!);
  return all;
}

/**
 * Length of a sum from which `cut` times a row of length 1 is taken, given that row times the sum.
 */
export const shortened = (length: number, cut: number, along: number): number =>
  cut === 0 ? length : Math.sqrt(Math.max(0, length * length - 2 * cut * along + cut * cut));
