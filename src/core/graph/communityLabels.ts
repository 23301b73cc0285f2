// Stage: communities and themes get names, from the concepts that set them apart: two to four, none saying the same as another,
// none used twice, none that the theme above already says. A pure function of the concepts with their papers and the communities.
import type { Community, Theme } from "#core/graph/attributes.ts";
import type { Communities } from "#core/graph/communities.ts";
import { type Distinctive, type NamingConcept, rankDistinctive } from "#core/graph/distinctive.ts";
import { overlaps } from "#core/graph/overlap.ts";
import type { Concept, Paper, Term } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";

const LABEL_LENGTH = 45;
const LABEL_CONCEPTS = 3;
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
  const naming = concepts.map((concept) => asNamingConcept(concept, index));
  const ranked = rankDistinctive(naming, found.community, found.count);
  const spare = rankDistinctive(
    terms.map((term) => asNamingConcept(term, index)),
    found.community,
    found.count,
  );
  const themeOfPaper = found.community.map((c) => (c < 0 ? -1 : found.themes[c]!));
  const themeCount = Math.max(-1, ...found.themes) + 1;
  const names = nameLevels({
    fine: ranked.map((list, c) => [...list, ...spare[c]!.map((entry) => ({ ...entry, score: entry.score / 100 }))]),
    coarse: rankDistinctive(naming, themeOfPaper, themeCount),
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

interface Levels {
  readonly fine: readonly (readonly Distinctive[])[];
  readonly coarse: readonly (readonly Distinctive[])[];
  readonly themeOf: ArrayLike<number>;
  readonly communityOf: ArrayLike<number>;
}

/**
 * Themes of several communities first, by what these share; then the communities, which leave out what their theme says;
 * a theme of one community takes what that leaves.
 */
function nameLevels({ fine, coarse, themeOf, communityOf }: Levels): {
  fine: NamingConcept[][];
  coarse: NamingConcept[][];
} {
  const children = coarse.map(() => 0);
  for (let c = 0; c < fine.length; c++) children[themeOf[c]!]!++;
  const taken = new Set<string>();
  const isShared = ({ inside }: Distinctive): boolean => new Set(inside.map((v) => communityOf[v])).size > 1;
  const themes = coarse.map((list, t) => (children[t]! > 1 ? chooseNames(list.filter(isShared), [], taken, 2) : []));
  const bestOf = bestCommunity(fine);
  const communities = fine.map((list, c) => {
    const own = list.filter(({ concept }) => bestOf.get(concept.key) === c);
    const above = themes[themeOf[c]!]!;
    const names = chooseNames(own, above, taken, LABEL_CONCEPTS);
    return names.length > 0 ? names : chooseNames(list, above, taken, LABEL_CONCEPTS);
  });
  for (const [t, list] of coarse.entries()) {
    if (themes[t]!.length > 0) continue;
    const below = communities.filter((_, c) => themeOf[c] === t).flat();
    themes[t] = chooseNames(list, below, taken, 2);
  }
  return { fine: communities, coarse: themes };
}

/** For each concept the community it sets apart most; ties to the larger. */
function bestCommunity(fine: readonly (readonly Distinctive[])[]): Map<string, number> {
  const best = new Map<string, { community: number; score: number }>();
  fine.forEach((list, community) => {
    for (const { concept, score } of list)
      if (score > (best.get(concept.key)?.score ?? 0)) best.set(concept.key, { community, score });
  });
  return new Map([...best].map(([key, { community }]) => [key, community]));
}

/**
 * Up to `most` concepts, greedily: the most distinctive first, then those that add papers not yet covered, as long as the label stays
 * short. None overlaps another or one of `above`. Adds the chosen keys to `taken`.
 */
function chooseNames(
  ranked: readonly Distinctive[],
  above: readonly NamingConcept[],
  taken: Set<string>,
  most: number,
): NamingConcept[] {
  const chosen: NamingConcept[] = [];
  const covered = new Set<number>();
  let length = 0;
  while (chosen.length < most) {
    let best: Distinctive | undefined;
    let bestValue = 0;
    for (const entry of ranked) {
      if (entry.score <= bestValue) break; // ranked by score, which bounds the value
      const { concept, inside } = entry;
      if (taken.has(concept.key) || [...above, ...chosen].some((other) => overlaps(concept, other))) continue;
      if (chosen.length > 0 && length + 2 + concept.label.length > LABEL_LENGTH) continue;
      const fresh = inside.filter((paper) => !covered.has(paper)).length / inside.length;
      const value = entry.score * (0.4 + 0.6 * fresh);
      if (value > bestValue) {
        best = entry;
        bestValue = value;
      }
    }
    if (best === undefined) break;
    chosen.push(best.concept);
    taken.add(best.concept.key);
    length += (chosen.length > 1 ? 2 : 0) + best.concept.label.length;
    for (const paper of best.inside) covered.add(paper);
  }
  return chosen;
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
