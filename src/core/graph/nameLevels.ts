// Which concepts name which community and which theme: chosen together, because no name may stand twice, and none may say what the
// names below it say.
import { type Distinctive, isPlainWord, type NamingConcept } from "#core/graph/distinctive.ts";
import { overlaps } from "#core/graph/overlap.ts";

export const LABEL_LENGTH = 45;
const COMMUNITY_NAMES = 3;
const THEME_NAMES = 2;
/** A name stands in this share of its papers, and in two of them; names may fall short only until there are enough. */
const LEAST_COVERAGE = 0.15;
/** What a name is still worth that resembles one of another community. */
const RESEMBLING = 0.4;
/** What a lower-case single word is worth beside a phrase or a proper name. */
const PLAIN_WORD = 0.7;
/** A theme's name may have at most this share of its papers in one community: else it is that community's name. */
const MOST_IN_ONE = 0.65;

interface Levels {
  /** Per community, most distinctive first. */
  readonly fine: readonly (readonly Distinctive[])[];
  /** Per community: single words, for one that no phrase names. */
  readonly spare: readonly (readonly Distinctive[])[];
  /** Per theme. */
  readonly coarse: readonly (readonly Distinctive[])[];
  readonly themeOf: ArrayLike<number>;
  readonly communityOf: ArrayLike<number>;
}

/**
 * Communities first, each by what sets it apart most of all; then the themes, by what their communities share and none of them says.
 * A theme of one community takes what that leaves.
 */
export function nameLevels({ fine, spare, coarse, themeOf, communityOf }: Levels): {
  fine: NamingConcept[][];
  coarse: NamingConcept[][];
} {
  const taken: NamingConcept[] = [];
  const bestOf = bestCommunity(fine);
  const communities = fine.map((list, c) => {
    const own = list.filter(({ concept }) => bestOf.get(concept.key) === c);
    const names = chooseNames([own, list], [], taken, { most: COMMUNITY_NAMES, enough: 2 });
    return names.length > 0 ? names : chooseNames([spare[c]!], [], taken, { most: COMMUNITY_NAMES, enough: 2 });
  });
  const themes = coarse.map((list, t) => {
    const below = communities.filter((_, c) => themeOf[c] === t);
    const shared = below.length > 1 ? list.filter((entry) => spreadsOut(entry, communityOf)) : list;
    return chooseNames([shared], below.flat(), taken, { most: THEME_NAMES, enough: 1 });
  });
  return { fine: communities, coarse: themes };
}

/** In at least two communities, and not nearly all in one. */
function spreadsOut({ inside }: Distinctive, communityOf: ArrayLike<number>): boolean {
  const counts = new Map<number, number>();
  for (const v of inside) counts.set(communityOf[v]!, (counts.get(communityOf[v]!) ?? 0) + 1);
  return counts.size > 1 && Math.max(...counts.values()) <= MOST_IN_ONE * inside.length;
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
 * Up to `most` concepts from ranked pools, greedily: the most distinctive first, then those that add papers not yet covered, as long
 * as the label stays short. None overlaps another or one of `avoid`. Adds what it chose to `taken`.
 */
function chooseNames(
  pools: readonly (readonly Distinctive[])[],
  avoid: readonly NamingConcept[],
  taken: NamingConcept[],
  { most, enough }: { readonly most: number; readonly enough: number },
): NamingConcept[] {
  const chosen: NamingConcept[] = [];
  const covered = new Set<number>();
  let length = 0;
  const worth = ({ concept, score, inside }: Distinctive): number => {
    if (chosen.length > 0 && length + 2 + concept.label.length > LABEL_LENGTH) return 0;
    if (taken.some(({ key }) => key === concept.key)) return 0;
    if ([...avoid, ...chosen].some((other) => overlaps(concept, other))) return 0;
    const fresh = inside.filter((paper) => !covered.has(paper)).length / inside.length;
    const resembles = taken.some((other) => overlaps(concept, other));
    return score * (0.4 + 0.6 * fresh) * (resembles ? RESEMBLING : 1) * (isPlainWord(concept) ? PLAIN_WORD : 1);
  };
  const [first = []] = pools;
  while (chosen.length < most) {
    // The first pool may add names as long as they cover much; the others, and names that cover little, only make up the number.
    const tiers: (readonly Distinctive[])[] = [first.filter(coversMany)];
    if (chosen.length < enough) tiers.push(...pools.slice(1).map((pool) => pool.filter(coversMany)), ...pools);
    let next: Distinctive | undefined;
    for (const tier of tiers) next ??= findBest(tier, worth);
    if (next === undefined) break;
    chosen.push(next.concept);
    taken.push(next.concept);
    length += (chosen.length > 1 ? 2 : 0) + next.concept.label.length;
    for (const paper of next.inside) covered.add(paper);
  }
  return chosen;
}

const coversMany = ({ inside, coverage }: Distinctive): boolean => inside.length >= 2 && coverage >= LEAST_COVERAGE;

/** The entry of largest worth above 0; the list is in falling order of score, which bounds the worth. */
function findBest(ranked: readonly Distinctive[], worth: (entry: Distinctive) => number): Distinctive | undefined {
  let best: Distinctive | undefined;
  let bestWorth = 0;
  for (const entry of ranked) {
    if (entry.score <= bestWorth) break;
    const value = worth(entry);
    if (value <= bestWorth) continue;
    best = entry;
    bestWorth = value;
  }
  return best;
}
