// Stage: communities and themes get names, from the concepts that set them apart: two to four, none saying the same as another,
// none used twice, none that the theme above already says. A pure function of the concepts with their papers and the communities.
import type { Community, Theme } from "#core/graph/attributes.ts";
import type { Communities } from "#core/graph/communities.ts";
import {
  type Distinctive,
  isPlainWord,
  type NamingConcept,
  rankDistinctive,
  spreadToParts,
} from "#core/graph/distinctive.ts";
import { LABEL_LENGTH, nameLevels } from "#core/graph/nameLevels.ts";
import { overlaps } from "#core/graph/overlap.ts";
import { countCommunities } from "#core/graph/partitions.ts";
import type { Concept, Paper, Term } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import { sortByKey } from "#core/order.ts";

const GLOSS_CONCEPTS = 6;
const LISTED_CONCEPTS = 12;
const CENTRAL_PAPERS = 5;

export interface CommunityInput {
  /** In key order: index = node of the communities. */
  readonly papers: readonly Paper[];
  readonly concepts: readonly Concept[];
  /** Stand in where a community has no concept of its own. */
  readonly terms: readonly Term[];
  readonly found: Communities;
}

/** The communities and themes of the dataset, named. */
export function describeCommunities({ papers, concepts, terms, found }: CommunityInput): {
  communities: Community[];
  themes: Theme[];
} {
  const index = new Map(papers.map((paper, i) => [paper.id, i]));
  const naming = spreadToParts(concepts.map((concept) => asNamingConcept(concept, index)));
  const words = terms.map((term) => asNamingConcept(term, index));
  const ranked = rankDistinctive(naming, found.community, found.count);
  const themeOfPaper = found.community.map((c) => (c < 0 ? -1 : found.themes[c]!));
  const themeCount = countCommunities(found.themes);
  const names = nameLevels({
    fine: ranked.map((list) => list.filter(({ concept }) => !isPlainWord(concept))),
    spare: rankDistinctive(byKey([...naming.filter(isPlainWord), ...words]), found.community, found.count),
    // A theme is broad enough for a single word: "retrieval", "reasoning".
    coarse: rankDistinctive(byKey([...naming, ...words]), themeOfPaper, themeCount),
    themeOf: found.themes,
    communityOf: found.community,
  });
  const communities = found.members.map((members, id): Community => {
    const chosen = names.fine[id]!;
    const fallback = `papers like “${shorten(papers[members[0]!]?.title ?? "", LABEL_LENGTH - 14)}”`;
    const mean = members.reduce((sum, v) => sum + found.confidence[v]!, 0) / Math.max(1, members.length);
    return {
      id,
      label: joinLabel(chosen) || fallback,
      gloss: joinGloss(chosen, ranked[id]!) || fallback,
      size: members.length,
      cohesion: found.cohesion[id]!,
      confidence: Math.min(1, mean),
      centralPapers: members.slice(0, CENTRAL_PAPERS).map((v) => nodeKey("paper", papers[v]!.id)),
      concepts: ranked[id]!.slice(0, LISTED_CONCEPTS).map(({ concept }) => nodeKey("concept", concept.key)),
      theme: found.themes[id]!,
    };
  });
  const themes = Array.from({ length: themeCount }, (_, id): Theme => {
    const within = communities.filter(({ theme }) => theme === id);
    return {
      id,
      label: joinLabel(names.coarse[id]!) || (within[0]?.label ?? ""),
      communities: within.map((community) => community.id),
    };
  });
  return { communities, themes };
}

const byKey = (concepts: readonly NamingConcept[]): NamingConcept[] => sortByKey(concepts, ({ key }) => key);

function asNamingConcept(concept: Concept | Term, index: ReadonlyMap<string, number>): NamingConcept {
  const placed = concept.salience
    .map(({ paper, weight }) => ({ paper: index.get(paper) ?? -1, weight }))
    .filter(({ paper }) => paper >= 0);
  const acronym = "acronym" in concept && concept.acronym !== undefined ? [concept.acronym] : [];
  return {
    key: concept.key,
    label: concept.label,
    aliases: [...acronym, ...concept.aliases],
    papers: placed.map(({ paper }) => paper),
    salience: placed.map(({ weight }) => weight),
  };
}

const joinLabel = (names: readonly NamingConcept[]): string =>
  names.length === 1 ? shorten(names[0]!.label, LABEL_LENGTH) : names.map(({ label }) => label).join(", ");

/** The label's concepts and then the next most distinctive, none saying the same twice. */
function joinGloss(names: readonly NamingConcept[], ranked: readonly Distinctive[]): string {
  const listed = [...names];
  for (const { concept } of ranked) {
    if (listed.length >= GLOSS_CONCEPTS) break;
    if (!listed.some((other) => other.key === concept.key || overlaps(other, concept))) listed.push(concept);
  }
  return listed.map(({ label }) => label).join(", ");
}

/** Cut after a whole word, with an ellipsis, where the text is longer than `most`. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
