// Which phrases name which community and which theme: chosen together, because no name of a
// community may stand twice. A theme is called by what its communities share, or else by the names
// of the two largest of them.

import { chooseNames } from "#core/communities/naming/chooseNames.ts";
import type { Distinctive } from "#core/communities/naming/distinctive.ts";
import { isNounPhrase } from "#core/communities/naming/nameForm.ts";
import type { NamingPhrase } from "#core/communities/naming/namingPhrases.ts";
import { countEach } from "#core/math/groups.ts";

/**
 * A theme's own name stands in this share of its papers, of which at most so many are in one
 * community.
 */
const THEME_COVERAGE = 0.5;
const MOST_IN_ONE = 0.65;

interface Levels {
  /** Per community, most distinctive first. */
  readonly fine: readonly (readonly Distinctive[])[];
  /** Per theme. */
  readonly coarse: readonly (readonly Distinctive[])[];
  readonly themeOf: ArrayLike<number>;
  readonly communityOf: ArrayLike<number>;
  /** Papers of each community, the most central first. */
  readonly members: readonly (readonly number[])[];
  /** Whether a paper's title can stand for a group without a name. */
  readonly hasTitle?: (paper: number, size: number) => boolean;
}

/**
 * One to three names per community, none twice; one or two per theme. A theme of one community is
 * called as that is.
 */
export function nameLevels({ fine, coarse, themeOf, communityOf, members, hasTitle = () => true }: Levels): {
  fine: NamingPhrase[][];
  coarse: NamingPhrase[][];
} {
  const taken: NamingPhrase[] = [];
  const bestOf = bestCommunity(fine);
  const communities = fine.map((list, c) => {
    const central = members[c]?.[0];
    const isTitled = central === undefined || hasTitle(central, members[c]!.length);
    const chosen = chooseNames(list, taken, (key) => bestOf.get(key) === c, central, isTitled);
    taken.push(...chosen);
    return chosen;
  });
  const themes = coarse.map((list, t) => {
    const below = communities.filter((_, c) => themeOf[c] === t);
    const [first = [], second = []] = below;
    if (below.length < 2) return first;
    const shared = list.filter((entry) => isShared(entry, communityOf));
    const elsewhere = taken.filter((name) => !below.some((names) => names.includes(name)));
    const own = chooseNames(shared, elsewhere, () => true).slice(0, 2);
    return own.length > 0 ? own : [...first.slice(0, 1), ...second.slice(0, 1)];
  });
  return { fine: communities, coarse: themes };
}

/** A phrase for half of a theme's papers, in at least two communities and not nearly all in one. */
function isShared({ phrase, inside, coverage }: Distinctive, communityOf: ArrayLike<number>): boolean {
  if (coverage < THEME_COVERAGE || !isNounPhrase(phrase)) return false;
  const counts = countEach(inside.map((v) => communityOf[v]!));
  return counts.size > 1 && Math.max(...counts.values()) <= MOST_IN_ONE * inside.length;
}

/** For each phrase the community it sets apart most; ties to the larger. */
function bestCommunity(fine: readonly (readonly Distinctive[])[]): Map<string, number> {
  const best = new Map<string, { community: number; score: number }>();
  fine.forEach((list, community) => {
    for (const { phrase, score } of list)
      if (score > (best.get(phrase.key)?.score ?? 0)) best.set(phrase.key, { community, score });
  });
  return new Map([...best].map(([key, { community }]) => [key, community]));
}
