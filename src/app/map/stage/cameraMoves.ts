// Where the map stands and how it gets elsewhere. What is aimed at comes into the middle of what
// can be seen, not of what panels cover.
import type Sigma from "sigma";
import type { Picture } from "#app/map/stage/picture.ts";
import type { Point } from "#core/export/pictures/drawing.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { anchorsOf, spotsOf } from "#view/map/anchors.ts";
import type { Box } from "#view/map/labels.ts";
import { openArea } from "#view/map/openArea.ts";
import { framedBy, type StageNode } from "#view/map/stageGraph.ts";
import { wholeView } from "#view/map/wholeView.ts";
import type { Camera } from "#view/state/viewState.ts";

export interface CameraMoves {
  /** To a place, or (null) to where the whole map is in sight, beside what lies over it. */
  readonly moveTo: (camera: Camera | null, animate: boolean) => void;
  /** Brings nodes into the picture. */
  readonly fit: (nodes: readonly number[], animate: boolean) => void;
  readonly zoom: (factor: number, animate: boolean) => void;
  /** Where the map stands, or is on its way to: what comes next starts from there. */
  readonly bound: () => Camera;
  /** Whether it stands, or will stand, where the whole map is in sight. */
  readonly isHome: () => boolean;
  /** Whether the map stands there, up to rounding; null = the whole map. */
  readonly isAt: (camera: Camera | null) => boolean;
  /** Moves as little as needed to have a node well in sight. */
  readonly reveal: (node: number, animate: boolean) => void;
  /** Centers a point given in map coordinates. */
  readonly center: (x: number, y: number) => void;
}

const MOVE = { duration: 420, easing: "quadraticInOut" } as const;
const AT_ONCE = { duration: 1 } as const;
const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };
/** Nearest and farthest. */
export const RATIOS = { least: 0.015, most: 2.4 } as const;
/** What is brought into the picture is not looked at from nearer than so many pixels from paper to paper. */
const NEAREST = 230;
/** Space kept free at each end of a length, for marks and their names. */
const roomIn = (length: number): number => Math.min(70, length * 0.14);

/** Keeps a ratio between the nearest and the farthest. */
const within = (ratio: number, least: number = RATIOS.least): number => Math.max(least, Math.min(RATIOS.most, ratio));

/** What the stage tells the camera. */
export interface Sight {
  readonly picture: () => Picture;
  /** The map as it is without a neighborhood laid out anew. */
  readonly whole: GraphIndex;
  readonly covered: () => readonly Box[];
}

export function createCameraMoves(
  sigma: Sigma<StageNode>,
  { picture: pictureNow, whole, covered }: Sight,
): CameraMoves {
  const camera = sigma.getCamera();
  const open = () => openArea(sigma.getDimensions(), covered());
  const home = createHome(sigma, whole, covered);
  const { bound, move } = createGlide(sigma);
  /** Brings a place of Sigma's unit square into the middle of what can be seen. */
  const aim = (to: Camera, animate: boolean) => {
    const { x, y, width, height } = open();
    const override = { cameraState: { ...to, angle: 0 } };
    const at = sigma.viewportToFramedGraph({ x: x + width / 2, y: y + height / 2 }, override);
    move({ x: 2 * to.x - at.x, y: 2 * to.y - at.y, ratio: to.ratio }, animate);
  };
  return {
    moveTo: (to, animate) => move(to ?? home(), animate),
    fit(nodes, animate) {
      if (nodes.length === whole.nodes.length && pictureNow().radial === null) {
        move(home(), animate);
        return;
      }
      const extent = extentOf(sigma, nodes, pictureNow());
      if (extent !== null) aim(framing(sigma, extent, open(), nearestOf(sigma, pictureNow())), animate);
    },
    zoom: (factor, animate) => move({ ratio: within(bound().ratio * factor) }, animate),
    bound,
    isHome: () => isSame(bound(), home()),
    isAt: (wanted) => isSame(wanted ?? home(), camera),
    reveal(node, animate) {
      const { index } = pictureNow();
      const { x, y } = sigma.graphToViewport(index.nodes[node]!);
      const area = open();
      const [rx, ry] = [roomIn(area.width), roomIn(area.height)];
      const within = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value));
      const [dx, dy] = [
        x - within(x, area.x + rx, area.x + area.width - rx),
        y - within(y, area.y + ry, area.y + area.height - ry),
      ];
      if (dx === 0 && dy === 0) return;
      // as far as the node is out of sight, and no farther
      const [from, to] = [sigma.viewportToFramedGraph({ x: 0, y: 0 }), sigma.viewportToFramedGraph({ x: dx, y: dy })];
      move({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y }, animate);
    },
    center(x, y) {
      const at = sigma.viewportToFramedGraph(sigma.graphToViewport({ x, y }));
      move({ x: at.x, y: at.y }, false);
    },
  };
}

/** Up to rounding in addresses. */
const isSame = (a: Camera, b: Camera): boolean =>
  Math.abs(a.x - b.x) < 2e-4 && Math.abs(a.y - b.y) < 2e-4 && Math.abs(a.ratio - b.ratio) < 2e-4;

/** Where the whole map is in sight, beside what lies over it. */
function createHome(sigma: Sigma<StageNode>, index: GraphIndex, covered: () => readonly Box[]): () => Camera {
  const anchors = anchorsOf(index);
  return () => {
    sigma.resize();
    const override = { cameraState: { ...WHOLE, angle: 0 } };
    const [origin, unit] = [0, 1].map((v) => sigma.graphToViewport({ x: v, y: v }, override)) as [Point, Point];
    const [a, d] = [unit.x - origin.x, unit.y - origin.y];
    const spots = spotsOf(anchors, { a, d, tx: origin.x, ty: origin.y });
    const place = wholeView(spots, sigma.getDimensions(), covered());
    if (place === null) return WHOLE;
    const ratio = within(place.ratio);
    const center = sigma.viewportToFramedGraph(place.from, override);
    const at = sigma.viewportToFramedGraph(place.to, { cameraState: { ...center, ratio, angle: 0 } });
    return { x: 2 * center.x - at.x, y: 2 * center.y - at.y, ratio };
  };
}

/** The camera's own movement, and where it is bound. */
function createGlide(sigma: Sigma<StageNode>) {
  const camera = sigma.getCamera();
  /** Where our own glide ends; one of Sigma's (wheel, pinch) takes its place at once. */
  let goal: Camera | null = null;
  const bound = (): Camera => {
    const { x, y, ratio } = goal ?? camera.getState();
    return { x, y, ratio };
  };
  const move = (state: Partial<Camera>, animate: boolean) => {
    // a map that still glides would glide on over a place that is merely set
    if (!animate && !camera.isAnimated()) {
      camera.setState(state);
      return;
    }
    const own = { ...bound(), ...state };
    goal = own;
    // settles when it is there or interrupted by the next movement
    void camera.animate(own, animate ? MOVE : AT_ONCE).then(() => {
      if (goal === own) goal = null;
    });
  };
  return { bound, move };
}

/** Corners of a part of Sigma's unit square. */
interface Extent {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** What the nodes take up; null if none is on the map. */
function extentOf(sigma: Sigma<StageNode>, nodes: readonly number[], { index }: Picture): Extent | null {
  const framed = framedBy(sigma.getBBox());
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    const [x, y] = framed(index.nodes[node]!);
    [x1, x2, y1, y2] = [Math.min(x1, x), Math.max(x2, x), Math.min(y1, y), Math.max(y2, y)];
  }
  return x1 > x2 ? null : { x1, x2, y1, y2 };
}

/** The camera at which an extent fills the open area, from no nearer than `nearest`. */
function framing(sigma: Sigma<StageNode>, { x1, x2, y1, y2 }: Extent, area: Box, nearest: number): Camera {
  const whole = { cameraState: { ...WHOLE, angle: 0 } };
  const a = sigma.framedGraphToViewport({ x: x1, y: y1 }, whole);
  const b = sigma.framedGraphToViewport({ x: x2, y: y2 }, whole);
  const wanted = Math.max(
    Math.abs(b.x - a.x) / Math.max(40, area.width - 2 * roomIn(area.width)),
    Math.abs(b.y - a.y) / Math.max(40, area.height - 2 * roomIn(area.height)),
  );
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, ratio: within(wanted, nearest) };
}

/** The ratio at which two neighboring papers stand `NEAREST` pixels apart. */
function nearestOf(sigma: Sigma<StageNode>, { room }: Picture): number {
  const whole = { cameraState: { ...WHOLE, angle: 0 } };
  const [a, b] = [0, 1].map((x) => sigma.graphToViewport({ x, y: 0 }, whole).x);
  const spacing = room * Math.abs((b ?? 1) - (a ?? 0));
  return Math.max(RATIOS.least, Math.min(0.6, spacing / NEAREST));
}
