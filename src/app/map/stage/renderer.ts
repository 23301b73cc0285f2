// Sigma as the stage wants it: it keeps camera and marks, and nothing that costs a frame for nothing.
import type Sigma from "sigma";
import { RATIOS } from "#app/map/stage/cameraMoves.ts";
import { glyphProgram } from "#app/map/stage/glyphProgram.ts";
import { LeanSigma, NO_EDGE_PROGRAMS, NO_PROGRAMS } from "#app/map/stage/leanSigma.ts";
import { createMarkRows } from "#app/map/stage/markRows.ts";
import type { Picture } from "#app/map/stage/picture.ts";
import { mayMove } from "#app/styles/scheme.ts";
import { SHAPES, type Shape } from "#view/map/appearance.ts";
import type { Bounds } from "#view/map/bounds.ts";
import { type StageNode, stageGraph } from "#view/map/stageGraph.ts";

interface Looks {
  /** What a camera of ratio 1 shows. */
  readonly bounds: Bounds;
  readonly picture: () => Picture;
  readonly shrink: () => number;
  readonly spacing: () => number;
}

/** Canvases first, then shaders: together they would hold up the page. */
export function* sigmaInTurns(
  container: HTMLElement,
  { bounds, picture, shrink, spacing }: Looks,
): Generator<void, Sigma<StageNode>> {
  const rows = createMarkRows(bounds);
  let isMade = false; // Sigma draws while it is made
  const frame = {
    ground: () => picture().theme.tokens.ground,
    spacing,
    rows: (shape: Shape) => (isMade ? rows(picture(), shape, spacing()) : NO_ROWS),
  };
  const sigma = new LeanSigma(stageGraph(bounds), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => undefined,
    stagePadding: stagePadding(container),
    // marks shrink with the map on small screens, and grow more slowly than it when zooming in
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / shrink(),
    minCameraRatio: RATIOS.least,
    maxCameraRatio: RATIOS.most,
    // a twist of two fingers would turn the marks and leave ground and names behind
    enableCameraRotation: false,
    zoomDuration: 180,
    // a map that was thrown glides on, unless the person wants nothing to move by itself
    ...(mayMove() ? {} : { inertiaRatio: 0 }),
    nodeProgramClasses: NO_PROGRAMS,
    nodeHoverProgramClasses: NO_PROGRAMS,
    edgeProgramClasses: NO_EDGE_PROGRAMS,
    defaultNodeType: "disc",
  });
  try {
    yield;
    const programs = Object.values(SHAPES).map((shape) => [shape, glyphProgram(shape, frame)] as const);
    sigma.setSetting("nodeProgramClasses", { ...NO_PROGRAMS, ...Object.fromEntries(programs) });
    yield;
    // with new programs Sigma forgets how far the map reaches until it draws again, which may come too late
    sigma.refresh();
    isMade = true;
    return sigma;
  } finally {
    if (!isMade) sigma.kill();
  }
}

/** Pixels that stay free around the map at ratio 1. */
export const stagePadding = ({ clientWidth }: HTMLElement): number => Math.min(46, Math.max(14, clientWidth * 0.04));

const NO_ROWS = new Float32Array(0);

/**
 * How much smaller marks are on a small map. Read when the container changes, not for every mark:
 * asking for a size makes the browser lay out the page.
 */
export function shrinking(container: HTMLElement) {
  const read = () => Math.max(0.55, Math.min(1, Math.min(container.clientWidth, container.clientHeight) / 760));
  let value = read();
  return {
    now: () => value,
    measure: () => {
      value = read();
    },
  };
}
