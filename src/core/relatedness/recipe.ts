// One rule chooses how papers are compared, by the size of the corpus. Figures: npm run
// bench:related.
import { ln } from "#core/math/elementary.ts";

export interface Recipe {
  /** How often a word of the title counts. */
  readonly titleWeight: number;
  /** Weight of adjacent word pairs beside single words (1). */
  readonly pairWeight: number;
  /** Added to the logarithmic rarity; smaller = words that most papers share count less. */
  readonly rarityFloor: number;
  readonly rarityPower: number;
  /** How many of its nearest papers a paper is smoothed by. */
  readonly neighbors: number;
  /** Share of the neighbors' words beside its own (1). */
  readonly smoothing: number;
  /** How much counts that one of two papers is itself among the other's neighbors. */
  readonly mutual: number;
  /** Latent dimensions that help to choose the neighbors; 0 = none. */
  readonly latentDimensions: number;
  /** Weight of the latent cosine beside the word cosine (1) in that choice. */
  readonly latentWeight: number;
}

/**
 * Libraries of this many papers or fewer are small, of that many or more large; between them every
 * weight moves with the logarithm.
 */
const SMALL = 300;
const LARGE = 3000;

/**
 * A small library is a pile on one subject: what half of it says must weigh less, phrases tell its
 * papers apart, ten neighbors are a good part of all papers and so say little about each other, and
 * few latent dimensions can be learned. In a large one single words are well measured, and being
 * among the ten nearest of thousands is itself strong evidence.
 */
export function recipeFor(papers: number): Recipe {
  const largeness = Math.max(0, Math.min(1, ln(papers / SMALL) / ln(LARGE / SMALL)));
  const between = (small: number, large: number): number => small + (large - small) * largeness;
  return {
    titleWeight: between(2, 3),
    // their gain ends sooner than the others': at a thousand papers little of it is left
    pairWeight: (1 - largeness) ** 2,
    rarityFloor: 1,
    rarityPower: between(1.1, 0.9),
    neighbors: Math.max(1, Math.min(10, Math.floor(papers / 3))),
    smoothing: between(0.3, 0.4),
    mutual: between(0, 1),
    latentDimensions: Math.min(44, Math.round(Math.sqrt(papers))),
    latentWeight: between(0.3, 1),
  };
}
