// Papers side by side: what all of them share, what some share, what is each one's own, and how
// near each pair is.

import { type GraphIndex, NODE_KINDS, otherEnd } from "#core/graph/graphIndex.ts";
import { countUp } from "#core/math/groups.ts";
import { linkedBy } from "#view/pages/reading.ts";

/** A concept or term with its weight in each compared paper; 0 = not there. */
export interface ComparedNode {
  readonly node: number;
  readonly weights: readonly number[];
  /** How many of the papers have it. */
  readonly holders: number;
}

export interface ComparedPair {
  /** Places in the list of papers. */
  readonly first: number;
  readonly second: number;
  /** The `related` edge between them, or null: neither is among the other's nearest. */
  readonly edge: number | null;
  /** Concepts and terms both have. */
  readonly shared: number;
  /** Shared by both over held by either, 0..1 (Jaccard 1901). */
  readonly overlap: number;
}

export interface Comparison {
  readonly papers: readonly number[];
  /** What at least two papers have: most holders first, then the strongest. */
  readonly shared: readonly ComparedNode[];
  /** By paper: what only it has, strongest first. */
  readonly own: readonly (readonly ComparedNode[])[];
  /** Every pair once, in the order of the papers. */
  readonly pairs: readonly ComparedPair[];
}

/** Compares two or more papers by node number; others than papers and repetitions are left out. */
export function compare(index: GraphIndex, nodes: readonly number[]): Comparison {
  const papers = [...new Set(nodes)].filter((node) => index.kind[node] === NODE_KINDS.indexOf("paper"));
  const held = new Map<number, number[]>();
  papers.forEach((paper, place) => {
    for (const { node, weight } of [...linkedBy(index, paper, "mentions"), ...linkedBy(index, paper, "uses")]) {
      const weights = held.get(node) ?? papers.map(() => 0);
      // a mention of weight 0 is still a mention
      weights[place] = Math.max(weight, Number.MIN_VALUE);
      held.set(node, weights);
    }
  });
  const all = [...held].map(([node, weights]) => ({ node, weights, holders: weights.filter((w) => w > 0).length }));
  const strength = ({ weights }: ComparedNode) => weights.reduce((sum, weight) => sum + weight, 0);
  const kind = ({ node }: ComparedNode) => index.kind[node]!;
  const inOrder = (list: ComparedNode[]) =>
    list.sort((a, b) => b.holders - a.holders || kind(a) - kind(b) || strength(b) - strength(a) || a.node - b.node);
  return {
    papers,
    shared: inOrder(all.filter(({ holders }) => holders > 1)),
    own: papers.map((_, place) => inOrder(all.filter(({ holders, weights }) => holders === 1 && weights[place]! > 0))),
    pairs: papers.flatMap((paper, first) =>
      papers.slice(first + 1).map((other, after) => {
        const second = first + 1 + after;
        const either = all.filter(({ weights }) => weights[first]! > 0 || weights[second]! > 0).length;
        const shared = all.filter(({ weights }) => weights[first]! > 0 && weights[second]! > 0).length;
        const edge = linkedBy(index, paper, "related").find(({ node }) => node === other)?.edge ?? null;
        return { first, second, edge, shared, overlap: either === 0 ? 0 : shared / either };
      }),
    ),
  };
}

/** The most central paper of each of the largest communities: where to begin. */
export const centralPapers = (index: GraphIndex, most: number): number[] =>
  [...index.attributes.communities]
    .sort((a, b) => b.size - a.size || a.id - b.id)
    .flatMap(({ centralPapers: [first] }) => index.position.get(first ?? "") ?? [])
    .slice(0, most);

/**
 * The papers nearest to all of the compared ones together, by the sum of their `related` edges:
 * whom to compare next.
 */
export function suggestCompared(index: GraphIndex, papers: readonly number[], most: number): number[] {
  const sums = new Map<number, number>();
  for (const paper of papers)
    for (const { edge, weight } of linkedBy(index, paper, "related")) {
      const other = otherEnd(index, edge, paper);
      if (!papers.includes(other)) countUp(sums, other, weight);
    }
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([node]) => node);
}
