// Which pairs are related at all. Every paper of a pile has a nearest one, also where none is about
// its subject: so a score is held against what papers of this pile usually reach with their nearest,
// and must be higher where there is reason for doubt, because nobody can say what the two share or
// because hardly a paper is near both.
import type { Contribution } from "#core/model.ts";
import type { NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import { isWeakLink } from "#core/relatedness/reasonOrder.ts";
import type { ReasonModel } from "#core/relatedness/relatednessModel.ts";

/** The share of the usual score that a pair must reach, and how much more each doubt asks. */
const LEAST = 0.55;
const DOUBT = 0.2;
/** Of the nearest papers of two, themselves among them, this share is near both where they are relatives. */
const NEAR_BOTH = 0.3;

/** Whether two papers are close enough to be listed as related. Symmetric. */
export function areRelatives(
  { smoothed: { neighbors }, usualScore }: ReasonModel,
  first: number,
  second: number,
  score: number,
  reasons: readonly Contribution[],
): boolean {
  const weak = isWeakLink(reasons);
  const apart = nearBoth(neighbors, first, second) < NEAR_BOTH * neighbors.k;
  return score > 0 && score >= (LEAST + DOUBT * (Number(weak) + Number(apart))) * usualScore;
}

/** How many papers are one of the two or among its nearest, for both. */
function nearBoth({ k, index }: NearestLists, first: number, second: number): number {
  const own = (paper: number): Set<number> => new Set([paper, ...index.subarray(paper * k, (paper + 1) * k)]);
  const [one, other] = [own(first), own(second)];
  return [...one].filter((paper) => paper >= 0 && other.has(paper)).length;
}
