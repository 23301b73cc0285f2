// Papers with their community, and the concepts and terms that follow them: all nodes in key order,
// ready for the map.
import type { Communities } from "#core/communities/findCommunities.ts";
import { assignFollowers } from "#core/communities/followers.ts";
import { nodeSize } from "#core/layout/nodeSizes.ts";
import type { UnplacedNode } from "#core/layout/placeNodes.ts";
import { sortByKey } from "#core/math/order.ts";
import type { Concept, NodeKind, Paper, Term } from "#core/model.ts";
import { nodeKey, onlyPaperOf } from "#core/model.ts";

/** `papers` in the order on which the communities were found. */
export function unplacedNodes(
  papers: readonly Paper[],
  concepts: readonly Concept[],
  terms: readonly Term[],
  found: Communities,
): UnplacedNode[] {
  const index = new Map(papers.map(({ id }, i) => [id, i]));
  const follow = (kind: NodeKind, items: readonly (Concept | Term)[]): UnplacedNode[] => {
    const papersOf = items.map(({ salience }) =>
      salience.map(({ paper, weight }) => ({ paper: index.get(paper) ?? -1, weight })),
    );
    const followed = assignFollowers(papersOf, found.community);
    return items.map((item, i) => {
      const only = kind === "concept" ? onlyPaperOf(item) : undefined;
      return {
        ...{ key: nodeKey(kind, item.key), size: nodeSize(kind, item.documentFrequency) },
        ...(followed[i] ?? { community: -1, confidence: 0 }),
        ...(only === undefined ? {} : { home: nodeKey("paper", only) }),
      };
    });
  };
  const own = papers.map(
    ({ id }, i): UnplacedNode => ({
      ...{ key: nodeKey("paper", id), size: nodeSize("paper", 1) },
      ...{ community: found.community[i] ?? -1, confidence: found.confidence[i] ?? 0 },
    }),
  );
  return sortByKey([...own, ...follow("concept", concepts), ...follow("term", terms)], ({ key }) => key);
}
