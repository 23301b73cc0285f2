// Made by scripts/learn/untagged.ts on 2026-11-29 (no random choice) from the
// keywords that authors gave French abstracts and Chinese ones, taln-fr.jsonl and csl-zh.jsonl: weights in
// the order of UNTAGGED_FEATURES. Without them, by frequency and rarity alone: 10.0 and 15.3.

interface Weights {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/** 599 papers; F1@10 on thirds that the weights had not seen: 16.9. */
export const SPACED: Weights = {
  intercept: -2.01,
  weights: [
    -0.03, // frequency
    0.26, // nestedOnly
    0.97, // sentences
    -0.26, // first
    0.15, // inTitle
    0.51, // wholeTitle
    -0.06, // rarity
    0.01, // leastRarity
    0.21, // attested
    0.28, // elsewhere
    0.09, // subsumed
    -0.86, // emptyShare
    -0.33, // emptyHead
    1.1, // shortForm
    1.13, // longForm
    -4.28, // oneWord
    3.72, // oneWordRarity
    -0.43, // threeWords
    -1.61, // moreWords
    -0.47, // linked
    0.0, // twoCharacters
    0.0, // threeCharacters
    0.0, // fiveCharacters
    0.0, // sixCharacters
    0.0, // eightCharacters
    0.0, // moreCharacters
    0.0, // generalRarity
    0.0, // cutShare
    -0.41, // beginsShare
    0.6, // endsShare
    -0.52, // neverEdge
    -4.91, // inWider
    0.0, // opensWithVerb
    0.0, // endsInVerb
  ],
};

/** 500 papers; F1@10 on thirds that the weights had not seen: 24.1. */
export const UNSPACED: Weights = {
  intercept: -0.58,
  weights: [
    -0.16, // frequency
    -0.07, // nestedOnly
    0.9, // sentences
    -0.45, // first
    0.05, // inTitle
    0.4, // wholeTitle
    0.45, // rarity
    1.13, // leastRarity
    0.5, // attested
    -0.29, // elsewhere
    0.25, // subsumed
    -0.72, // emptyShare
    0.49, // emptyHead
    -0.27, // shortForm
    0.0, // longForm
    0.0, // oneWord
    0.0, // oneWordRarity
    0.0, // threeWords
    0.0, // moreWords
    0.0, // linked
    -1.08, // twoCharacters
    -0.44, // threeCharacters
    -0.46, // fiveCharacters
    -1.1, // sixCharacters
    -1.81, // eightCharacters
    -2.74, // moreCharacters
    -0.07, // generalRarity
    -0.92, // cutShare
    0.06, // beginsShare
    0.13, // endsShare
    -0.33, // neverEdge
    -1.01, // inWider
    -0.37, // opensWithVerb
    -0.17, // endsInVerb
  ],
};
