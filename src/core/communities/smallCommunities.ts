// Stage: small communities of the consensus join the community that the runs put them with most
// often, so that every paper is on the map in a group that can be named; their confidence stays as
// low as it was.

import { findComponents } from "#core/math/components.ts";
import type { Csr } from "#core/math/csr.ts";
import { pushTo } from "#core/math/groups.ts";

/** A small community that leaves may cut off another; few rounds settle it. */
const ROUNDS = 5;

/**
 * Dissolves communities below `least` nodes, smallest first: each node joins the community, among
 * those it is linked to, with whose members it is together in the largest share of runs; ties go to
 * the lower number. Nodes linked to no larger community stay.
 */
export function foldSmall(csr: Csr, communities: Int32Array, runs: readonly Int32Array[], least: number): Int32Array {
  let folded = communities;
  for (let round = 0; round < ROUNDS; round++) {
    const next = findComponents(csr, foldOnce(csr, folded, runs, least));
    if (next.every((c, v) => c === folded[v])) break;
    folded = next;
  }
  return folded;
}

function foldOnce(csr: Csr, communities: Int32Array, runs: readonly Int32Array[], least: number): Int32Array {
  const folded = Int32Array.from(communities);
  const members = new Map<number, number[]>();
  for (let v = 0; v < csr.n; v++) {
    pushTo(members, folded[v]!, v);
  }
  const small = [...members.entries()]
    .filter(([, group]) => group.length < least)
    .sort(([a, x], [b, y]) => x.length - y.length || a - b)
    .flatMap(([, group]) => group);
  for (const v of small) {
    const own = members.get(folded[v]!)!;
    if (own.length >= least) continue; // others have joined it meanwhile
    const linked = new Set<number>();
    for (let e = csr.offsets[v]!; e < csr.offsets[v + 1]!; e++) linked.add(folded[csr.neighbors[e]!]!);
    linked.delete(folded[v]!);
    let best = -1;
    let bestShare = -1;
    for (const c of [...linked].sort((a, b) => a - b)) {
      const group = members.get(c)!;
      if (group.length < Math.min(least, own.length + 1)) continue;
      const share = shareTogether(v, group, runs);
      if (share > bestShare) {
        bestShare = share;
        best = c;
      }
    }
    if (best === -1) continue;
    own.splice(own.indexOf(v), 1);
    members.get(best)!.push(v);
    folded[v] = best;
  }
  return folded;
}

function shareTogether(v: number, group: readonly number[], runs: readonly Int32Array[]): number {
  let together = 0;
  for (const run of runs) for (const u of group) if (run[u] === run[v]) together++;
  return together / (group.length * runs.length);
}
