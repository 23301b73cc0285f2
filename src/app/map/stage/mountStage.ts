// The whole life of Sigma: mounted into an element, shown pictures, told to move, unmounted. The
// only door to the renderer. Sigma keeps camera and marks; drawing (stagePaint.ts), camera
// (cameraMoves.ts) and events (stageEvents.ts) are joined here.
import Sigma from "sigma";
import { type CameraMoves, createCameraMoves, RATIOS } from "#app/map/stage/cameraMoves.ts";
import { glyphProgram } from "#app/map/stage/glyphProgram.ts";
import type { DrawnName } from "#app/map/stage/nameLayer.ts";
import { LEAST_RADIUS } from "#app/map/stage/overlayLayer.ts";
import { type Picture, type Projection, type Standing, unproject } from "#app/map/stage/picture.ts";
import { drawingOf } from "#app/map/stage/stageDrawing.ts";
import { listenToStage, type StageHandlers } from "#app/map/stage/stageEvents.ts";
import { createStagePaint } from "#app/map/stage/stagePaint.ts";
import { mayMove } from "#app/styles/scheme.ts";
import type { Drawing } from "#core/export/pictures/drawing.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { nodeColor, SHAPES } from "#view/map/appearance.ts";
import type { Box } from "#view/map/labels.ts";
import { shareShown } from "#view/map/nearness.ts";
import { openArea } from "#view/map/openArea.ts";
import { boundsOf, placeAll, type StageNode, stageGraph } from "#view/map/stageGraph.ts";
import { ownerAt } from "#view/map/territories.ts";
import type { Camera } from "#view/state/viewState.ts";

export interface StageOptions extends StageHandlers {
  readonly onCamera: (camera: Camera) => void;
  /** What lies over the map, in CSS pixels of the container: no name is written under it. */
  readonly covered: () => readonly Box[];
  /** The map as it is without a neighborhood laid out anew: what cameras are counted in. */
  readonly whole: GraphIndex;
}

export interface Stage extends CameraMoves {
  readonly show: (picture: Picture) => void;
  /** Names find their places anew: a panel has come or gone. */
  readonly placeNames: () => void;
  /** The same with new widths: other fonts are there. */
  readonly remeasure: () => void;
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
  readonly drawing: () => Drawing;
  /**
   * The same as pixels, `scale` per CSS pixel: painted anew, since a WebGL canvas cannot be read
   * after its frame.
   */
  readonly paint: (scale: number) => HTMLCanvasElement;
  readonly onRender: (listener: () => void) => () => void;
  /** While true, dragging does not move the map (lasso). */
  readonly hold: (still: boolean) => void;
  readonly unmount: () => void;
}

export function mountStage(container: HTMLElement, first: Picture, options: StageOptions): Stage {
  let picture = first;
  const shrink = shrinking(container);
  let spacing = 0; // known before the first frame that counts: Sigma draws one while it is made
  const sigma = createSigma(container, {
    picture: () => picture,
    shrink: shrink.now,
    spacing: () => spacing,
  });
  sigma.setCustomBBox(boundsOf(options.whole));
  const paint = createStagePaint(sigma, options.covered);
  const standing = (): Standing => standingOf(sigma, picture);
  listenToStage(sigma, container, { picture: () => picture, standing, names: paint.names }, options);
  const listeners = new Set<() => void>();
  const drawAbove = (moving = false) => paint.drawAbove(picture, standing(), moving);
  let settled = 0;
  let last: Projection | null = null;
  const draw = () => {
    const now = standing();
    const { projection } = now;
    const moving = last !== null && (projection.tx !== last.tx || projection.ty !== last.ty || projection.a !== last.a);
    last = projection;
    paint.drawBelow(picture, now);
    paint.drawAbove(picture, now, moving);
    for (const listener of listeners) listener();
    clearTimeout(settled);
    // names travel with a moving map and find their places anew when it rests
    if (moving) settled = window.setTimeout(drawAbove, 130);
  };
  sigma.on("beforeRender", () => {
    // of the frame to come: Sigma's own projection is still that of the last one
    const override = { cameraState: sigma.getCamera().getState() };
    const [a, b] = [0, 1].map((x) => sigma.graphToViewport({ x, y: 0 }, override).x);
    spacing = picture.room * Math.abs((b ?? 1) - (a ?? 0));
  });
  sigma.on("afterRender", draw);
  sigma.scheduleRender();
  // Sigma hears only of the window's size: panels that open and close change the container's
  const sized = new ResizeObserver(() => {
    shrink.measure();
    sigma.scheduleRender();
  });
  sized.observe(container);
  const moves = createCameraMoves(
    sigma,
    () => picture,
    () => openArea(sigma.getDimensions(), options.covered()),
  );
  const teller = tellingCamera(sigma, () => options.onCamera(moves.bound()));

  return {
    show(next) {
      const before = picture;
      if (next === before) return; // other parts of the state change too
      picture = next;
      if (next.index !== before.index) {
        // Sigma takes places from its graph alone; at once, as the camera may ask for them next
        placeAll(sigma.getGraph(), next.index);
        sigma.refresh();
      } else if (next.visible !== before.visible || next.radii !== before.radii || next.theme !== before.theme)
        // places stay as they are: only looks are read again
        sigma.refresh({ partialGraph: { nodes: changedNodes(before, next), edges: [] }, skipIndexation: true });
      else if (next.links !== before.links || next.territories !== before.territories) draw();
      else drawAbove();
    },
    ...moves,
    placeNames: () => drawAbove(),
    remeasure() {
      paint.remeasure();
      drawAbove();
    },
    placeOf(node) {
      // of the mark as it is drawn
      const mark = sigma.getNodeDisplayData(picture.index.keys[node]!);
      return mark === undefined ? { x: 0, y: 0 } : sigma.framedGraphToViewport(mark);
    },
    groundAt: (x, y) => ownerAt(picture.owners, ...unproject(standing().projection, x, y)),
    nodesIn(contains) {
      const { projection, radius } = standing();
      const { a, d, tx, ty } = projection;
      return picture.index.nodes.flatMap(({ x, y }, i) =>
        picture.visible.nodes[i] === 1 && radius(i) >= LEAST_RADIUS && contains(a * x + tx, d * y + ty) ? [i] : [],
      );
    },
    corners() {
      const { width, height } = sigma.getDimensions();
      const a = sigma.viewportToGraph({ x: 0, y: height });
      const b = sigma.viewportToGraph({ x: width, y: 0 });
      return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
    },
    names: paint.names,
    drawing: () => drawingOf({ picture, standing: standing(), names: paint.names() }),
    paint: (scale) => paint.paint(picture, standing(), scale),
    onRender(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold: (still) => sigma.setSetting("enableCameraPanning", !still),
    unmount() {
      teller.last();
      clearTimeout(settled);
      listeners.clear();
      sized.disconnect();
      container.style.cursor = "";
      sigma.kill();
    },
  };

  /** Reads of the state what a frame needs; cheap enough for every one. */
  function standingOf(renderer: Sigma<StageNode>, shown: Picture): Standing {
    const origin = renderer.graphToViewport({ x: 0, y: 0 });
    const unit = renderer.graphToViewport({ x: 1, y: 1 });
    const projection = { a: unit.x - origin.x, d: unit.y - origin.y, tx: origin.x, ty: origin.y };
    const spacing = shown.room * Math.abs(projection.a);
    const fullRadius = (node: number) => renderer.scaleSize(shown.radii[node]);
    const radius = (node: number) => fullRadius(node) * shareShown(shown.appears[node]!, spacing);
    return { projection, size: renderer.getDimensions(), spacing, radius, fullRadius };
  }
}

interface Looks {
  readonly picture: () => Picture;
  readonly shrink: () => number;
  readonly spacing: () => number;
}

function createSigma(container: HTMLElement, { picture, shrink, spacing }: Looks): Sigma<StageNode> {
  const frame = { ground: () => picture().theme.tokens.ground, spacing };
  const sigma = new Sigma<StageNode>(stageGraph(picture().index), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => undefined,
    stagePadding: Math.min(46, Math.max(14, container.clientWidth * 0.04)),
    // marks shrink with the map on small screens, and grow more slowly than it when zooming in
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / shrink(),
    minCameraRatio: RATIOS.least,
    maxCameraRatio: RATIOS.most,
    // a twist of two fingers would turn the marks and leave ground and names behind
    enableCameraRotation: false,
    zoomDuration: 180,
    // a map that was thrown glides on, unless the person wants nothing to move by itself
    ...(mayMove() ? {} : { inertiaRatio: 0 }),
    nodeProgramClasses: {
      disc: glyphProgram("disc", frame),
      diamond: glyphProgram("diamond", frame),
      ring: glyphProgram("ring", frame),
    },
    nodeHoverProgramClasses: {},
    defaultNodeType: "disc",
    nodeReducer: (_, { i }) => {
      const { index, radii, appears, theme, visible } = picture();
      const { x, y } = index.nodes[i]!;
      return {
        ...{ x, y, zIndex: 0, label: null },
        type: SHAPES[index.nodes[i]!.kind],
        size: radii[i]!,
        from: appears[i]!,
        color: nodeColor(index, i, theme),
        hidden: visible.nodes[i] !== 1,
      };
    },
  });
  // two canvases that stay empty cost a frame as much as full ones
  for (const id of ["edges", "hoverNodes"]) {
    const canvas = sigma.getCanvases()[id];
    if (canvas !== undefined) canvas.style.display = "none";
  }
  return sigma;
}

/**
 * How much smaller marks are on a small map. Read when the container changes, not for every mark:
 * asking for a size makes the browser lay out the page.
 */
function shrinking(container: HTMLElement) {
  const read = () => Math.max(0.55, Math.min(1, Math.min(container.clientWidth, container.clientHeight) / 760));
  let value = read();
  return {
    now: () => value,
    measure: () => {
      value = read();
    },
  };
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

/** Keys of the nodes that look different in the next picture. */
function changedNodes(before: Picture, { index, visible, radii, theme }: Picture): string[] {
  if (radii !== before.radii || theme !== before.theme) return [...index.keys];
  return index.keys.filter((_, i) => visible.nodes[i] !== before.visible.nodes[i]);
}
