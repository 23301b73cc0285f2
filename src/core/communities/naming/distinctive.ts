// Which phrases set a group of papers apart? Each phrase's term of the Kullback–Leibler divergence
// between the group and the rest, p·log2(p/q): high only where many of the group's papers are about
// it (p) and few others are (q), here or in science at large. In spirit c-TF-IDF (Grootendorst
// 2022, arXiv 2203.05794), but bounded by coverage, so that one paper's odd phrase names no group.

import type { NamingPhrase } from "#core/communities/naming/namingPhrases.ts";
import { readWords } from "#core/language/words.ts";
import { ln, log2 } from "#core/math/elementary.ts";
import { compareText } from "#core/math/order.ts";
import type { CorpusWords } from "#core/relatedness/corpusWords.ts";

export interface Distinctive {
  readonly phrase: NamingPhrase;
  /** Larger = more distinctive. */
  readonly score: number;
  /** Papers of the group that have it. */
  readonly inside: readonly number[];
  /** Their share of the group, 0..1. */
  readonly coverage: number;
  /** How much these are about it, 0..1. */
  readonly focus: number;
}

/** A phrase of more than this share of all papers names nothing, however unevenly it is spread. */
const MOST_COMMON = 0.4;
/**
 * So much of a phrase a paper has that has its words apart: "compression" says something of "text
 * compression".
 */
const WORDS_SHARE = 0.3;
/** How much the contrast with science at large counts beside that with the rest of the corpus. */
const BACKGROUND_SHARE = 0.3;
/** What the background table cannot tell from none. */
const UNSEEN = 0.001;

/**
 * Phrases of each group, most distinctive first; ties by key. `groupOf[paper]` is a group number or
 * -1. O(words + mentions).
 */
export function rankDistinctive(
  phrases: readonly NamingPhrase[],
  words: CorpusWords,
  groupOf: ArrayLike<number>,
  groups: number,
): Distinctive[][] {
  const n = groupOf.length;
  const sizes = new Uint32Array(groups);
  for (let v = 0; v < n; v++) if (groupOf[v]! >= 0) sizes[groupOf[v]!]!++;
  const sums = sumWords(words, groupOf, groups);
  const ranked: Distinctive[][] = Array.from({ length: groups }, () => []);
  for (const phrase of phrases) {
    const { key, papers, weights, background } = phrase;
    if (n > 4 && papers.length > MOST_COMMON * n) continue;
    const shares = sums.sharesOf(key);
    const everywhere = mix(sum(weights), sums.inAll(shares));
    for (const [group, { inside, weight }] of splitByGroup(phrase, groupOf)) {
      const size = sizes[group]!;
      const within = mix(weight, sums.inGroup(group, shares));
      const p = within / (size + 0.5);
      const q = (everywhere - within + 0.5) / (n - size + 1);
      if (p <= q || p <= background) continue;
      const contrast = (1 - BACKGROUND_SHARE) * log2(p / q) + BACKGROUND_SHARE * log2(p / (background + UNSEEN));
      ranked[group]!.push({
        phrase,
        score: p * contrast,
        inside,
        coverage: inside.length / size,
        focus: weight / inside.length,
      });
    }
  }
  for (const list of ranked) list.sort((a, b) => b.score - a.score || compareText(a.phrase.key, b.phrase.key));
  return ranked;
}

const mix = (whole: number, apart: number): number => (1 - WORDS_SHARE) * whole + WORDS_SHARE * apart;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The phrase's papers by group, and the sum of its weights there. */
function splitByGroup({ papers, weights }: NamingPhrase, groupOf: ArrayLike<number>) {
  const split = new Map<number, { inside: number[]; weight: number }>();
  papers.forEach((paper, i) => {
    const group = groupOf[paper]!;
    if (group < 0) return;
    const entry = split.get(group) ?? { inside: [], weight: 0 };
    entry.inside.push(paper);
    entry.weight += weights[i] ?? 0;
    split.set(group, entry);
  });
  return split;
}

/** A content word of a phrase, with its share of the phrase's meaning: the rarer, the more. */
interface Share {
  readonly word: number;
  readonly share: number;
}

/**
 * How much the papers of each group, and all papers, are about the words of a phrase: weights as
 * those of phrases.
 */
function sumWords({ texts, lexicon, content, languages }: CorpusWords, groupOf: ArrayLike<number>, groups: number) {
  const byGroup = Array.from({ length: groups }, () => new Map<number, number>());
  const all = new Float64Array(lexicon.length);
  const papersWith = new Uint32Array(lexicon.length);
  texts.forEach((text, v) => {
    const weights = new Map<number, number>();
    text.words.forEach((word, at) => {
      if (word < 0 || content[word] === 0) return;
      weights.set(word, at < text.titleLength ? 1 : 1 - (1 - (weights.get(word) ?? 0)) / 2);
    });
    const group = byGroup[groupOf[v]!];
    for (const [word, weight] of weights) {
      all[word]! += weight;
      papersWith[word]!++;
      group?.set(word, (group.get(word) ?? 0) + weight);
    }
  });
  const ids = new Map(lexicon.map((stem, i) => [stem, i]));
  const average = (shares: readonly Share[], of: (word: number) => number): number =>
    shares.reduce((total, { word, share }) => total + share * of(word), 0);
  return {
    inGroup: (group: number, shares: readonly Share[]): number =>
      average(shares, (word) => byGroup[group]!.get(word) ?? 0),
    inAll: (shares: readonly Share[]): number => average(shares, (word) => all[word]!),
    sharesOf: (key: string): Share[] => {
      const read = languages.flatMap((language) => readWords(key, language));
      const found = [...new Set(read.flatMap(({ stem, content: says }) => (says ? (ids.get(stem) ?? []) : [])))];
      const rarity = found.map((word) => 0.1 + ln((texts.length + 1) / (papersWith[word]! + 0.5)));
      return found.map((word, i) => ({ word, share: rarity[i]! / sum(rarity) }));
    },
  };
}
