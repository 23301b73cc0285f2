// Latent dimensions of the paper–word matrix (Deerwester et al. 1990, doi
// 10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9) by randomised subspace iteration
// (Halko, Martinsson & Tropp 2011, doi 10.1137/090771806). They help to choose a paper's neighbors.

import { type Matrix, transpose } from "#core/math/csr.ts";
import { principalAxes } from "#core/math/eigen.ts";
import { createRandom } from "#core/math/random.ts";
import { dotDense } from "#core/math/rowProducts.ts";
import { dotProduct, orthonormalize, toUnit } from "#core/math/vectors.ts";

/** Extra random directions and rounds: the usual choice, exact to three digits on such spectra. */
const OVERSAMPLING = 10;
const ROUNDS = 3;

export interface LatentSpace {
  /** One paper's coordinates, of length 1. */
  readonly coordinates: (row: number) => Float64Array;
  /** Coordinates, of length 1, of a dense vector over the columns. */
  readonly project: (dense: Float64Array) => Float64Array;
  /** Adds `weight` times the cosine with each paper (of `among`), where that is positive. */
  readonly addSimilarities: (
    coordinates: Float64Array,
    weight: number,
    similarities: Float64Array,
    among?: Uint32Array,
  ) => void;
}

/**
 * The `dimensions` strongest directions of the rows. Deterministic. O(rounds · entries ·
 * dimensions).
 */
export function latentSpace(rows: Matrix, dimensions: number): LatentSpace {
  const width = Math.min(dimensions + OVERSAMPLING, rows.n, rows.width);
  const kept = Math.min(dimensions, width);
  const columns = transpose(rows);
  // Column by column blocks: basis[d] is one direction over the columns of `rows`.
  let basis = randomBlock(width, rows.width);
  for (let round = 0; round < ROUNDS; round++) {
    const left = basis.map((direction) => multiply(rows, direction));
    orthonormalize(left, 2);
    basis = left.map((direction) => multiply(columns, direction));
    orthonormalize(basis, 2);
  }
  // rows · basis = U S W'; its Gram matrix gives W, so that U S = rows · basis · W.
  const images = basis.map((direction) => multiply(rows, direction));
  const axes = principalAxes(images, kept);
  const directions = axes.map((axis) => combine(basis, axis));
  const places = new Float64Array(rows.n * kept);
  directions.forEach((direction, d) => {
    multiply(rows, direction).forEach((value, r) => {
      places[r * kept + d] = value;
    });
  });
  for (let r = 0; r < rows.n; r++) toUnit(places.subarray(r * kept, (r + 1) * kept));
  return {
    coordinates: (row) => places.subarray(row * kept, (row + 1) * kept),
    project: (dense) => toUnit(Float64Array.from(directions, (direction) => dotProduct(direction, dense))),
    addSimilarities: (coordinates, weight, similarities, among) => {
      const count = among?.length ?? similarities.length;
      for (let c = 0; c < count; c++) {
        const j = among === undefined ? c : among[c]!;
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

function multiply(rows: Matrix, dense: Float64Array): Float64Array {
  const out = new Float64Array(rows.n);
  for (let r = 0; r < rows.n; r++) out[r] = dotDense(rows, r, dense);
  return out;
}

function combine(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
  const out = new Float64Array(basis[0]?.length ?? 0);
  basis.forEach((direction, d) => {
    for (let i = 0; i < out.length; i++) out[i]! += weights[d]! * direction[i]!;
  });
  return out;
}
