// What a neighbor lends: a paper near the one text shares a concept or term with the other, and so
// brings the two nearer, though only one of them says it. The neighbor's share goes to that phrase.

import { countUp } from "#core/math/groups.ts";
import type { ComparedText } from "#core/relatedness/comparedText.ts";
import type { CorpusData } from "#core/relatedness/corpusWords.ts";
import { featureSpace } from "#core/relatedness/featureSpace.ts";
import type { ReasonModel } from "#core/relatedness/relatednessModel.ts";
import { featuresOf, sharedPhrases } from "#core/relatedness/sharedPhrases.ts";
import { MOST_PAPERS, saysLittle } from "#core/relatedness/telling.ts";

/**
 * By phrase: the weights of paper `neighbor` times `dense` (a row over all columns) in the columns
 * that a telling phrase of both that paper and `other` covers.
 */
export function lentPhrases(
  neighbor: number,
  other: ComparedText,
  corpus: CorpusData,
  { features, smoothed, masked }: ReasonModel,
  dense: Float64Array,
): Map<number, number> {
  const { rows, columns } = smoothed;
  const space = featureSpace(features.lexiconSize);
  const text = corpus.texts[neighbor]!;
  const lent = new Map<number, number>();
  const taken = new Set<number>();
  for (const shared of sharedPhrases(text, other.text, masked)) {
    const { label } = corpus.phrases[shared.phrase]!;
    if (saysLittle({ kind: "lent", label })) continue;
    const own: number[] = [];
    let fewest = Number.POSITIVE_INFINITY;
    for (const feature of featuresOf(shared, text, other.text, space)) {
      const column = placeOf(feature, features.feature, 0, features.feature.length);
      if (column < 0 || taken.has(column)) continue;
      own.push(column);
      fewest = Math.min(fewest, columns.offsets[column + 1]! - columns.offsets[column]!);
    }
    if (fewest > MOST_PAPERS * rows.n) continue;
    for (const column of own) {
      taken.add(column);
      if (dense[column]! <= 0) continue;
      const entry = placeOf(column, rows.neighbors, rows.offsets[neighbor]!, rows.offsets[neighbor + 1]!);
      if (entry >= 0) countUp(lent, shared.phrase, rows.weights[entry]! * dense[column]!);
    }
  }
  return lent;
}

/** Where a value stands in from..to of an ascending list; -1 = nowhere. */
function placeOf(value: number, list: ArrayLike<number>, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low < to && list[low] === value ? low : -1;
}
