// Records that say the same word for word: a paper from two sources that intake could not join, or
// several called "Editorial". Communities see one of each: as neighbors they would hold on to each
// other more than to anything else.
import { groupBy } from "#core/math/groups.ts";
import type { NumberedPapers } from "#core/relatedness/corpusWords.ts";

/** For each paper the first one with the same content words in the same order: itself, or another. */
export function firstOfEqualTexts({ texts, content }: NumberedPapers): Int32Array {
  const said = texts.map(({ words }) => words.filter((word) => word >= 0 && content[word] === 1).join(" "));
  const first = new Int32Array(texts.length);
  for (const papers of groupBy(first.keys(), (v) => said[v]).values()) for (const v of papers) first[v] = papers[0]!;
  return first;
}
