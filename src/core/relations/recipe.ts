// One rule chooses how papers are compared, by the size of the corpus. Figures: npm run bench:related.

export interface Recipe {
  /** How often a word of the title counts. */
  readonly titleWeight: number;
  /** Weight of adjacent word pairs beside single words (1). */
  readonly pairWeight: number;
  /** Weight of concepts, whatever surface they have. */
  readonly conceptWeight: number;
  /** Added to the logarithmic rarity; smaller = words that most papers share count less. */
  readonly rarityFloor: number;
  readonly rarityPower: number;
  /** How many nearest papers lend a paper their words. */
  readonly neighbors: number;
  /** Share of the neighbors' words beside the paper's own (1). */
  readonly smoothing: number;
  /** Latent dimensions that help to choose the neighbors; 0 = none. */
  readonly latentDimensions: number;
  /** Weight of the latent cosine beside the word cosine (1) in that choice. */
  readonly latentWeight: number;
}

/** Small libraries: phrases and light smoothing. Large ones: latent dimensions choose the neighbors, which lend more. */
export function recipeFor(papers: number): Recipe {
  const large = papers >= 1000;
  return {
    titleWeight: 2,
    pairWeight: large ? 0.5 : 1,
    conceptWeight: 0,
    rarityFloor: 1,
    rarityPower: 0.9,
    neighbors: papers >= 300 ? 20 : Math.max(1, Math.min(10, Math.floor(papers / 12))),
    smoothing: papers >= 300 ? 0.5 : 0.3,
    latentDimensions: papers >= 300 ? 50 : 0,
    latentWeight: large ? 0.5 : 0.25,
  };
}
