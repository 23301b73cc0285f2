// A graph whose parts become its nodes: the step between two levels of Leiden (Traag et al. 2019,
// doi:10.1038/s41598-019-41695-z).
import { groupMembers } from "#core/communities/partitions.ts";
import type { Csr } from "#core/math/csr.ts";

/**
 * A graph whose nodes have a size: a node's strength at first, the sum over its members after
 * contraction.
 */
export interface SizedGraph extends Csr {
  readonly sizes: Float64Array;
}

/** One node per part; edges inside a part are dropped, since they change no gain. */
export function contractGraph(graph: SizedGraph, parts: Int32Array, count: number): SizedGraph {
  const { starts, members } = groupMembers(parts, count);
  const sizes = new Float64Array(count);
  const offsets = new Uint32Array(count + 1);
  const { neighbors, weights } = roomFor(graph.neighbors.length);
  const links = new Float64Array(count);
  const touched = new Uint32Array(count);
  let p = 0;
  for (let part = 0; part < count; part++) {
    let k = 0;
    for (let i = starts[part]!; i < starts[part + 1]!; i++) {
      const v = members[i]!;
      sizes[part]! += graph.sizes[v]!;
      for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
        const other = parts[graph.neighbors[e]!]!;
        if (other === part) continue;
        if (links[other] === 0) touched[k++] = other;
        links[other]! += graph.weights[e]!;
      }
    }
    for (let i = 0; i < k; i++) {
      neighbors[p] = touched[i]!;
      weights[p++] = links[touched[i]!]!;
      links[touched[i]!] = 0;
    }
    offsets[part + 1] = p;
  }
  return { n: count, offsets, neighbors: neighbors.slice(0, p), weights: weights.slice(0, p), sizes };
}

let room = { neighbors: new Uint32Array(0), weights: new Float64Array(0) };

/** Where entries are written before their number is known: made once for thousands of small graphs. */
function roomFor(entries: number): typeof room {
  if (room.weights.length < entries) room = { neighbors: new Uint32Array(entries), weights: new Float64Array(entries) };
  return room;
}
