// What a neighbor lends: a paper near the one text shares a concept or term with the other, and so
// brings the two nearer, though only one of them says it. The neighbor's share goes to that phrase.

import type { ComparedText } from "#core/relatedness/comparedText.ts";
import type { CorpusData } from "#core/relatedness/corpusWords.ts";
import type { Phrase } from "#core/relatedness/phrase.ts";
import type { ReasonModel } from "#core/relatedness/relatednessModel.ts";
import { phrasesIn, placeOf, sharedPhrases, type TextPhrases } from "#core/relatedness/sharedPhrases.ts";
import { MOST_PAPERS, saysLittle } from "#core/relatedness/telling.ts";

/**
 * By phrase: the weights of paper `neighbor` times `dense` (a row over all columns) in the columns
 * that a telling phrase of both that paper and `other` covers. Two numbers each: phrase and sum.
 */
export function lentPhrases(
  neighbor: number,
  other: ComparedText,
  corpus: CorpusData,
  { features, smoothed, masked }: ReasonModel,
  dense: Float64Array,
): number[] {
  const { rows, columns } = smoothed;
  const here = phrasesIn(corpus.texts[neighbor]!, features);
  const there = phrasesIn(other.text, features);
  const shared = sharedPhrases(here, there, masked);
  const lent: number[] = [];
  const taken: number[] = [];
  for (let s = 0; s < shared.length; s += 3) {
    const phrase = here.phrases[shared[s]!]!;
    if (!tells(phrase, corpus.phrases)) continue;
    const from = taken.length;
    addNew(here, shared[s]!, taken);
    addNew(there, shared[s + 1]!, taken);
    let fewest = Number.POSITIVE_INFINITY;
    for (let t = from; t < taken.length; t++)
      fewest = Math.min(fewest, columns.offsets[taken[t]! + 1]! - columns.offsets[taken[t]!]!);
    if (fewest > MOST_PAPERS * rows.n) {
      taken.length = from;
      continue;
    }
    let sum = 0;
    for (let t = from; t < taken.length; t++) {
      const column = taken[t]!;
      if (dense[column]! <= 0) continue;
      const entry = placeOf(column, rows.neighbors, rows.offsets[neighbor]!, rows.offsets[neighbor + 1]!);
      if (entry >= 0) sum += rows.weights[entry]! * dense[column]!;
    }
    if (sum > 0) lent.push(phrase, sum);
  }
  return lent;
}

/** The columns of a phrase that are not there yet. */
function addNew({ offsets, columns }: TextPhrases, at: number, taken: number[]): void {
  for (let c = offsets[at]!; c < offsets[at + 1]!; c++) if (!taken.includes(columns[c]!)) taken.push(columns[c]!);
}

/** By phrase: 1 tells something, 2 little, 0 nobody asked yet. */
const told = new WeakMap<readonly Phrase[], Uint8Array>();

function tells(phrase: number, phrases: readonly Phrase[]): boolean {
  const known = told.get(phrases) ?? new Uint8Array(phrases.length);
  told.set(phrases, known);
  if (known[phrase] === 0) known[phrase] = saysLittle({ kind: "lent", label: phrases[phrase]!.label }) ? 2 : 1;
  return known[phrase] === 1;
}
