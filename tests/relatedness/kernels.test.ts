// Kernels against naive models: products of sparse rows, nearest rows, latent dimensions,
// eigenvectors.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, emptyBlock, gramMatrix, orthonormalizeBlock } from "#core/math/block.ts";
import { packRows, transpose } from "#core/math/csr.ts";
import { principalAxes } from "#core/math/eigen.ts";
import { createRandom } from "#core/math/random.ts";
import { dotRows, normalizeRows } from "#core/math/rowProducts.ts";
import { addLatent, latentPlace, latentPlaceOf, latentSpace } from "#core/relatedness/neighbors/latent.ts";
import { firstOf, nearestRows } from "#core/relatedness/neighbors/nearest.ts";

const matrix = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 })).chain(([height, width]) =>
  fc.array(fc.array(fc.constantFrom(0, 0, 1, 2, 0.5), { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  }),
);
const pack = (dense: readonly (readonly number[])[]) =>
  packRows(
    dense.map((row) => row.flatMap((value, column): [number, number][] => (value === 0 ? [] : [[column, value]]))),
    dense[0]?.length ?? 0,
  );
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

describe("sparse rows", () => {
  it("multiply as dense ones do, and transposing twice changes nothing", () => {
    fc.assert(
      fc.property(matrix, (dense) => {
        const rows = pack(dense);
        dense.forEach((a, i) => {
          dense.forEach((b, j) => {
            expect(dotRows(rows, i, j)).toBeCloseTo(dot(a, b), 12);
          });
        });
        expect(transpose(transpose(rows))).toEqual(rows);
      }),
    );
  });
});

describe("nearestRows", () => {
  it("lists what a full scan finds, best first, ties by index", () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 1, max: 4 }), (dense, k) => {
        const rows = pack(dense);
        normalizeRows(rows);
        const lists = nearestRows(rows, k);
        dense.forEach((_, r) => {
          const scan = dense
            .map((_, j) => ({ j, similarity: dotRows(rows, r, j) }))
            .filter(({ j, similarity }) => j !== r && similarity > 0)
            .sort((a, b) => b.similarity - a.similarity || a.j - b.j)
            .slice(0, k);
          const found = Array.from(lists.value.subarray(r * k, (r + 1) * k)).filter((value) => value > 0);
          expect(found).toHaveLength(scan.length);
          found.forEach((value, p) => {
            expect(value).toBeCloseTo(scan[p]?.similarity ?? Number.NaN, 12);
          });
        });
      }),
    );
  });
});

describe("latent dimensions", () => {
  it("keep all cosines when as many are kept as the matrix has", () => {
    fc.assert(
      fc.property(matrix, (dense) => {
        const rows = pack(dense);
        normalizeRows(rows);
        const space = latentSpace(rows, 9);
        dense.forEach((_, i) => {
          const similarities = new Float64Array(dense.length);
          addLatent(space, latentPlaceOf(space, i), 1, similarities);
          similarities.forEach((value, j) => {
            expect(value).toBeCloseTo(dotRows(rows, i, j), 6);
          });
        });
      }),
    );
  });

  it("put a projected row where the row itself lies", () => {
    const rows = pack([
      [1, 1, 0, 0],
      [1, 0.5, 0, 0],
      [0, 0, 1, 1],
      [0, 0, 1, 2],
      [1, 0, 0, 1],
    ]);
    normalizeRows(rows);
    const space = latentSpace(rows, 2);
    const dense = Float64Array.from([0, 0, 1, 1].map((value) => value / Math.SQRT2));
    const similarities = new Float64Array(5);
    addLatent(space, latentPlace(space, dense), 1, similarities);
    expect(similarities[2]).toBeCloseTo(1, 6);
  });

  it("hardly move when one paper says one word more that stands before all others", () => {
    const random = createRandom(7);
    const height = 150;
    const columns = 500;
    // word frequencies as in texts, so that the spectrum falls slowly
    const dense = Array.from({ length: height }, () =>
      Array.from({ length: columns }, (_, column) => (random() < 3 / (column + 10) ? random() : 0)),
    );
    const cosinesOf = (texts: readonly (readonly number[])[]): Float64Array[] => {
      const rows = pack(texts);
      normalizeRows(rows);
      const space = latentSpace(rows, 12);
      return texts.map((_, i) => {
        const similarities = new Float64Array(height);
        addLatent(space, latentPlaceOf(space, i), 1, similarities);
        return similarities;
      });
    };
    const before = cosinesOf(dense);
    const after = cosinesOf(dense.map((row, i) => [i === 3 ? 0.05 : 0, ...row]));
    const moved = before.flatMap((row, i) => [...row].map((cosine, j) => Math.abs(cosine - after[i]![j]!)));
    expect(moved.reduce((sum, by) => sum + by, 0) / moved.length).toBeLessThan(0.001);
  });
});

/** The rows as vectors. */
const blockOf = (dense: readonly (readonly number[])[]): Block => {
  const block = emptyBlock(dense[0]?.length ?? 0, dense.length);
  dense.forEach((row, v) => {
    row.forEach((value, i) => {
      block.values[i * dense.length + v] = value;
    });
  });
  return block;
};

describe("orthonormalizeBlock", () => {
  it("leaves orthonormal vectors and zeros, as many as are independent", () => {
    fc.assert(
      fc.property(matrix, (dense) => {
        const block = blockOf(dense);
        orthonormalizeBlock(block);
        gramMatrix(block).forEach((row, v) => {
          row.forEach((product, u) => {
            // its promise: rounding times the square of the condition, which may be 1e12
            expect(product).toBeCloseTo(u === v ? Math.round(row[v] ?? 0) : 0, 6);
          });
        });
        const rank = principalAxes(gramMatrix(blockOf(dense)), dense.length)
          .map((axis) =>
            dense[0]?.map((_, c) => dense.reduce((sum, row, v) => sum + (axis[v] ?? 0) * (row[c] ?? 0), 0)),
          )
          .filter((image = []) => dot(image, image) > 1e-9).length;
        expect(gramMatrix(block).filter((row, v) => (row[v] ?? 0) > 0.5)).toHaveLength(rank);
      }),
    );
  });
});

describe("principalAxes", () => {
  it("are orthonormal and carry the spread in falling order", () => {
    fc.assert(
      fc.property(matrix, (dense) => {
        const axes = principalAxes(gramMatrix(blockOf(dense)), dense.length);
        const spread = axes.map((axis) => {
          const image = dense[0]?.map((_, column) =>
            dense.reduce((sum, row, i) => sum + (axis[i] ?? 0) * (row[column] ?? 0), 0),
          );
          return dot(image ?? [], image ?? []);
        });
        axes.forEach((a, i) => {
          axes.forEach((b, j) => {
            expect(dot([...a], [...b])).toBeCloseTo(i === j ? 1 : 0, 8);
          });
          if (i > 0) expect(spread[i] ?? 0).toBeLessThanOrEqual((spread[i - 1] ?? 0) + 1e-9);
        });
      }),
    );
  });
});

describe("nearest rows in a large library", () => {
  it("adds the second similarity among the words' candidates only, and finds the same where they are all", () => {
    fc.assert(
      fc.property(matrix, (dense) => {
        const rows = pack(dense);
        normalizeRows(rows);
        const add = (_: number, similarities: Float64Array, among?: Uint32Array): void => {
          for (const j of among ?? similarities.keys()) if (similarities[j]! > 0) similarities[j]! += j / 100;
        };
        expect(nearestRows(rows, 3, add, 0)).toEqual(nearestRows(rows, 3, add));
        expect(nearestRows(rows, 3)).toEqual(firstOf(nearestRows(rows, 5), 3));
      }),
    );
  });
});
