// Which sense of a short form a paper means. One that defines it decides for itself; one that does
// not is given the sense whose papers share its vocabulary, if the evidence is clear, and keeps the
// bare short form otherwise.

import { longKeyOf, shortFormOf } from "#core/concepts/variants/shortForms.ts";
import type { AbbreviationPair } from "#core/language/abbreviations/abbreviations.ts";
import { ln } from "#core/math/elementary.ts";
import { countUp, groupBy, pushTo } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";

/** What one paper says about short forms. */
export interface PaperAbbreviations {
  readonly paper: string;
  /** Definitions found in its title and abstract. */
  readonly definitions: readonly Pick<AbbreviationPair, "short" | "long">[];
  /**
   * Its content words or candidate keys, each once: the evidence for a sense where it defines none.
   */
  readonly vocabulary: readonly string[];
}

export type SenseReason = "defined here" | "shared vocabulary" | "dominant meaning" | "undecided";

/** One meaning of a short form. */
export interface Sense {
  /** Case-keeping singular short form: "LLM", "CoT". */
  readonly short: string;
  /** Key of the commonest long form. */
  readonly key: string;
  /** All keys of long forms of this sense, sorted. */
  readonly longKeys: readonly string[];
  /** Papers that define it, sorted. */
  readonly papers: readonly string[];
}

/** One line of the audit for a short form with several meanings. */
export interface SenseDecision {
  readonly paper: string;
  readonly short: string;
  readonly reason: SenseReason;
  /** Key of the sense taken; absent where undecided. */
  readonly key?: string;
}

/** What is known of the words of a corpus, for telling senses apart. */
export interface Vocabulary {
  readonly papers: number;
  /** In how many papers a candidate's key, or a word of one, stands. */
  readonly papersWith: (word: string) => number;
  /** The vocabulary of one paper (PaperAbbreviations). */
  readonly of: (paper: string) => readonly string[];
}

/** What tells the senses of ambiguous short forms apart. */
export interface SenseEvidence {
  /** Short form → its senses. */
  readonly byShort: ReadonlyMap<string, readonly Sense[]>;
  /** Short form → for each sense, its words with their weights. */
  readonly profiles: ReadonlyMap<string, readonly ReadonlyMap<string, number>[]>;
  /** Short forms by what they are in small letters. */
  readonly shortsByWord: ReadonlyMap<string, readonly string[]>;
  /** Short forms with one meaning, as they are spelled out inside long forms. */
  readonly known: ReadonlyMap<string, string>;
}

/** `senses`: those of ambiguous short forms. */
export function weighSenses(
  senses: readonly Sense[],
  known: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): SenseEvidence {
  const byShort = groupBy(senses, (sense) => sense.short);
  const defining = new Set(senses.flatMap((sense) => sense.papers));
  const words = new Map([...defining].map((paper) => [paper, wordsOf(vocabulary.of(paper))]));
  const profiles = new Map(
    [...byShort].map(([short, group]) => [short, group.map((sense) => senseProfile(sense, words, vocabulary))]),
  );
  const shortsByWord = new Map<string, string[]>();
  for (const short of byShort.keys()) pushTo(shortsByWord, short.toLowerCase(), short);
  return { byShort, profiles, shortsByWord, known };
}

/** What a paper means by each ambiguous short form that it defines or uses, sorted. */
export function decideSenses(
  { paper, definitions, vocabulary }: PaperAbbreviations,
  { byShort, profiles, shortsByWord, known }: SenseEvidence,
): SenseDecision[] {
  if (byShort.size === 0) return [];
  const words = wordsOf(vocabulary);
  const decided = new Set<string>();
  const decisions: SenseDecision[] = [];
  for (const { short: surface, long } of definitions) {
    const short = shortFormOf(surface);
    const key = longKeyOf(short, long, known);
    const sense = byShort.get(short)?.find(({ longKeys }) => longKeys.includes(key));
    if (sense === undefined || decided.has(short)) continue;
    decided.add(short);
    decisions.push({ paper, short, reason: "defined here", key: sense.key });
  }
  for (const word of words)
    for (const short of shortsByWord.get(word) ?? [])
      if (!decided.has(short))
        decisions.push(chooseSense(paper, short, words, byShort.get(short)!, profiles.get(short)!));
  return decisions.sort((a, b) => compareText(a.short, b.short));
}

/** Keys and the words in them. */
const wordsOf = (keys: readonly string[]): ReadonlySet<string> =>
  new Set(keys.flatMap((key) => [key, ...key.split(" ")]));

/**
 * Word → weight for one sense: the share of its papers with the word, times the word's rarity in
 * the corpus.
 */
function senseProfile(
  sense: Sense,
  vocabularies: ReadonlyMap<string, ReadonlySet<string>>,
  { papers, papersWith }: Vocabulary,
): ReadonlyMap<string, number> {
  const profile = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    const rarity = ln((papers + 1) / (papersWith(word) + 1));
    if (rarity > 0) countUp(profile, word, weight * rarity);
  };
  for (const paper of sense.papers)
    for (const word of vocabularies.get(paper) ?? [])
      if (word.toLowerCase() !== sense.short.toLowerCase()) add(word, 1 / sense.papers.length);
  for (const word of sense.key.split(" ")) add(word, 1);
  return profile;
}

/**
 * A sense is dominant if at least this many papers define it, and so many times as many as define
 * the next.
 */
const DOMINANT_PAPERS = 3;
const DOMINANT_RATIO = 3;

/**
 * The sense with clearly more shared weight: at least twice the next one's, from at least two
 * shared words. Failing that, the dominant sense unless another shares more. Otherwise none.
 */
function chooseSense(
  paper: string,
  short: string,
  vocabulary: ReadonlySet<string>,
  senses: readonly Sense[],
  profiles: readonly ReadonlyMap<string, number>[],
): SenseDecision {
  const ranked = senses
    .map((sense, index) => {
      const shared = [...vocabulary].filter((word) => profiles[index]?.has(word));
      return { sense, shared, weight: shared.reduce((sum, word) => sum + (profiles[index]?.get(word) ?? 0), 0) };
    })
    .sort((a, b) => b.weight - a.weight || compareText(a.sense.key, b.sense.key));
  const [best, second] = ranked;
  if (best === undefined) return { paper, short, reason: "undecided" };
  if (best.shared.length >= 2 && best.weight >= 2 * (second?.weight ?? 0))
    return { paper, short, reason: "shared vocabulary", key: best.sense.key };
  const [most, next] = [...senses].sort((a, b) => b.papers.length - a.papers.length || compareText(a.key, b.key));
  const dominant =
    most === best.sense && most.papers.length >= Math.max(DOMINANT_PAPERS, DOMINANT_RATIO * (next?.papers.length ?? 0));
  return dominant ? { paper, short, reason: "dominant meaning", key: most.key } : { paper, short, reason: "undecided" };
}
