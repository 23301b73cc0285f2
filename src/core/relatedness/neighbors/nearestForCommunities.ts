// Which neighbors communities are found on. In a small library the nearest papers take in a good
// part of all, and the words they lend each other blur the groups: there each paper speaks for
// itself, and the score is one of two other views that are heard beside it. In a large one the lent
// words help (npm run bench:communities).
import type { NumberedPapers } from "#core/relatedness/corpusWords.ts";
import type { NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import { nearestPapers } from "#core/relatedness/neighbors/nearestPapers.ts";
import { type Recipe, recipeFor } from "#core/relatedness/recipe.ts";
import { buildModel } from "#core/relatedness/relatednessModel.ts";

/**
 * Measured: at 120 papers own words recover more (NMI +1 to +7 at equal numbers of communities), at
 * 300 and above the score does.
 */
const SMALL = 200;

/** The nearest papers that decide, and those by other measures, which have a say. */
export interface NearestViews {
  readonly nearest: NearestLists;
  readonly otherViews: readonly NearestLists[];
}

/**
 * The k nearest papers of each paper; `nearest` gives those by score. Other views of a small
 * library are the score and single words without pairs: groups that all three show are no accident
 * of one of them (npm run bench:libraries; on 48 libraries kept aside: ARI +2.2 within one field,
 * +1.3 mixed, NMI as before within noise).
 */
export function nearestForCommunities(
  papers: NumberedPapers,
  nearest: (k: number) => NearestLists,
  k: number,
): NearestViews {
  const { length } = papers.papers;
  if (length >= SMALL) return { nearest: nearest(k), otherViews: [] };
  const most = Math.min(k, length - 1);
  const ownWords = { ...recipeFor(length), smoothing: 0, neighbors: 1, latentDimensions: 0 };
  const by = (recipe: Recipe): NearestLists =>
    nearestPapers(papers, buildModel(papers, recipe, new Set()), most, recipe.mutual);
  return { nearest: by(ownWords), otherViews: [nearest(most), by({ ...ownWords, pairWeight: 0 })] };
}
