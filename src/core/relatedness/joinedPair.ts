// Word pairs that the corpus itself joins: "open source" among papers on software, whose words
// elsewhere are everybody's.

import { featureSpace } from "#core/relatedness/featureSpace.ts";
import type { Features } from "#core/relatedness/features.ts";
import { placeOf } from "#core/relatedness/sharedPhrases.ts";

/** Whether at least half of the papers with one of the pair's words have it in the pair. */
export function isJoinedPair(pair: number, features: Features): boolean {
  const decoded = featureSpace(features.lexiconSize).decode(pair);
  if ("word" in decoded) return false;
  const counts = papersWithColumn(features);
  const papers = (number: number): number => {
    const column = placeOf(number, features.feature, 0, features.feature.length);
    return column < 0 ? 0 : counts[column]!;
  };
  const fewest = Math.min(papers(decoded.first), papers(decoded.second));
  return fewest > 0 && 2 * papers(pair) >= fewest;
}

const counted = new WeakMap<Features, Int32Array>();

/** In how many papers each column stands. */
function papersWithColumn(features: Features): Int32Array {
  const known = counted.get(features);
  if (known !== undefined) return known;
  const counts = new Int32Array(features.feature.length);
  const { neighbors, offsets } = features.rows;
  for (let e = 0; e < offsets.at(-1)!; e++) counts[neighbors[e]!]! += 1;
  counted.set(features, counts);
  return counts;
}
