// What leads from a community to its neighbors: papers with relatives over there, and concepts that
// both speak of.

import { type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";
import { countUp } from "#core/math/groups.ts";
import { linkedBy, membersOf } from "#view/pages/reading.ts";

/** Papers whose related papers lie in another community: by the weight that crosses over. */
export function bridgePapers(
  index: GraphIndex,
  community: number,
): readonly { readonly paper: number; readonly to: number; readonly weight: number }[] {
  const found: { paper: number; to: number; weight: number }[] = [];
  for (const paper of membersOf(index, community, "paper")) {
    const across = new Map<number, number>();
    for (const { node, weight } of linkedBy(index, paper, "related")) {
      const other = index.community[node]!;
      if (other !== community && other >= 0) countUp(across, other, weight);
    }
    for (const [to, weight] of across) found.push({ paper, to, weight });
  }
  return found.sort((a, b) => b.weight - a.weight || a.paper - b.paper);
}

/** A concept that a community shares with a neighbor. */
export interface BridgeConcept {
  readonly concept: number;
  readonly to: number;
  /** Papers that mention it here and there. */
  readonly here: number;
  readonly there: number;
}

/**
 * Concepts that papers of two communities mention, most telling first: by the papers on the scarcer
 * side, weighed down by how many communities speak of it at all, since what all of them say leads
 * nowhere. Each with the neighbor that says it most. Ties by number.
 */
export function bridgeConcepts(index: GraphIndex, community: number): readonly BridgeConcept[] {
  const CONCEPT = NODE_KINDS.indexOf("concept");
  const found: (BridgeConcept & { readonly score: number })[] = [];
  for (let concept = 0; concept < index.keys.length; concept++) {
    if (index.kind[concept] !== CONCEPT) continue;
    const counts = new Map<number, number>();
    for (const { node } of linkedBy(index, concept, "mentions")) {
      const own = index.community[node]!;
      if (own >= 0) countUp(counts, own);
    }
    const here = counts.get(community) ?? 0;
    const others = [...counts].filter(([other]) => other !== community).sort(([a, m], [b, n]) => n - m || a - b);
    const [most] = others;
    if (here === 0 || most === undefined) continue;
    const [to, there] = most;
    found.push({ concept, to, here, there, score: Math.min(here, there) / others.length });
  }
  return found.sort((a, b) => b.score - a.score || b.here + b.there - a.here - a.there || a.concept - b.concept);
}
