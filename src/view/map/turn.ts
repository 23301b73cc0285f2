// A wide map on a tall screen is shown turned by a quarter, so that it fills it. Only what is drawn
// turns: cameras in addresses stay as they are for everyone, so that a link means the same place on
// every screen.
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { boundsOf } from "#view/map/bounds.ts";
import type { Camera } from "#view/state/viewState.ts";

/**
 * How much wider than tall the map, and how much taller than wide the screen, must be to make it
 * worth the turn.
 */
const MAP_WIDER = 1.15;
const SCREEN_TALLER = 1.25;

export function isBetterTurned(
  index: GraphIndex,
  screen: { readonly width: number; readonly height: number },
): boolean {
  const {
    x: [x1, x2],
    y: [y1, y2],
  } = boundsOf(index);
  return x2 - x1 > MAP_WIDER * (y2 - y1) && screen.height > SCREEN_TALLER * screen.width;
}

/** The same dataset with its map turned clockwise: what was right is below. */
export const turned = (index: GraphIndex): GraphIndex => ({
  ...index,
  nodes: index.nodes.map((node) => ({ ...node, x: node.y, y: -node.x })),
});

/**
 * A camera on the map as it is → the same on the turned map. Cameras stand in the unit square,
 * (0.5, 0.5) being the middle.
 */
export const turnCamera = ({ x, y, ratio }: Camera): Camera => ({ x: y, y: 1 - x, ratio });
/** The way back. */
export const unturnCamera = ({ x, y, ratio }: Camera): Camera => ({ x: 1 - y, y: x, ratio });
