// Which words two texts share, under names that people know. A word inside a concept that both have
// counts under the concept; inside a word pair that both have, under the pair.

import { countUp } from "#core/math/groups.ts";
import type { Contribution } from "#core/model.ts";
import type { ComparedText } from "#core/relatedness/comparedText.ts";
import type { CorpusData } from "#core/relatedness/corpusWords.ts";
import { type FeatureSpace, featureSpace } from "#core/relatedness/featureSpace.ts";
import { isJoinedPair } from "#core/relatedness/joinedPair.ts";
import type { ReasonModel } from "#core/relatedness/relatednessModel.ts";
import { kindOf, phrasesIn, sharedPhrases, type TextPhrases } from "#core/relatedness/sharedPhrases.ts";
import { isHyphenated, isTellingPair, isTellingWord, MOST_PAPERS } from "#core/relatedness/telling.ts";
import { isPieceIn, wordLabel } from "#core/relatedness/wordLabel.ts";

/** What shared features are counted under: a phrase, or a word or word pair by itself. */
type Reason =
  | { readonly kind: "concept" | "term"; readonly phrase: number }
  | { readonly kind: "word"; readonly feature: number };

/**
 * Shared columns with their values as contributions, summed by reason; `common`: those of them that
 * much of the corpus shares, and words that stand in longer ones only. Unsorted.
 */
export function sharedReasons(
  shared: ReadonlyMap<number, number>,
  first: ComparedText,
  second: ComparedText,
  corpus: CorpusData,
  model: ReasonModel,
): { reasons: Contribution[]; common: Set<Contribution> } {
  const { feature, lexiconSize } = model.features;
  const { offsets } = model.smoothed.columns;
  const space = featureSpace(lexiconSize);
  const numbers = [...shared.keys()].map((column) => feature[column]!);
  const reasonOf = reasonOfEach(numbers, first, second, corpus, model);
  const sums = new Map<Reason, number>();
  const papersWith = new Map<Reason, number>();
  for (const [column, value] of shared) {
    const reason = reasonOf.get(feature[column]!)!;
    const papers = offsets[column + 1]! - offsets[column]!;
    countUp(sums, reason, value);
    papersWith.set(reason, Math.min(papersWith.get(reason) ?? papers, papers));
  }
  const common = new Set<Contribution>();
  const reasons = [...sums].map(([reason, value]): Contribution => {
    const made = describe(reason, value, corpus, space, first);
    const isPiece = reason.kind === "word" && [first, second].every((text) => isPieceIn(text, reason.feature));
    if (isPiece || papersWith.get(reason)! > MOST_PAPERS * corpus.papers.length) common.add(made);
    return made;
  });
  return { reasons, common };
}

function describe(
  reason: Reason,
  value: number,
  corpus: CorpusData,
  space: FeatureSpace,
  first: ComparedText,
): Contribution {
  if (reason.kind === "word") return { kind: "word", label: wordLabel(reason.feature, corpus, space, first), value };
  const phrase = corpus.phrases[reason.phrase]!;
  return { kind: reason.kind, node: phrase.node, label: phrase.label, value };
}

/** Every column that both texts have, ascending. */
export function sharedColumns(first: ComparedText, second: ComparedText): number[] {
  const shared: number[] = [];
  let i = first.rows.offsets[first.row]!;
  let j = second.rows.offsets[second.row]!;
  const endI = first.rows.offsets[first.row + 1]!;
  const endJ = second.rows.offsets[second.row + 1]!;
  while (i < endI && j < endJ) {
    const column = first.rows.neighbors[i]!;
    const difference = column - second.rows.neighbors[j]!;
    if (difference === 0) shared.push(column);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/**
 * Shared phrases take their features; then pairs that tell something, or of which no word does and
 * which the corpus joins ("open source"), take their words; others ("accelerating large") go to the
 * word of theirs that tells more.
 */
function reasonOfEach(
  features: readonly number[],
  first: ComparedText,
  second: ComparedText,
  corpus: CorpusData,
  model: ReasonModel,
): Map<number, Reason> {
  const space = featureSpace(model.features.lexiconSize);
  const reasons = new Map<number, Reason>();
  const wanted = new Set(features);
  const claim = (feature: number, reason: Reason): void => {
    if (wanted.has(feature) && !reasons.has(feature)) reasons.set(feature, reason);
  };
  const [here, there] = [phrasesIn(first.text, model.features), phrasesIn(second.text, model.features)];
  const shared = sharedPhrases(here, there, model.masked);
  for (let s = 0; s < shared.length; s += 3) {
    const phrase = here.phrases[shared[s]!]!;
    const reason: Reason = { kind: kindOf(phrase, corpus), phrase };
    const claimAll = ({ offsets, columns }: TextPhrases, at: number): void => {
      for (let c = offsets[at]!; c < offsets[at + 1]!; c++) claim(model.features.feature[columns[c]!]!, reason);
    };
    claimAll(here, shared[s]!);
    claimAll(there, shared[s + 1]!);
  }
  const label = (feature: number): string => wordLabel(feature, corpus, space, first);
  const tells = (word: number): boolean => isTellingWord(corpus.lexicon[word]!, label(space.ofWord(word)));
  const ofWord = new Map<number, Reason>();
  const reasonOfWord = (word: number): Reason => {
    const feature = space.ofWord(word);
    const reason = reasons.get(feature) ?? ofWord.get(word) ?? { kind: "word", feature };
    ofWord.set(word, reason);
    return reason;
  };
  const pairs = features.filter((feature) => space.isPair(feature) && !reasons.has(feature));
  const plain = pairs.filter((feature) => {
    const decoded = space.decode(feature);
    const words = "first" in decoded ? [decoded.first, decoded.second] : [];
    const isOne = isTellingPair(label(feature)) || isHyphenated(label(feature));
    if (!isOne && (words.some(tells) || !isJoinedPair(feature, model.features))) return true;
    const reason: Reason = { kind: "word", feature };
    claim(feature, reason);
    for (const word of words) claim(space.ofWord(word), reason);
    return false;
  });
  for (const feature of plain) {
    const decoded = space.decode(feature);
    if ("first" in decoded) claim(feature, reasonOfWord(tells(decoded.first) ? decoded.first : decoded.second));
  }
  for (const feature of features) {
    const decoded = space.decode(feature);
    if ("word" in decoded) claim(feature, reasonOfWord(decoded.word));
  }
  return reasons;
}
