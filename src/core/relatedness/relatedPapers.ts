// Related papers with reasons: one score per pair of papers, 0..1, symmetric, that is the sum of
// its named contributions. One line: words (corpusWords.ts) → features → neighbors (latent.ts,
// nearest.ts) → smoothed (neighborSmoothing.ts) → scores | explanation; recipe.ts holds the weights.

import { topK } from "#core/math/order.ts";
import { addRow } from "#core/math/rowProducts.ts";
import type { Concept, Contribution, Paper, Relation, Term } from "#core/model.ts";
import type { ComparedText, PaperText } from "#core/relatedness/comparedText.ts";
import { type CorpusWords, readCorpusWords } from "#core/relatedness/corpusWords.ts";
import { explainPair } from "#core/relatedness/explanation.ts";
import { weighText } from "#core/relatedness/features.ts";
import { addLatent, latentPlace } from "#core/relatedness/neighbors/latent.ts";
import type { NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import { emptyLists, keepNearest } from "#core/relatedness/neighbors/nearest.ts";
import { nearestPapers } from "#core/relatedness/neighbors/nearestPapers.ts";
import { smoothRow } from "#core/relatedness/neighbors/neighborSmoothing.ts";
import { spelledOut } from "#core/relatedness/packedEdges.ts";
import { type Phrase, phraseOf } from "#core/relatedness/phrase.ts";
import { type Recipe, recipeFor } from "#core/relatedness/recipe.ts";
import { relatedEdges } from "#core/relatedness/relatedEdges.ts";
import { buildModel, comparedPaper, type Model } from "#core/relatedness/relatednessModel.ts";
import { areRelatives } from "#core/relatedness/relatives.ts";
import { scoreAll } from "#core/relatedness/scores.ts";

/** Scores of a pasted text against all papers, and why. */
export interface Placement {
  /** 0..1 per paper, in the order of `papers`. */
  readonly scores: Float64Array;
  /** Sums to the score within 1e-9. */
  readonly explain: (paper: number) => Contribution[];
}

export interface Relative {
  readonly paper: number;
  readonly score: number;
  readonly contributions: readonly Contribution[];
}

export interface Relatedness {
  /** Sorted by id; every index below refers to this list. */
  readonly papers: readonly Paper[];
  readonly recipe: Recipe;
  /** The papers' words, which all of it starts from. */
  readonly words: CorpusWords;
  /** Position of a paper id; -1 = no such paper. */
  readonly indexOf: (id: string) => number;
  /**
   * Scores of one paper against all, 0..1 (its own place holds 1, or 0 if it has no content).
   * `without`: node keys of concepts and terms that are left out, as though no paper had written
   * them: everything is recomputed from the remaining words.
   */
  readonly scores: (query: number, without?: ReadonlySet<string>) => Float64Array;
  /**
   * Named summands of one pair's score, in the order of reasonOrder.ts; they sum to it within 1e-9. For every pair,
   * however far apart.
   */
  readonly explain: (first: number, second: number, without?: ReadonlySet<string>) => Contribution[];
  /**
   * At most `top` papers that are related to one, best first, each with its score and why; none
   * where it has no close relative (relatives.ts).
   */
  readonly relatives: (query: number, top: number, without?: ReadonlySet<string>) => Relative[];
  /** The k papers with the highest scores for every paper. */
  readonly nearest: (k: number) => NearestLists;
  /**
   * `related` edges: each paper's k nearest that are its relatives, an edge if either end keeps it.
   * Sorted by source and target.
   */
  readonly edges: (k: number) => Relation[];
  /** Scores of any text against all papers: "find papers near this abstract". */
  readonly place: (text: PaperText, without?: ReadonlySet<string>) => Placement;
}

/** The relatedness of a corpus; papers, concepts and terms may come in any order. */
export const createRelatedness = (
  papers: readonly Paper[],
  concepts: readonly Concept[],
  terms: readonly Term[],
  changes: Partial<Recipe> = {},
): Relatedness => relatednessOfPhrases(papers, phrasesOf(concepts, terms), changes);

/** So many papers for each that is wanted are looked at. */
const SEARCHED = 2;

export const phrasesOf = (concepts: readonly Concept[], terms: readonly Term[]): Phrase[] => [
  ...concepts.map((concept) => phraseOf("concept", concept.key, concept)),
  ...terms.map((term) => phraseOf("term", term.key, term)),
];

/**
 * The same from phrases alone, as a dataset holds them. `changes` override the recipe (for
 * benchmarks).
 */
export function relatednessOfPhrases(
  papers: readonly Paper[],
  phrases: readonly Phrase[],
  changes: Partial<Recipe> = {},
): Relatedness {
  const recipe: Recipe = { ...recipeFor(papers.length), ...changes };
  const corpus = readCorpusWords(papers, phrases);
  const position = new Map(corpus.papers.map((paper, index) => [paper.id, index]));
  const modelOf = rememberModels(corpus, recipe);
  const whole = modelOf(undefined);
  const scores = (query: number, without?: ReadonlySet<string>): Float64Array => {
    const model = modelOf(without);
    return scoreAll(model.smoothed, comparedPaper(corpus, model, query), recipe.mutual);
  };
  // In the order of their ids, as the links of the dataset: the same words, and the same judgement.
  const explain = (one: number, other: number, without?: ReadonlySet<string>): Contribution[] => {
    const model = modelOf(without);
    const [first, second] = [Math.min(one, other), Math.max(one, other)];
    return explainPair(
      comparedPaper(corpus, model, first),
      comparedPaper(corpus, model, second),
      corpus,
      model,
      recipe.mutual,
    );
  };
  const relatives = (query: number, top: number, without?: ReadonlySet<string>): Relative[] => {
    const of = scores(query, without);
    const found: Relative[] = [];
    // A higher score with less to tell is no relative: those after it may be.
    for (const paper of topK(of, SEARCHED * top, query)) {
      if (found.length === top) break;
      const contributions = explain(query, paper, without);
      const score = of[paper]!;
      if (areRelatives(modelOf(without), score, contributions)) found.push({ paper, score, contributions });
    }
    return found;
  };
  const nearest = (wanted: number): NearestLists =>
    nearestPapers(corpus, whole, Math.min(wanted, papers.length - 1), recipe.mutual);
  return {
    papers: corpus.papers,
    recipe,
    words: corpus,
    indexOf: (id) => position.get(id) ?? -1,
    scores,
    explain,
    relatives,
    nearest,
    edges: (k) => relatedEdges(corpus, whole, nearest(k), recipe.mutual)().map(spelledOut),
    place: (text, without) => placeText(text, corpus, recipe, modelOf(without)),
  };
}

/** Builds the model of the whole corpus once, and keeps the last one with something left out. */
function rememberModels(corpus: CorpusWords, recipe: Recipe): (without: ReadonlySet<string> | undefined) => Model {
  const whole = buildModel(corpus, recipe, new Set());
  let last = whole;
  return (without) => {
    if (without === undefined || without.size === 0) return whole;
    const masked = new Set(corpus.phrases.flatMap((phrase, index) => (without.has(phrase.node) ? [index] : [])));
    if (masked.size === 0) return whole;
    const same = masked.size === last.masked.size && [...masked].every((index) => last.masked.has(index));
    if (!same) last = buildModel(corpus, recipe, masked);
    return last;
  };
}

function placeText(source: PaperText, corpus: CorpusWords, recipe: Recipe, model: Model): Placement {
  const text = corpus.number(source.title, source.abstract);
  const row = weighText(text, corpus, recipe, model.masked, model.features);
  const { rows } = model.smoothed;
  const dense = new Float64Array(rows.width);
  addRow(row, 0, 1, dense);
  const similarities = new Float64Array(rows.n);
  for (let j = 0; j < rows.n; j++)
    for (let e = rows.offsets[j]!; e < rows.offsets[j + 1]!; e++)
      similarities[j]! += rows.weights[e]! * dense[rows.neighbors[e]!]!;
  if (row.neighbors.length > 0 && model.latent !== undefined)
    addLatent(model.latent, latentPlace(model.latent, dense), recipe.latentWeight, similarities);
  const near = emptyLists(1, recipe.neighbors);
  keepNearest(similarities, 0, near, -1);
  const smoothing = smoothRow(rows, { rows: row, row: 0 }, near, 0, recipe.smoothing, dense.fill(0));
  const compared: ComparedText = { source, text, rows: row, row: 0, paper: -1, neighbors: near.index, ...smoothing };
  return {
    scores: scoreAll(model.smoothed, compared, recipe.mutual),
    explain: (paper) => explainPair(compared, comparedPaper(corpus, model, paper), corpus, model, recipe.mutual),
  };
}
