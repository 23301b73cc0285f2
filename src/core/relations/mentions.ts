// Paper–concept (`mentions`) and paper–term (`uses`) edges: one per paper and concept, weighted by
// salience, with every mention as evidence.
import { groupBy } from "#core/math/groups.ts";
import type { Candidate, Concept, Mention, NodeKind, Relation, RelationKind, Salience, Term } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import { compareRelations } from "#core/relations/evidence.ts";

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
  const relations = candidates.flatMap((candidate) => {
    const mentions = groupByPaper(candidate.mentions);
    const target = nodeKey(node, candidate.key);
    return candidate.salience.map(({ paper: id, weight }): Relation => {
      // One key for an edge and all its evidence: they are millions.
      const paper = nodeKey("paper", id);
      const evidence = (mentions.get(id) ?? []).map(({ span }) => ({ paper, ...span }));
      return { kind, source: paper, target, weight, evidence };
    });
  });
  return relations.sort(compareRelations);
}

/** Mentions by paper id, in the order given. */
export function groupByPaper(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = groupBy(mentions, (mention) => mention.paper);
  return groups;
}
