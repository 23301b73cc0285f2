// Stage: papers fall into communities. Many seeded runs (graphology's Louvain, then Leiden's moves
// and refinement) at the resolutions that resolution.ts tells, a consensus of them, a confidence per
// paper, coarse themes, and a verdict against rewired graphs. Promise: depends on edges, keys and
// seed only; a paper that is near no other is in no community (-1), every other in one; no
// community is internally disconnected.

import { findConsensus, measureConfidence } from "#core/communities/consensus.ts";
import { measureAgreement, runEnsemble, SEED_STAGE, seedOf } from "#core/communities/ensemble.ts";
import { createLouvain } from "#core/communities/louvain.ts";
import { chooseResolutions, middleOf } from "#core/communities/resolution.ts";
import { foldSmall } from "#core/communities/smallCommunities.ts";
import { findThemes } from "#core/communities/themes.ts";
import { judgeCommunities } from "#core/communities/verdict.ts";
import type { CommunityVerdict } from "#core/graph/attributes.ts";
import { findComponents } from "#core/math/components.ts";
import { buildCsr, type Csr, type EdgeList, listEdges } from "#core/math/csr.ts";
import { cubeRoot } from "#core/math/elementary.ts";
import { groupBy } from "#core/math/groups.ts";
import { createRandom } from "#core/math/random.ts";

export interface CommunityOptions {
  /** 0: chosen by agreement between runs. */
  readonly resolution: number;
  readonly seed: number;
  /** For each paper the one that stands for it: itself, or one of the same text without links. */
  readonly standIn?: ArrayLike<number> | undefined;
  /** Links of the same papers by other measures: half of the runs are made on them. */
  readonly otherViews?: readonly EdgeList[] | undefined;
}

export interface Communities {
  /**
   * Community of each paper: 0 = the largest, ties by smallest member; -1 = in none: linked to no
   * other paper, or to too few to be a community.
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

/**
 * Communities below this are folded into others, or are none: 2 at 60 papers, 3 at 119, 5 at 1,000,
 * 8 at 4,000.
 */
export const leastSize = (n: number): number => Math.max(2, Math.round(0.51 * cubeRoot(n)));

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
    scan: Math.max(large ? 3 : 5, Math.min(10, Math.round(4000 / n))),
    runs: Math.max(12, Math.min(48, Math.round(12000 / n))),
    graphs: Math.max(large ? 3 : 4, Math.min(20, Math.round(4000 / n))),
  };
}

/**
 * Finds the communities of papers 0..n-1 (in key order) from their weighted links.
 * O(effort · m); about 0.3 s at 119 papers and some seconds at 4,000.
 */
export function findCommunities(edges: EdgeList, n: number, options: CommunityOptions): Communities {
  const { resolution, seed, standIn, otherViews = [] } = options;
  const whole = buildCsr(n, edges);
  const nodes = linkedNodes(whole);
  const csr = keepNodes(whole, nodes);
  const others = otherViews.map((view) => keepNodes(buildCsr(n, view), nodes));
  const effort = planEffort(csr.n);
  const resolutions = resolution > 0 ? [resolution] : chooseResolutions(csr, effort.scan);
  const { runs, agreement } = runAt(csr, others, resolutions, effort.runs, seed);
  const consensus = findConsensus(runs, createRandom(seedOf(seed, SEED_STAGE.consensus, 0)));
  const connected = findComponents(csr, consensus);
  const folded = foldSmall(csr, connected, runs, leastSize(csr.n));
  const confidence = measureConfidence(folded, runs);
  /** What holds for the linked nodes, for all papers. */
  const spread = <A extends Int32Array | Float64Array>(values: A, all: A): A => {
    nodes.forEach((v, i) => {
      all[v] = values[i]!;
    });
    return all.map((value, v) => all[standIn?.[v] ?? v] ?? value) as A;
  };
  const { community, count } = numberBySize(spread(folded, new Int32Array(n).fill(-1)), leastSize(csr.n));
  return {
    community,
    confidence: spread(confidence, new Float64Array(n)).map((value, v) => (community[v]! < 0 ? 0 : value)),
    count,
    ...describeMembers(whole, community, count),
    themes: findThemes(whole, community, count, seed),
    verdict: judgeCommunities(
      csr,
      Int32Array.from(nodes, (v) => community[v]!),
      middleOf(resolutions),
      agreement,
      seed,
      { graphs: effort.graphs, runs: 4 },
    ),
  };
}

/** The nodes that have links (all, if none has), ascending. */
function linkedNodes(whole: Csr): Int32Array {
  const all = Int32Array.from({ length: whole.n }, (_, v) => v);
  const linked = all.filter((v) => whole.offsets[v] !== whole.offsets[v + 1]);
  return linked.length === 0 ? all : linked;
}

/** The graph of some nodes, ascending, numbered anew. */
function keepNodes(whole: Csr, nodes: Int32Array): Csr {
  if (nodes.length === whole.n) return whole;
  const place = new Int32Array(whole.n).fill(-1);
  nodes.forEach((v, i) => {
    place[v] = i;
  });
  const { sources, targets, weights } = listEdges(whole);
  const kept = Uint32Array.from(sources.keys()).filter((e) => place[sources[e]!]! >= 0 && place[targets[e]!]! >= 0);
  return buildCsr(nodes.length, {
    sources: kept.map((e) => place[sources[e]!]!),
    targets: kept.map((e) => place[targets[e]!]!),
    weights: Float64Array.from(kept, (e) => weights[e]!),
  });
}

/**
 * As many runs at each resolution, half of them on other views if there are any; and how much those
 * of one resolution on the first view agree.
 */
function runAt(csr: Csr, others: readonly Csr[], resolutions: readonly number[], count: number, seed: number) {
  // Where resolutions differ, runs are to differ too: Louvain's start makes them alike.
  const louvain = csr.n > MANY_NODES || resolutions.length > 1 ? undefined : createLouvain(csr);
  const each = Math.ceil(count / resolutions.length);
  const own = others.length === 0 ? each : Math.ceil(each / 2);
  const groups = resolutions.map((resolution, r) => {
    const block = SEED_STAGE.nextResolution * r;
    return runEnsemble(csr, resolution, own, seed, SEED_STAGE.runs + block, (run) =>
      louvain?.(resolution, createRandom(seedOf(seed, SEED_STAGE.louvainStarts + block, run))),
    );
  });
  const heard = others.flatMap((view, v) =>
    resolutions.flatMap((resolution, r) =>
      runEnsemble(
        view,
        resolution,
        Math.ceil((each - own) / others.length),
        seed,
        SEED_STAGE.otherViews + resolutions.length * v + r,
      ),
    ),
  );
  const agreement = groups.reduce((sum, runs) => sum + measureAgreement(runs), 0) / groups.length;
  return { runs: [...groups.flat(), ...heard], agreement };
}

/** Largest first, ties by smallest member; groups below `least` and nodes of -1 are in none. */
export function numberBySize(communities: Int32Array, least: number): { community: Int32Array; count: number } {
  const groups = groupBy(communities.keys(), (v) => communities[v]!);
  const order = [...groups].filter(([c, members]) => c >= 0 && members.length >= least);
  order.sort(([, a], [, b]) => b.length - a.length || a[0]! - b[0]!);
  const numbers = new Map(order.map(([c], number) => [c, number]));
  return { community: communities.map((c) => numbers.get(c) ?? -1), count: order.length };
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
