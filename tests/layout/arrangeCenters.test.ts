import { describe, expect, it } from "vitest";
import { arrangeCenters } from "#core/layout/arrangeCenters.ts";
import { buildCsr } from "#core/math/csr.ts";
import { createRandom } from "#core/math/random.ts";

/**
 * Eight territories of one node each; the pairs 0–1, 2–3, 4–5, 6–7 are tied ten times as strongly
 * as the others.
 */
function pairs() {
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  for (let a = 0; a < 8; a++)
    for (let b = a + 1; b < 8; b++) {
      sources.push(a);
      targets.push(b);
      weights.push(a % 2 === 0 && b === a + 1 ? 10 : 1);
    }
  return buildCsr(8, { sources, targets, weights });
}

describe("places of territories", () => {
  const graph = pairs();
  const groupOf = Int32Array.from({ length: 8 }, (_, v) => v);
  const place = (seed: number): Float64Array => {
    const random = createRandom(seed);
    const centers = Float64Array.from({ length: 16 }, () => random());
    arrangeCenters(centers, graph, groupOf);
    return centers;
  };
  const distance = (centers: Float64Array, a: number, b: number): number =>
    Math.hypot(centers[2 * a]! - centers[2 * b]!, centers[2 * a + 1]! - centers[2 * b + 1]!);

  it.each([1, 2, 3])("puts the strongly tied side by side (start %d)", (seed) => {
    const centers = place(seed);
    for (let a = 0; a < 8; a += 2)
      for (let b = 0; b < 8; b++)
        if (b !== a && b !== a + 1) expect(distance(centers, a, a + 1)).toBeLessThan(distance(centers, a, b));
  });

  it("lays the longer way from left to right", () => {
    const centers = place(4);
    const spread = (from: number): number => {
      const values = Array.from({ length: 8 }, (_, t) => centers[2 * t + from]!);
      const mean = values.reduce((sum, value) => sum + value, 0) / 8;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    expect(spread(0)).toBeGreaterThanOrEqual(spread(1) - 1e-9);
  });

  it("stays finite without any links", () => {
    const centers = new Float64Array([0, 0, 1, 0, 0, 1, 1, 1]);
    const none = buildCsr(4, { sources: [], targets: [], weights: [] });
    arrangeCenters(centers, none, Int32Array.of(0, 1, 2, 3));
    expect(centers.every(Number.isFinite)).toBe(true);
  });
});
