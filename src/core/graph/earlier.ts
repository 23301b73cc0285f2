// What an earlier dataset hands on to the next: its papers, and for what is known already its place
// and its community.

import type { Membership } from "#core/communities/matchCommunities.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { type Paper, recordOf } from "#core/model.ts";

export interface EarlierMap {
  /** By node key. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  /** By paper id. */
  readonly communities: Membership;
}

export function earlierMap(graph: KnowledgeGraph): EarlierMap {
  const places = new Map<string, { x: number; y: number }>();
  const communities = new Map<string, number>();
  graph.forEachNode((key, node) => {
    places.set(key, { x: node.x, y: node.y });
    if (node.kind === "paper") communities.set(node.id, node.community);
  });
  return { places, communities };
}

/** The papers a dataset was built from, in the order of its input. */
export function papersOfGraph(graph: KnowledgeGraph): Paper[] {
  const papers: Paper[] = [];
  graph.forEachNode((_, node) => {
    if (node.kind === "paper") papers.push(recordOf(node));
  });
  return papers.sort((a, b) => a.order - b.order);
}
