// Words of phrases that people choose: how much more often than the formula (score.ts) expects they
// took a phrase that ends in the word, opens with it or holds it, as a logarithm. "approach" ends few
// keyphrases, "novel" opens none, in whatever field; a word that was hardly seen says nothing.
// Learned offline by scripts/learn/forest.ts; data in chosenWordsData.ts.
import { ANYWHERE, FIRST, HEAD } from "#core/concepts/ranking/chosenWordsData.ts";

/** Stem → what it adds to the logarithm of the odds. */
export interface ChosenWords {
  readonly head: ReadonlyMap<string, number>;
  readonly first: ReadonlyMap<string, number>;
  readonly anywhere: ReadonlyMap<string, number>;
}

/** Lines "tenths stem|stem|…" as `packChosen` writes them. */
export function readChosen(lines: readonly string[]): Map<string, number> {
  const table = new Map<string, number>();
  for (const line of lines) {
    const at = line.indexOf(" ");
    for (const stem of line.slice(at + 1).split("|")) table.set(stem, Number(line.slice(0, at)) / 10);
  }
  return table;
}

/** What this version ships. */
export const SHIPPED_WORDS: ChosenWords = {
  head: readChosen(HEAD),
  first: readChosen(FIRST),
  anywhere: readChosen(ANYWHERE),
};

export interface ChosenFeatures {
  readonly chosenHead: number;
  readonly chosenFirst: number;
  readonly chosenMean: number;
  readonly chosenLeast: number;
}

/** The evidence for a phrase of these stems; 0 for words never counted. */
export function describeChosen(stems: readonly string[], { head, first, anywhere }: ChosenWords): ChosenFeatures {
  const each = stems.map((stem) => anywhere.get(stem) ?? 0);
  return {
    chosenHead: head.get(stems.at(-1)!) ?? 0,
    chosenFirst: stems.length > 1 ? (first.get(stems[0]!) ?? 0) : 0,
    chosenMean: each.reduce((sum, value) => sum + value, 0) / each.length,
    chosenLeast: Math.min(...each),
  };
}
