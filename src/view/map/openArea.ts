// Which part of the map can be seen: what lies over it at an edge and is wide or tall takes that
// edge away.
import type { Box } from "#view/map/labels.ts";

/** Less than this is no place to show anything in: then the whole counts. */
const LEAST = 90;

/** The free rectangle, in the coordinates of `frame`. */
export function openArea(frame: { readonly width: number; readonly height: number }, covered: readonly Box[]): Box {
  let [left, top, right, bottom] = [0, 0, frame.width, frame.height];
  for (const box of covered) {
    const [x1, x2] = [Math.max(0, box.x), Math.min(frame.width, box.x + box.width)];
    const [y1, y2] = [Math.max(0, box.y), Math.min(frame.height, box.y + box.height)];
    if (x1 >= x2 || y1 >= y2) continue;
    if (x2 - x1 >= frame.width / 2) {
      if (y1 + y2 > frame.height) bottom = Math.min(bottom, y1);
      else top = Math.max(top, y2);
    } else if (y2 - y1 >= frame.height / 2) {
      if (x1 + x2 > frame.width) right = Math.min(right, x1);
      else left = Math.max(left, x2);
    }
  }
  if (right - left < LEAST || bottom - top < LEAST) return { x: 0, y: 0, ...frame };
  return { x: left, y: top, width: right - left, height: bottom - top };
}
