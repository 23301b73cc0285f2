// Which neighbors communities are found on. In a small library the nearest papers take in a good
// part of all, and the words they lend each other blur the groups: there each paper speaks for
// itself. In a large one the lent words help (npm run bench:communities).
import type { NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import { type Relatedness, relatednessOfPhrases } from "#core/relatedness/relatedPapers.ts";

/**
 * Measured: at 120 papers own words recover more (NMI +1 to +7 at equal numbers of communities), at
 * 300 and above the score does.
 */
const SMALL = 200;

/** The k nearest papers of each paper, in the order of `relatedness.papers`. */
export function nearestForCommunities(relatedness: Relatedness, k: number): NearestLists {
  if (relatedness.papers.length >= SMALL) return relatedness.nearest(k);
  const own = relatednessOfPhrases(relatedness.papers, [], { smoothing: 0, neighbors: 1, latentDimensions: 0 });
  return own.nearest(k);
}
