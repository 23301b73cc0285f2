// Scores: smoothed texts against each other, as a sum of sparse products. What the two papers of a
// pair add to each other would only repeat how near they are: it is cut to the share `mutual`.
import type { Matrix } from "#core/math/csr.ts";
import { addRow, clearRow, dotDense, dotRows } from "#core/math/rowProducts.ts";
import type { ComparedText } from "#core/relatedness/comparedText.ts";
import type { Smoothed } from "#core/relatedness/neighbors/neighborSmoothing.ts";

/** Scores of one text against all papers, 0..1 each. O(entries + N · k). */
export function scoreAll(smoothed: Smoothed, query: ComparedText, mutual: number): Float64Array {
  const { rows, columns } = smoothed;
  const { dense } = memoryOf(smoothed);
  addSum(smoothed, query, dense);
  const direct = meetAll(columns, dense);
  clearSum(smoothed, query, dense);
  const score = scorer(smoothed, query, mutual, direct);
  const scores = new Float64Array(rows.n);
  for (let j = 0; j < rows.n; j++) scores[j] = score(j);
  return scores;
}

/**
 * The same against `candidates` only. In large corpora it is asked for every paper: the answer holds
 * until the next question, and at the candidates' places alone.
 */
export function scoreSome(
  smoothed: Smoothed,
  query: ComparedText,
  mutual: number,
  candidates: ArrayLike<number>,
): Float64Array {
  const { rows, neighbors } = smoothed;
  const memory = memoryOf(smoothed);
  const { dense, direct, scores, asked } = memory;
  const question = ++memory.questions;
  addSum(smoothed, query, dense);
  const meet = (j: number): void => {
    if (j < 0 || asked[j] === question) return;
    asked[j] = question;
    direct[j] = dotDense(rows, j, dense);
  };
  for (let c = 0; c < candidates.length; c++) {
    const j = candidates[c]!;
    meet(j);
    for (let p = j * neighbors.k; p < (j + 1) * neighbors.k; p++) meet(neighbors.index[p]!);
  }
  clearSum(smoothed, query, dense);
  const score = scorer(smoothed, query, mutual, direct);
  for (let c = 0; c < candidates.length; c++) scores[candidates[c]!] = score(candidates[c]!);
  return scores;
}

/** A paper's score, given by paper its row times the query's sum. */
function scorer(
  smoothed: Smoothed,
  query: ComparedText,
  mutual: number,
  direct: Float64Array,
): (paper: number) => number {
  const { rows, neighbors, shares } = smoothed;
  const listed = new Map(Array.from(query.neighbors, (neighbor, p) => [neighbor, p]));
  return (j) => {
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
    return first > 0 && second > 0 ? Math.max(0, Math.min(1, sum / (first * second))) : 0;
  };
}

/** What one question after the other writes into: nothing is made anew for fifty thousand of them. */
interface Memory {
  /** A row over all columns, all 0 between two questions. */
  readonly dense: Float64Array;
  readonly direct: Float64Array;
  readonly scores: Float64Array;
  /** By paper: the last question for which `direct` was found. */
  readonly asked: Uint32Array;
  questions: number;
}

const remembered = new WeakMap<Smoothed, Memory>();

function memoryOf(smoothed: Smoothed): Memory {
  const known = remembered.get(smoothed);
  if (known !== undefined) return known;
  const { n, width } = smoothed.rows;
  const memory: Memory = {
    ...{ dense: new Float64Array(width), direct: new Float64Array(n), scores: new Float64Array(n) },
    ...{ asked: new Uint32Array(n), questions: 0 },
  };
  remembered.set(smoothed, memory);
  return memory;
}

/** The query's row and what its neighbors add to it. */
function addSum({ rows }: Smoothed, query: ComparedText, dense: Float64Array): void {
  addRow(query.rows, query.row, 1, dense);
  query.neighbors.forEach((neighbor, p) => {
    if (neighbor >= 0) addRow(rows, neighbor, query.shares[p]!, dense);
  });
}

function clearSum({ rows }: Smoothed, query: ComparedText, dense: Float64Array): void {
  clearRow(query.rows, query.row, dense);
  for (const neighbor of query.neighbors) if (neighbor >= 0) clearRow(rows, neighbor, dense);
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

/**
 * Length of a sum from which `cut` times a row of length 1 is taken, given that row times the sum.
 */
export const shortened = (length: number, cut: number, along: number): number =>
  cut === 0 ? length : Math.sqrt(Math.max(0, length * length - 2 * cut * along + cut * cut));
