// The whole life of Sigma: mounted into an element, shown pictures, told to move, unmounted. The
// only door to the renderer. Drawing (stagePaint.ts, stageFrames.ts), camera (cameraMoves.ts),
// events (stageEvents.ts) and what can be asked (stageReading.ts) are joined here.
import type Sigma from "sigma";
import { type CameraMoves, createCameraMoves } from "#app/map/stage/cameraMoves.ts";
import type { Picture, Standing } from "#app/map/stage/picture.ts";
import { shrinking, sigmaInTurns } from "#app/map/stage/renderer.ts";
import { listenToStage, type StageHandlers } from "#app/map/stage/stageEvents.ts";
import { createFrames, type StageFrames, spacingAhead, standingOf } from "#app/map/stage/stageFrames.ts";
import { createStagePaint } from "#app/map/stage/stagePaint.ts";
import { readStage, type StageReading } from "#app/map/stage/stageReading.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { boundsOf } from "#view/map/bounds.ts";
import type { Box } from "#view/map/labels.ts";
import type { StageNode } from "#view/map/stageGraph.ts";
import type { Camera } from "#view/state/viewState.ts";

export interface StageOptions extends StageHandlers {
  /** Null: the whole map is in sight. */
  readonly onCamera: (camera: Camera | null) => void;
  /** What lies over the map, in CSS pixels of the container: no name is written under it. */
  readonly covered: () => readonly Box[];
  /** The map as it is without a neighborhood laid out anew: what cameras are counted in. */
  readonly whole: GraphIndex;
}

export interface Stage extends CameraMoves, StageReading, Pick<StageFrames, "onRender"> {
  readonly show: (picture: Picture) => void;
  /** Names find their places anew: a panel has come or gone. */
  readonly placeNames: () => void;
  /** The same with new widths: other fonts are there. */
  readonly remeasure: () => void;
  /** While true, dragging does not move the map (lasso). */
  readonly hold: (still: boolean) => void;
  readonly unmount: () => void;
}

/** In several tasks, each of a few milliseconds. */
export function* stageInTurns(container: HTMLElement, first: Picture, options: StageOptions): Generator<void, Stage> {
  let picture = first;
  const pictureNow = () => picture;
  const shrink = shrinking(container);
  let spacing = 0; // known before the first frame that counts: Sigma draws one while it is made
  const sigma = yield* sigmaInTurns(container, {
    ...{ bounds: boundsOf(options.whole), picture: pictureNow },
    ...{ shrink: shrink.now, spacing: () => spacing },
  });
  const paint = createStagePaint(sigma, options.covered);
  const standing = (): Standing => standingOf(sigma, picture);
  listenToStage(sigma, container, { picture: pictureNow, standing, names: paint.names }, options);
  sigma.on("beforeRender", () => {
    spacing = spacingAhead(sigma, picture.room);
  });
  const frames = createFrames(sigma, paint, pictureNow, standing);
  // Sigma hears only of the window's size: panels that open and close change the container's
  const sized = new ResizeObserver(() => {
    shrink.measure();
    sigma.scheduleRender();
  });
  sized.observe(container);
  const moves = createCameraMoves(sigma, { picture: pictureNow, ...options });
  const teller = tellingCamera(sigma, () => options.onCamera(moves.isHome() ? null : moves.bound()));
  return {
    show(next) {
      const before = picture;
      if (next === before) return; // other parts of the state change too
      picture = next;
      redraw(sigma, frames, before, next);
    },
    ...moves,
    ...readStage(sigma, paint, pictureNow, standing),
    onRender: frames.onRender,
    placeNames: frames.drawAbove,
    remeasure() {
      paint.remeasure();
      frames.drawAbove();
    },
    hold: (still) => sigma.setSetting("enableCameraPanning", !still),
    unmount() {
      teller.last();
      frames.stop();
      sized.disconnect();
      container.style.cursor = "";
      sigma.kill();
    },
  };
}

/** As much of the picture as has changed. */
function redraw(sigma: Sigma<StageNode>, frames: StageFrames, before: Picture, next: Picture): void {
  const marksChange =
    next.index !== before.index ||
    next.visible !== before.visible ||
    next.radii !== before.radii ||
    next.colors !== before.colors;
  // at once, as the camera may ask for places next; Sigma's own graph stays as it is
  if (marksChange) sigma.refresh({ partialGraph: {}, skipIndexation: true });
  else if (next.links !== before.links || next.territories !== before.territories) frames.drawInTurn();
  else frames.drawAbove();
}

/** Tells where the map stands once it rests; between two late frames of a glide it does not rest. */
function tellingCamera(sigma: Sigma<StageNode>, tell: () => void) {
  const camera = sigma.getCamera();
  let told = 0;
  const later = () => {
    clearTimeout(told);
    told = window.setTimeout(() => {
      if (camera.isAnimated()) later();
      else {
        told = 0;
        tell();
      }
    }, 250);
  };
  camera.on("updated", later);
  return {
    /** What is not told yet is told now, at the end. */
    last() {
      clearTimeout(told);
      if (told !== 0 || camera.isAnimated()) tell();
    },
  };
}
