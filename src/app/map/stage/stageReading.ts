// What can be asked of the map as it stands: where something is drawn, what lies in a shape, whose
// ground a place is, and the whole as a picture.
import type Sigma from "sigma";
import type { DrawnName } from "#app/map/stage/nameLayer.ts";
import { LEAST_RADIUS } from "#app/map/stage/overlayLayer.ts";
import { type Picture, type Standing, unproject } from "#app/map/stage/picture.ts";
import type { Moment } from "#app/map/stage/stageDrawing.ts";
import type { StagePaint } from "#app/map/stage/stagePaint.ts";
import type { StageNode } from "#view/map/stageGraph.ts";
import { ownerAt } from "#view/map/territories.ts";

export interface StageReading {
  /** Where a node is drawn, in CSS pixels of the container. */
  readonly placeOf: (node: number) => { readonly x: number; readonly y: number };
  /** The community on whose ground a place in CSS pixels lies; NOBODY beside all. */
  readonly groundAt: (x: number, y: number) => number;
  readonly nodesIn: (contains: (x: number, y: number) => boolean) => readonly number[];
  /** The corners of the visible map in map coordinates. */
  readonly corners: () => { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  /** What is written on the map now: for tests and the live region. */
  readonly names: () => readonly DrawnName[];
  /** What is on the screen now, for the picture formats. */
  readonly moment: () => Moment;
  /**
   * The same as pixels, `scale` per CSS pixel: painted anew, since a WebGL canvas cannot be read
   * after its frame.
   */
  readonly paint: (scale: number) => HTMLCanvasElement;
}

export function readStage(
  sigma: Sigma<StageNode>,
  paint: StagePaint,
  pictureNow: () => Picture,
  standing: () => Standing,
): StageReading {
  return {
    placeOf: (node) => sigma.graphToViewport(pictureNow().index.nodes[node]!),
    groundAt: (x, y) => ownerAt(pictureNow().owners, ...unproject(standing().projection, x, y)),
    nodesIn(contains) {
      const { projection, radius } = standing();
      const { a, d, tx, ty } = projection;
      const { index, visible } = pictureNow();
      return index.nodes.flatMap(({ x, y }, i) =>
        visible.nodes[i] === 1 && radius(i) >= LEAST_RADIUS && contains(a * x + tx, d * y + ty) ? [i] : [],
      );
    },
    corners() {
      const { width, height } = sigma.getDimensions();
      const a = sigma.viewportToGraph({ x: 0, y: height });
      const b = sigma.viewportToGraph({ x: width, y: 0 });
      return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
    },
    names: paint.names,
    moment: () => ({ picture: pictureNow(), standing: standing(), names: paint.names() }),
    paint: (scale) => paint.paint(pictureNow(), standing(), scale),
  };
}
