// What each filter offers, with counts of what would be shown if that filter alone were lifted:
// facets that cross-filter.

import { type GraphIndex, NODE_KINDS, RELATION_KINDS } from "#core/graph/graphIndex.ts";
import type { NodeKind, RelationKind } from "#core/model.ts";
import { passesAllBut } from "#view/shown/filters.ts";
import { FacetCounter, type FacetCounts } from "#view/shown/paperFacets.ts";
import type { Visible } from "#view/shown/visible.ts";
import { PAPER_FACETS, type Range } from "#view/state/viewState.ts";

const PAPER = NODE_KINDS.indexOf("paper");

export interface Facets {
  readonly kinds: Readonly<Record<NodeKind, number>>;
  /** Community (-1 = in none) → its papers, in any projection and whatever kinds are shown. */
  readonly communities: ReadonlyMap<number, number>;
  readonly relations: Readonly<Record<RelationKind, number>>;
  /** Value → papers, most first; empty where no paper says anything. */
  readonly papers: FacetCounts;
}

/** The bounds a range filter can take; null if the dataset knows nothing of the sort. */
export interface Bounds {
  readonly years: Range | null;
  readonly frequency: Range | null;
  readonly degree: Range | null;
}

export function facetsOf(index: GraphIndex, visible: Visible): Facets {
  const kinds: Record<NodeKind, number> = { paper: 0, concept: 0, term: 0 };
  const communities = new Map<number, number>();
  const counter = new FacetCounter();
  const byKind = passesAllBut(visible.failures, "kind");
  const byCommunity = passesAllBut(visible.failures, "community", "kind");
  const byFacet = PAPER_FACETS.map((facet) => [facet, passesAllBut(visible.failures, facet)] as const);
  const withPapers = index.kind.some((kind, i) => kind === PAPER && visible.scope[i] === 1);
  for (let i = 0; i < index.keys.length; i++) {
    const node = index.nodes[i]!;
    const inScope = visible.scope[i] === 1;
    // a projection without papers still tells how many papers there are
    if (node.kind === "paper" && (inScope || !withPapers) && byCommunity(i))
      communities.set(node.community, (communities.get(node.community) ?? 0) + 1);
    if (!inScope) continue;
    if (byKind(i)) kinds[node.kind]++;
    if (node.kind === "paper") for (const [facet, passes] of byFacet) if (passes(i)) counter.add(facet, node);
  }
  const ties = new Uint32Array(RELATION_KINDS.length);
  const { source, target, relation } = index;
  for (let e = 0; e < source.length; e++)
    if (visible.nodes[source[e]!] === 1 && visible.nodes[target[e]!] === 1) ties[relation[e]!]!++;
  const tiesOf = (kind: RelationKind): number => ties[RELATION_KINDS.indexOf(kind)] ?? 0;
  return {
    kinds,
    communities,
    relations: {
      mentions: tiesOf("mentions"),
      uses: tiesOf("uses"),
      "co-occurs": tiesOf("co-occurs"),
      related: tiesOf("related"),
      "part-of": tiesOf("part-of"),
    },
    papers: counter.counts(),
  };
}

export function boundsOf(index: GraphIndex): Bounds {
  const years: number[] = [];
  const frequencies: number[] = [];
  for (const node of index.nodes)
    if (node.kind !== "paper") frequencies.push(node.documentFrequency);
    else if (node.year !== undefined) years.push(node.year);
  return { years: extent(years), frequency: extent(frequencies), degree: extent([...index.degree]) };
}

/** Least and greatest; null unless there are two different values. */
function extent(values: readonly number[]): Range | null {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least < most ? [least, most] : null;
}
