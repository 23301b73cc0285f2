// A group's names, chosen from its ranked phrases: the most distinctive first, then what adds papers
// not yet covered, as long as the label stays short.

import { isCompound } from "#core/communities/naming/bonds.ts";
import type { Distinctive } from "#core/communities/naming/distinctive.ts";
import { isNounPhrase, isPlainWord } from "#core/communities/naming/nameForm.ts";
import { type Naming, saysEnough, speaksForFew, worthOf } from "#core/communities/naming/nameWorth.ts";
import type { NamingPhrase } from "#core/communities/naming/namingPhrases.ts";

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
/** What one paper's title alone says is a name of so few papers that it is this share of them. */
const ONE_PAPER_SHARE = 0.2;
const MOST_WORDS = 3;
/** A phrase speaks for one of its words where it stands in this share of the word's papers, and so many. */
const SPEAKS_FOR = 0.3;
const LEAST_SPEAKING = 3;
/** Focus of what nearly all who say it say in the title. */
const MOSTLY_TITLES = 0.9;

/**
 * Up to three phrases from a ranked list, greedily. None overlaps another, none is among `taken`;
 * none at all where they would say too little and the central paper has a title to stand for them.
 * A handful of papers is called by what that paper says first.
 */
export function chooseNames(
  ranked: readonly Distinctive[],
  taken: readonly NamingPhrase[],
  isOwn: (key: string) => boolean,
  central?: number,
  hasTitle = true,
): NamingPhrase[] {
  const size = ranked[0] === undefined ? 0 : Math.round(ranked[0].inside.length / ranked[0].coverage);
  const pools = [ranked.filter(isBroad), ranked.filter(({ inside }) => inside.length > 1), ranked];
  const naming: Naming = {
    ...{ size, central, taken, takenKeys: new Set(taken.map(({ key }) => key)), isOwn },
    ...{ chosen: [], covered: new Set(), length: 0, best: 0, shared: 0 },
  };
  const worth = (entry: Distinctive): number => worthOf(entry, naming);
  while (naming.chosen.length < MOST_NAMES) {
    let next: Distinctive | undefined;
    // names of few papers only make up the number, or stand where what more papers have says next to nothing
    for (const pool of pools.slice(0, 3 - naming.chosen.length)) {
      const other = findBest(pool, worth);
      if (next === undefined || (other !== undefined && worth(other) > FAR_BETTER * worth(next))) next = other;
    }
    if (next === undefined) break;
    naming.best = Math.max(naming.best, worth(next));
    naming.shared = Math.max(naming.shared, next.inside.length);
    const { phrase } = sayInPhrase(next, ranked, worth);
    naming.length += (naming.chosen.length > 0 ? 2 : 0) + phrase.label.length;
    naming.chosen.push(phrase);
    for (const paper of next.inside) naming.covered.add(paper);
  }
  if (!hasTitle || saysEnough(naming)) return naming.chosen;
  if (speaksForFew(naming)) return naming.chosen.slice(0, 1);
  const shared = ranked.find((entry) => isInHalfOfTitles(entry, naming));
  return shared === undefined ? [] : [shared.phrase];
}

/** A place is a name where half of the group's titles say it: they are about nothing else together. */
function isInHalfOfTitles({ phrase, inside, focus }: Distinctive, { size, takenKeys }: Naming): boolean {
  if (isPlainWord(phrase) || takenKeys.has(phrase.key)) return false;
  return size >= LEAST_SPEAKING && 2 * inside.length >= size && focus > MOSTLY_TITLES;
}

/** Two or three words: neither "How do sparse image models transfer" nor the act that opens "Building biophysics in China". */
function isShortPhrase(phrase: NamingPhrase): boolean {
  const { length } = phrase.key.split(" ");
  const isAct = phrase.background === 0 && /^\p{L}+ing /u.test(phrase.key);
  return length > 1 && length <= MOST_WORDS && !isAct && isNounPhrase(phrase);
}

/**
 * Whether enough of the group has it: by one paper alone, only where its title says so in a plain
 * noun phrase.
 */
function isBroad({ phrase, inside, coverage, focus }: Distinctive): boolean {
  if (inside.length === 1) return coverage >= ONE_PAPER_SHARE && focus === 1 && isShortPhrase(phrase);
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
  const phrases = ranked.filter(({ phrase: { key }, inside }) => {
    const added = key.split(" ").length - said.key.split(" ").length;
    return inside.length >= least && added > 0 && added < 3 && ` ${key} `.includes(` ${said.key} `);
  });
  return findBest(phrases, worth) ?? entry;
}

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
