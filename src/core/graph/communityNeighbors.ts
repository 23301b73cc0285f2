// Which communities lie beside each other on a map, and how near: told by the middles of their papers
// in radii, for the middles of two large grounds that touch are far apart.

import { exp } from "#core/math/elementary.ts";

/** A node on the map. */
export interface Placed {
  readonly kind: string;
  readonly community: number;
  readonly x: number;
  readonly y: number;
}

/** Where a community lies. */
export interface Home {
  readonly community: number;
  readonly x: number;
  readonly y: number;
  /** How far its papers lie from its middle, as a rule. */
  readonly radius: number;
}

/**
 * Neighbors are those within this many times the usual distance to the nearest one, in radii of both:
 * the middles of two large grounds that touch are far apart.
 */
const REACH = 1.3;
/** So many are looked at from each community: all there are, but on maps of more. */
const AROUND = 64;

/** What lies around one community: its place among all, and how near. */
export interface Neighbor {
  readonly home: number;
  readonly near: number;
}

const distance = (a: Home, b: Home): number =>
  Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) / (a.radius + b.radius || 1);

/** A node that is no paper tells where its community lies only if it has no papers. */
const WITHOUT_PAPERS = 1e-9;

/** Middle and radius of each community, by number. */
export function homesOf(nodes: Iterable<Placed>): Home[] {
  const sums = new Map<number, { x: number; y: number; squares: number; weight: number }>();
  for (const { kind, community, x, y } of nodes) {
    if (community < 0) continue;
    const sum = sums.get(community) ?? { x: 0, y: 0, squares: 0, weight: 0 };
    const weight = kind === "paper" ? 1 : WITHOUT_PAPERS;
    sum.x += weight * x;
    sum.y += weight * y;
    sum.squares += weight * (x * x + y * y);
    sum.weight += weight;
    sums.set(community, sum);
  }
  const homes = [...sums].map(([community, sum]) => {
    const [x, y] = [sum.x / sum.weight, sum.y / sum.weight];
    return { community, x, y, radius: Math.sqrt(Math.max(0, sum.squares / sum.weight - x * x - y * y)) };
  });
  // one paper is a ground, too
  const least = (middleOf(homes.map(({ radius }) => radius)) ?? 0) / 2;
  return homes
    .map((home) => ({ ...home, radius: Math.max(home.radius, least) }))
    .sort((a, b) => a.community - b.community);
}

/** Of all, or on a large map of those before and after each from left to right, the nearest. */
export function neighborsOf(homes: readonly Home[]): readonly (readonly Neighbor[])[] {
  const order = [...homes.keys()];
  if (order.length > AROUND + 1) order.sort((a, b) => homes[a]!.x - homes[b]!.x);
  const found: { home: number; apart: number }[][] = [];
  for (const [place, h] of order.entries()) {
    const others = order
      .slice(Math.max(0, place - 2 * AROUND), place + 2 * AROUND)
      .filter((home) => home !== h)
      .map((home) => ({ home, apart: distance(homes[h]!, homes[home]!) }));
    if (others.length > AROUND) others.sort((a, b) => a.apart - b.apart).length = AROUND;
    found[h] = others;
  }
  const reach = REACH * (middleOf(found.map((others) => Math.min(...others.map(({ apart }) => apart)))) || 1);
  return found.map((others) => others.map(({ home, apart }) => ({ home, near: exp(-((apart / reach) ** 2)) })));
}

/** The median; none of none. */
const middleOf = (values: number[]): number | undefined => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
