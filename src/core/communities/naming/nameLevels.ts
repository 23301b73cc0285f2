// Which phrases name which community and which theme: chosen together, because no name of a
// community may stand twice. A theme is called by what its communities share, or else by the names
// of the two largest of them.

import { isCompound } from "#core/communities/naming/bonds.ts";
import type { Distinctive } from "#core/communities/naming/distinctive.ts";
import { canFollow, formOf, isNounPhrase, isPlainWord } from "#core/communities/naming/nameForm.ts";
import type { NamingPhrase } from "#core/communities/naming/namingPhrases.ts";
import { overlaps } from "#core/communities/overlap.ts";
import { countEach } from "#core/math/groups.ts";

export const LABEL_LENGTH = 50;
const MOST_NAMES = 3;
/**
 * A name stands in two of its papers and in this share of them; names may fall short only until
 * there are two.
 */
const LEAST_COVERAGE = 0.15;
/** A phrase of fewer papers is preferred that is worth so many times as much. */
const FAR_BETTER = 2;
/** A single word says what its papers are about: in their titles, or several times. */
const LEAST_FOCUS = 0.55;
/**
 * What one paper's title alone says is a name of so few papers that it is this share of them, and
 * worth less.
 */
const ONE_PAPER_SHARE = 0.2;
const ONE_PAPER = 0.55;
/** … and worth this much of that where the paper is not the most central of three or more. */
const LESS_CENTRAL = 0.8;
/**
 * What a name is still worth that resembles one of another community, sets another one apart more,
 * or repeats a word of its label.
 */
const RESEMBLING = 0.4;
const OF_ANOTHER = 0.7;
const REPEATING = 0.3;
/** … and that most papers that say it say elsewhere, where none of its papers is in the group. */
const MOST_ELSEWHERE = 0.5;
const OWN_SHARE = 0.4;
/** What a name is worth beside its share of papers that the label's other names do not cover. */
const NOTHING_NEW = 0.5;
/**
 * A further name is worth this much of the best, or as little as the other while there is but one
 * or half of the papers have none.
 */
const LEAST_WORTH = 0.3;
const LEAST_NEEDED = 0.1;
/** A phrase speaks for one of its words where it stands in this share of the word's papers, and so many. */
const SPEAKS_FOR = 0.3;
const LEAST_SPEAKING = 3;
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
}

/**
 * One to three names per community, none twice; one or two per theme. A theme of one community is
 * called as that is.
 */
export function nameLevels({ fine, coarse, themeOf, communityOf, members }: Levels): {
  fine: NamingPhrase[][];
  coarse: NamingPhrase[][];
} {
  const taken: NamingPhrase[] = [];
  const bestOf = bestCommunity(fine);
  const communities = fine.map((list, c) => {
    const chosen = chooseNames(list, taken, (key) => bestOf.get(key) === c, members[c]?.[0]);
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

/**
 * Up to three phrases from a ranked list, greedily: the most distinctive first, then those that add
 * papers not yet covered, as long as the label stays short. None overlaps another, none is among
 * `taken`.
 */
function chooseNames(
  ranked: readonly Distinctive[],
  taken: readonly NamingPhrase[],
  isOwn: (key: string) => boolean,
  central?: number,
): NamingPhrase[] {
  const size = ranked[0] === undefined ? 0 : Math.round(ranked[0].inside.length / ranked[0].coverage);
  const takenKeys = new Set(taken.map(({ key }) => key));
  const pools = [ranked.filter(isBroad), ranked.filter(({ inside }) => inside.length > 1), ranked];
  const chosen: NamingPhrase[] = [];
  const covered = new Set<number>();
  let length = 0;
  let best = 0;
  const worth = ({ phrase, score, inside }: Distinctive): number => {
    if (takenKeys.has(phrase.key) || chosen.some((other) => overlaps(phrase, other))) return 0;
    if (chosen.length > 1 && (!isNounPhrase(phrase) || inside.length === 1)) return 0;
    if (chosen.length > 1 && chosen.some((other) => sharesWord(phrase, other))) return 0;
    if (chosen.length > 0 && !canFollow(phrase)) return 0;
    // "special relativity" says enough: what one of its papers studies beside it would mislead
    if (covered.size > 1 && inside.length === 1 && isNounPhrase(chosen[0]!)) return 0;
    if (chosen.length > 0 && length + 2 + phrase.label.length > LABEL_LENGTH) return 0;
    const fresh = inside.filter((paper) => !covered.has(paper)).length / inside.length;
    let value = score * (NOTHING_NEW + (1 - NOTHING_NEW) * fresh) * formOf(phrase);
    if (inside.length === 1) value *= size < 3 || inside[0] === central ? ONE_PAPER : ONE_PAPER * LESS_CENTRAL;
    if (!isOwn(phrase.key)) value *= OF_ANOTHER;
    const own = Math.min(1, inside.length / (OWN_SHARE * phrase.papers.length));
    value *= MOST_ELSEWHERE + (1 - MOST_ELSEWHERE) * own;
    if (chosen.some((other) => sharesWord(phrase, other))) value *= REPEATING;
    if (taken.some((other) => !isTopicOf(other, phrase) && overlaps(phrase, other))) value *= RESEMBLING;
    const isNeeded = !isPlainWord(phrase) && (chosen.length < 2 || covered.size * 2 < size);
    return value < (isNeeded ? LEAST_NEEDED : LEAST_WORTH) * best ? 0 : value;
  };
  while (chosen.length < MOST_NAMES) {
    let next: Distinctive | undefined;
    // names of few papers only make up the number, or stand where what more papers have says next to nothing
    for (const pool of pools.slice(0, 3 - chosen.length)) {
      const other = findBest(pool, worth);
      if (next === undefined || (other !== undefined && worth(other) > FAR_BETTER * worth(next))) next = other;
    }
    if (next === undefined) break;
    best = Math.max(best, worth(next) / formOf(next.phrase));
    const { phrase } = sayInPhrase(next, ranked, worth);
    length += (chosen.length > 0 ? 2 : 0) + phrase.label.length;
    chosen.push(phrase);
    for (const paper of next.inside) covered.add(paper);
  }
  return chosen;
}

/**
 * Whether enough of the group has it: by one paper alone, only where its title says so in a plain
 * noun phrase.
 */
function isBroad({ phrase, inside, coverage, focus }: Distinctive): boolean {
  if (inside.length === 1)
    return coverage >= ONE_PAPER_SHARE && focus === 1 && phrase.key.includes(" ") && isNounPhrase(phrase);
  return coverage >= LEAST_COVERAGE && (focus >= LEAST_FOCUS || !isPlainWord(phrase));
}

/**
 * A single word or the end of longer names is said within a phrase that stands in many of the same
 * papers: "diffusion model" for "diffusion", "swine fever virus" for "fever virus".
 */
function sayInPhrase(
  entry: Distinctive,
  ranked: readonly Distinctive[],
  worth: (entry: Distinctive) => number,
): Distinctive {
  const { phrase: said, inside: papers } = entry;
  if (!isPlainWord(said) && !isCompound(said) && said.cut !== true) return entry;
  const least = Math.max(papers.length > LEAST_SPEAKING ? LEAST_SPEAKING : 2, SPEAKS_FOR * papers.length);
  const phrases = ranked.filter(({ phrase: { key, label }, inside }) => {
    const added = label.split(" ").length - said.label.split(" ").length;
    return inside.length >= least && added > 0 && added < 3 && ` ${key} `.includes(` ${said.key} `);
  });
  return findBest(phrases, worth) ?? entry;
}

/** A single word that names another group leaves its phrases free: "robot" and "robotic manipulation". */
const isTopicOf = (word: NamingPhrase, phrase: NamingPhrase): boolean =>
  isPlainWord(word) && !isPlainWord(phrase) && phrase.key.includes(" ");

/** "Darwinian revolution" and "Darwin's Origin" repeat a word, whatever its ending. */
function sharesWord(a: NamingPhrase, b: NamingPhrase): boolean {
  const words = b.key.split(" ");
  return a.key.split(" ").some((word) => words.some((other) => isSameRoot(word, other)));
}

const ROOT = 6;
const isSameRoot = (a: string, b: string): boolean =>
  a === b || (a.length >= ROOT && b.length >= ROOT && a.slice(0, ROOT) === b.slice(0, ROOT));

/**
 * The entry of largest worth above 0; the list is in falling order of score, which bounds the
 * worth.
 */
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
