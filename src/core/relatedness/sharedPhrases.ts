// The concepts and terms that two texts both hold, and the features (words and pairs) each stands
// for. A feature belongs to the longest of them, to a concept before a term.

import { compareText } from "#core/math/order.ts";
import type { CorpusData, NumberedText } from "#core/relatedness/corpusWords.ts";
import type { FeatureSpace } from "#core/relatedness/featureSpace.ts";

export interface SharedPhrase {
  readonly phrase: number;
  readonly kind: "concept" | "term";
  /** The words of every place where it stands in either text. */
  readonly places: readonly (readonly number[])[];
}

/** Longest first, concepts before terms, then by node. */
export function sharedPhrases(
  first: NumberedText,
  second: NumberedText,
  corpus: CorpusData,
  masked: ReadonlySet<number>,
): SharedPhrase[] {
  const both: (SharedPhrase & { readonly node: string; readonly length: number })[] = [];
  let [i, j] = [0, 0];
  while (i < first.occurrences.length && j < second.occurrences.length) {
    const phrase = first.occurrences[i]!;
    const difference = phrase - second.occurrences[j]!;
    if (difference < 0) i += 3;
    if (difference > 0) j += 3;
    if (difference !== 0) continue;
    const [here, there] = [placesFrom(i, first), placesFrom(j, second)];
    i += 3 * here.length;
    j += 3 * there.length;
    if (masked.has(phrase)) continue;
    const places = [...here, ...there];
    const { node } = corpus.phrases[phrase]!;
    const kind = node.startsWith("term:") ? "term" : "concept";
    both.push({ phrase, places, node, kind, length: Math.max(...places.map((words) => words.length)) });
  }
  return both.sort((a, b) => b.length - a.length || compareText(a.kind, b.kind) || compareText(a.node, b.node));
}

/** The words of all places of the phrase whose first is at `from`: a text's are in order of phrases. */
function placesFrom(from: number, { occurrences, words }: NumberedText): number[][] {
  const places: number[][] = [];
  for (let o = from; occurrences[o] === occurrences[from]; o += 3)
    places.push(Array.from(words.subarray(occurrences[o + 1]!, occurrences[o + 2]!)));
  return places;
}

/** The features of a phrase's places, each once. */
export function featuresOf({ places }: SharedPhrase, space: FeatureSpace): Set<number> {
  const features = new Set<number>();
  for (const words of places)
    words.forEach((word, at) => {
      features.add(space.ofWord(word));
      if (at > 0) features.add(space.ofPair(words[at - 1]!, word));
    });
  return features;
}
