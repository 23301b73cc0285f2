// Which papers stay in their community: those that something ties to another paper of the pile which
// the dataset tells, a relative or a shared concept or term of few papers. The others are nearer to
// their community than to any other and still have nothing to do with it.
import { type Communities, numberBySize } from "#core/communities/findCommunities.ts";
import { inOrderOfAppearance } from "#core/communities/matchCommunities.ts";
import { countEach } from "#core/math/groups.ts";
import type { Relation } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import { MOST_PAPERS } from "#core/relatedness/telling.ts";

/** `papers`: their ids, in the order on which the communities were found. */
export interface Ties {
  readonly papers: readonly string[];
  /** `related`, `mentions` and `uses`; others tell nothing. */
  readonly relations: readonly Relation[];
  /** For each paper the first of the same text, by whose ties it is judged. */
  readonly standIn: ArrayLike<number>;
}

/**
 * The same communities without papers that are no relative of any other and share no concept or term
 * with a paper of their community; without those that are then of fewer than `least` papers.
 * Renumbered by size. O(relations).
 */
export function keepTied(found: Communities, ties: Ties, least: number): Communities {
  const isTied = tiedPapers(found, ties);
  const community = found.community.map((c, v) => (isTied[ties.standIn[v] ?? v] === 1 ? c : -1));
  if (community.every((c, v) => c === found.community[v])) return found;
  const { community: kept, count } = numberBySize(community, least);
  const was = Array.from({ length: count }, (_, number) => community[kept.indexOf(number)]!);
  return {
    ...found,
    community: kept,
    count,
    confidence: found.confidence.map((value, v) => (kept[v]! < 0 ? 0 : value)),
    cohesion: Float64Array.from(was, (c) => found.cohesion[c] ?? 0),
    members: was.map((c) => (found.members[c] ?? []).filter((v) => kept[v]! >= 0)),
    themes: inOrderOfAppearance(was.map((c) => found.themes[c] ?? 0)),
  };
}

/** 1 for each paper that something ties. */
function tiedPapers({ community }: Communities, { papers, relations }: Ties): Uint8Array {
  const index = new Map(papers.map((id, v) => [nodeKey("paper", id) as string, v]));
  const isTied = new Uint8Array(papers.length);
  const sharing = new Map<string, number[]>();
  for (const { kind, source, target } of relations) {
    const paper = index.get(source);
    if (paper === undefined) continue;
    if (kind === "related") {
      const other = index.get(target);
      isTied[paper] = 1;
      if (other !== undefined) isTied[other] = 1;
    } else if (kind === "mentions" || kind === "uses") {
      const held = sharing.get(target);
      if (held === undefined) sharing.set(target, [paper]);
      else held.push(paper);
    }
  }
  for (const sharers of sharing.values()) {
    if (sharers.length > MOST_PAPERS * papers.length) continue;
    const inside = countEach(sharers.map((v) => community[v]!));
    for (const v of sharers) if ((inside.get(community[v]!) ?? 0) > 1) isTied[v] = 1;
  }
  return isTied;
}
