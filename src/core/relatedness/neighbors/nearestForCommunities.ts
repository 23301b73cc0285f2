// Which neighbors communities are found on. In a small library the nearest papers take in a good
// part of all, and the words they lend each other blur the groups: there each paper speaks for
// itself. In a large one the lent words help (npm run bench:communities).
import type { NumberedPapers } from "#core/relatedness/corpusWords.ts";
import type { NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import { nearestPapers } from "#core/relatedness/neighbors/nearestPapers.ts";
import { recipeFor } from "#core/relatedness/recipe.ts";
import { buildModel } from "#core/relatedness/relatednessModel.ts";

/**
 * Measured: at 120 papers own words recover more (NMI +1 to +7 at equal numbers of communities), at
 * 300 and above the score does.
 */
const SMALL = 200;

/** The k nearest papers of each paper; `nearest` gives those by score. */
export function nearestForCommunities(
  papers: NumberedPapers,
  nearest: (k: number) => NearestLists,
  k: number,
): NearestLists {
  const { length } = papers.papers;
  if (length >= SMALL) return nearest(k);
  const recipe = { ...recipeFor(length), smoothing: 0, neighbors: 1, latentDimensions: 0 };
  return nearestPapers(papers, buildModel(papers, recipe, new Set()), Math.min(k, length - 1), recipe.mutual);
}
