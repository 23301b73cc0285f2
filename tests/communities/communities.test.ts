import { describe, expect, it } from "vitest";
import { type Communities, findCommunities } from "#core/communities/findCommunities.ts";
import { adjustedRand } from "#core/communities/partitions.ts";
import { rewire } from "#core/communities/rewire.ts";
import { findComponents } from "#core/math/components.ts";
import { buildCsr, type EdgeList, listEdges } from "#core/math/csr.ts";
import { createRandom } from "#core/math/random.ts";
import { plantedGraph, shuffleEdges } from "../support/plantedGraph.ts";

const AUTOMATIC = { resolution: 0, seed: 1 };
const clear = plantedGraph([30, 20, 20, 15, 10], 8, 2, 5);
const weak = plantedGraph([16, 14, 12, 10, 8], 5, 3, 6);

/** No community may fall apart: its members are connected among themselves. */
function expectConnected(edges: EdgeList, n: number, { community, count }: Communities) {
  const pieces = findComponents(buildCsr(n, edges), community);
  const linked = new Set(Array.from(community, (c, v) => (c < 0 ? -1 : pieces[v]!)).filter((piece) => piece >= 0));
  expect(linked.size).toBe(count);
}

describe("communities", () => {
  const found = findCommunities(clear.edges, clear.n, AUTOMATIC);
  const foundWeak = findCommunities(weak.edges, weak.n, AUTOMATIC);

  it("finds planted groups without being told how many", () => {
    expect(adjustedRand(found.community, clear.groups)).toBeGreaterThan(0.95);
    expect(found.count).toBe(5);
    expect(found.verdict.reliable).toBe(true);
    expect(Math.min(...found.confidence)).toBeGreaterThan(0.8);
  });

  it("numbers them by size and lists every paper once", () => {
    const sizes = found.members.map((members) => members.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(found.members.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: clear.n }, (_, v) => v));
  });

  it("is the same for the same edges in any order and direction", () => {
    for (const seed of [1, 2])
      expect(findCommunities(shuffleEdges(weak.edges, seed), weak.n, AUTOMATIC)).toEqual(foundWeak);
  });

  it("hardly depends on the seed, even where structure is weak", () => {
    const second = findCommunities(weak.edges, weak.n, { resolution: 0, seed: 2 });
    expect(adjustedRand(foundWeak.community, second.community)).toBeGreaterThan(0.9);
    expectConnected(weak.edges, weak.n, foundWeak);
  });

  it("says that rewired graphs have no reliable communities", () => {
    const csr = buildCsr(weak.n, weak.edges);
    const verdicts = Array.from({ length: 3 }, (_, seed) => {
      const rewired = listEdges(rewire(csr, createRandom(seed)));
      const result = findCommunities(rewired, weak.n, AUTOMATIC);
      expectConnected(rewired, weak.n, result);
      return result.verdict;
    });
    expect(verdicts.filter(({ reliable }) => !reliable).length).toBe(3);
    expect(verdicts[0]?.reason).toMatch(/^No reliable communities/);
    expect(foundWeak.verdict.reliable).toBe(true);
  });

  it("hears other views of the same papers: groups that links alone tell badly become clearer", () => {
    const dim = plantedGraph([16, 14, 12, 10, 8], 4, 4, 7);
    const bright = plantedGraph([16, 14, 12, 10, 8], 8, 2, 8);
    const alone = findCommunities(dim.edges, dim.n, AUTOMATIC);
    const heard = findCommunities(dim.edges, dim.n, { ...AUTOMATIC, otherViews: [bright.edges, bright.edges] });
    const [before, after] = [alone, heard].map(({ community }) => adjustedRand(community, dim.groups));
    expect(after).toBeGreaterThan(before ?? 1);
    expectConnected(dim.edges, dim.n, heard);
  });

  it("does as it is told about the resolution", () => {
    const coarse = findCommunities(clear.edges, clear.n, { resolution: 0.3, seed: 1 });
    const fine = findCommunities(clear.edges, clear.n, { resolution: 6, seed: 1 });
    expect(coarse.count).toBeLessThan(found.count);
    expect(fine.count).toBeGreaterThan(found.count);
  });

  it("puts every community in one theme and a theme's communities near each other", () => {
    expect(found.themes.length).toBe(found.count);
    expect(new Set(found.themes).size).toBeLessThanOrEqual(found.count);
  });

  it.each([0, 1, 2, 3, 5, 8])("answers for %d papers", (n) => {
    const ring = Array.from({ length: n > 2 ? n : Math.max(0, n - 1) }, (_, v) => v);
    const edges = { sources: ring, targets: ring.map((v) => (v + 1) % n), weights: ring.map(() => 1) };
    const small = findCommunities(edges, n, AUTOMATIC);
    expect(small.community.length).toBe(n);
    expect(small.members.flat().length).toBe(n > 1 ? n : 0);
    expect(small.verdict.reliable).toBe(false);
    expect(small.verdict.reason.length).toBeGreaterThan(20);
    for (const value of [...small.confidence, ...small.cohesion]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  it("calls papers without any link outliers", () => {
    const { community } = findCommunities(clear.edges, clear.n + 3, AUTOMATIC);
    expect([...community.slice(clear.n)]).toEqual([-1, -1, -1]);
    expect(Math.min(...community.slice(0, clear.n))).toBe(0);
  });
});
