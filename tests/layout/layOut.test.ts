import { describe, expect, it } from "vitest";
import { layOut } from "#core/layout/layOut.ts";
import { createRandom } from "#core/math/random.ts";

/** Groups of nodes, dense inside and thin between, from a seed. */
function planted(groups: number, each: number, seed: number) {
  const random = createRandom(seed);
  const n = groups * each;
  const edges = { sources: [] as number[], targets: [] as number[], weights: [] as number[] };
  for (let u = 0; u < n; u++)
    for (let v = u + 1; v < n; v++) {
      const same = Math.floor(u / each) === Math.floor(v / each);
      if (random() > (same ? 0.3 : 0.01)) continue;
      edges.sources.push(u);
      edges.targets.push(v);
      edges.weights.push(same ? 1 : 0.3);
    }
  const communities = Int32Array.from({ length: n }, (_, v) => Math.floor(v / each));
  const radii = Float64Array.from({ length: n }, () => 3 + 6 * random());
  return { n, edges, communities, radii, seed: 1 };
}
const distance = (p: Float64Array, u: number, v: number) =>
  Math.hypot(p[2 * u]! - p[2 * v]!, p[2 * u + 1]! - p[2 * v + 1]!);

describe("the map", () => {
  const input = planted(6, 30, 3);
  const positions = layOut(input);

  it("is finite, the same every time, and no disc covers another's middle", () => {
    expect(positions.every(Number.isFinite)).toBe(true);
    expect(layOut(input)).toEqual(positions);
    for (let u = 0; u < input.n; u++)
      for (let v = u + 1; v < input.n; v++)
        expect(distance(positions, u, v)).toBeGreaterThan(0.94 * (input.radii[u]! + input.radii[v]!));
  });

  it("keeps communities apart: nearest neighbors are of the same one", () => {
    let same = 0;
    for (let u = 0; u < input.n; u++) {
      const others = Array.from({ length: input.n }, (_, v) => v).filter((v) => v !== u);
      const nearest = others.sort((a, b) => distance(positions, u, a) - distance(positions, u, b))[0] ?? 0;
      if (input.communities[nearest] === input.communities[u]) same++;
    }
    expect(same / input.n).toBeGreaterThan(0.97);
  });

  it("leaves known nodes where they were and finds the new ones a place", () => {
    const known = positions.slice();
    for (const v of [5, 77, 140]) known.set([Number.NaN, Number.NaN], 2 * v);
    const next = layOut({ ...input, known });
    for (let v = 0; v < input.n; v++) {
      if (Number.isNaN(known[2 * v]!)) expect(Number.isFinite(next[2 * v])).toBe(true);
      else expect([next[2 * v], next[2 * v + 1]]).toEqual([positions[2 * v], positions[2 * v + 1]]);
    }
  });

  it.each([0, 1, 2, 3])("draws %d nodes without edges", (n) => {
    const none = { sources: [], targets: [], weights: [] };
    const place = layOut({
      n,
      edges: none,
      communities: new Int32Array(n).fill(-1),
      radii: new Float64Array(n).fill(5),
      seed: 1,
    });
    expect(place).toHaveLength(2 * n);
    expect(place.every(Number.isFinite)).toBe(true);
    for (let u = 0; u < n; u++) for (let v = u + 1; v < n; v++) expect(distance(place, u, v)).toBeGreaterThan(9);
  });
});
