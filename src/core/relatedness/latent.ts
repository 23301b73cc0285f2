// Latent dimensions of the paper–word matrix (Deerwester et al. 1990, doi
// 10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9) by randomised subspace iteration
// (Halko, Martinsson & Tropp 2011, doi 10.1137/090771806). They help to choose a paper's neighbors.

import { principalAxes } from "#core/math/eigen.ts";
import { createRandom } from "#core/math/random.ts";
import { type Rows, transpose } from "#core/math/sparse.ts";

/** Extra random directions and rounds: the usual choice, exact to three digits on such spectra. */
const OVERSAMPLING = 10;
const ROUNDS = 3;

export interface LatentSpace {
  /** One paper's coordinates, of length 1. */
  readonly coordinates: (row: number) => Float64Array;
  /** Coordinates, of length 1, of a dense vector over the columns. */
  readonly project: (dense: Float64Array) => Float64Array;
  /** Adds `weight` times the cosine with each paper, where that is positive. */
  readonly addSimilarities: (coordinates: Float64Array, weight: number, similarities: Float64Array) => void;
}

/**
 * The `dimensions` strongest directions of the rows. Deterministic. O(rounds · entries ·
 * dimensions).
 */
export function latentSpace(rows: Rows, dimensions: number): LatentSpace {
  const width = Math.min(dimensions + OVERSAMPLING, rows.height, rows.width);
  const kept = Math.min(dimensions, width);
  const columns = transpose(rows);
  // Column by column blocks: basis[d] is one direction over the columns of `rows`.
  let basis = randomBlock(width, rows.width);
  for (let round = 0; round < ROUNDS; round++) {
    const left = basis.map((direction) => multiply(rows, direction));
    orthonormalize(left);
    basis = left.map((direction) => multiply(columns, direction));
    orthonormalize(basis);
  }
  // rows · basis = U S W'; its Gram matrix gives W, so that U S = rows · basis · W.
  const images = basis.map((direction) => multiply(rows, direction));
  const axes = principalAxes(images, kept);
  const directions = axes.map((axis) => combine(basis, axis));
  const places = new Float64Array(rows.height * kept);
  directions.forEach((direction, d) => {
    multiply(rows, direction).forEach((value, r) => {
      places[r * kept + d] = value;
    });
  });
  for (let r = 0; r < rows.height; r++) toUnit(places.subarray(r * kept, (r + 1) * kept));
  return {
    coordinates: (row) => places.subarray(row * kept, (row + 1) * kept),
    project: (dense) => toUnit(Float64Array.from(directions, (direction) => dotProduct(direction, dense))),
    addSimilarities: (coordinates, weight, similarities) => {
      for (let j = 0; j < similarities.length; j++) {
        let sum = 0;
        for (let d = 0; d < kept; d++) sum += coordinates[d]! * places[j * kept + d]!;
        if (sum > 0) similarities[j]! += weight * sum;
      }
    },
  };
}

function randomBlock(width: number, length: number): Float64Array[] {
  const random = createRandom(1);
  return Array.from({ length: width }, () => Float64Array.from({ length }, () => random() + random() + random() - 1.5));
}

function multiply(rows: Rows, dense: Float64Array): Float64Array {
  const out = new Float64Array(rows.height);
  for (let r = 0; r < rows.height; r++) {
    let sum = 0;
    for (let e = rows.start[r]!; e < rows.start[r + 1]!; e++) sum += rows.value[e]! * dense[rows.column[e]!]!;
    out[r] = sum;
  }
  return out;
}

/**
 * Modified Gram–Schmidt, twice, on whole columns: contiguous, so fast. Directions that vanish
 * become zero. In place.
 */
function orthonormalize(block: readonly Float64Array[]): void {
  block.forEach((direction, d) => {
    for (let pass = 0; pass < 2; pass++)
      for (let e = 0; e < d; e++) {
        const other = block[e]!;
        const overlap = dotProduct(direction, other);
        for (let i = 0; i < direction.length; i++) direction[i]! -= overlap * other[i]!;
      }
    toUnit(direction);
  });
}

function dotProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function toUnit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dotProduct(vector, vector));
  const scale = length > 1e-12 ? 1 / length : 0;
  for (let i = 0; i < vector.length; i++) vector[i]! *= scale;
  return vector;
}

function combine(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
  const out = new Float64Array(basis[0]?.length ?? 0);
  basis.forEach((direction, d) => {
    for (let i = 0; i < out.length; i++) out[i]! += weights[d]! * direction[i]!;
  });
  return out;
}
