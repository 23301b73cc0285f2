// Paper–concept (`mentions`) and paper–term (`uses`) edges: one per paper and concept, weighted by
// salience, with every mention as evidence.
import { groupBy } from "#core/math/groups.ts";
import type {
  Candidate,
  Concept,
  Evidence,
  Mention,
  NodeKey,
  NodeKind,
  Relation,
  RelationKind,
  Salience,
  Term,
} from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import { compareRelations, mentionsIn, TracedRelation } from "#core/relations/evidence.ts";

type Salient = Candidate & { readonly salience: readonly Salience[] };

/**
 * One `mentions` edge per paper and concept; weight = the concept's salience in that paper, 0..1.
 * Sorted by source and target.
 */
export const mentionRelations = (concepts: readonly Concept[]): Relation[] =>
  paperEdges("mentions", "concept", concepts);

/**
 * One `uses` edge per paper and shared term; weight = salience, 0..1. Sorted by source and target.
 */
export const usageRelations = (terms: readonly Term[]): Relation[] => paperEdges("uses", "term", terms);

function paperEdges(kind: RelationKind, node: NodeKind, candidates: readonly Salient[]): Relation[] {
  // One key for all edges of a paper: they are millions.
  const keys = new Map<string, NodeKey>();
  const keyOf = (paper: string): NodeKey => {
    const key = keys.get(paper) ?? nodeKey("paper", paper);
    keys.set(paper, key);
    return key;
  };
  const relations = candidates.flatMap(({ key, mentions, salience }) => {
    const target = nodeKey(node, key);
    return salience.map(
      ({ paper, weight }): Relation =>
        new TracedRelation({ kind, source: keyOf(paper), target, weight }, mentions, mentionsInSource),
    );
  });
  return relations.sort(compareRelations);
}

const mentionsInSource = (mentions: readonly Mention[], { source }: Pick<Relation, "source">): Evidence[] =>
  mentionsIn(mentions, source.slice(nodeKey("paper", "").length)).map(({ span }) => ({ paper: source, ...span }));

/** Mentions by paper id, in the order given. */
export function groupByPaper(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = groupBy(mentions, (mention) => mention.paper);
  return groups;
}
