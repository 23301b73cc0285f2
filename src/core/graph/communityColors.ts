// One assignment of colors to communities, for the map and every export: no two the same while there
// are colors, and neighbors on the map far apart for every kind of sight. Greedy by number: each
// community takes the free color whose likeness to those of its neighbors is least; then exchanges.

import { colorDistance, type Sighted, sighted } from "#core/graph/colorSight.ts";
import { COMMUNITY_COLORS, OUTLIER_COLOR } from "#core/graph/communityPalette.ts";
import { exp } from "#core/math/elementary.ts";

/** A color on light and on dark ground. */
export type ColorPair = readonly [light: string, dark: string];

interface Placed {
  readonly kind: string;
  readonly community: number;
  readonly x: number;
  readonly y: number;
}

interface Home {
  readonly community: number;
  readonly x: number;
  readonly y: number;
}

/** The first colors are the most vivid and farthest apart: no more are drawn on than are needed. */
const FIRST = 20;
/** Neighbors are those within this many times the usual distance to the nearest one. */
const REACH = 1.3;

const ROUNDS = 6;

const sightedPalette: readonly (readonly [Sighted, Sighted])[] = COMMUNITY_COLORS.map(([light, dark]) => [
  sighted(light),
  sighted(dark),
]);
const distance = (a: Home, b: Home): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

/** How alike two colors of the palette are, on the ground where they are more so. */
const alike: readonly Float64Array[] = sightedPalette.map((one) =>
  Float64Array.from(sightedPalette, (other) => {
    const apart = Math.min(colorDistance(one[0], other[0]), colorDistance(one[1], other[1]));
    return 1 / (apart * apart + 1e-4);
  }),
);
const likeness = (a: number, b: number): number => alike[a]![b]!;

/**
 * The color of every community by its number, from where its papers lie. -1 is gray. Deterministic;
 * O(communities³) in the worst case, of some tens.
 */
export function communityColors(nodes: Iterable<Placed>): ReadonlyMap<number, ColorPair> {
  const homes = homesOf(nodes);
  const reach = REACH * usualGap(homes);
  const near = homes.map((a) => homes.map((b) => (a === b ? 0 : exp(-((distance(a, b) / reach) ** 2)))));
  const given = exchanged(greedy(near), near);
  return new Map<number, ColorPair>([
    [-1, OUTLIER_COLOR],
    ...homes.map(({ community }, h): [number, ColorPair] => [community, COMMUNITY_COLORS[given[h]!]!]),
  ]);
}

/** What a color costs in a place: its likeness to the colors around, those given so far. */
function costAt(near: readonly number[], color: number, given: readonly number[], without = -1): number {
  let cost = 0;
  for (let h = 0; h < given.length; h++) if (h !== without) cost += near[h]! * likeness(color, given[h]!);
  return cost;
}

/** Colors by number of the palette, one after the other, each the free one that costs least. */
function greedy(near: readonly (readonly number[])[]): number[] {
  const pool = Math.max(FIRST, Math.min(near.length, COMMUNITY_COLORS.length));
  const uses = new Array<number>(pool).fill(0);
  const given: number[] = [];
  for (const around of near) {
    const least = Math.min(...uses);
    let best = { color: 0, cost: Infinity };
    for (let color = 0; color < pool; color++) {
      if (uses[color]! > least) continue;
      const cost = costAt(around, color, given);
      if (cost < best.cost - 1e-12) best = { color, cost };
    }
    uses[best.color] = uses[best.color]! + 1;
    given.push(best.color);
  }
  return given;
}

/** The last ones had little choice: two communities change colors where both are better off for it. */
function exchanged(given: number[], near: readonly (readonly number[])[]): readonly number[] {
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (let a = 0; a < given.length; a++)
      for (let b = a + 1; b < given.length; b++) {
        const [one, other] = [given[a]!, given[b]!];
        const now = costAt(near[a]!, one, given, a) + costAt(near[b]!, other, given, b);
        [given[a], given[b]] = [other, one];
        if (costAt(near[a]!, other, given, a) + costAt(near[b]!, one, given, b) < now * 0.999) changed = true;
        else [given[a], given[b]] = [one, other];
      }
    if (!changed) break;
  }
  return given;
}

/** The middle of each community's papers (of all its nodes, if it has none), by number. */
function homesOf(nodes: Iterable<Placed>): Home[] {
  const sums = new Map<number, { x: number; y: number; count: number; withPapers: boolean }>();
  for (const { kind, community, x, y } of nodes) {
    if (community < 0) continue;
    const isPaper = kind === "paper";
    const sum = sums.get(community);
    if (sum === undefined || (isPaper && !sum.withPapers)) sums.set(community, { x, y, count: 1, withPapers: isPaper });
    else if (isPaper === sum.withPapers) {
      sum.x += x;
      sum.y += y;
      sum.count++;
    }
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([community, { x, y, count }]) => ({ community, x: x / count, y: y / count }));
}

/** The median distance from a community to its nearest one; 1 where there is none. */
function usualGap(homes: readonly Home[]): number {
  const gaps = homes
    .map((home) => Math.min(...homes.filter((other) => other !== home).map((other) => distance(home, other))))
    .sort((a, b) => a - b);
  const gap = gaps[Math.floor(gaps.length / 2)];
  return gap === undefined || !Number.isFinite(gap) || gap === 0 ? 1 : gap;
}
