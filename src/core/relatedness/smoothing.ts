// Neighbors lend their words: paper i is compared as y_i = (t_i + Σ_n w_in · t_n) / length, where t
// are the weighted words and n its nearest papers. The sums are never written out: t stays sparse,
// y_i · y_j unfolds into products of t and w, one named summand each. What the two papers of a pair
// lend each other would only repeat how near they are: it is cut to the share `mutual`.
// (Vector-space smoothing over document neighbors: Singhal & Pereira 1999, doi
// 10.1145/312624.312645.)

import { addRow, dotDense, dotRows, type Rows, transpose } from "#core/math/sparse.ts";
import type { NearestLists } from "#core/relatedness/nearest.ts";

export interface Smoothed {
  readonly rows: Rows;
  /** The same by columns: who else has a word. */
  readonly columns: Rows;
  readonly neighbors: NearestLists;
  /** w: how much of each neighbor's row is added, aligned with `neighbors.index`. */
  readonly share: Float64Array;
  /** Length of each paper's sum; 0 for a paper without content. */
  readonly length: Float64Array;
  /** Each paper's own row times its sum. */
  readonly own: Float64Array;
  /** Each neighbor's row times the sum that it is lent to, aligned with `neighbors.index`. */
  readonly lent: Float64Array;
}

/**
 * What a text borrows: shares of its neighbors, the length of the sum, and the sum times its own
 * and its neighbors' rows.
 */
export interface Lending {
  readonly share: Float64Array;
  readonly length: number;
  readonly own: number;
  readonly lent: Float64Array;
}

/**
 * Shares such that the neighbors' part has length `smoothing` beside the paper's own 1. `dense` is
 * all 0, before and after.
 */
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
  const lent = new Float64Array(k);
  const places = Array.from({ length: k }, (_, p) => p).filter((p) => index[at * k + p]! >= 0);
  const papers = places.map((p) => index[at * k + p]!);
  for (const p of places) addRow(rows, index[at * k + p]!, value[at * k + p]!, dense);
  const borrowed = takeLength(rows, papers, dense);
  const scale = borrowed > 0 ? smoothing / borrowed : 0;
  for (const p of places) share[p] = value[at * k + p]! * scale;
  addRow(own.rows, own.row, 1, dense);
  for (const p of places) addRow(rows, index[at * k + p]!, share[p]!, dense);
  for (const p of places) lent[p] = dotDense(rows, index[at * k + p]!, dense);
  const self = dotDense(own.rows, own.row, dense);
  return { share, length: takeLength(rows, papers, dense, own), own: self, lent };
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
  const lent = new Float64Array(neighbors.index.length);
  const length = new Float64Array(rows.height);
  const own = new Float64Array(rows.height);
  const dense = new Float64Array(rows.width);
  for (let r = 0; r < rows.height; r++) {
    const lending = lend(rows, { rows, row: r }, neighbors, r, smoothing, dense);
    share.set(lending.share, r * neighbors.k);
    lent.set(lending.lent, r * neighbors.k);
    length[r] = lending.length;
    own[r] = lending.own;
  }
  return { rows, columns: transpose(rows), neighbors, share, length, own, lent };
}

/** Who is compared with all papers: a paper or a pasted text, with what its neighbors lend it. */
export interface Borrower extends Lending {
  readonly rows: Rows;
  readonly row: number;
  /** Index of the paper; -1 for a pasted text. */
  readonly paper: number;
  /** Indexes of its neighbors, -1 = none; aligned with `share`. */
  readonly neighbors: Int32Array;
}

/**
 * Scores against all papers, 0..1 each, or only against `candidates` (the others get 0). O(entries
 * + N · k).
 */
export function scoreAll(
  smoothed: Smoothed,
  borrower: Borrower,
  mutual: number,
  candidates?: readonly number[],
): Float64Array {
  const { rows, neighbors, share } = smoothed;
  const dense = new Float64Array(rows.width);
  addRow(borrower.rows, borrower.row, 1, dense);
  borrower.neighbors.forEach((neighbor, p) => {
    if (neighbor >= 0) addRow(rows, neighbor, borrower.share[p]!, dense);
  });
  const meet = candidates === undefined ? metByAll(smoothed.columns, dense) : metOnDemand(rows, dense);
  const scores = new Float64Array(rows.height);
  const count = candidates?.length ?? rows.height;
  for (let c = 0; c < count; c++) {
    const j = candidates?.[c] ?? c;
    let sum = meet(j);
    let place = -1;
    for (let p = j * neighbors.k; p < (j + 1) * neighbors.k; p++) {
      const neighbor = neighbors.index[p]!;
      if (neighbor >= 0) sum += share[p]! * meet(neighbor);
      if (neighbor === borrower.paper && neighbor >= 0) place = p;
    }
    // What one of the two lends the other is cut to `mutual`: a of paper j in the borrower's sum, b
    // of the borrower in j's.
    const p = borrower.neighbors.indexOf(j);
    const a = p < 0 ? 0 : (1 - mutual) * borrower.share[p]!;
    const b = place < 0 ? 0 : (1 - mutual) * share[place]!;
    if (a > 0) sum -= a * smoothed.own[j]!;
    if (b > 0) sum -= b * borrower.own;
    if (a > 0 && b > 0) sum += a * b * dotRows(rows, borrower.row, j);
    const first = shortened(borrower.length, a, meet(j));
    const second = shortened(smoothed.length[j]!, b, place < 0 ? 0 : smoothed.lent[place]!);
    if (first > 0 && second > 0) scores[j] = Math.max(0, Math.min(1, sum / (first * second)));
  }
  return scores;
}

/**
 * Every row times a dense vector, at once: only words that both have are touched. The same sums in
 * the same order as row by row.
 */
function metByAll(columns: Rows, dense: Float64Array): (paper: number) => number {
  const direct = new Float64Array(columns.width);
  for (let c = 0; c < columns.height; c++) {
    const factor = dense[c]!;
    if (factor === 0) continue;
    for (let e = columns.start[c]!; e < columns.start[c + 1]!; e++)
      direct[columns.column[e]!]! += columns.value[e]! * factor;
  }
  return (paper) => direct[paper]!;
}

function metOnDemand(rows: Rows, dense: Float64Array): (paper: number) => number {
  const direct = new Float64Array(rows.height).fill(Number.NaN);
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
