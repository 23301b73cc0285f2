// The concepts and terms that two texts both hold, and the features (words and pairs) each stands
// for. A feature belongs to the longest of them, to a concept before a term.

import { pushTo } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import type { CorpusWords, NumberedText } from "#core/relatedness/corpusWords.ts";
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
  corpus: CorpusWords,
  masked: ReadonlySet<number>,
): SharedPhrase[] {
  const inFirst = occurrencesOf(first, masked);
  const inSecond = occurrencesOf(second, masked);
  const both = [...inFirst].flatMap(([phrase, here]) => {
    const there = inSecond.get(phrase);
    if (there === undefined) return [];
    const places = [...here, ...there];
    const { node } = corpus.phrases[phrase]!;
    const kind: SharedPhrase["kind"] = node.startsWith("term:") ? "term" : "concept";
    return [{ phrase, places, node, kind, length: Math.max(...places.map((words) => words.length)) }];
  });
  return both.sort((a, b) => b.length - a.length || compareText(a.kind, b.kind) || compareText(a.node, b.node));
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

type Occurrences = ReadonlyMap<number, readonly (readonly number[])[]>;

/** A text is compared with many others: its phrases are read once for each set of left-out ones. */
const remembered = new WeakMap<NumberedText, { readonly masked: ReadonlySet<number>; readonly found: Occurrences }>();

/** Phrase → the words of each place where it stands unmasked. */
function occurrencesOf(text: NumberedText, masked: ReadonlySet<number>): Occurrences {
  const known = remembered.get(text);
  if (known?.masked === masked) return known.found;
  const found = new Map<number, number[][]>();
  for (let o = 0; o < text.occurrences.length; o += 3) {
    const phrase = text.occurrences[o]!;
    if (masked.has(phrase)) continue;
    pushTo(found, phrase, Array.from(text.words.subarray(text.occurrences[o + 1]!, text.occurrences[o + 2]!)));
  }
  remembered.set(text, { masked, found });
  return found;
}
