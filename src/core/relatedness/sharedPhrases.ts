// The concepts and terms that two texts both hold, and the features (words and pairs) each stands
// for. A feature belongs to the longest of them, to a concept before a term. Asked a million times
// for ten thousand papers: nothing is copied, places are offsets.

import type { CorpusData, NumberedText } from "#core/relatedness/corpusWords.ts";
import type { FeatureSpace } from "#core/relatedness/featureSpace.ts";

export interface SharedPhrase {
  readonly phrase: number;
  /** Words of its longest place in either text. */
  readonly length: number;
  /** Where its places begin in the occurrences of the first and of the second text. */
  readonly here: number;
  readonly there: number;
}

/** Longest first, concepts before terms, then by node: phrases are numbered in order of nodes. */
export function sharedPhrases(
  first: NumberedText,
  second: NumberedText,
  masked: ReadonlySet<number>,
): readonly SharedPhrase[] {
  const both: SharedPhrase[] = [];
  let [i, j] = [0, 0];
  while (i < first.occurrences.length && j < second.occurrences.length) {
    const phrase = first.occurrences[i]!;
    const difference = phrase - second.occurrences[j]!;
    if (difference < 0) i += 3;
    if (difference > 0) j += 3;
    if (difference !== 0) continue;
    const [here, there] = [i, j];
    let length = 0;
    for (; first.occurrences[i] === phrase; i += 3) length = Math.max(length, lengthAt(i, first));
    for (; second.occurrences[j] === phrase; j += 3) length = Math.max(length, lengthAt(j, second));
    if (!masked.has(phrase)) both.push({ phrase, length, here, there });
  }
  return both.sort((a, b) => b.length - a.length || a.phrase - b.phrase);
}

const lengthAt = (at: number, { occurrences }: NumberedText): number => occurrences[at + 2]! - occurrences[at + 1]!;

/** What a phrase is in the graph. */
export const kindOf = (phrase: number, { phrases }: CorpusData): "concept" | "term" =>
  phrases[phrase]!.node.startsWith("term:") ? "term" : "concept";

/** The features of a phrase's places, each once, in the order in which the texts have them. */
export function featuresOf(
  { here, there }: SharedPhrase,
  first: NumberedText,
  second: NumberedText,
  space: FeatureSpace,
): readonly number[] {
  const features: number[] = [];
  addFeatures(here, first, space, features);
  addFeatures(there, second, space, features);
  return features;
}

function addFeatures(from: number, { occurrences, words }: NumberedText, space: FeatureSpace, into: number[]): void {
  const enter = (feature: number): void => {
    if (!into.includes(feature)) into.push(feature);
  };
  for (let o = from; occurrences[o] === occurrences[from]; o += 3) {
    const start = occurrences[o + 1]!;
    for (let at = start; at < occurrences[o + 2]!; at++) {
      enter(space.ofWord(words[at]!));
      if (at > start) enter(space.ofPair(words[at - 1]!, words[at]!));
    }
  }
}
