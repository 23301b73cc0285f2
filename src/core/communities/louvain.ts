// Stage: a first partition by graphology-communities-louvain (Blondel et al. 2008, doi
// 10.1088/1742-5468/2008/10/P10008). Promise: nodes and edges enter in index order and chance comes
// from the given generator, so one seed gives one answer for one set of edges.
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { Csr } from "#core/math/csr.ts";
import type { Random } from "#core/math/random.ts";

/**
 * Runs Louvain on one graph as often as wanted: the graphology copy, the costly part, is built
 * once.
 */
export function createLouvain(csr: Csr): (resolution: number, random: Random) => Int32Array {
  const graph = new UndirectedGraph();
  for (let v = 0; v < csr.n; v++) graph.addNode(v);
  for (let v = 0; v < csr.n; v++)
    for (let e = csr.offsets[v]!; e < csr.offsets[v + 1]!; e++) {
      const u = csr.neighbors[e]!;
      if (u > v) graph.addUndirectedEdgeWithKey(`${v}-${u}`, v, u, { weight: csr.weights[e]! });
    }
  return (resolution, random) => {
    const membership = new Int32Array(csr.n);
    if (graph.size === 0) return membership.map((_, v) => v);
    const found = louvain(graph, { resolution, rng: random, getEdgeWeight: "weight", randomWalk: true });
    for (let v = 0; v < csr.n; v++) membership[v] = found[v]!;
    return membership;
  };
}
