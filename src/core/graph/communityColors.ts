// One assignment of colors to communities, for the map and every export: no two the same while there
// are colors, and neighbors on the map far apart for every kind of sight. Greedy by number: each
// community takes the free color whose likeness to those of its neighbors is least.

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

/** With few communities the first colors, which are farthest apart, are enough. */
const FIRST = 20;
/** Neighbors are those within this many times the usual distance to the nearest one. */
const REACH = 1.3;

const sightedPalette: readonly (readonly [Sighted, Sighted])[] = COMMUNITY_COLORS.map(([light, dark]) => [
  sighted(light),
  sighted(dark),
]);
const distance = (a: Home, b: Home): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

/** How alike two colors of the palette are on the ground where they are more so. */
const likeness = (a: number, b: number): number => {
  const [one, other] = [sightedPalette[a]!, sightedPalette[b]!];
  const apart = Math.min(colorDistance(one[0], other[0]), colorDistance(one[1], other[1]));
  return 1 / (apart * apart + 1e-4);
};

/**
 * The color of every community by its number, from where its papers lie. -1 is gray. Deterministic;
 * O(communities² · colors).
 */
export function communityColors(nodes: Iterable<Placed>): ReadonlyMap<number, ColorPair> {
  const homes = homesOf(nodes);
  const reach = REACH * usualGap(homes);
  const given: { readonly home: Home; readonly color: number }[] = [];
  const uses = new Array<number>(COMMUNITY_COLORS.length).fill(0);
  for (const home of homes) {
    const pool = homes.length <= FIRST ? FIRST : COMMUNITY_COLORS.length;
    const least = Math.min(...uses.slice(0, pool));
    let best = { color: 0, cost: Infinity };
    for (let color = 0; color < pool; color++) {
      if (uses[color]! > least) continue;
      let cost = 0;
      for (const { home: other, color: taken } of given) {
        const gap = distance(home, other) / reach;
        cost += exp(-gap * gap) * likeness(color, taken);
      }
      if (cost < best.cost - 1e-12) best = { color, cost };
    }
    uses[best.color] = uses[best.color]! + 1;
    given.push({ home, color: best.color });
  }
  return new Map<number, ColorPair>([
    [-1, OUTLIER_COLOR],
    ...given.map(({ home, color }): [number, ColorPair] => [home.community, COMMUNITY_COLORS[color]!]),
  ]);
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
