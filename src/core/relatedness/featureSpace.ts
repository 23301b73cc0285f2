// Features as numbers: what a word or a pair of adjacent words of the corpus is called among the
// columns of the weighted papers. Coded and decoded here alone.

/** A word of the lexicon, or two that stand side by side. */
export type Feature = { readonly word: number } | { readonly first: number; readonly second: number };

export interface FeatureSpace {
  readonly ofWord: (word: number) => number;
  readonly ofPair: (first: number, second: number) => number;
  readonly isPair: (feature: number) => boolean;
  readonly decode: (feature: number) => Feature;
}

/**
 * Words are 0 .. L − 1, the pair "a b" is (a + 1) · L + b, with L the lexicon's size: all words
 * before all pairs. Exact for lexicons below 90 million words.
 */
export const featureSpace = (lexiconSize: number): FeatureSpace => ({
  ofWord: (word) => word,
  ofPair: (first, second) => (first + 1) * lexiconSize + second,
  isPair: (feature) => feature >= lexiconSize,
  decode: (feature) =>
    feature < lexiconSize
      ? { word: feature }
      : { first: Math.floor(feature / lexiconSize) - 1, second: feature % lexiconSize },
});
