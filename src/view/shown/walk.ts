// Walking the graph by keyboard: an arrow goes to the strongest shown neighbor in that direction;
// where no edge leads, to the nearest shown node that lies there, so that no part of the map is out
// of reach.
import { edgesOf, type GraphIndex, otherEnd } from "#core/graph/graphIndex.ts";
import type { Visible } from "#view/shown/visible.ts";

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** Unit vectors on the map; y points up. */
const VECTORS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export const isDirection = (key: string): key is Direction => key in VECTORS;

/** The next node, or null if nothing lies that way. */
export function walk(index: GraphIndex, visible: Visible, from: number, direction: Direction): number | null {
  const [dx, dy] = VECTORS[direction];
  const here = index.nodes[from]!;
  const along = (node: number): number => {
    const { x, y } = index.nodes[node]!;
    const distance = Math.hypot(x - here.x, y - here.y);
    return distance === 0 ? 0 : ((x - here.x) * dx + (y - here.y) * dy) / distance;
  };
  for (const edge of edgesOf(index, from)) {
    const other = otherEnd(index, edge, from);
    if (visible.edges[edge] === 1 && along(other) >= Math.SQRT1_2) return other; // edges come strongest first
  }
  let nearest: number | null = null;
  let least = Infinity;
  for (let i = 0; i < index.nodes.length; i++) {
    if (i === from || visible.nodes[i] !== 1 || along(i) < 0.5) continue;
    const { x, y } = index.nodes[i]!;
    const distance = Math.hypot(x - here.x, y - here.y);
    if (distance < least) [nearest, least] = [i, distance];
  }
  return nearest;
}

/** Where a walk begins: the shown node with the strongest links. */
export function startOfWalk(index: GraphIndex, visible: Visible): number | null {
  let best: number | null = null;
  for (let i = 0; i < index.nodes.length; i++)
    if (visible.nodes[i] === 1 && (best === null || index.strength[i]! > index.strength[best]!)) best = i;
  return best;
}
