// Words, word pairs and concepts of each paper, weighted: sublinear counts (title counted more),
// rarity in the corpus, rows of length 1. tf–idf in the form that ranked best in our benchmark (npm
// run bench:related); Salton & Buckley 1988, doi 10.1016/0306-4573(88)90021-0.
import { ln, power } from "#core/math/elementary.ts";
import { normalizeRows, packRows, type Rows } from "#core/math/sparse.ts";
import type { CorpusWords, NumberedText } from "#core/relatedness/corpusWords.ts";
import type { Recipe } from "#core/relatedness/recipe.ts";

/**
 * A feature is a number: a word is its lexicon index a; the pair "a b" is (a + 1) · L + b; phrase p
 * is (L + 1) · L + p, with L the lexicon's size. Known to whoever explains a score.
 */
export interface Features {
  /** Feature number of each column, ascending. */
  readonly number: Float64Array;
  /** Factor of each column: block weight times rarity. */
  readonly factor: Float64Array;
  /** One row of length 1 per paper (or 0, if it has no content). */
  readonly rows: Rows;
}

/** Counts of one text by feature number; masked phrases leave a gap where they stood. */
function countFeatures(
  text: NumberedText,
  corpus: CorpusWords,
  recipe: Recipe,
  masked: ReadonlySet<number>,
): Map<number, number> {
  const size = corpus.lexicon.length;
  const gone = maskWords(text, masked);
  const counts = new Map<number, number>();
  const add = (feature: number, at: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + (at < text.titleLength ? recipe.titleWeight : 1));
  };
  let before = -1;
  for (let at = 0; at < text.words.length; at++) {
    const word = text.words[at]!;
    const counted = word >= 0 && corpus.content[word] === 1 && gone[at] === 0;
    if (counted) {
      add(word, at);
      if (before >= 0 && text.joined[at] === 1 && recipe.pairWeight > 0) add((before + 1) * size + word, at);
    }
    before = counted ? word : -1;
  }
  if (recipe.conceptWeight > 0)
    for (let o = 0; o < text.occurrences.length; o += 3) {
      const from = text.occurrences[o + 1]!;
      const whole = gone.subarray(from, text.occurrences[o + 2]!).every((flag) => flag === 0);
      if (whole) add((size + 1) * size + text.occurrences[o]!, from);
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

/**
 * Weighs the whole corpus. Word pairs and phrases of a single paper tie nothing together and are
 * left out.
 */
export function weighCorpus(corpus: CorpusWords, recipe: Recipe, masked: ReadonlySet<number>): Features {
  const size = corpus.lexicon.length;
  const counts = corpus.texts.map((text) => countFeatures(text, corpus, recipe, masked));
  const frequency = new Map<number, number>();
  for (const row of counts) for (const feature of row.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const kept = [...frequency].filter(([feature, papers]) => feature < size || papers > 1).sort((a, b) => a[0] - b[0]);
  const number = Float64Array.from(kept, ([feature]) => feature);
  const factor = Float64Array.from(
    kept,
    ([feature, papers]) => blockWeight(feature, size, recipe) * rarity(papers, corpus.texts.length, recipe),
  );
  const column = new Map(kept.map(([feature], index) => [feature, index]));
  const rows = packRows(
    counts.map((row) => weighRow(row, column, factor)),
    kept.length,
  );
  normalizeRows(rows);
  return { number, factor, rows };
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
  features: Features,
): Rows {
  const column = new Map(Array.from(features.number, (feature, index) => [feature, index]));
  const row = packRows(
    [weighRow(countFeatures(text, corpus, recipe, masked), column, features.factor)],
    features.number.length,
  );
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

const blockWeight = (feature: number, size: number, recipe: Recipe): number =>
  feature < size ? 1 : feature < (size + 1) * size ? recipe.pairWeight : recipe.conceptWeight;

/**
 * (ln((N + 1) / (df + 1)) + floor)^power: what every paper says weighs little, what two papers say
 * much.
 */
const rarity = (papers: number, all: number, recipe: Recipe): number =>
  power(ln((all + 1) / (papers + 1)) + recipe.rarityFloor, recipe.rarityPower);
