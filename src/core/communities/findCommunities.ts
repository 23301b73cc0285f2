// Stage: papers fall into communities. Many seeded runs (graphology's Louvain, then Leiden's moves
// and refinement) at the resolution on which runs agree most, a consensus of them, a confidence per
// paper, coarse themes, and a verdict against rewired graphs. Promise: depends on edges, keys and
// seed only; every paper is in the result; no community is internally disconnected.

import { findConsensus, measureConfidence } from "#core/communities/consensus.ts";
import { measureAgreement, runEnsemble, seedOf } from "#core/communities/ensemble.ts";
import { createLouvain } from "#core/communities/louvain.ts";
import { chooseResolution, scanResolutions } from "#core/communities/resolution.ts";
import { foldSmall } from "#core/communities/smallCommunities.ts";
import { findThemes } from "#core/communities/themes.ts";
import { judgeCommunities } from "#core/communities/verdict.ts";
import type { CommunityVerdict } from "#core/graph/attributes.ts";
import { findComponents } from "#core/math/components.ts";
import { buildCsr, type Csr, type EdgeList } from "#core/math/csr.ts";
import { cubeRoot } from "#core/math/elementary.ts";
import { createRandom } from "#core/math/random.ts";

export interface CommunityOptions {
  /** 0: chosen by agreement between runs. */
  readonly resolution: number;
  readonly seed: number;
}

export interface Communities {
  /**
   * Community of each paper: 0 = the largest, ties by smallest member; -1 = linked to no other
   * paper.
   */
  readonly community: Int32Array;
  /** 0..1: how often the runs put the paper with the rest of its community. */
  readonly confidence: Float64Array;
  readonly count: number;
  /** Share of each community's weight that stays inside. */
  readonly cohesion: Float64Array;
  /** Papers of each community, most strongly tied to the others in it first. */
  readonly members: readonly (readonly number[])[];
  /** Theme of each community, 0-based in order of the largest community. */
  readonly themes: Int32Array;
  readonly verdict: CommunityVerdict;
}

/** Communities below this are folded into others: 2 at 119 papers, 5 at 1,000, 8 at 4,000. */
const leastSize = (n: number): number => Math.max(2, Math.round(cubeRoot(n) / 2));

/**
 * Above this, fewer runs are made, and without a start of Louvain's: the copy into graphology costs
 * more than all of Leiden, whose own first moves are Louvain's.
 */
const MANY_NODES = 5000;

/**
 * Work is capped: many runs for small graphs, where they are cheap and structure is weak, few for
 * large ones, where all agree more closely.
 */
function planEffort(n: number): { scan: number; runs: number; graphs: number } {
  const large = n > MANY_NODES;
  return {
    scan: Math.max(large ? 3 : 5, Math.min(32, Math.round(4000 / n))),
    runs: Math.max(12, Math.min(80, Math.round(12000 / n))),
    graphs: Math.max(large ? 3 : 4, Math.min(20, Math.round(4000 / n))),
  };
}

/**
 * Finds the communities of papers 0..n-1 (in key order) from their weighted links.
 * O(effort · m); about 0.3 s at 119 papers and some seconds at 4,000.
 */
export function findCommunities(edges: EdgeList, n: number, { resolution, seed }: CommunityOptions): Communities {
  const csr = buildCsr(n, edges);
  const effort = planEffort(n);
  const chosen = resolution > 0 ? resolution : chooseResolution(scanResolutions(csr, effort.scan));
  const louvain = n > MANY_NODES ? undefined : createLouvain(csr);
  const runs = runEnsemble(csr, chosen, effort.runs, seed, 50, (run) =>
    louvain?.(chosen, createRandom(seedOf(seed, 51, run))),
  );
  const agreement = measureAgreement(runs);
  const consensus = findConsensus(runs, createRandom(seedOf(seed, 52, 0)));
  const connected = findComponents(csr, consensus);
  const folded = foldSmall(csr, connected, runs, leastSize(n));
  const { community, count } = numberBySize(csr, folded);
  const confidence = measureConfidence(folded, runs);
  return {
    community,
    confidence,
    count,
    ...describeMembers(csr, community, count),
    themes: findThemes(csr, community, count, seed),
    verdict: judgeCommunities(csr, chosen, agreement, seed, { graphs: effort.graphs, runs: 4 }),
  };
}

/** Largest first, ties by smallest member; nodes without links are outliers (-1). */
function numberBySize(csr: Csr, communities: Int32Array): { community: Int32Array; count: number } {
  const groups = new Map<number, { size: number; first: number }>();
  for (let v = 0; v < csr.n; v++) {
    if (csr.offsets[v] === csr.offsets[v + 1]) continue;
    const group = groups.get(communities[v]!);
    if (group === undefined) groups.set(communities[v]!, { size: 1, first: v });
    else group.size++;
  }
  const order = [...groups].sort(([, a], [, b]) => b.size - a.size || a.first - b.first);
  const numbers = new Map(order.map(([c], number) => [c, number]));
  const isLinked = (v: number): boolean => csr.offsets[v] !== csr.offsets[v + 1];
  return {
    community: communities.map((c, v) => (isLinked(v) ? (numbers.get(c) ?? -1) : -1)),
    count: order.length,
  };
}

function describeMembers(
  csr: Csr,
  community: Int32Array,
  count: number,
): { cohesion: Float64Array; members: number[][] } {
  const inside = new Float64Array(csr.n);
  const cohesion = new Float64Array(count);
  const totals = new Float64Array(count);
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let v = 0; v < csr.n; v++) {
    const c = community[v]!;
    if (c < 0) continue;
    members[c]!.push(v);
    for (let e = csr.offsets[v]!; e < csr.offsets[v + 1]!; e++) {
      totals[c]! += csr.weights[e]!;
      if (community[csr.neighbors[e]!] === c) inside[v]! += csr.weights[e]!;
    }
    cohesion[c]! += inside[v]!;
  }
  for (const group of members) group.sort((a, b) => inside[b]! - inside[a]! || a - b);
  return { cohesion: cohesion.map((sum, c) => (totals[c]! > 0 ? Math.min(1, sum / totals[c]!) : 0)), members };
}
