// Dense vectors: products, unit length, Gram–Schmidt.

export function dotProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Below this length a vector is rounding noise and becomes zero. */
const NOISE = 1e-12;

/** Scales to length 1, in place. */
export function toUnit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dotProduct(vector, vector));
  const scale = length > NOISE ? 1 / length : 0;
  for (let i = 0; i < vector.length; i++) vector[i]! *= scale;
  return vector;
}

/**
 * Modified Gram–Schmidt in the order of the vectors, in place; vectors that vanish become zero.
 * Two passes keep near-parallel vectors orthogonal; one is enough where they are far apart.
 */
export function orthonormalize(block: readonly Float64Array[], passes: 1 | 2): void {
  block.forEach((vector, v) => {
    for (let pass = 0; pass < passes; pass++)
      for (let e = 0; e < v; e++) {
        const earlier = block[e]!;
        const overlap = dotProduct(vector, earlier);
        for (let i = 0; i < vector.length; i++) vector[i]! -= overlap * earlier[i]!;
      }
    toUnit(vector);
  });
}
