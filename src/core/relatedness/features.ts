// Words and word pairs of each paper, weighted: sublinear counts (title counted more), rarity in
// the corpus, rows of length 1. tf–idf in the form that ranked best in our benchmark (npm run
// bench:related); Salton & Buckley 1988, doi 10.1016/0306-4573(88)90021-0. Concepts are no features
// of their own: beside their words they changed no ranking, they name what is shared.
import { type Matrix, packRows } from "#core/math/csr.ts";
import { ln, power } from "#core/math/elementary.ts";
import { countUp } from "#core/math/groups.ts";
import { normalizeRows } from "#core/math/rowProducts.ts";
import type { CorpusWords, NumberedText } from "#core/relatedness/corpusWords.ts";
import { type FeatureSpace, featureSpace } from "#core/relatedness/featureSpace.ts";
import type { Recipe } from "#core/relatedness/recipe.ts";

export interface Features {
  readonly space: FeatureSpace;
  /** Feature of each column, ascending. */
  readonly feature: Float64Array;
  /** Factor of each column: weight of words or pairs times rarity. */
  readonly factor: Float64Array;
  /** One row of length 1 per paper (or 0, if it has no content). */
  readonly rows: Matrix;
}

/** Counts of one text by feature; masked phrases leave a gap where they stood. */
function countFeatures(
  text: NumberedText,
  { content }: CorpusWords,
  space: FeatureSpace,
  recipe: Recipe,
  masked: ReadonlySet<number>,
): Map<number, number> {
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
  return counts;
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
export function weighCorpus(corpus: CorpusWords, recipe: Recipe, masked: ReadonlySet<number>): Features {
  const space = featureSpace(corpus.lexicon.length);
  const counts = corpus.texts.map((text) => countFeatures(text, corpus, space, recipe, masked));
  const frequency = new Map<number, number>();
  for (const row of counts) for (const feature of row.keys()) countUp(frequency, feature);
  const kept = [...frequency].filter(([feature, papers]) => papers > 1 || !space.isPair(feature));
  kept.sort((a, b) => a[0] - b[0]);
  const factor = Float64Array.from(
    kept,
    ([feature, papers]) =>
      (space.isPair(feature) ? recipe.pairWeight : 1) * rarity(papers, corpus.texts.length, recipe),
  );
  const column = new Map(kept.map(([feature], index) => [feature, index]));
  const rows = packRows(
    counts.map((row) => weighRow(row, column, factor)),
    kept.length,
  );
  normalizeRows(rows);
  return { space, feature: Float64Array.from(kept, ([feature]) => feature), factor, rows };
}

/**
 * One more text in the corpus's own columns: a single row of length 1; what no paper has is left
 * out.
 */
export function weighText(
  text: NumberedText,
  corpus: CorpusWords,
  recipe: Recipe,
  masked: ReadonlySet<number>,
  { space, feature, factor }: Features,
): Matrix {
  const column = new Map(Array.from(feature, (number, index) => [number, index]));
  const counts = countFeatures(text, corpus, space, recipe, masked);
  const row = packRows([weighRow(counts, column, factor)], feature.length);
  normalizeRows(row);
  return row;
}

function weighRow(
  counts: ReadonlyMap<number, number>,
  column: ReadonlyMap<number, number>,
  factor: Float64Array,
): [number, number][] {
  const row: [number, number][] = [];
  for (const [feature, count] of counts) {
    const c = column.get(feature);
    if (c !== undefined) row.push([c, (1 + ln(count)) * factor[c]!]);
  }
  return row.sort((a, b) => a[0] - b[0]);
}

/**
 * (ln((N + 1) / (df + 1)) + floor)^power: what every paper says weighs little, what two papers say
 * much.
 */
const rarity = (papers: number, all: number, recipe: Recipe): number =>
  power(ln((all + 1) / (papers + 1)) + recipe.rarityFloor, recipe.rarityPower);
