// A path as a sentence: who, over what, to whom. "A" mentions "speculative sampling", which "B"
// mentions too.

import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { RELATION_KINDS } from "#core/graph/graphIndex.ts";
import type { RelationKind } from "#core/model.ts";
import type { GraphPath } from "#view/shown/path.ts";

export interface PathStep {
  readonly node: number;
  /** How the step to the next node is said; null at the end. */
  readonly link: string | null;
}

/** Seen from the paper, and seen from the other end. */
const WORDS: Readonly<Record<RelationKind, readonly [forth: string, back: string]>> = {
  mentions: ["mentions", "is mentioned in"],
  uses: ["uses", "is used in"],
  "co-occurs": ["meets", "meets"],
  related: ["is related to", "is related to"],
  "part-of": ["is part of", "contains"],
};

export function pathSteps(index: GraphIndex, { nodes, edges }: GraphPath): readonly PathStep[] {
  return nodes.map((node, i) => {
    const edge = edges[i];
    if (edge === undefined) return { node, link: null };
    const kind = RELATION_KINDS[index.relation[edge]!]!;
    const forth = kind === "part-of" ? index.source[edge] === node : index.nodes[node]!.kind === "paper";
    const shared = index.nodes[index.reason[edge]!];
    const words = WORDS[kind][forth ? 0 : 1];
    if (shared === undefined) return { node, link: words };
    // two papers can be near because both are near a third
    const reason = shared.kind === "paper" ? `both are near “${shared.label}”` : `by ${shared.label}`;
    return { node, link: `${words} (${reason})` };
  });
}
