import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findConsensus, measureConfidence } from "#core/communities/consensus.ts";
import { perturb } from "#core/communities/ensemble.ts";
import { runLeiden } from "#core/communities/leiden.ts";
import { createLouvain } from "#core/communities/louvain.ts";
import { adjustedRand, modularity } from "#core/communities/partitions.ts";
import { rewire } from "#core/communities/rewire.ts";
import { findComponents } from "#core/math/components.ts";
import { buildCsr, type Csr, listEdges, strengths } from "#core/math/csr.ts";
import { createRandom } from "#core/math/random.ts";
import { plantedGraph, shuffleEdges } from "../support/plantedGraph.ts";

const anyGraph = fc
  .array(fc.tuple(fc.nat(24), fc.nat(24), fc.integer({ min: 1, max: 9 })), { maxLength: 80 })
  .map((list) =>
    buildCsr(25, {
      sources: list.map(([a]) => a),
      targets: list.map(([, b]) => b),
      weights: list.map(([, , w]) => w / 4),
    }),
  );

const isConnected = (csr: Csr, communities: Int32Array): boolean =>
  new Set(findComponents(csr, communities)).size === new Set(communities).size;

describe("typed-array graph", () => {
  it("is the same whatever the order and direction of the edges", () => {
    const { n, edges } = plantedGraph([20, 20], 6, 3, 1);
    expect(buildCsr(n, shuffleEdges(edges, 2))).toEqual(buildCsr(n, edges));
  });

  it("adds parallel edges up and drops loops", () => {
    const csr = buildCsr(3, { sources: [0, 1, 2, 0], targets: [1, 0, 2, 2], weights: [1, 2, 5, 0] });
    expect(listEdges(csr)).toEqual({
      sources: Uint32Array.of(0),
      targets: Uint32Array.of(1),
      weights: Float64Array.of(3),
    });
  });

  it("rewires without changing a degree or making parallel edges", () => {
    const { n, edges } = plantedGraph([30, 30], 6, 2, 3);
    const csr = buildCsr(n, edges);
    const rewired = rewire(csr, createRandom(4));
    expect(rewired.offsets).toEqual(csr.offsets);
    expect(rewired.neighbors).not.toEqual(csr.neighbors);
    expect([...listEdges(rewired).weights].sort()).toEqual([...listEdges(csr).weights].sort());
  });

  it("perturbs both directions of an edge alike", () => {
    fc.assert(
      fc.property(anyGraph, (csr) => {
        const noisy = perturb(csr, createRandom(5));
        expect(buildCsr(csr.n, listEdges(noisy))).toEqual(noisy);
        expect(noisy.neighbors).toEqual(csr.neighbors);
      }),
    );
  });
});

describe("Leiden", () => {
  it("never leaves a community in pieces, from any start", () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.nat(4), { minLength: 25, maxLength: 25 }), (csr, start) => {
        expect(isConnected(csr, runLeiden(csr, 1, createRandom(1), start))).toBe(true);
      }),
    );
  });

  it("leaves no node that would gain by moving to a neighbor's community", () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(0.5, 1, 3), (csr, resolution) => {
        const communities = runLeiden(csr, resolution, createRandom(2));
        const before = modularity(csr, communities, resolution);
        for (let v = 0; v < csr.n; v++)
          for (let e = csr.offsets[v]!; e < csr.offsets[v + 1]!; e++) {
            const moved = communities.slice();
            moved[v] = communities[csr.neighbors[e]!]!;
            expect(modularity(csr, moved, resolution)).toBeLessThanOrEqual(before + 1e-9);
          }
      }),
      { numRuns: 40 },
    );
  });

  it("improves Louvain's partition and never worsens it", () => {
    const { n, edges } = plantedGraph([40, 40, 30, 30, 20, 20], 6, 5, 7);
    const csr = buildCsr(n, edges);
    const louvain = createLouvain(csr);
    for (let seed = 0; seed < 10; seed++) {
      const start = louvain(1, createRandom(seed));
      const better = runLeiden(csr, 1, createRandom(seed), start);
      expect(modularity(csr, better)).toBeGreaterThanOrEqual(modularity(csr, start) - 1e-12);
    }
  });

  it("repeats itself for one seed", () => {
    const csr = buildCsr(60, plantedGraph([30, 30], 4, 4, 8).edges);
    expect(runLeiden(csr, 1, createRandom(3))).toEqual(runLeiden(csr, 1, createRandom(3)));
    expect(strengths(csr).length).toBe(60);
  });
});

describe("consensus", () => {
  const runs = [
    Int32Array.of(0, 0, 0, 1, 1, 1),
    Int32Array.of(0, 0, 0, 1, 1, 1),
    Int32Array.of(0, 0, 1, 1, 1, 1),
    Int32Array.of(0, 0, 0, 1, 1, 2),
  ];

  it("puts together what most runs put together", () => {
    const consensus = findConsensus(runs, createRandom(1));
    expect(adjustedRand(consensus, Int32Array.of(0, 0, 0, 1, 1, 1))).toBe(1);
  });

  it("is surest of the nodes on which no run differs", () => {
    const confidence = measureConfidence(Int32Array.of(0, 0, 0, 1, 1, 1), runs);
    expect(confidence[0]).toBeCloseTo((1 + 0.75) / 2, 12);
    expect(confidence[2]).toBeCloseTo(0.75, 12);
    expect(confidence[5]).toBeCloseTo(0.75, 12);
  });
});
