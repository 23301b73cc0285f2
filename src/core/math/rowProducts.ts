// Products of the rows of a sparse matrix, with each other and with dense vectors. Columns ascend
// within a row, so sums are taken in the same order whatever order the rows came in.
import type { Matrix } from "#core/math/csr.ts";

/** Scales each row to length 1; a row of zeros stays. In place. */
export function normalizeRows(rows: Matrix): void {
  for (let r = 0; r < rows.n; r++) {
    let sum = 0;
    for (let e = rows.offsets[r]!; e < rows.offsets[r + 1]!; e++) sum += rows.weights[e]! * rows.weights[e]!;
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let e = rows.offsets[r]!; e < rows.offsets[r + 1]!; e++) rows.weights[e]! *= scale;
  }
}

/** Adds `factor` times row r to a dense vector. */
export function addRow(rows: Matrix, r: number, factor: number, dense: Float64Array): void {
  for (let e = rows.offsets[r]!; e < rows.offsets[r + 1]!; e++) dense[rows.neighbors[e]!]! += factor * rows.weights[e]!;
}

/** Makes a dense vector 0 where row r has entries. */
export function clearRow(rows: Matrix, r: number, dense: Float64Array): void {
  for (let e = rows.offsets[r]!; e < rows.offsets[r + 1]!; e++) dense[rows.neighbors[e]!] = 0;
}

/** Row r times a dense vector. */
export function dotDense(rows: Matrix, r: number, dense: Float64Array): number {
  let sum = 0;
  for (let e = rows.offsets[r]!; e < rows.offsets[r + 1]!; e++) sum += rows.weights[e]! * dense[rows.neighbors[e]!]!;
  return sum;
}

/** Row a times row b, by merging their columns. */
export function dotRows(rows: Matrix, a: number, b: number): number {
  let sum = 0;
  let i = rows.offsets[a]!;
  let j = rows.offsets[b]!;
  const endI = rows.offsets[a + 1]!;
  const endJ = rows.offsets[b + 1]!;
  while (i < endI && j < endJ) {
    const difference = rows.neighbors[i]! - rows.neighbors[j]!;
    if (difference === 0) sum += rows.weights[i++]! * rows.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}
