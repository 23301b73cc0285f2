// The map of a large dataset before its papers are there: grounds, ribbons and names from the head of
// its file (core/file/firstSight.ts), where the map will have them. It is looked at, no more.
import { createGroundLayer } from "#app/map/stage/groundLayer.ts";
import { createNameLayer } from "#app/map/stage/nameLayer.ts";
import type { Ground, Picture, Standing } from "#app/map/stage/picture.ts";
import { shrinking, stagePadding } from "#app/map/stage/renderer.ts";
import { prepared } from "#app/map/stage/stagePaint.ts";
import type { Sighted } from "#core/file/columnLines.ts";
import type { ColorPair } from "#core/graph/communityColors.ts";
import { COMMUNITY_COLORS, OUTLIER_COLOR } from "#core/graph/communityPalette.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { anchorsOf, spotsOf } from "#view/map/anchors.ts";
import { nodeRadii } from "#view/map/appearance.ts";
import { boundsOf } from "#view/map/bounds.ts";
import { appearances, roomPerPaper, shareShown } from "#view/map/nearness.ts";
import { ribbonsTold } from "#view/map/ribbons.ts";
import { sightSteps } from "#view/map/sightIndex.ts";
import { landAhead, landOf } from "#view/map/territories.ts";
import type { Theme } from "#view/map/theme.ts";
import { isBetterTurned, turned } from "#view/map/turn.ts";
import { wholeView } from "#view/map/wholeView.ts";
import { communitiesById, type Visible } from "#view/shown/visible.ts";

/** All of a picture but what the theme says. */
export interface FirstSight extends Omit<Picture, "theme"> {
  readonly communityColors: ReadonlyMap<number, ColorPair>;
}

/** A little at a time: the page goes on drawing itself meanwhile. */
export function* firstSightSteps({ attributes, sight }: Sighted): Generator<unknown, FirstSight> {
  const told = yield* sightSteps(attributes, sight);
  yield;
  const index = isBetterTurned(told, { width: innerWidth, height: innerHeight }) ? turned(told) : told;
  const visible = allOf(index);
  yield* landAhead(index, visible.nodes);
  const land = landOf(index, visible.nodes);
  const ground: Ground = { links: new Uint32Array(), ribbons: ribbonsTold(sight.ribbons, land.territories), ...land };
  return {
    ...{ index, visible, ...ground, radial: null, nameOrder: new Uint32Array(), colors: [] },
    communities: communitiesById(attributes),
    communityColors: new Map([[-1, OUTLIER_COLOR], ...sight.colors.flatMap(([id, color]) => colorOf(id, color))]),
    ...{ radii: nodeRadii(index, "size"), appears: appearances(index), room: roomPerPaper(index) },
    emphasis: {
      ...{ nodes: [], edges: [], marked: [], named: [] },
      open: null,
      community: null,
      territory: null,
      dimming: 0,
    },
  };
}

const colorOf = (community: number, color: number): (readonly [number, ColorPair])[] => {
  const pair = COMMUNITY_COLORS[color];
  return pair === undefined ? [] : [[community, pair]];
};

function allOf({ keys }: GraphIndex): Visible {
  const nodes = new Uint8Array(keys.length).fill(1);
  const failures = new Uint32Array(keys.length);
  return { nodes, edges: new Uint8Array(), nodeCount: keys.length, edgeCount: 0, failures, scope: nodes };
}

/** Draws the grounds as large as their container. */
export function drawGrounds(container: HTMLElement, canvas: HTMLCanvasElement, sight: FirstSight, plain: Theme): void {
  const picture = pictureIn(sight, plain);
  const standing = standingOf(picture, container);
  createGroundLayer().draw(prepared(canvas, standing), picture, standing);
}

/** Writes over them; how many names there is room for. */
export function drawNames(container: HTMLElement, canvas: HTMLCanvasElement, sight: FirstSight, plain: Theme): number {
  const picture = pictureIn(sight, plain);
  const standing = standingOf(picture, container);
  return createNameLayer().draw(prepared(canvas, standing), picture, standing, () => []).length;
}

const pictureIn = (sight: FirstSight, plain: Theme): Picture => ({
  ...sight,
  theme: { ...plain, communities: sight.communityColors },
});

/** As the camera has it where the whole map is in sight (stage/cameraMoves.ts). */
function standingOf({ index, radii, appears, room }: Picture, container: HTMLElement): Standing {
  const size = { width: container.clientWidth, height: container.clientHeight };
  const shrink = shrinking(container).now();
  const {
    x: [x1, x2],
    y: [y1, y2],
  } = boundsOf(index);
  const padding = stagePadding(container);
  const unit = Math.min((size.width - 2 * padding) / (x2 - x1 || 1), (size.height - 2 * padding) / (y2 - y1 || 1));
  const whole = wholeView(spotsOf(anchorsOf(index), { a: unit, d: -unit, tx: 0, ty: 0 }), size, []);
  const { ratio, from, to } = whole ?? { ratio: 1, from: { x: 0, y: 0 }, to: { x: 0, y: 0 } };
  const a = unit / ratio;
  const spacing = room * a;
  const fullRadius = (node: number) => (radii[node]! * shrink) / Math.sqrt(ratio);
  return {
    ...{ size, spacing, fullRadius },
    projection: { a, d: -a, tx: to.x - from.x / ratio, ty: to.y - from.y / ratio },
    radius: (node) => fullRadius(node) * shareShown(appears[node]!, spacing),
  };
}
