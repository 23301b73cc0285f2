// The second rank of names from far: main concepts of the large grounds.
import { wrapText } from "#view/map/labels.ts";
import { whollyOnOwn } from "#view/map/nameGround.ts";
import type { Name, NameRequest } from "#view/map/nameRequest.ts";
import { FEW, NAMED_FROM, SIZES, sized } from "#view/map/nameSizes.ts";
import { areaOf } from "#view/map/outlines.ts";
import { ownerAt } from "#view/map/territories.ts";

/** Square pixels of ground for each name of the second rank, and how many one ground has at most. */
const SECOND = { room: 7_000, most: 4 } as const;

/**
 * From far: main concepts of the large grounds, smaller than their communities' names and where each
 * lies, as far as a ground has room. Nearer, concepts are named by themselves.
 */
export function secondRankNames(request: NameRequest): Name[] {
  const { communities, territories, index, visible, spacing, owners, project, measure } = request;
  if (spacing >= NAMED_FROM.concept || visible.nodeCount <= FEW) return [];
  const pixels = (project(1, 0)[0] - project(0, 0)[0]) ** 2;
  return territories.flatMap(({ community, outlines }): Name[] => {
    const known = communities.get(community);
    const area = pixels * outlines.reduce((sum, outline) => sum + areaOf(outline), 0);
    const room = Math.min(SECOND.most, Math.floor(Math.abs(area) / SECOND.room));
    if (known === undefined || room === 0) return [];
    const said = known.label.toLowerCase();
    const nodes = known.concepts.flatMap((key) => index.position.get(key) ?? []);
    return nodes
      .filter((node) => visible.nodes[node] === 1 && !said.includes(index.nodes[node]!.label.toLowerCase()))
      .filter((node) => ownerAt(owners, index.nodes[node]!.x, index.nodes[node]!.y) === community)
      .slice(0, room)
      .map((node, rank) => {
        const { x, y, label } = index.nodes[node]!;
        const [px, py] = project(x, y);
        return {
          ...sized(wrapText(label, 16, 2), "concept", SIZES.concept[0], measure),
          key: index.keys[node]!,
          ...{ x: px, y: py, gap: 0, place: "center" as const, forced: false },
          priority: 3 - rank / SECOND.most,
          allowed: whollyOnOwn(request, community),
          ...{ node, community, lit: false },
        };
      });
  });
}
