// Latent dimensions of the paper–word matrix (Deerwester et al. 1990, doi
// 10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9) by randomised subspace iteration
// (Halko, Martinsson & Tropp 2011, doi 10.1137/090771806). They help to choose a paper's neighbors.

import { type Block, emptyBlock, gramMatrix, multiplyBlock, orthonormalizeBlock } from "#core/math/block.ts";
import { type Matrix, transpose } from "#core/math/csr.ts";
import { principalAxes } from "#core/math/eigen.ts";
import { createRandom } from "#core/math/random.ts";
import { dotProduct, toUnit } from "#core/math/vectors.ts";

/**
 * Extra random directions and rounds. The spectra of texts fall slowly: after three rounds the last
 * directions were still those of the start, and a word more or less moved CSFCube by a point of MAP.
 */
const OVERSAMPLING = 10;
const ROUNDS = 6;

/** Plain data, which may go to another thread. */
export interface LatentSpace {
  readonly dimensions: number;
  /** Each paper's coordinates, of length 1 (or 0, if it has no content), one after the other. */
  readonly places: Float64Array;
  /** Directions over the columns, and how the dimensions are turned out of them. */
  readonly basis: Block;
  readonly axes: readonly Float64Array[];
}

type Places = Pick<LatentSpace, "places" | "dimensions">;

/**
 * The `dimensions` strongest directions of the rows. Deterministic. O(rounds · entries ·
 * dimensions).
 */
export function latentSpace(rows: Matrix, dimensions: number): LatentSpace {
  const width = Math.min(dimensions + OVERSAMPLING, rows.n, rows.width);
  const kept = Math.min(dimensions, width);
  const columns = transpose(rows);
  // Started from the papers, of which there are fewer than words and which a word does not change.
  const left = randomBlock(rows.n, width);
  const basis = emptyBlock(rows.width, width);
  for (let round = 0; round < ROUNDS; round++) {
    multiplyBlock(rows, multiplyBlock(columns, left, basis), left);
    orthonormalizeBlock(left);
  }
  multiplyBlock(columns, left, basis);
  orthonormalizeBlock(basis);
  // rows · basis = U S W'; its Gram matrix gives W, so that U S = rows · basis · W.
  const images = multiplyBlock(rows, basis, left);
  const axes = principalAxes(gramMatrix(images), kept);
  const places = new Float64Array(rows.n * kept);
  for (let r = 0; r < rows.n; r++) places.set(turn(images.values.subarray(r * width, (r + 1) * width), axes), r * kept);
  return { dimensions: kept, places, basis, axes };
}

const turn = (image: Float64Array, axes: readonly Float64Array[]): Float64Array =>
  toUnit(Float64Array.from(axes, (axis) => dotProduct(axis, image)));

/** Coordinates, of length 1, of a dense vector over the columns. */
export const latentPlace = ({ basis, axes }: LatentSpace, dense: Float64Array): Float64Array =>
  turn(multiplyBlock(oneRow(dense), basis).values, axes);

/** One paper's coordinates. */
export const latentPlaceOf = ({ places, dimensions }: Places, paper: number): Float64Array =>
  places.subarray(paper * dimensions, (paper + 1) * dimensions);

/** Adds `weight` times the cosine with each paper (of `among`), where that is positive. */
export function addLatent(
  { places, dimensions }: Places,
  place: Float64Array,
  weight: number,
  similarities: Float64Array,
  among?: Uint32Array,
): void {
  const count = among?.length ?? similarities.length;
  for (let c = 0; c < count; c++) {
    const j = among === undefined ? c : among[c]!;
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += place[d]! * places[j * dimensions + d]!;
    if (sum > 0) similarities[j]! += weight * sum;
  }
}

function randomBlock(height: number, width: number): Block {
  const random = createRandom(1);
  const block = emptyBlock(height, width);
  for (let v = 0; v < width; v++)
    for (let i = 0; i < height; i++) block.values[i * width + v] = random() + random() + random() - 1.5;
  return block;
}

const oneRow = (dense: Float64Array): Matrix => ({
  ...{ n: 1, width: dense.length, offsets: Uint32Array.of(0, dense.length) },
  ...{ neighbors: Uint32Array.from(dense, (_, column) => column), weights: dense },
});
