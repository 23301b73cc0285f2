// Stage: communities and themes get names, from the phrases that set them apart: one to three for a
// community, none saying the same as another, none used twice. A pure function of the concepts with
// their papers, the papers' words and the communities.

import type { Communities } from "#core/communities/findCommunities.ts";
import { type Distinctive, rankDistinctive } from "#core/communities/naming/distinctive.ts";
import { inOneLanguage } from "#core/communities/naming/groupLanguage.ts";
import { canFollow, isPlainWord } from "#core/communities/naming/nameForm.ts";
import { nameLevels } from "#core/communities/naming/nameLevels.ts";
import { LABEL_LENGTH } from "#core/communities/naming/nameWorth.ts";
import { type NamingPhrase, namingPhrases } from "#core/communities/naming/namingPhrases.ts";
import { overlaps } from "#core/communities/overlap.ts";
import { countCommunities } from "#core/communities/partitions.ts";
import type { Community, Theme } from "#core/graph/attributes.ts";
import type { Concept, Paper, Term } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import type { CorpusWords } from "#core/relatedness/corpusWords.ts";

const GLOSS_CONCEPTS = 6;
const LISTED_CONCEPTS = 12;
const CENTRAL_PAPERS = 5;
/** The title of one paper tells nobody what more papers than this are about: any shared phrase says more. */
const MOST_UNDER_A_TITLE = 20;

export interface CommunityInput {
  /** In key order: index = node of the communities. */
  readonly papers: readonly Paper[];
  readonly concepts: readonly Concept[];
  readonly terms: readonly Term[];
  readonly words: CorpusWords;
  readonly found: Communities;
}

/** The communities and themes of the dataset, named. */
export function describeCommunities({ papers, concepts, terms, words, found }: CommunityInput): {
  communities: Community[];
  themes: Theme[];
} {
  const themeOfPaper = found.community.map((c) => (c < 0 ? -1 : found.themes[c]!));
  const themeCount = countCommunities(found.themes);
  const phrases = namingPhrases(concepts, terms, words);
  const ranked = rankDistinctive(phrases, words, found.community, found.count);
  const spoken = inOneLanguage(ranked, words, found.community);
  const names = nameLevels({
    fine: spoken,
    coarse: inOneLanguage(rankDistinctive(phrases, words, themeOfPaper, themeCount), words, themeOfPaper),
    themeOf: found.themes,
    communityOf: found.community,
    members: found.members,
    hasTitle: (paper, size) => size <= MOST_UNDER_A_TITLE && papers[paper]?.title.trim() !== "",
  });
  const communities = found.members.map((members, id): Community => {
    const chosen = names.fine[id]!;
    const fallback = `papers like “${shorten(papers[members[0]!]?.title ?? "", LABEL_LENGTH - 14)}”`;
    const mean = members.reduce((sum, v) => sum + found.confidence[v]!, 0) / Math.max(1, members.length);
    return {
      id,
      label: joinLabel(chosen) || fallback,
      gloss: joinGloss(chosen, spoken[id]!) || fallback,
      size: members.length,
      cohesion: found.cohesion[id]!,
      confidence: Math.min(1, mean),
      centralPapers: members.slice(0, CENTRAL_PAPERS).map((v) => nodeKey("paper", papers[v]!.id)),
      concepts: ranked[id]!.filter(({ phrase }) => phrase.kind === "concept")
        .slice(0, LISTED_CONCEPTS)
        .map(({ phrase }) => nodeKey("concept", phrase.key)),
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

const joinLabel = (names: readonly NamingPhrase[]): string =>
  names.length === 1 ? shorten(names[0]!.label, LABEL_LENGTH) : names.map(({ label }) => label).join(", ");

/**
 * The label's names and then the next most distinctive concepts that two papers of the community
 * share, none saying the same twice.
 */
function joinGloss(names: readonly NamingPhrase[], ranked: readonly Distinctive[]): string {
  const listed = [...names];
  for (const { phrase, inside } of ranked) {
    if (listed.length >= GLOSS_CONCEPTS) break;
    if (phrase.kind === "term" || inside.length < 2 || isPlainWord(phrase) || !canFollow(phrase)) continue;
    if (!listed.some((other) => other.key === phrase.key || overlaps(other, phrase))) listed.push(phrase);
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
