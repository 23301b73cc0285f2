// Where the whole map stands on the screen: as large as it can be without anything of it under what
// lies over the map. Small things in a corner (tools) take an edge away only where the map would
// reach under them.
import type { Box } from "#view/map/labels.ts";

/** A place of the map in pixels at ratio 1, with what belongs around it: its ground, its mark. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** `ratio`: how much smaller than at ratio 1; `from` comes to lie at `to`. */
export interface Whole {
  readonly ratio: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Pixels between the map and what bounds it. */
const MARGIN = 12;
/** More boxes than these each take their edge away without a question. */
const MOST_ASKED = 5;
/** Less than this is no place to show anything in. */
const LEAST = 90;

/** Null if there is nothing to show. */
export function wholeView(spots: readonly Spot[], frame: Size, covered: readonly Box[]): Whole | null {
  const extent = extentOf(spots);
  if (extent === null) return null;
  const boxes = covered.filter((box) => meets(box, { x: 0, y: 0, ...frame }));
  const [first, ...others] = areasOf(frame, boxes)
    .map((area) => framed(extent, area))
    .sort((a, b) => a.ratio - b.ratio);
  if (first === undefined) return null;
  return (
    [first, ...others].find((whole) => boxes.every((box) => !reaches(spots, whole, box))) ?? others.at(-1) ?? first
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function extentOf(spots: readonly Spot[]): Box | null {
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, reach } of spots) {
    x1 = Math.min(x1, x - reach);
    x2 = Math.max(x2, x + reach);
    y1 = Math.min(y1, y - reach);
    y2 = Math.max(y2, y + reach);
  }
  return x1 > x2 ? null : { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}

/** The frame, and what is left of it where boxes take the edge that costs least. */
function areasOf(frame: Size, boxes: readonly Box[]): readonly Box[] {
  let areas: readonly Box[] = [{ x: 0, y: 0, ...frame }];
  boxes.forEach((box, turn) => {
    const cut = areas.map((area) => (meets(box, area) ? without(area, box) : area));
    areas = turn < MOST_ASKED ? [...areas, ...cut] : cut;
  });
  return areas;
}

function without({ x, y, width, height }: Box, box: Box): Box {
  const [right, bottom] = [x + width, y + height];
  const [boxRight, boxBottom] = [box.x + box.width, box.y + box.height];
  const left = [
    { x: boxRight, y, width: right - boxRight, height },
    { x, y, width: box.x - x, height },
    { x, y: boxBottom, width, height: bottom - boxBottom },
    { x, y, width, height: box.y - y },
  ].filter((area) => area.width >= LEAST && area.height >= LEAST);
  const largest = Math.max(...left.map((area) => area.width * area.height));
  return left.find((area) => area.width * area.height === largest) ?? { x, y, width, height };
}

function framed(extent: Box, area: Box): Whole {
  return {
    ratio: Math.max(
      extent.width / Math.max(1, area.width - 2 * MARGIN),
      extent.height / Math.max(1, area.height - 2 * MARGIN),
    ),
    from: middleOf(extent),
    to: middleOf(area),
  };
}

const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether anything comes to lie under a box, or touches it. */
function reaches(spots: readonly Spot[], { ratio, from, to }: Whole, box: Box): boolean {
  const [left, right, top, bottom] = [box.x, box.x + box.width, box.y, box.y + box.height];
  return spots.some((spot) => {
    const near = spot.reach / ratio + 2;
    const x = (spot.x - from.x) / ratio + to.x;
    if (x <= left - near || x >= right + near) return false;
    const y = (spot.y - from.y) / ratio + to.y;
    if (y <= top - near || y >= bottom + near) return false;
    const dx = Math.max(left - x, 0, x - right);
    const dy = Math.max(top - y, 0, y - bottom);
    return dx * dx + dy * dy < near * near;
  });
}
