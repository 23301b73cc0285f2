// The model behind every score: weighted words, latent dimensions, neighbors and what they lend.
// One per set of left-out concepts.
import type { CorpusWords } from "#core/relatedness/corpusWords.ts";
import type { Side } from "#core/relatedness/explain.ts";
import { type LatentSpace, latentSpace } from "#core/relatedness/latent.ts";
import { nearestRows } from "#core/relatedness/nearest.ts";
import { type Features, weighCorpus } from "#core/relatedness/paperFeatures.ts";
import type { Recipe } from "#core/relatedness/recipe.ts";
import { type Borrower, type Smoothed, smooth } from "#core/relatedness/smoothing.ts";

/** Everything that follows from the words and what is left out of them. */
export interface Model {
  /** Indexes of the phrases left out. */
  readonly masked: ReadonlySet<number>;
  readonly features: Features;
  readonly smoothed: Smoothed;
  readonly latent: LatentSpace | undefined;
}

/** One side of a score: its words, and what its neighbors lend it. */
export type Reader = Side & Borrower;

export function buildModel(corpus: CorpusWords, recipe: Recipe, masked: ReadonlySet<number>): Model {
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

export function readerOf(corpus: CorpusWords, model: Model, paper: number): Reader {
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
