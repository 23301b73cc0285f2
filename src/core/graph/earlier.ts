// What an earlier dataset hands on to the next: its papers, and for what is known already its place
// its community and that community's color.

import type { Communities } from "#core/communities/findCommunities.ts";
import { type Membership, matchCommunities } from "#core/communities/matchCommunities.ts";
import type { Community, KnowledgeGraph } from "#core/graph/attributes.ts";
import { colorNumbers } from "#core/graph/communityColors.ts";
import { type Paper, recordOf } from "#core/model.ts";

export interface EarlierMap {
  /** By node key. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  /** By paper id. */
  readonly communities: Membership;
  /** Number of the color of each community, which it keeps if it goes on. */
  readonly colors: ReadonlyMap<number, number>;
}

export function earlierMap(graph: KnowledgeGraph): EarlierMap {
  const places = new Map<string, { x: number; y: number }>();
  const communities = new Map<string, number>();
  graph.forEachNode((key, node) => {
    places.set(key, { x: node.x, y: node.y });
    if (node.kind === "paper") communities.set(node.id, node.community);
  });
  const colors = colorNumbers(
    graph.mapNodes((_, node) => node),
    graph.getAttribute("communities"),
  );
  return { places, communities, colors };
}

/** The papers a dataset was built from, in the order of its input. */
export function papersOfGraph(graph: KnowledgeGraph): Paper[] {
  const papers: Paper[] = [];
  graph.forEachNode((_, node) => {
    if (node.kind === "paper") papers.push(recordOf(node));
  });
  return papers.sort((a, b) => a.order - b.order);
}

/** Communities that go on from the earlier dataset keep their colors. */
export function keepColors(
  communities: readonly Community[],
  { community }: Communities,
  papers: readonly string[],
  earlier: EarlierMap,
): readonly Community[] {
  const after = new Map(papers.map((paper, i) => [paper, community[i] ?? -1]));
  const before = new Map(matchCommunities(earlier.communities, after).map((match) => [match.after, match.before]));
  return communities.map((one) => {
    const color = earlier.colors.get(before.get(one.id) ?? -1);
    return color === undefined ? one : { ...one, color };
  });
}
