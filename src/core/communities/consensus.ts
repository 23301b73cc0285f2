// Stage: many runs become one partition, with a confidence for every node. The consensus is the
// median partition: the one that disagrees with the runs on the fewest pairs of nodes (consensus
// clustering after Lancichinetti & Fortunato 2012, doi 10.1038/srep00336, in the parameter-free
// form: together if together in more than half the runs).

import type { SizedGraph } from "#core/communities/contractGraph.ts";
import { runLeidenOn } from "#core/communities/leiden.ts";
import { countCommunities, groupMembers, renumber } from "#core/communities/partitions.ts";
import type { Random } from "#core/math/random.ts";

/**
 * Nodes that every run puts together are one atom: `atom[v]`, and each atom's label in each run.
 */
function findAtoms(runs: readonly Int32Array[]): { atoms: Int32Array; count: number } {
  const atoms = Int32Array.from(runs[0]!);
  let count = renumber(atoms);
  for (const run of runs.slice(1)) {
    const seen = new Map<number, number>();
    const width = countCommunities(run);
    for (let v = 0; v < atoms.length; v++) {
      const pair = atoms[v]! * width + run[v]!;
      let id = seen.get(pair);
      if (id === undefined) {
        id = seen.size;
        seen.set(pair, id);
      }
      atoms[v] = id;
    }
    count = seen.size;
  }
  return { atoms, count };
}

/** The partition of least disagreement with the runs. O(runs · atoms · atoms per community). */
export function findConsensus(runs: readonly Int32Array[], random: Random): Int32Array {
  const { atoms, count } = findAtoms(runs);
  const { starts, members } = groupMembers(atoms, count);
  const first = Array.from({ length: count }, (_, a) => members[starts[a]!]!);
  const sizes = Float64Array.from(first, (_, a) => starts[a + 1]! - starts[a]!);
  const labels = runs.map((run) => {
    const own = Int32Array.from(first, (v) => run[v]!);
    return { own, ...groupMembers(own, renumber(own)) };
  });
  const together = new Float64Array(count);
  const touched: number[] = [];
  const offsets = new Uint32Array(count + 1);
  const neighbors: number[] = [];
  const weights: number[] = [];
  for (let a = 0; a < count; a++) {
    for (const { own, starts: from, members: mates } of labels)
      for (let i = from[own[a]!]!; i < from[own[a]! + 1]!; i++) {
        const b = mates[i]!;
        if (b === a) continue;
        if (together[b] === 0) touched.push(b);
        together[b]! += 1;
      }
    touched.sort((x, y) => x - y);
    for (const b of touched) {
      neighbors.push(b);
      weights.push((sizes[a]! * sizes[b]! * together[b]!) / runs.length);
      together[b] = 0;
    }
    touched.length = 0;
    offsets[a + 1] = neighbors.length;
  }
  const graph: SizedGraph = {
    n: count,
    offsets,
    neighbors: Uint32Array.from(neighbors),
    weights: Float64Array.from(weights),
    sizes,
  };
  // Σ over pairs inside of (share of runs together − 1/2): each pair counts once, so λ = 1/2 on
  // sizes.
  const merged = runLeidenOn(graph, 0.5, random);
  return atoms.map((a) => merged[a]!);
}

/**
 * Per node: mean share of runs in which it is with the others of its community; a node alone has
 * the share of runs that leave it alone.
 */
export function measureConfidence(communities: Int32Array, runs: readonly Int32Array[]): Float64Array {
  const n = communities.length;
  const confidence = new Float64Array(n);
  const { starts, members } = groupMembers(communities, countCommunities(communities));
  for (const run of runs) {
    const sizes = new Uint32Array(countCommunities(run));
    for (const label of run) sizes[label]!++;
    const here = new Uint32Array(sizes.length);
    for (let c = 0; c + 1 < starts.length; c++) {
      const group = members.subarray(starts[c]!, starts[c + 1]!);
      for (const v of group) here[run[v]!]!++;
      for (const v of group)
        confidence[v]! += group.length > 1 ? (here[run[v]!]! - 1) / (group.length - 1) : 1 / sizes[run[v]!]!;
      for (const v of group) here[run[v]!] = 0;
    }
  }
  return confidence.map((sum) => sum / runs.length);
}
