// The concepts and terms that two texts both hold, and the columns (words and pairs) each stands
// for. A column belongs to the longest of them, to a concept before a term. Asked millions of times
// for ten thousand papers: what a text holds is found once, and two are compared as lists of numbers.

import type { CorpusData } from "#core/relatedness/corpusWords.ts";
import { type FeatureSpace, featureSpace } from "#core/relatedness/featureSpace.ts";
import type { Features } from "#core/relatedness/features.ts";
import type { NumberedText } from "#core/relatedness/numberedText.ts";

/** The phrases of one text, each once, ascending. */
export interface TextPhrases {
  readonly phrases: Int32Array;
  /** Words of its longest place. */
  readonly lengths: Int32Array;
  /** The columns of number p are `columns[offsets[p] .. offsets[p + 1])`, in the order in which the text has them. */
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
}

const remembered = new WeakMap<Features, WeakMap<NumberedText, TextPhrases>>();

export function phrasesIn(text: NumberedText, features: Features): TextPhrases {
  const known = remembered.get(features) ?? new WeakMap<NumberedText, TextPhrases>();
  remembered.set(features, known);
  const found = known.get(text) ?? findIn(text, features);
  known.set(text, found);
  return found;
}

function findIn(text: NumberedText, { feature, lexiconSize }: Features): TextPhrases {
  const { occurrences } = text;
  const space = featureSpace(lexiconSize);
  const phrases: number[] = [];
  const lengths: number[] = [];
  const offsets = [0];
  const columns: number[] = [];
  for (let o = 0; o < occurrences.length; ) {
    const phrase = occurrences[o]!;
    const from = columns.length;
    let longest = 0;
    for (; occurrences[o] === phrase; o += 3) {
      longest = Math.max(longest, occurrences[o + 2]! - occurrences[o + 1]!);
      for (const number of featuresAt(o, text, space)) {
        const column = placeOf(number, feature, 0, feature.length);
        if (column >= 0 && !columns.includes(column, from)) columns.push(column);
      }
    }
    phrases.push(phrase);
    lengths.push(longest);
    offsets.push(columns.length);
  }
  return {
    ...{ phrases: Int32Array.from(phrases), lengths: Int32Array.from(lengths) },
    ...{ offsets: Int32Array.from(offsets), columns: Int32Array.from(columns) },
  };
}

/** Its words, and the pairs of them. */
function featuresAt(o: number, { occurrences, words }: NumberedText, space: FeatureSpace): number[] {
  const found: number[] = [];
  const start = occurrences[o + 1]!;
  for (let at = start; at < occurrences[o + 2]!; at++) {
    found.push(space.ofWord(words[at]!));
    if (at > start) found.push(space.ofPair(words[at - 1]!, words[at]!));
  }
  return found;
}

/**
 * The phrases of both, longest first, concepts before terms, then by node (phrases are numbered in
 * order of nodes): three numbers each, where it stands in the first list, in the second, its length.
 */
export function sharedPhrases(first: TextPhrases, second: TextPhrases, masked: ReadonlySet<number>): number[] {
  const both: number[] = [];
  let [i, j] = [0, 0];
  while (i < first.phrases.length && j < second.phrases.length) {
    const phrase = first.phrases[i]!;
    const difference = phrase - second.phrases[j]!;
    if (difference === 0 && !(masked.size > 0 && masked.has(phrase)))
      insert(both, i, j, Math.max(first.lengths[i]!, second.lengths[j]!));
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both;
}

/** Behind all that are as long. */
function insert(both: number[], here: number, there: number, length: number): void {
  let at = both.length;
  both.push(here, there, length);
  for (; at > 0 && both[at - 1]! < length; at -= 3) {
    both[at] = both[at - 3]!;
    both[at + 1] = both[at - 2]!;
    both[at + 2] = both[at - 1]!;
  }
  both[at] = here;
  both[at + 1] = there;
  both[at + 2] = length;
}

/** What a phrase is in the graph. */
export const kindOf = (phrase: number, { phrases }: CorpusData): "concept" | "term" =>
  phrases[phrase]!.node.startsWith("term:") ? "term" : "concept";

/** Where a value stands in from..to of an ascending list; -1 = nowhere. */
export function placeOf(value: number, list: ArrayLike<number>, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low < to && list[low] === value ? low : -1;
}
