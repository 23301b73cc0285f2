// What happens in a frame: ground and names are drawn around Sigma's marks; names travel with a moving
// map and find their places anew when it rests.
import type Sigma from "sigma";
import type { Picture, Projection, Standing } from "#app/map/stage/picture.ts";
import type { StagePaint } from "#app/map/stage/stagePaint.ts";
import { soon } from "#app/parts/soon.ts";
import { shareShown } from "#view/map/nearness.ts";
import type { StageNode } from "#view/map/stageGraph.ts";

export interface StageFrames {
  /** The ground, and the names in a task of their own. */
  readonly drawInTurn: () => void;
  /** Names and what stands out alone. */
  readonly drawAbove: () => void;
  readonly onRender: (listener: () => void) => () => void;
  readonly stop: () => void;
}

/** A map that has not moved for so many milliseconds rests. */
const REST_MS = 130;

export function createFrames(
  sigma: Sigma<StageNode>,
  paint: StagePaint,
  pictureNow: () => Picture,
  standing: () => Standing,
): StageFrames {
  const listeners = new Set<() => void>();
  let settled = 0;
  let last: Projection | null = null;
  const drawAbove = () => paint.drawAbove(pictureNow(), standing(), false);
  let after = () => {};
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const drawInTurn = () => {
    paint.drawBelow(pictureNow(), standing());
    after();
    after = soon(() => {
      drawAbove();
      tell();
    });
  };
  const draw = () => {
    const now = standing();
    const { projection } = now;
    if (last === null) {
      last = projection;
      drawInTurn();
      return;
    }
    const moving = projection.tx !== last.tx || projection.ty !== last.ty || projection.a !== last.a;
    last = projection;
    paint.drawBelow(pictureNow(), now);
    paint.drawAbove(pictureNow(), now, moving);
    tell();
    clearTimeout(settled);
    if (moving) settled = window.setTimeout(drawAbove, REST_MS);
  };
  sigma.on("afterRender", draw);
  sigma.scheduleRender();
  return {
    drawInTurn,
    drawAbove,
    onRender(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      clearTimeout(settled);
      after();
      listeners.clear();
    },
  };
}

/** Reads of the state what a frame needs; cheap enough for every one. */
export function standingOf(sigma: Sigma<StageNode>, { room, radii, appears }: Picture): Standing {
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const unit = sigma.graphToViewport({ x: 1, y: 1 });
  const projection = { a: unit.x - origin.x, d: unit.y - origin.y, tx: origin.x, ty: origin.y };
  const spacing = room * Math.abs(projection.a);
  const fullRadius = (node: number) => sigma.scaleSize(radii[node]);
  const radius = (node: number) => fullRadius(node) * shareShown(appears[node]!, spacing);
  return { projection, size: sigma.getDimensions(), spacing, radius, fullRadius };
}

/** Pixels from paper to paper in the frame to come: Sigma's own projection is still that of the last one. */
export function spacingAhead(sigma: Sigma<StageNode>, room: number): number {
  const override = { cameraState: sigma.getCamera().getState() };
  const [a, b] = [0, 1].map((x) => sigma.graphToViewport({ x, y: 0 }, override).x);
  return room * Math.abs((b ?? 1) - (a ?? 0));
}
