// Related papers with reasons: one score per pair of papers, 0..1, symmetric, that is the sum of its named contributions.
// words.ts → corpusWords.ts → features.ts → nearest.ts → smoothing.ts; recipe.ts chooses the weights, explain.ts names the summands.
import type { Concept, Contribution, Paper, Relation, Term } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import { type CorpusWords, type Phrase, phraseOf, readCorpusWords } from "#core/relations/corpusWords.ts";
import { explainShared, type PaperText, type Side, sortContributions } from "#core/relations/explain.ts";
import { type Features, weighCorpus, weighText } from "#core/relations/features.ts";
import { latentSpace } from "#core/relations/latent.ts";
import { emptyLists, keepNearest, type NearestLists, nearestRows } from "#core/relations/nearest.ts";
import { type Recipe, recipeFor } from "#core/relations/recipe.ts";
import { relatedEdges } from "#core/relations/relatedEdges.ts";
import { type Borrower, lend, type Smoothed, scoreAll, shortened, smooth } from "#core/relations/smoothing.ts";
import { addRow, dotRows, type Rows } from "#core/relations/sparse.ts";

/** Scores of a pasted text against all papers, and why. */
export interface Placement {
  /** 0..1 per paper, in the order of `papers`. */
  readonly scores: Float64Array;
  /** Sums to the score within 1e-9. */
  readonly explain: (paper: number) => Contribution[];
}

export interface Relatedness {
  /** Sorted by id; every index below refers to this list. */
  readonly papers: readonly Paper[];
  readonly recipe: Recipe;
  /** Position of a paper id; -1 = no such paper. */
  readonly indexOf: (id: string) => number;
  /**
   * Scores of one paper against all, 0..1 (its own place holds 1, or 0 if it has no content). `without`: node keys of concepts and
   * terms that are left out, as though no paper had written them: everything is recomputed from the remaining words.
   */
  readonly scores: (query: number, without?: ReadonlySet<string>) => Float64Array;
  /** Named summands of one pair's score, largest first; they sum to it within 1e-9. For every pair, however far apart. */
  readonly explain: (first: number, second: number, without?: ReadonlySet<string>) => Contribution[];
  /** The k papers with the highest scores for every paper. */
  readonly nearest: (k: number) => NearestLists;
  /** `related` edges: each paper's k nearest, an edge if either end keeps it. Sorted by source and target. */
  readonly edges: (k: number) => Relation[];
  /** Scores of any text against all papers: "find papers near this abstract". */
  readonly place: (text: PaperText, without?: ReadonlySet<string>) => Placement;
}

/** Everything that follows from the words and what is left out of them. */
interface Model {
  readonly masked: ReadonlySet<number>;
  readonly features: Features;
  readonly smoothed: Smoothed;
  readonly latent: ReturnType<typeof latentSpace> | undefined;
}

/** One side of a score: its words, and what its neighbors lend it. */
type Reader = Side & Borrower;

/** The relatedness of a corpus; papers, concepts and terms may come in any order. */
export const createRelatedness = (
  papers: readonly Paper[],
  concepts: readonly Concept[],
  terms: readonly Term[],
  changes: Partial<Recipe> = {},
): Relatedness =>
  relatednessOfPhrases(
    papers,
    [
      ...concepts.map((concept) => phraseOf("concept", concept.key, concept)),
      ...terms.map((term) => phraseOf("term", term.key, term)),
    ],
    changes,
  );

/** The same from phrases alone, as a dataset holds them. `changes` override the recipe (for benchmarks). */
export function relatednessOfPhrases(
  papers: readonly Paper[],
  phrases: readonly Phrase[],
  changes: Partial<Recipe> = {},
): Relatedness {
  const corpus = readCorpusWords(papers, phrases);
  const recipe: Recipe = { ...recipeFor(papers.length), ...changes };
  const position = new Map(corpus.papers.map((paper, index) => [paper.id, index]));
  const modelOf = rememberModels(corpus, recipe);
  const whole = modelOf(undefined);
  const scores = (query: number, without?: ReadonlySet<string>): Float64Array => {
    const model = modelOf(without);
    return scoreAll(model.smoothed, readerOf(corpus, model, query), recipe.mutual);
  };
  const explain = (first: number, second: number, without?: ReadonlySet<string>): Contribution[] => {
    const model = modelOf(without);
    return explainPair(readerOf(corpus, model, first), readerOf(corpus, model, second), corpus, model, recipe.mutual);
  };
  const nearest = (k: number): NearestLists => nearestScores(whole.smoothed, Math.min(k, papers.length - 1), scores);
  return {
    papers: corpus.papers,
    recipe,
    indexOf: (id) => position.get(id) ?? -1,
    scores,
    explain,
    nearest,
    edges: (k) => relatedEdges(corpus, nearest(k), explain),
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

function buildModel(corpus: CorpusWords, recipe: Recipe, masked: ReadonlySet<number>): Model {
  const features = weighCorpus(corpus, recipe, masked);
  const latent = recipe.latentDimensions > 0 ? latentSpace(features.rows, recipe.latentDimensions) : undefined;
  const add =
    latent === undefined
      ? undefined
      : (row: number, similarities: Float64Array): void =>
          latent.addSimilarities(latent.coordinates(row), recipe.latentWeight, similarities);
  const neighbors = nearestRows(features.rows, recipe.neighbors, add);
  return { masked, features, latent, smoothed: smooth(features.rows, neighbors, recipe.smoothing) };
}

function readerOf(corpus: CorpusWords, model: Model, paper: number): Reader {
  const { rows, neighbors, share, length, own, lent } = model.smoothed;
  const from = paper * neighbors.k;
  const text = corpus.texts[paper];
  const source = corpus.papers[paper];
  if (text === undefined || source === undefined) throw new Error(`there is no paper at index ${paper}`);
  return {
    text,
    source,
    rows,
    row: paper,
    paper,
    neighbors: neighbors.index.subarray(from, from + neighbors.k),
    share: share.subarray(from, from + neighbors.k),
    length: length[paper]!,
    own: own[paper]!,
    lent: lent.subarray(from, from + neighbors.k),
  };
}

/**
 * Unfolds (t_i + Σ w_im t_m) · (t_j + Σ w_jn t_n) / (|y_i| |y_j|): the first product by word, the others by the neighbor that lends.
 * As in scoreAll, what i and j lend each other is cut to the share `mutual`.
 */
function explainPair(first: Reader, second: Reader, corpus: CorpusWords, model: Model, mutual: number): Contribution[] {
  const { rows } = model.smoothed;
  const one = cutShare(first, second, mutual, rows);
  const other = cutShare(second, first, mutual, rows);
  const length = one.length * other.length;
  if (length === 0) return [];
  const lent = new Map<number, number>();
  const lend = (paper: number, value: number): void => {
    if (value > 0) lent.set(paper, (lent.get(paper) ?? 0) + value / length);
  };
  let own = 0;
  let crossed = 0;
  const isOwn = (paper: number): boolean => paper === first.paper || paper === second.paper;
  second.neighbors.forEach((n, q) => {
    if (n >= 0 && n === first.paper) own += other.share[q]!;
    else if (n >= 0) lend(n, other.share[q]! * dot(first, rows, n));
  });
  first.neighbors.forEach((m, p) => {
    if (m < 0) return;
    if (m === second.paper) own += one.share[p]!;
    else lend(m, one.share[p]! * dot(second, rows, m));
    second.neighbors.forEach((n, q) => {
      if (n < 0) return;
      const share = one.share[p]! * other.share[q]!;
      if (isOwn(m) && isOwn(n)) {
        crossed += share;
        return;
      }
      const value = share * dotRows(rows, m, n);
      lend(isOwn(m) ? n : m, value / 2);
      lend(isOwn(n) ? m : n, value / 2);
    });
  });
  const neighbors = [...lent].map(
    ([paper, value]): Contribution => ({
      kind: "neighbors",
      node: nodeKey("paper", corpus.papers[paper]?.id ?? ""),
      label: corpus.papers[paper]?.title ?? "",
      value,
    }),
  );
  if (own > 0) neighbors.push({ kind: "neighbors", label: "one is among the other's nearest", value: own / length });
  const shared = explainShared(first, second, corpus, model.features, model.masked, (1 + crossed) / length);
  return sortContributions([...shared, ...neighbors]);
}

/** A reader's shares and length once what the other lends it is cut to `mutual`. */
function cutShare(reader: Reader, other: Reader, mutual: number, rows: Rows): { share: Float64Array; length: number } {
  const place = other.paper < 0 ? -1 : reader.neighbors.indexOf(other.paper);
  // A paper compared with itself is not its own neighbor.
  if (place < 0 || other.rows !== rows) return reader;
  const share = reader.share.slice();
  share[place] = share[place]! * mutual;
  return { share, length: shortened(reader.length, (1 - mutual) * reader.share[place]!, reader.lent[place]!) };
}

/** A side's own row times a paper's. A pasted text has its row elsewhere, in the same columns. */
function dot(side: Side, rows: Rows, paper: number): number {
  if (side.rows === rows) return dotRows(rows, side.row, paper);
  const dense = new Map<number, number>();
  for (let e = side.rows.start[side.row]!; e < side.rows.start[side.row + 1]!; e++)
    dense.set(side.rows.column[e]!, side.rows.value[e]!);
  let sum = 0;
  for (let e = rows.start[paper]!; e < rows.start[paper + 1]!; e++)
    sum += rows.value[e]! * (dense.get(rows.column[e]!) ?? 0);
  return sum;
}

function placeText(source: PaperText, corpus: CorpusWords, recipe: Recipe, model: Model): Placement {
  const text = corpus.number(source.title, source.abstract);
  const own = weighText(text, corpus, recipe, model.masked, model.features);
  const { rows } = model.smoothed;
  const dense = new Float64Array(rows.width);
  addRow(own, 0, 1, dense);
  const similarities = new Float64Array(rows.height);
  for (let j = 0; j < rows.height; j++)
    for (let e = rows.start[j]!; e < rows.start[j + 1]!; e++)
      similarities[j]! += rows.value[e]! * dense[rows.column[e]!]!;
  if (own.column.length > 0 && model.latent !== undefined)
    model.latent.addSimilarities(model.latent.project(dense), recipe.latentWeight, similarities);
  const near = emptyLists(1, recipe.neighbors);
  keepNearest(similarities, 0, near, -1);
  const lending = lend(rows, { rows: own, row: 0 }, near, 0, recipe.smoothing, dense.fill(0));
  const reader: Reader = { text, source, rows: own, row: 0, paper: -1, neighbors: near.index, ...lending };
  return {
    scores: scoreAll(model.smoothed, reader, recipe.mutual),
    explain: (paper) => explainPair(reader, readerOf(corpus, model, paper), corpus, model, recipe.mutual),
  };
}

function nearestScores(smoothed: Smoothed, k: number, scores: (query: number) => Float64Array): NearestLists {
  const lists = emptyLists(smoothed.rows.height, Math.max(0, k));
  for (let r = 0; r < smoothed.rows.height && k > 0; r++) keepNearest(scores(r), r, lists, r);
  return lists;
}
