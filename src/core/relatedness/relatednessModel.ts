// The model behind every score: features → neighbors → smoothed. One per set of left-out concepts.
import type { ComparedText } from "#core/relatedness/comparedText.ts";
import type { CorpusData, NumberedPapers } from "#core/relatedness/corpusWords.ts";
import { type Features, weighCorpus } from "#core/relatedness/features.ts";
import { addLatent, type LatentSpace, latentPlaceOf, latentSpace } from "#core/relatedness/neighbors/latent.ts";
import { nearestRows } from "#core/relatedness/neighbors/nearest.ts";
import { type Smoothed, smoothAll } from "#core/relatedness/neighbors/neighborSmoothing.ts";
import type { Recipe } from "#core/relatedness/recipe.ts";

/** Everything that follows from the words and what is left out of them: plain data. */
export interface Model {
  /** Indexes of the phrases left out. */
  readonly masked: ReadonlySet<number>;
  readonly features: Features;
  readonly latent: LatentSpace | undefined;
  readonly smoothed: Smoothed;
}

/** What of a model explains a pair. */
export type ReasonModel = Pick<Model, "features" | "smoothed" | "masked">;

export function buildModel(corpus: NumberedPapers, recipe: Recipe, masked: ReadonlySet<number>): Model {
  const features = weighCorpus(corpus, recipe, masked);
  const latent = recipe.latentDimensions > 0 ? latentSpace(features.rows, recipe.latentDimensions) : undefined;
  const add =
    latent === undefined
      ? undefined
      : (row: number, similarities: Float64Array, among?: Uint32Array): void =>
          addLatent(latent, latentPlaceOf(latent, row), recipe.latentWeight, similarities, among);
  const neighbors = nearestRows(features.rows, recipe.neighbors, add);
  return { masked, features, latent, smoothed: smoothAll(features.rows, neighbors, recipe.smoothing) };
}

/** A paper of the corpus as one side of a comparison. */
export function comparedPaper(
  corpus: Pick<CorpusData, "papers" | "texts">,
  { smoothed }: Pick<Model, "smoothed">,
  paper: number,
): ComparedText {
  const { rows, neighbors, shares, length, rowTimesSum, neighborTimesSum } = smoothed;
  const [from, to] = [paper * neighbors.k, (paper + 1) * neighbors.k];
  const text = corpus.texts[paper];
  const source = corpus.papers[paper];
  if (text === undefined || source === undefined) throw new Error(`there is no paper at index ${paper}`);
  return {
    source,
    text,
    rows,
    row: paper,
    paper,
    neighbors: neighbors.index.subarray(from, to),
    shares: shares.subarray(from, to),
    length: length[paper]!,
    rowTimesSum: rowTimesSum[paper]!,
    neighborTimesSum: neighborTimesSum.subarray(from, to),
  };
}
