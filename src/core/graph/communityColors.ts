// One assignment of colors to communities, for the map and every export: no two the same while there
// are colors, and neighbors on the map far apart for every kind of sight. Greedy by number: each
// community takes the free color whose likeness to those of its neighbors is least; then exchanges.

import { colorDistance, type Sighted, sighted } from "#core/graph/colorSight.ts";
import { homesOf, type Neighbor, neighborsOf, type Placed } from "#core/graph/communityNeighbors.ts";
import { COMMUNITY_COLORS, OUTLIER_COLOR } from "#core/graph/communityPalette.ts";
import { resultOf } from "#core/math/steps.ts";

/** A color on light and on dark ground. */
export type ColorPair = readonly [light: string, dark: string];

/** The first colors are the most vivid and farthest apart: no more are drawn on than are needed. */
const FIRST = 20;
const ROUNDS = 6;

const sightedPalette: readonly (readonly [Sighted, Sighted])[] = COMMUNITY_COLORS.map(([light, dark]) => [
  sighted(light),
  sighted(dark),
]);
/**
 * How alike two colors of the palette are, on the ground where they are more so: for the eye that
 * tells them least, and in hue for the one that tells most; to it a light and a dark blue are one.
 */
const alike: readonly Float64Array[] = sightedPalette.map((one) =>
  Float64Array.from(sightedPalette, (other) => {
    const ground = ([0, 1] as const).map((side) => {
      const [[, a, b], [, c, d]] = [one[side][0]!, other[side][0]!];
      return 1 / (colorDistance(one[side], other[side]) ** 2 + 1e-4) + 1 / ((a - c) ** 2 + (b - d) ** 2 + 2e-3);
    });
    return Math.max(...ground);
  }),
);
const likeness = (a: number, b: number): number => alike[a]![b]!;

/** A community as the dataset describes it: one that goes on from an earlier one keeps its color. */
interface Known {
  readonly id: number;
  readonly color?: number;
}

/** The color of every community by its number, from where its papers lie. -1 is gray. Deterministic. */
export const communityColors = (
  nodes: Iterable<Placed>,
  known: readonly Known[] = [],
): ReadonlyMap<number, ColorPair> => resultOf(colorSteps(nodes, known));

/** The same a little at a time: a page has other things to do. */
export function* colorSteps(
  nodes: Iterable<Placed>,
  known: readonly Known[],
): Generator<void, ReadonlyMap<number, ColorPair>> {
  const numbers = yield* numberSteps(nodes, known);
  return new Map<number, ColorPair>([
    [-1, OUTLIER_COLOR],
    ...[...numbers].map(([community, number]): [number, ColorPair] => [community, COMMUNITY_COLORS[number]!]),
  ]);
}

/** The same as numbers of the palette. */
export const colorNumbers = (nodes: Iterable<Placed>, known: readonly Known[] = []): ReadonlyMap<number, number> =>
  resultOf(numberSteps(nodes, known));

function* numberSteps(nodes: Iterable<Placed>, known: readonly Known[]): Generator<void, ReadonlyMap<number, number>> {
  const homes = homesOf(nodes);
  const around = neighborsOf(homes);
  const colors = new Map(known.map(({ id, color }) => [id, color]));
  const kept = homes.map(({ community }) => {
    const color = colors.get(community);
    return color !== undefined && color < COMMUNITY_COLORS.length ? color : undefined;
  });
  yield;
  const given = yield* exchanged(greedy(around, kept), around, kept);
  return new Map(homes.map(({ community }, h) => [community, given[h]!]));
}

type Kept = readonly (number | undefined)[];

/** What a color costs in a place: its likeness to the colors around, those given so far. */
function costAt(around: readonly Neighbor[], color: number, given: Kept): number {
  let cost = 0;
  for (const { home, near } of around) {
    const other = given[home];
    if (other !== undefined) cost += near * likeness(color, other);
  }
  return cost;
}

/** Colors by number of the palette, one after the other, each the free one that costs least. */
function greedy(places: readonly (readonly Neighbor[])[], kept: Kept): number[] {
  const highest = kept.reduce<number>((most, color) => Math.max(most, (color ?? -1) + 1), places.length);
  const pool = Math.max(FIRST, Math.min(highest, COMMUNITY_COLORS.length));
  const uses = new Array<number>(pool).fill(0);
  for (const color of kept) if (color !== undefined) uses[color]!++;
  const given = [...kept];
  for (const [h, around] of places.entries()) {
    if (given[h] !== undefined) continue;
    const least = Math.min(...uses);
    let best = { color: 0, cost: Infinity };
    for (let color = 0; color < pool; color++) {
      if (uses[color]! > least) continue;
      const cost = costAt(around, color, given);
      if (cost < best.cost - 1e-12) best = { color, cost };
    }
    uses[best.color] = uses[best.color]! + 1;
    given[h] = best.color;
  }
  return given.map((color) => color ?? 0);
}

/** The last ones had little choice: two communities change colors where both are better off for it. */
function* exchanged(
  given: number[],
  places: readonly (readonly Neighbor[])[],
  kept: Kept,
): Generator<void, readonly number[]> {
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const [a, around] of places.entries()) {
      yield;
      for (const { home: b } of around) {
        if (b < a || kept[a] !== undefined || kept[b] !== undefined) continue;
        const [one, other] = [given[a]!, given[b]!];
        const now = costAt(around, one, given) + costAt(places[b]!, other, given);
        [given[a], given[b]] = [other, one];
        if (costAt(around, other, given) + costAt(places[b]!, one, given) < now * 0.999) changed = true;
        else [given[a], given[b]] = [one, other];
      }
    }
    if (!changed) break;
  }
  return given;
}
