// Which neighbors communities are found on. In a small library the nearest papers take in a good
// part of all, and the words they lend each other blur the groups: there each paper speaks for
// itself, helped by what science at large knows of its words, and the score is one of two other views
// that are heard beside it. In a large one the lent words help (npm run bench:communities).
import type { NumberedPapers } from "#core/relatedness/corpusWords.ts";
import type { Features } from "#core/relatedness/features.ts";
import { addLatent, latentPlaceOf } from "#core/relatedness/neighbors/latent.ts";
import type { AddSimilarities, NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import { nearestPapers } from "#core/relatedness/neighbors/nearestPapers.ts";
import { placeInScience } from "#core/relatedness/neighbors/scienceSpace.ts";
import { recipeFor } from "#core/relatedness/recipe.ts";
import { buildModel, type Model } from "#core/relatedness/relatednessModel.ts";

/**
 * Measured: at 120 papers own words recover more (NMI +1 to +7 at equal numbers of communities), at
 * 300 and above the score does.
 */
const SMALL = 200;

/**
 * Weight of the cosine in science at large beside that of own words (1), where it is fully trusted
 * (npm run bench:libraries: NMI +2 to +3, ARI +4 to +5; on 48 libraries of papers that the space was
 * not learned on +3, +6; learned on 80 dimensions ARI 1 lower).
 */
const SCIENCE = 0.2;

/** The nearest papers that decide, and those by other measures, which have a say. */
export interface NearestViews {
  readonly nearest: NearestLists;
  readonly otherViews: readonly NearestLists[];
  /** By these a paper is near others or none: by own words alone, whatever else is added. */
  readonly byOwnWords: NearestLists;
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
  if (length >= SMALL) {
    const near = nearest(k);
    return { nearest: near, otherViews: [], byOwnWords: near };
  }
  const most = Math.min(k, length - 1);
  const ownWords = { ...recipeFor(length), smoothing: 0, neighbors: 1, latentDimensions: 0 };
  const paired = buildModel(papers, ownWords, new Set());
  const single = buildModel(papers, { ...ownWords, pairWeight: 0 }, new Set());
  const add = addScience(single.features, papers.lexicon);
  const by = (model: Model, more?: AddSimilarities): NearestLists =>
    nearestPapers(papers, model, most, ownWords.mutual, { add: more });
  return { nearest: by(paired, add), otherViews: [nearest(most), by(single, add)], byOwnWords: by(paired) };
}

/** `features` of single words only: the number of each is its stem's. */
function addScience({ rows, feature }: Features, lexicon: readonly string[]): AddSimilarities | undefined {
  const space = placeInScience(
    rows,
    Array.from(feature, (word) => lexicon[word] ?? ""),
  );
  if (space.trust === 0) return undefined;
  return (row, similarities, among) =>
    addLatent(space, latentPlaceOf(space, row), SCIENCE * space.trust, similarities, among);
}
