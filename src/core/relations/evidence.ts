// One order for every list of relations: by kind, source, target, in code units, whatever order the
// papers came in. And one way of telling where an edge can be read: when it is asked for, since the
// evidence of all edges together would be most of what is in memory.

import { compareText } from "#core/math/order.ts";
import type { Evidence, Mention, NodeKey, Relation, RelationKind } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";

export const compareRelations = (a: Relation, b: Relation): number =>
  compareText(a.kind, b.kind) || compareText(a.source, b.source) || compareText(a.target, b.target);

/** A mention as an edge carries it: the surface can be sliced from the paper. */
export const evidenceOf = (mention: Mention): Evidence => ({ paper: nodeKey("paper", mention.paper), ...mention.span });

/** An edge that makes its evidence anew, of what it knows, whenever it is asked for. */
export class TracedRelation<Trace> implements Relation {
  readonly kind: RelationKind;
  readonly source: NodeKey;
  readonly target: NodeKey;
  readonly weight: number;
  readonly #trace: Trace;
  readonly #follow: (trace: Trace, edge: Relation) => readonly Evidence[];

  constructor(
    { kind, source, target, weight }: Pick<Relation, "kind" | "source" | "target" | "weight">,
    trace: Trace,
    follow: (trace: Trace, edge: Relation) => readonly Evidence[],
  ) {
    this.kind = kind;
    this.source = source;
    this.target = target;
    this.weight = weight;
    this.#trace = trace;
    this.#follow = follow;
  }

  get evidence(): readonly Evidence[] {
    return this.#follow(this.#trace, this);
  }
}

/** Where the mentions of one paper stand among all of a concept or term, which are sorted by paper. */
export function mentionsIn(mentions: readonly Mention[], paper: string): readonly Mention[] {
  const first = (from: number, isBefore: (paper: string) => boolean): number => {
    let [low, high] = [from, mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(mentions[middle]!.paper)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const from = first(0, (other) => compareText(other, paper) < 0);
  return mentions.slice(
    from,
    first(from, (other) => compareText(other, paper) <= 0),
  );
}
