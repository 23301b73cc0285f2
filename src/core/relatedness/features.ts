// Words and word pairs of each paper, weighted: sublinear counts (title counted more), rarity in
// the corpus, rows of length 1. tf–idf in the form that ranked best in our benchmark (npm run
// bench:related); Salton & Buckley 1988, doi 10.1016/0306-4573(88)90021-0. Concepts are no features
// of their own: beside their words they changed no ranking, they name what is shared.
import type { Matrix } from "#core/math/csr.ts";
import { ln, power } from "#core/math/elementary.ts";
import { countUp } from "#core/math/groups.ts";
import { normalizeRows } from "#core/math/rowProducts.ts";
import type { NumberedPapers } from "#core/relatedness/corpusWords.ts";
import { type FeatureSpace, featureSpace } from "#core/relatedness/featureSpace.ts";
import type { NumberedText } from "#core/relatedness/numberedText.ts";
import type { Recipe } from "#core/relatedness/recipe.ts";

export interface Features {
  /** Number of words, by which features are decoded. */
  readonly lexiconSize: number;
  /** Feature of each column, ascending. */
  readonly feature: Float64Array;
  /** Factor of each column: weight of words or pairs times rarity. */
  readonly factor: Float64Array;
  /** One row of length 1 per paper (or 0, if it has no content). */
  readonly rows: Matrix;
}

/** Features of one text, ascending, each with its count. */
interface Counted {
  readonly features: Float64Array;
  readonly counts: Float64Array;
}

/** Counts of one text by feature; masked phrases leave a gap where they stood. */
function countFeatures(
  text: NumberedText,
  { content }: NumberedPapers,
  space: FeatureSpace,
  recipe: Recipe,
  masked: ReadonlySet<number>,
): Counted {
  const gone = maskWords(text, masked);
  const counts = new Map<number, number>();
  let before = -1;
  for (let at = 0; at < text.words.length; at++) {
    const word = text.words[at]!;
    const counted = word >= 0 && content[word] === 1 && gone[at] === 0;
    if (counted) {
      const times = at < text.titleLength ? recipe.titleWeight : 1;
      countUp(counts, space.ofWord(word), times);
      if (before >= 0 && text.joined[at] === 1 && recipe.pairWeight > 0)
        countUp(counts, space.ofPair(before, word), times);
    }
    before = counted ? word : -1;
  }
  const features = Float64Array.from(counts.keys()).sort();
  return { features, counts: features.map((feature) => counts.get(feature)!) };
}

/** 1 where a word belongs to a masked phrase. */
function maskWords(text: NumberedText, masked: ReadonlySet<number>): Uint8Array {
  const gone = new Uint8Array(text.words.length);
  if (masked.size > 0)
    for (let o = 0; o < text.occurrences.length; o += 3)
      if (masked.has(text.occurrences[o]!)) gone.fill(1, text.occurrences[o + 1]!, text.occurrences[o + 2]!);
  return gone;
}

/** Weighs the whole corpus. Word pairs of a single paper tie nothing together and are left out. */
export function weighCorpus(corpus: NumberedPapers, recipe: Recipe, masked: ReadonlySet<number>): Features {
  const space = featureSpace(corpus.lexicon.length);
  const texts = corpus.texts.map((text) => countFeatures(text, corpus, space, recipe, masked));
  const { feature, papers } = keptFeatures(texts, space);
  const factor = feature.map(
    (number, column) =>
      (space.isPair(number) ? recipe.pairWeight : 1) * rarity(papers[column]!, corpus.texts.length, recipe),
  );
  return { lexiconSize: corpus.lexicon.length, feature, factor, rows: weighRows(texts, feature, factor) };
}

/** Every feature that ties papers together, or is a word, ascending, and how many papers have it. */
function keptFeatures(texts: readonly Counted[], space: FeatureSpace): { feature: Float64Array; papers: Uint32Array } {
  const all = new Float64Array(texts.reduce((sum, { features }) => sum + features.length, 0));
  let length = 0;
  for (const { features } of texts) {
    all.set(features, length);
    length += features.length;
  }
  all.sort();
  const papers = new Uint32Array(length);
  let kept = 0;
  for (let from = 0, to = 0; from < length; from = to) {
    while (to < length && all[to] === all[from]) to++;
    if (to - from === 1 && space.isPair(all[from]!)) continue;
    papers[kept] = to - from;
    all[kept++] = all[from]!;
  }
  return { feature: all.slice(0, kept), papers: papers.slice(0, kept) };
}

/**
 * One more text in the corpus's own columns: a single row of length 1; what no paper has is left
 * out.
 */
export function weighText(
  text: NumberedText,
  corpus: NumberedPapers,
  recipe: Recipe,
  masked: ReadonlySet<number>,
  { lexiconSize, feature, factor }: Features,
): Matrix {
  return weighRows([countFeatures(text, corpus, featureSpace(lexiconSize), recipe, masked)], feature, factor);
}

/** One row of length 1 per text over the columns `feature`. */
function weighRows(texts: readonly Counted[], feature: Float64Array, factor: Float64Array): Matrix {
  const entries = texts.reduce((sum, { features }) => sum + features.length, 0);
  const offsets = new Uint32Array(texts.length + 1);
  const neighbors = new Uint32Array(entries);
  const weights = new Float64Array(entries);
  let length = 0;
  texts.forEach(({ features, counts }, r) => {
    let column = 0;
    for (let f = 0; f < features.length; f++) {
      column = firstFrom(feature, features[f]!, column);
      if (feature[column] !== features[f]) continue;
      neighbors[length] = column;
      weights[length++] = (1 + ln(counts[f]!)) * factor[column]!;
    }
    offsets[r + 1] = length;
  });
  const rows = {
    ...{ n: texts.length, width: feature.length, offsets },
    ...{ neighbors: neighbors.slice(0, length), weights: weights.slice(0, length) },
  };
  normalizeRows(rows);
  return rows;
}

/** The first place from `low` on that holds `value` or more. */
function firstFrom(ascending: Float64Array, value: number, low: number): number {
  let [from, to] = [low, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * (ln((N + 1) / (df + 1)) + floor)^power: what every paper says weighs little, what two papers say
 * much.
 */
const rarity = (papers: number, all: number, recipe: Recipe): number =>
  power(ln((all + 1) / (papers + 1)) + recipe.rarityFloor, recipe.rarityPower);
