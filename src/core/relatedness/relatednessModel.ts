// The model behind every score: features → neighbors → smoothed. One per set of left-out concepts.
import type { ComparedText } from "#core/relatedness/comparedText.ts";
import type { CorpusData, NumberedPapers } from "#core/relatedness/corpusWords.ts";
import { type Features, weighCorpus } from "#core/relatedness/features.ts";
import { addLatent, type LatentSpace, latentPlaceOf, latentSpace } from "#core/relatedness/neighbors/latent.ts";
import { nearestRows } from "#core/relatedness/neighbors/nearest.ts";
import { type Smoothed, smoothAll } from "#core/relatedness/neighbors/neighborSmoothing.ts";
import type { Recipe } from "#core/relatedness/recipe.ts";
import { scoreSome } from "#core/relatedness/scores.ts";

/** Everything that follows from the words and what is left out of them: plain data. */
export interface Model {
  /** Indexes of the phrases left out. */
  readonly masked: ReadonlySet<number>;
  readonly features: Features;
  readonly latent: LatentSpace | undefined;
  readonly smoothed: Smoothed;
  /** What papers of this corpus score with their nearest: the middle of them. */
  readonly usualScore: number;
}

/** What of a model explains a pair, and tells whether it is related. */
export type ReasonModel = Pick<Model, "features" | "smoothed" | "masked" | "usualScore">;

export function buildModel(corpus: NumberedPapers, recipe: Recipe, masked: ReadonlySet<number>): Model {
  const features = weighCorpus(corpus, recipe, masked);
  const latent = recipe.latentDimensions > 0 ? latentSpace(features.rows, recipe.latentDimensions) : undefined;
  const add =
    latent === undefined
      ? undefined
      : (row: number, similarities: Float64Array, among?: Uint32Array): void =>
          addLatent(latent, latentPlaceOf(latent, row), recipe.latentWeight, similarities, among);
  const neighbors = nearestRows(features.rows, recipe.neighbors, add);
  const smoothed = smoothAll(features.rows, neighbors, recipe.smoothing);
  return { masked, features, latent, smoothed, usualScore: findUsualScore(corpus, smoothed, recipe.mutual) };
}

/** At most about so many papers tell the usual score. */
const ASKED = 400;

/** The upper median of the best scores of papers spread evenly, each with those on its list. */
function findUsualScore(corpus: NumberedPapers, smoothed: Smoothed, mutual: number): number {
  const { n } = smoothed.rows;
  const { k, index } = smoothed.neighbors;
  const step = Math.ceil(n / ASKED);
  const best: number[] = [];
  for (let paper = 0; paper < n; paper += step) {
    const near = [...index.subarray(paper * k, (paper + 1) * k)].filter((other) => other >= 0);
    const scores = scoreSome(smoothed, comparedPaper(corpus, { smoothed }, paper), mutual, near);
    if (near.length > 0) best.push(Math.max(...near.map((other) => scores[other]!)));
  }
  return best.sort((a, b) => a - b)[best.length >> 1] ?? 0;
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
