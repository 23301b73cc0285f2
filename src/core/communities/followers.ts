// Stage: concepts and terms follow their papers into communities.
import { countEach, countUp } from "#core/math/groups.ts";

export interface Followed {
  /** Community, or -1 where no paper of it has one. */
  readonly community: number;
  /** 0..1: share of its weight that is in that community. */
  readonly confidence: number;
}

/** A node's papers (indices) and how much it matters to each. */
export type Followees = readonly { readonly paper: number; readonly weight: number }[];

/**
 * Each goes where most of its weight is; ties go to the community that is smaller relative to the
 * corpus, then to the lower number.
 */
export function assignFollowers(followers: readonly Followees[], communityOf: ArrayLike<number>): Followed[] {
  const sizes = countEach(Array.from(communityOf));
  return followers.map((papers) => {
    const votes = new Map<number, number>();
    let total = 0;
    for (const { paper, weight } of papers) {
      total += weight;
      const community = communityOf[paper] ?? -1;
      if (community >= 0) countUp(votes, community, weight);
    }
    const ranked = [...votes].sort(([a, x], [b, y]) => y - x || (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || a - b);
    const [winner] = ranked;
    return winner === undefined || total === 0
      ? { community: -1, confidence: 0 }
      : { community: winner[0], confidence: Math.min(1, winner[1] / total) };
  });
}
