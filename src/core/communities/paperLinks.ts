// All that follows from the papers' words alone: numbered words, the relatedness model, each
// paper's nearest others, communities. It needs no concepts, so it runs beside the stage that
// finds them.
import { firstOfEqualTexts } from "#core/communities/equalTexts.ts";
import { type Communities, findCommunities } from "#core/communities/findCommunities.ts";
import { neighborsFor, projectViews } from "#core/communities/projection.ts";
import type { Job } from "#core/math/team.ts";
import type { Paper } from "#core/model.ts";
import type { Parameters } from "#core/parameters.ts";
import { type NumberedPapers, numberPapers } from "#core/relatedness/corpusWords.ts";
import { firstOf, type NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import { nearestForCommunities } from "#core/relatedness/neighbors/nearestForCommunities.ts";
import { nearestPapers } from "#core/relatedness/neighbors/nearestPapers.ts";
import { recipeFor } from "#core/relatedness/recipe.ts";
import { buildModel, type ReasonModel } from "#core/relatedness/relatednessModel.ts";

export interface PaperLinks {
  readonly numbered: NumberedPapers;
  readonly model: ReasonModel;
  /** The papers that each has edges to. */
  readonly nearest: NearestLists;
  /** For each paper the first of the same text. */
  readonly standIn: ArrayLike<number>;
  readonly found: Communities;
}

interface Context {
  /** Sorted by id; only their texts are read. */
  readonly papers: readonly Paper[];
  readonly parameters: Parameters;
}

/** Two stages, told by name: relations and communities. */
export const PAPER_LINKS: Job<Context, PaperLinks> = {
  name: "paper links",
  start:
    ({ papers, parameters }, tell) =>
    () => {
      tell("relations");
      const numbered = numberPapers(papers);
      const recipe = recipeFor(papers.length);
      // without its latent part, which is the largest and has done its work
      const { features, smoothed, masked, usualScore } = buildModel(numbered, recipe, new Set());
      const model = { features, smoothed, masked, usualScore };
      const standIn = firstOfEqualTexts(numbered);
      const forCommunities = neighborsFor(new Set(standIn).size);
      const most = Math.min(Math.max(parameters.relatedPerPaper, forCommunities), papers.length - 1);
      const longest = nearestPapers(numbered, model, most, recipe.mutual);
      tell("communities");
      const near = nearestForCommunities(numbered, (k) => firstOf(longest, Math.min(k, most)), forCommunities);
      const { edges: links, otherViews } = projectViews(near, forCommunities, standIn);
      const found = findCommunities(links, papers.length, { ...parameters, standIn, otherViews });
      const edges = Math.min(parameters.relatedPerPaper, most);
      return {
        ...{ numbered, model },
        nearest: firstOf(longest, edges),
        standIn,
        found,
      };
    },
};
