// Many long vectors side by side: entry i of vector v is `values[i * width + v]`, so that one pass
// over the entries serves all vectors. Sums are taken in the order of the entries.
import type { Matrix } from "#core/math/csr.ts";

export interface Block {
  /** How many vectors. */
  readonly width: number;
  /** Their length. */
  readonly height: number;
  readonly values: Float64Array;
}

export const emptyBlock = (height: number, width: number): Block => ({
  ...{ height, width },
  values: new Float64Array(height * width),
});

/**
 * The rows times each vector, into a block that may have held others: over the words of many papers
 * it is hundreds of megabytes. O(entries · width).
 */
export function multiplyBlock(rows: Matrix, { width, values }: Block, out = emptyBlock(rows.n, width)): Block {
  const products = out.values.fill(0);
  for (let r = 0; r < rows.n; r++) {
    const into = r * width;
    for (let e = rows.offsets[r]!; e < rows.offsets[r + 1]!; e++) {
      const weight = rows.weights[e]!;
      const from = rows.neighbors[e]! * width;
      for (let v = 0; v < width; v++) products[into + v]! += weight * values[from + v]!;
    }
  }
  return out;
}

/** Each vector times each: row by row. O(height · width²). */
export function gramMatrix({ width, height, values }: Block): Float64Array[] {
  const gram = Array.from({ length: width }, () => new Float64Array(width));
  for (let i = 0; i < height; i++)
    for (let v = 0; v < width; v++) {
      const value = values[i * width + v]!;
      const row = gram[v]!;
      if (value !== 0) for (let u = 0; u <= v; u++) row[u]! += value * values[i * width + u]!;
    }
  for (let v = 0; v < width; v++) for (let u = 0; u < v; u++) gram[u]![v] = gram[v]![u]!;
  return gram;
}

/** What is left of a vector beside the earlier ones below this share of its square is noise. */
const NOISE = 1e-12;

/**
 * Makes the vectors orthonormal in place, each by the earlier ones; those that vanish become zero.
 * By the Cholesky factor of their Gram matrix: two passes over the block, where Gram–Schmidt takes
 * two for each pair; and once more, for one step is orthogonal only up to rounding times the square
 * of the condition (CholeskyQR2: Yamamoto et al. 2015).
 */
export function orthonormalizeBlock(block: Block): void {
  choleskyStep(block);
  choleskyStep(block);
}

function choleskyStep(block: Block): void {
  const { width, height, values } = block;
  const factor = cholesky(gramMatrix(block));
  for (let i = 0; i < height; i++) {
    const at = i * width;
    for (let v = 0; v < width; v++) {
      const row = factor[v]!;
      let rest = values[at + v]!;
      for (let u = 0; u < v; u++) rest -= row[u]! * values[at + u]!;
      values[at + v] = row[v]! > 0 ? rest / row[v]! : 0;
    }
  }
}

/** Lower triangle L with L · L' = the matrix, in place; 0 on the diagonal of what depends on earlier. */
function cholesky(matrix: Float64Array[]): Float64Array[] {
  matrix.forEach((row, v) => {
    const square = row[v]!;
    for (let u = 0; u <= v; u++) {
      const other = matrix[u]!;
      let sum = row[u]!;
      for (let k = 0; k < u; k++) sum -= row[k]! * other[k]!;
      if (u < v) row[u] = other[u]! > 0 ? sum / other[u]! : 0;
      else row[v] = sum > NOISE * square ? Math.sqrt(sum) : 0;
    }
  });
  return matrix;
}
