// Places round a paper for the concepts that stand in it alone: a pure map of the paper's place, so
// they cost the layout nothing but the room it keeps free. The places are those of a hexagonal
// grid, nearest first: no two discs touch.

/** Radius of the free disc of one concept. */
const RADIUS = 3.6;
const ROOT_3 = 1.7320508075688772;

interface Slot {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

/** Papers are of one size, and most have few concepts of their own: the places are found once. */
const known = new Map<string, Slot[]>();

function slots(count: number, free: number): Slot[] {
  const rounded = 8 * Math.ceil(count / 8);
  const name = `${free} ${rounded}`;
  const found = known.get(name) ?? findSlots(rounded, free);
  if (known.size < 100) known.set(name, found);
  return found.slice(0, count);
}

/** The `count` grid places nearest to the middle and at least `free` from it, in a fixed order. */
function findSlots(count: number, free: number): Slot[] {
  const reach = Math.ceil((free + RADIUS) / (2 * RADIUS)) + Math.ceil(Math.sqrt(count)) + 1;
  const found: Slot[] = [];
  for (let row = -reach; row <= reach; row++)
    for (let column = -2 * reach; column <= 2 * reach; column++) {
      const x = (2 * column + (row & 1)) * RADIUS;
      const y = row * ROOT_3 * RADIUS;
      const distance = Math.sqrt(x * x + y * y);
      if (distance >= free + RADIUS) found.push({ x, y, distance });
    }
  return found.sort((a, b) => Math.round((a.distance - b.distance) * 1e6) || a.y - b.y || a.x - b.x).slice(0, count);
}

/** Radius of the disc that holds a paper whose own disc is `free`, and its concepts. */
export const radiusWith = (count: number, free: number): number =>
  count === 0 ? free : slots(count, free).at(-1)!.distance + RADIUS;

/**
 * Places of `count` concepts round a paper at `x`, `y`, interleaved; none nearer than a disc to one
 * of `taken`.
 */
export function placeSatellites(
  { x, y }: { readonly x: number; readonly y: number },
  count: number,
  free: number,
  taken: readonly { readonly x: number; readonly y: number }[] = [],
): Float64Array {
  const places = new Float64Array(2 * count);
  let placed = 0;
  // A taken place covers at most four of the grid.
  for (const slot of slots(count + 4 * taken.length, free)) {
    if (placed === count) break;
    const [left, top] = [x + slot.x, y + slot.y];
    const isFree = taken.every((at) => (at.x - left) ** 2 + (at.y - top) ** 2 >= 4 * RADIUS * RADIUS);
    if (isFree) places.set([left, top], 2 * placed++);
  }
  return places;
}
