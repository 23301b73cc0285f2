// Eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan, Matrix
// Computations, §8.5): exact, simple, and quick enough for the 60 × 60 matrices of latent.ts.

const SWEEPS = 40;
const SMALL = 1e-13;

/**
 * The `count` strongest principal axes of vectors: eigenvectors of their Gram matrix, which is
 * destroyed; strongest first.
 */
export function principalAxes(gram: Float64Array[], count: number): Float64Array[] {
  const { values, vectors } = diagonalize(gram);
  return [...values.keys()]
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, count)
    .map((axis) => Float64Array.from(vectors, (row) => row[axis]!));
}

/** Destroys `matrix`; vectors[i][axis] is component i of the eigenvector of values[axis]. */
function diagonalize(matrix: Float64Array[]): { values: Float64Array; vectors: Float64Array[] } {
  const size = matrix.length;
  const vectors = matrix.map((_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let off = 0;
    let all = 0;
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        all += matrix[i]![j]! ** 2;
        if (i !== j) off += matrix[i]![j]! ** 2;
      }
    if (off <= SMALL * SMALL * all) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, p, q);
  }
  return { values: Float64Array.from(matrix, (row, i) => row[i]!), vectors };
}

function rotate(matrix: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const across = matrix[p]![q]!;
  if (across === 0) return;
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * across);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const mix = (row: Float64Array): void => {
    const a = row[p]!;
    const b = row[q]!;
    row[p] = cosine * a - sine * b;
    row[q] = sine * a + cosine * b;
  };
  matrix.forEach(mix);
  const rowP = matrix[p]!;
  const rowQ = matrix[q]!;
  for (let k = 0; k < rowP.length; k++) {
    const a = rowP[k]!;
    const b = rowQ[k]!;
    rowP[k] = cosine * a - sine * b;
    rowQ[k] = sine * a + cosine * b;
  }
  vectors.forEach(mix);
}
