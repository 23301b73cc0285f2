// Names on the map without collisions: greedy by priority, each label tries a few places around its
// point and is dropped if none is free. What must be seen (focused, hovered, pinned) is placed
// first, even outside of its best place. After Christensen, Marks, Shieber 1995, "An empirical
// study of algorithms for point-feature label placement", doi:10.1145/212332.212334.
import { createGrid, type Grid } from "#core/math/grid.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelCandidate {
  readonly key: string;
  /** The point named, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Room between the point and the label. */
  readonly gap: number;
  readonly width: number;
  readonly height: number;
  /** Larger = placed earlier. */
  readonly priority: number;
  /** center: on the point itself; around: beside it. */
  readonly place: "center" | "around";
  /** Placed before all others, and moved into the frame rather than left out. */
  readonly forced?: boolean;
  /** Where it may stand: on its own ground, not on another's. A forced label may stand anywhere. */
  readonly allowed?: (box: Box) => boolean;
  /** If no place near is free: farther places that it may take with a line to its point. */
  readonly led?: (box: Box) => boolean;
  /** Rather over marks, where they are fewest, than left out: over so many at most. */
  readonly overMarks?: number;
  /** Key of a longer label for the same: placed only if that one has found no room. */
  readonly insteadOf?: string;
}

export interface PlacedLabel extends Box {
  readonly key: string;
  /** The point named, where a line leads to it. */
  readonly leader?: readonly [x: number, y: number];
}

/** Pixels kept free between two labels. */
const AIR = 3;
/** Side of a cell of the collision grid, about the width of a label. */
const CELL = 96;

/** What is there already, where labels are to be placed. */
export interface Surroundings {
  /** No label comes over these. */
  readonly obstacles?: readonly Box[];
  /** Kept free too, but a forced label may take their place rather than go missing. */
  readonly avoided?: readonly Box[];
  /** Kept free by the labels that stand beside their point, unless they are forced. */
  readonly marks?: readonly Box[];
  /** How much lies under a box: a centered label moves a little to cover less. */
  readonly covered?: (box: Box) => number;
}

/**
 * Places as many labels as fit into `frame`, no two closer than AIR. Deterministic: ties go by key.
 * Linear in the number of candidates for labels of bounded size.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  frame: Box,
  { obstacles = [], avoided = [], marks = [], covered = () => 0 }: Surroundings = {},
): PlacedLabel[] {
  const order = [...candidates].sort(
    (a, b) =>
      Number(b.forced ?? false) - Number(a.forced ?? false) || b.priority - a.priority || (a.key < b.key ? -1 : 1),
  );
  const grid = gridOf(obstacles);
  const soft = gridOf(avoided);
  const beside = gridOf(marks);
  const placed: PlacedLabel[] = [];
  const keys = new Set<string>();
  for (const candidate of order) {
    const { key, forced, allowed = () => true, led, insteadOf } = candidate;
    if (insteadOf !== undefined && keys.has(insteadOf)) continue;
    const isClear = (box: Box) => !collides(grid, box) && !collides(soft, box);
    const isFree = (box: Box) => isClear(box) && (candidate.place === "center" || !collides(beside, box));
    const isOpen = (box: Box) => !collides(grid, box);
    const near = placesFor(candidate, frame, covered);
    const free =
      near.find((box) => allowed(box) && isFree(box)) ??
      leastOf(
        candidate.overMarks === undefined ? [] : near.filter((box) => allowed(box) && isClear(box)),
        covered,
        candidate.overMarks,
      ) ??
      (forced ? near.find(isOpen) : undefined);
    const far = free === undefined && (forced || led !== undefined) ? farPlaces(candidate, frame) : [];
    const box =
      free ?? far.find((place) => (led?.(place) ?? true) && isFree(place)) ?? (forced ? far.find(isOpen) : undefined);
    if (box === undefined) continue;
    placed.push({ key, ...box, ...(far.includes(box) ? { leader: [candidate.x, candidate.y] as const } : {}) });
    occupy(grid, box);
    keys.add(key);
  }
  return placed;
}

function leastOf(boxes: readonly Box[], covered: (box: Box) => number, most = 0): Box | undefined {
  const costs = boxes.map(covered);
  const least = Math.min(...costs);
  return least > most ? undefined : boxes[costs.indexOf(least)];
}

function occupy(grid: Grid<Box>, box: Box): void {
  grid.add(box.x - AIR, box.y - AIR, box.x + box.width + AIR, box.y + box.height + AIR, box);
}

function gridOf(boxes: readonly Box[]): Grid<Box> {
  const grid = createGrid<Box>(CELL);
  for (const box of boxes) occupy(grid, box);
  return grid;
}

/** Around the point in two rings, near ones first: for names that a line leads to. */
function farPlaces({ x, y, width, height }: LabelCandidate, frame: Box): Box[] {
  const places: Box[] = [];
  for (const away of [1, 1.7])
    for (let step = 0; step < 12; step++) {
      const angle = (step / 12) * 2 * Math.PI;
      const [cx, cy] = [x + Math.cos(angle) * (width / 2 + 46) * away, y + Math.sin(angle) * (height / 2 + 46) * away];
      places.push({ x: cx - width / 2, y: cy - height / 2, width, height });
    }
  return places.filter((box) => inside(box, frame));
}

/** Whether two boxes come closer than AIR pixels. */
export const overlap = (a: Box, b: Box, air = 0): boolean =>
  a.x < b.x + b.width + air && b.x < a.x + a.width + air && a.y < b.y + b.height + air && b.y < a.y + a.height + air;

/**
 * The places a label may take, best first; forced ones are pushed into the frame, others must lie
 * inside it.
 */
function placesFor(label: LabelCandidate, frame: Box, covered: (box: Box) => number): Box[] {
  const { x, y, gap, width, height } = label;
  const at = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  const middle = at(x - width / 2, y - height / 2);
  const around = [
    at(x + gap, y - height / 2),
    at(x - gap - width, y - height / 2),
    at(x - width / 2, y + gap),
    at(x - width / 2, y - gap - height),
    at(x + gap * 0.7, y + gap * 0.7),
    at(x + gap * 0.7, y - gap * 0.7 - height),
    at(x - gap * 0.7 - width, y + gap * 0.7),
    at(x - gap * 0.7 - width, y - gap * 0.7 - height),
  ];
  const places = label.place === "center" ? leastCovering(middle, covered) : around;
  if (label.forced) return [...places, middle].map((box) => pushInside(box, frame));
  // a territory at the edge has its name beside the edge, as long as that is its ground
  if (label.place === "center" && label.allowed !== undefined) return places.map((box) => pushInside(box, frame));
  return places.filter((box) => inside(box, frame));
}

/** Of a line's height and less, up and down: as far as the edge of most territories. */
const STEPS = Array.from({ length: 19 }, (_, i) => (i % 2 === 0 ? i / 2 : -(i + 1) / 2));

/**
 * Places around the best one, those that cover least first; every step away counts as much as one
 * mark.
 */
function leastCovering(box: Box, covered: (box: Box) => number): Box[] {
  const places: { readonly box: Box; readonly cost: number }[] = [];
  for (const down of STEPS)
    for (const across of [0, -1, 1, -2, 2]) {
      const moved = { ...box, x: box.x + across * box.width * 0.22, y: box.y + down * 15 };
      places.push({ box: moved, cost: covered(moved) + Math.abs(down) + Math.abs(across) });
    }
  return places.sort((a, b) => a.cost - b.cost).map((place) => place.box);
}

const inside = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

function pushInside(box: Box, frame: Box): Box {
  const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
  return {
    ...box,
    x: clamp(box.x, frame.x, Math.max(frame.x, frame.x + frame.width - box.width)),
    y: clamp(box.y, frame.y, Math.max(frame.y, frame.y + frame.height - box.height)),
  };
}

function collides(grid: Grid<Box>, box: Box): boolean {
  for (const other of grid.near(box.x - AIR, box.y - AIR, box.x + box.width + AIR, box.y + box.height + AIR))
    if (overlap(box, other, AIR)) return true;
  return false;
}

/**
 * Breaks a text into at most `lines` lines of about `length` characters; what is left out ends in
 * "…".
 */
export function wrapText(text: string, length: number, lines: number): string[] {
  const wrapped: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= length) line += ` ${word}`;
    else {
      wrapped.push(line);
      line = word;
    }
  }
  if (line !== "") wrapped.push(line);
  if (wrapped.length <= lines) return wrapped;
  const kept = wrapped.slice(0, lines);
  kept[lines - 1] = `${kept[lines - 1]!.replace(/[\s,;:.–-]+$/u, "")}…`;
  return kept;
}
