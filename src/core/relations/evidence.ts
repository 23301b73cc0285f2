// One order for every list of relations: by kind, source, target, in code units, whatever order the
// papers came in.

import { compareText } from "#core/math/order.ts";
import type { Evidence, Mention, Relation } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";

export const compareRelations = (a: Relation, b: Relation): number =>
  compareText(a.kind, b.kind) || compareText(a.source, b.source) || compareText(a.target, b.target);

/** A mention as an edge carries it: the surface can be sliced from the paper. */
export const evidenceOf = (mention: Mention): Evidence => ({ paper: nodeKey("paper", mention.paper), ...mention.span });
