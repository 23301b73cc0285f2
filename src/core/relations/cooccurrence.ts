// Concept–concept edges (`co-occurs`). Strength is the association strength of van Eck & Waltman
// 2009 (doi 10.1002/asi.21075), observed over expected shared papers, on the bounded scale of Bouma
// 2009 (normalised pointwise mutual information) and discounted where it stands on few papers
// (Pantel & Ravichandran 2004), because two concepts seen once, together, prove little.

import { ln } from "#core/math/elementary.ts";
import { countUp, pushTo } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import type { Concept, Evidence, Mention, Relation } from "#core/model.ts";
import { nodeKey, onlyPaperOf } from "#core/model.ts";
import { compareRelations, evidenceOf, mentionsIn, TracedRelation } from "#core/relations/evidence.ts";
import { groupByPaper } from "#core/relations/mentions.ts";

/** Distance, in UTF-16 units, that stands for "one in the title, the other in the abstract". */
const OTHER_FIELD = 4000;

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/**
 * Strength in 0..1 of two concepts in `first` and `second` of `papers` papers that share `shared`:
 * 0 where they meet no more often than chance. Example: 5 shared of 10 and 12, in 119 papers:
 * (ln(5·120/120) / −ln(5/120)) · 5/7 = 0.362; a pair seen once, together: 1 · 1/3.
 */
export function associationStrength(shared: number, first: number, second: number, papers: number): number {
  if (shared === 0) return 0;
  // One more, empty paper is imagined, so that even a corpus of one paper has a chance to compare
  // with.
  const all = papers + 1;
  const information = ln((shared * all) / (first * second)) / -ln(shared / all);
  return Math.max(0, Math.min(1, information)) * (shared / (shared + 2));
}

/**
 * Between concepts that several papers share (model.ts, onlyPaperOf). Each keeps its `perConcept` strongest partners; an edge stands if either end keeps it.
 * Two mentions that overlap ("language model" in "large language model") are no meeting. Evidence:
 * the two closest mentions in each shared paper. Sorted by source and target; source is the smaller
 * key.
 */
export function cooccurrenceRelations(all: readonly Concept[], papers: number, perConcept: number): Relation[] {
  const concepts = all.filter((concept) => onlyPaperOf(concept) === undefined);
  const mentions = concepts.map((concept) => groupByPaper(concept.mentions));
  const inPaper = new Map<string, number[]>();
  mentions.forEach((groups, index) => {
    for (const paper of groups.keys()) {
      pushTo(inPaper, paper, index);
    }
  });
  const kept = new Map<number, Pair>();
  for (let index = 0; index < concepts.length; index++)
    for (const pair of strongestPartners(index, concepts, mentions, inPaper, papers, perConcept))
      kept.set(pair.first * concepts.length + pair.second, pair);
  const keys = concepts.map(({ key }) => nodeKey("concept", key));
  const relations = [...kept.values()].map(({ first, second, weight }): Relation => {
    const ends = [concepts[first]!, concepts[second]!] as const;
    return new TracedRelation(
      { kind: "co-occurs", source: keys[first]!, target: keys[second]!, weight },
      ends,
      meetings,
    );
  });
  return relations.sort(compareRelations);
}

function strongestPartners(
  index: number,
  concepts: readonly Concept[],
  mentions: readonly Map<string, Mention[]>[],
  inPaper: ReadonlyMap<string, readonly number[]>,
  papers: number,
  count: number,
): Pair[] {
  const shared = new Map<number, number>();
  const distances = new Map<number, number>();
  for (const [paper, own] of mentions[index] ?? [])
    for (const other of inPaper.get(paper) ?? []) {
      if (other === index) continue;
      const closest = closestMentions(own, mentions[other]?.get(paper) ?? []);
      if (closest === undefined) continue;
      countUp(shared, other);
      countUp(distances, other, closest.distance);
    }
  const size = mentions[index]?.size ?? 0;
  const key = (other: number): string => concepts[other]?.key ?? "";
  return [...shared]
    .map(([other, count]) => ({
      other,
      weight: associationStrength(count, size, mentions[other]?.size ?? 0, papers),
      distance: (distances.get(other) ?? 0) / count,
    }))
    .filter((partner) => partner.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.distance - b.distance || compareText(key(a.other), key(b.other)))
    .slice(0, count)
    .map(({ other, weight }) => ({
      first: compareText(key(index), key(other)) < 0 ? index : other,
      second: compareText(key(index), key(other)) < 0 ? other : index,
      weight,
    }));
}

/** The two closest mentions in each paper that both stand in. */
function meetings([first, second]: readonly [Concept, Concept]): Evidence[] {
  const fewer = first.salience.length < second.salience.length ? first : second;
  return fewer.salience.flatMap(({ paper }) => {
    const closest = closestMentions(mentionsIn(first.mentions, paper), mentionsIn(second.mentions, paper));
    return closest === undefined ? [] : [evidenceOf(closest.first), evidenceOf(closest.second)];
  });
}

/** The closest two mentions that do not overlap; ties: the earlier ones. */
function closestMentions(
  first: readonly Mention[],
  second: readonly Mention[],
): { first: Mention; second: Mention; distance: number } | undefined {
  let best: { first: Mention; second: Mention; distance: number } | undefined;
  for (const a of first)
    for (const b of second) {
      const gap =
        a.span.field === b.span.field ? Math.max(a.span.start - b.span.end, b.span.start - a.span.end) : OTHER_FIELD;
      if (gap >= 0 && (best === undefined || gap < best.distance)) best = { first: a, second: b, distance: gap };
    }
  return best;
}
