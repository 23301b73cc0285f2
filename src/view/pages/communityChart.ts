// The picture of the communities as discs: the map's places fitted into a frame, pushed apart until
// none touches another, and as many names as fit without touching a disc or each other. All in
// pixels of the frame, y down.
import { type Box, overlap, wrapText } from "#view/map/labels.ts";
import type { CommunitySpot } from "#view/pages/overview.ts";

export const WIDTH = 760;
export const HEIGHT = 460;
/** Height of a line of a name. */
export const LINE = 13;
const MARGIN = 64;
/** Free room between two discs, enough for a line of text. */
const ROOM = 34;
/** A generous mean width of a letter at 12 px. */
const LETTER = 6.4;

export interface Disc extends CommunitySpot {
  readonly radius: number;
}

/** Largest first, as given. y points up on the map, down here. */
export function placeDiscs(spots: readonly CommunitySpot[]): Disc[] {
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const most = Math.max(1, ...spots.map(({ papers }) => papers));
  const place = (value: number, least: number, greatest: number, size: number) =>
    greatest > least ? MARGIN + ((value - least) / (greatest - least)) * (size - 2 * MARGIN) : size / 2;
  const discs = spots.map((spot) => ({
    ...spot,
    x: place(spot.x, left, right, WIDTH),
    y: HEIGHT - place(spot.y, low, high, HEIGHT),
    radius: 6 + 18 * Math.sqrt(spot.papers / most),
  }));
  for (let round = 0; round < 60; round++)
    for (let i = 0; i < discs.length; i++)
      for (let j = i + 1; j < discs.length; j++) {
        const [a, b] = [discs[i]!, discs[j]!];
        const [dx, dy] = [b.x - a.x || 0.01, b.y - a.y || 0.01];
        const gap = a.radius + b.radius + ROOM - Math.hypot(dx, dy);
        if (gap <= 0) continue;
        const push = (0.5 * gap) / Math.hypot(dx, dy);
        a.x = clamp(a.x - dx * push, WIDTH);
        a.y = clamp(a.y - dy * push, HEIGHT);
        b.x = clamp(b.x + dx * push, WIDTH);
        b.y = clamp(b.y + dy * push, HEIGHT);
      }
  return discs;
}

const clamp = (value: number, size: number) => Math.max(MARGIN / 2, Math.min(size - MARGIN / 2, value));

/**
 * A name under or above its disc, the largest community first; a name without a free place is left
 * to the tooltip and the list.
 */
export function placeNames(discs: readonly Disc[], nameOf: (community: number) => string) {
  const taken: Box[] = discs.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  return discs.flatMap(({ community, x, y, radius }) => {
    const lines = wrapText(nameOf(community), 20, 2);
    const width = Math.max(...lines.map((line) => line.length)) * LETTER;
    const height = lines.length * LINE;
    const middle = Math.max(width / 2, Math.min(WIDTH - width / 2, x));
    const free = [y + radius + 3, y - radius - 5 - height].find((top) => {
      const box = { x: middle - width / 2, y: top, width, height };
      return top >= 0 && top + height <= HEIGHT && !taken.some((other) => overlap(box, other));
    });
    if (free === undefined) return [];
    const box = { x: middle - width / 2, y: free, width, height };
    taken.push(box);
    return { community, lines, x: middle, y: free + LINE - 3, box };
  });
}
