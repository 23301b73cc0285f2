// The whole life of Sigma: mounted into an element, shown pictures, told to move, unmounted. The
// only door to the renderer. Sigma keeps camera, nodes and picking; ground, overlay and names are
// canvas layers of our own.
import Sigma from "sigma";
import { type CameraMoves, createCameraMoves, RATIOS } from "#app/map/stage/cameraMoves.ts";
import { glyphProgram } from "#app/map/stage/glyphProgram.ts";
import { createGroundLayer } from "#app/map/stage/groundLayer.ts";
import { createNameLayer, type DrawnName } from "#app/map/stage/nameLayer.ts";
import { drawMarks, drawOverlay } from "#app/map/stage/overlayLayer.ts";
import type { Picture, Projection } from "#app/map/stage/picture.ts";
import { drawingOf } from "#app/map/stage/stageDrawing.ts";
import { mayMove } from "#app/styles/scheme.ts";
import type { Drawing } from "#core/export/pictures/drawing.ts";
import { nodeColor, SHAPES } from "#view/map/appearance.ts";
import type { Box } from "#view/map/labels.ts";
import { openArea } from "#view/map/openArea.ts";
import { createPicker } from "#view/map/pick.ts";
import { type StageNode, stageGraph } from "#view/map/stageGraph.ts";
import type { Camera } from "#view/state/viewState.ts";

export interface StageHandlers {
  readonly onHover: (node: number | null) => void;
  readonly onClick: (node: number | null, extend: boolean) => void;
  readonly onDoubleClick: (node: number) => void;
  readonly onCamera: (camera: Camera) => void;
  /** What lies over the map, in CSS pixels of the container: no name is written under it. */
  readonly covered: () => readonly Box[];
}

export interface Stage extends CameraMoves {
  readonly show: (picture: Picture) => void;
  /** Where a node is drawn, in CSS pixels of the container. */
  readonly placeOf: (node: number) => { readonly x: number; readonly y: number };
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

export function mountStage(container: HTMLElement, first: Picture, handlers: StageHandlers): Stage {
  let picture = first;
  let names: readonly DrawnName[] = [];
  const ground = () => picture.theme.tokens.ground;
  // read when the container changes, not for every mark: asking for a size makes the browser lay
  // out the page
  const shrinkNow = () => Math.max(0.55, Math.min(1, Math.min(container.clientWidth, container.clientHeight) / 760));
  let shrink = shrinkNow();
  const sigma = new Sigma<StageNode>(stageGraph(first.index), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => undefined,
    stagePadding: Math.min(46, Math.max(14, container.clientWidth * 0.04)),
    // marks shrink with the map on small screens, and grow more slowly than it when zooming in
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / shrink,
    minCameraRatio: RATIOS.least,
    maxCameraRatio: RATIOS.most,
    zoomDuration: 180,
    // a map that was thrown glides on, unless the person wants nothing to move by itself
    ...(mayMove() ? {} : { inertiaRatio: 0 }),
    nodeProgramClasses: {
      disc: glyphProgram("disc", ground),
      diamond: glyphProgram("diamond", ground),
      ring: glyphProgram("ring", ground),
    },
    nodeHoverProgramClasses: {},
    defaultNodeType: "disc",
    nodeReducer: (_, { i, x, y }) => ({
      x,
      y,
      type: SHAPES[picture.index.nodes[i]!.kind],
      size: picture.radii[i]!,
      color: nodeColor(picture.index, i, picture.theme),
      hidden: picture.visible.nodes[i] !== 1,
      zIndex: 0,
      label: null,
    }),
  });
  const camera = sigma.getCamera();
  let picker = createPicker(picture.index, picture.visible);
  // Sigma asks the graphics card what is under the pointer, and the page waits for the answer; we
  // look it up ourselves.
  Object.assign(sigma, {
    getNodeAtPosition({ x, y }: { readonly x: number; readonly y: number }) {
      const at = sigma.viewportToGraph({ x, y });
      const scale = Math.abs(projection().a);
      const node = picker.pick(at.x, at.y, 26 / scale, (i) => (radius(i) + 3) / scale);
      return node === null ? null : picture.index.keys[node];
    },
  });
  const below = layer(sigma, "ground", { beforeLayer: "edges" });
  const above = layer(sigma, "names", { beforeLayer: "mouse" });
  const groundLayer = createGroundLayer();
  const nameLayer = createNameLayer();
  const listeners = new Set<() => void>();

  const projection = (): Projection => {
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const unit = sigma.graphToViewport({ x: 1, y: 1 });
    return { a: unit.x - origin.x, d: unit.y - origin.y, tx: origin.x, ty: origin.y };
  };
  const radius = (node: number) => sigma.scaleSize(picture.radii[node]);
  const drawBelow = () => {
    const context = prepared(below, sigma);
    groundLayer.draw(context, picture, projection(), camera.ratio);
  };
  const drawAbove = (moving = false) => {
    const context = prepared(above, sigma);
    const size = sigma.getDimensions();
    drawOverlay(context, picture, projection(), size, radius);
    const place = moving ? nameLayer.shift : nameLayer.draw;
    names = place(context, picture, projection(), size, camera.ratio, radius, handlers.covered);
  };
  let settled = 0;
  let last: Projection | null = null;
  const draw = () => {
    const now = projection();
    const moving = last !== null && (now.tx !== last.tx || now.ty !== last.ty || now.a !== last.a);
    last = now;
    drawBelow();
    drawAbove(moving);
    for (const listener of listeners) listener();
    clearTimeout(settled);
    // names travel with a moving map and find their places anew when it rests
    if (moving) settled = window.setTimeout(drawAbove, 130);
  };
  sigma.on("afterRender", draw);
  // Sigma hears only of the window's size: panels that open and close change the container's
  const sized = new ResizeObserver(() => {
    shrink = shrinkNow();
    sigma.scheduleRender();
  });
  sized.observe(container);
  const numberOf = (key: string) => picture.index.position.get(key) ?? null;
  // a map that is being dragged slides under the pointer: what it passes is not meant
  sigma.on("enterNode", ({ node }) => {
    if (!sigma.getMouseCaptor().isMouseDown) handlers.onHover(numberOf(node));
  });
  sigma.on("leaveNode", () => handlers.onHover(null));
  sigma.on("clickNode", ({ node, event }) => handlers.onClick(numberOf(node), isExtending(event.original)));
  sigma.on("clickStage", ({ event }) => handlers.onClick(null, isExtending(event.original)));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    const at = numberOf(node);
    if (at !== null) handlers.onDoubleClick(at);
  });
  const open = () => openArea(sigma.getDimensions(), handlers.covered());
  const moves = createCameraMoves(sigma, () => picture, open);
  let told = 0;
  /**
   * Tells where the map stands once it rests; between two late frames of a glide it does not rest.
   */
  const tell = () => {
    clearTimeout(told);
    told = window.setTimeout(() => {
      if (camera.isAnimated()) tell();
      else tellNow();
    }, 250);
  };
  const tellNow = () => {
    told = 0;
    handlers.onCamera(moves.bound());
  };
  camera.on("updated", tell);

  return {
    show(next) {
      const before = picture;
      if (next === before) return; // other parts of the state change too
      picture = next;
      if (next.visible !== before.visible) picker = createPicker(next.index, next.visible);
      if (next.visible !== before.visible || next.radii !== before.radii || next.theme !== before.theme)
        // places stay as they are: only looks are read again
        sigma.refresh({ partialGraph: { nodes: changedNodes(before, next), edges: [] }, skipIndexation: true });
      else if (next.links !== before.links || next.territories !== before.territories) draw();
      else drawAbove();
    },
    ...moves,
    placeOf: (node) => sigma.graphToViewport(picture.index.nodes[node]!),
    nodesIn(contains) {
      const { a, d, tx, ty } = projection();
      return picture.index.nodes.flatMap(({ x, y }, i) =>
        picture.visible.nodes[i] === 1 && contains(a * x + tx, d * y + ty) ? [i] : [],
      );
    },
    corners() {
      const { width, height } = sigma.getDimensions();
      const a = sigma.viewportToGraph({ x: 0, y: height });
      const b = sigma.viewportToGraph({ x: width, y: 0 });
      return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
    },
    names: () => names,
    drawing: () => drawingOf({ picture, projection: projection(), size: sigma.getDimensions(), radius, names }),
    paint(scale) {
      const size = sigma.getDimensions();
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(size.width * scale);
      canvas.height = Math.round(size.height * scale);
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("No 2D canvas context for the picture.");
      context.scale(scale, scale);
      context.fillStyle = ground();
      context.fillRect(0, 0, size.width, size.height);
      groundLayer.draw(context, picture, projection(), camera.ratio);
      drawMarks(context, picture, projection(), radius);
      drawOverlay(context, picture, projection(), size, radius);
      nameLayer.draw(context, picture, projection(), size, camera.ratio, radius, () => []);
      return canvas;
    },
    onRender(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold: (still) => sigma.setSetting("enableCameraPanning", !still),
    unmount() {
      clearTimeout(told);
      if (told !== 0 || camera.isAnimated()) tellNow();
      clearTimeout(settled);
      listeners.clear();
      sized.disconnect();
      sigma.kill();
    },
  };
}

/** Keys of the nodes that look different in the next picture. */
function changedNodes(before: Picture, { index, visible, radii, theme }: Picture): string[] {
  if (radii !== before.radii || theme !== before.theme) return [...index.keys];
  return index.keys.filter((_, i) => visible.nodes[i] !== before.visible.nodes[i]);
}

const isExtending = (event: MouseEvent | TouchEvent): boolean => event.shiftKey || event.ctrlKey || event.metaKey;

function layer(sigma: Sigma<StageNode>, id: string, where: { beforeLayer: string }): HTMLCanvasElement {
  return sigma.createCanvas(id, { ...where, style: { pointerEvents: "none", inset: "0" } });
}

/** An empty context of the right size in CSS pixels. */
function prepared(canvas: HTMLCanvasElement, sigma: Sigma<StageNode>): CanvasRenderingContext2D {
  const { width, height } = sigma.getDimensions();
  const density = window.devicePixelRatio || 1;
  const [w, h] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("No 2D canvas context for the map.");
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
