// `part-of` edges: a term or concept whose words stand, whole and in order, inside the key of a
// longer concept.
import { pushTo } from "#core/math/groups.ts";
import type { Candidate, Concept, NodeKey, Relation, Term } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import { compareRelations, evidenceOf, TracedRelation } from "#core/relations/evidence.ts";

/** "model" → "language model", "language model" → "large language model". */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const keyWords = (key: string): string[] => key.match(WORD) ?? [];

/**
 * Source is the part, target the whole; weight = words of the part over words of the whole, so that
 * the tightest fit is the strongest. Evidence: the first mention of the whole. Sorted by source and
 * target. O(words of a key squared) per concept.
 */
export function partOfRelations(concepts: readonly Concept[], terms: readonly Term[]): Relation[] {
  const parts = new Map<string, NodeKey[]>();
  const enter = (candidate: Candidate, node: NodeKey): void => {
    const words = keyWords(candidate.key).join(" ");
    if (words !== "") pushTo(parts, words, node);
  };
  for (const concept of concepts) enter(concept, nodeKey("concept", concept.key));
  for (const term of terms) enter(term, nodeKey("term", term.key));
  return concepts.flatMap((whole) => partsOf(whole, parts)).sort(compareRelations);
}

const firstMention = ({ mentions }: Concept) => mentions.slice(0, 1).map(evidenceOf);

function partsOf(whole: Concept, parts: ReadonlyMap<string, readonly NodeKey[]>): Relation[] {
  const words = keyWords(whole.key);
  const found = new Map<NodeKey, number>();
  for (let length = 1; length < words.length; length++)
    for (let start = 0; start + length <= words.length; start++)
      for (const part of parts.get(words.slice(start, start + length).join(" ")) ?? []) found.set(part, length);
  const target = nodeKey("concept", whole.key);
  return [...found].map(
    ([source, length]) =>
      new TracedRelation({ kind: "part-of", source, target, weight: length / words.length }, whole, firstMention),
  );
}
