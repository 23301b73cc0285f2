// Which community goes on as which, from one dataset to another: by the papers they share. Pure;
// used to tell what changed, and to keep numbers (and with them colors) when papers are added to a
// dataset.

import type { Communities } from "#core/communities/findCommunities.ts";
import { countUp } from "#core/math/groups.ts";

/** Community of each paper, by paper; papers of no community may be left out. */
export type Membership = ReadonlyMap<string, number>;

export interface CommunityMatch {
  readonly before: number;
  readonly after: number;
  /** Papers in both. */
  readonly shared: number;
}

/**
 * The least likeness (Jaccard, over the papers both datasets have) at which a community counts as
 * the same.
 */
const SAME_COMMUNITY = 0.3;

/**
 * Best pairs first, each community used once; ties by number. What is in no pair was dissolved or
 * is new.
 */
export function matchCommunities(before: Membership, after: Membership): CommunityMatch[] {
  const olds = new Map<number, number>();
  const news = new Map<number, number>();
  const both = new Map<string, { before: number; after: number; shared: number }>();
  for (const [paper, old] of before) {
    const young = after.get(paper);
    if (young === undefined) continue; // a paper of one dataset only says nothing about likeness
    if (old >= 0) countUp(olds, old);
    if (young >= 0) countUp(news, young);
    if (old < 0 || young < 0) continue;
    const pair = both.get(`${old} ${young}`) ?? { before: old, after: young, shared: 0 };
    pair.shared++;
    both.set(`${old} ${young}`, pair);
  }
  const pairs = [...both.values()].map((pair) => {
    const either = (olds.get(pair.before) ?? 0) + (news.get(pair.after) ?? 0) - pair.shared;
    return { pair, likeness: pair.shared / either };
  });
  pairs.sort((a, b) => b.likeness - a.likeness || a.pair.before - b.pair.before || a.pair.after - b.pair.after);
  const gone = new Set<number>();
  const taken = new Set<number>();
  const matches: CommunityMatch[] = [];
  for (const { pair, likeness } of pairs) {
    if (likeness < SAME_COMMUNITY || gone.has(pair.before) || taken.has(pair.after)) continue;
    gone.add(pair.before);
    taken.add(pair.after);
    matches.push(pair);
  }
  return matches;
}

/**
 * The same communities under the numbers they had before: a matched one keeps its number where
 * there still are that many, the others take the free numbers, largest first. `papers`: the key of
 * each paper, in the order on which the communities were found.
 */
export function keepNumbers(found: Communities, papers: readonly string[], before: Membership): Communities {
  const after = new Map(papers.map((paper, i) => [paper, found.community[i] ?? -1]));
  const kept = matchCommunities(before, after).filter((match) => match.before < found.count);
  const numbers = new Map(kept.map((match) => [match.after, match.before]));
  const used = new Set(numbers.values());
  const free = Array.from({ length: found.count }, (_, c) => c).filter((c) => !used.has(c));
  for (let c = 0; c < found.count; c++) if (!numbers.has(c)) numbers.set(c, free.shift() ?? c);
  /** What had number `was[c]` now has number c. */
  const was = [...numbers].sort(([, a], [, b]) => a - b).map(([c]) => c);
  return {
    ...found,
    community: found.community.map((c) => numbers.get(c) ?? -1),
    cohesion: Float64Array.from(was, (c) => found.cohesion[c] ?? 0),
    members: was.map((c) => found.members[c] ?? []),
    themes: inOrderOfAppearance(was.map((c) => found.themes[c] ?? 0)),
  };
}

/** Themes are numbered by their first community. */
export function inOrderOfAppearance(values: readonly number[]): Int32Array {
  const numbers = new Map<number, number>();
  for (const value of values) if (!numbers.has(value)) numbers.set(value, numbers.size);
  return Int32Array.from(values, (value) => numbers.get(value) ?? 0);
}
