// Who is whose neighbor on the map: grounds that touch, however large.
import { expect, test } from "vitest";
import { homesOf, neighborsOf } from "#core/graph/communityNeighbors.ts";

/** Papers of a community on a ring round its middle. */
const ring = (community: number, x: number, radius: number) =>
  [0, 1, 2, 3].map((turn) => ({
    ...{ kind: "paper", community },
    x: x + radius * [1, 0, -1, 0][turn]!,
    y: radius * [0, 1, 0, -1][turn]!,
  }));

test("two large grounds that touch are neighbors as two small ones are; what lies farther off is less", () => {
  const nodes = [...ring(0, 0, 10), ...ring(1, 22, 10), ...ring(2, 60, 1), ...ring(3, 62.2, 1)];
  const homes = homesOf(nodes);
  expect(homes.map(({ radius }) => Math.round(radius))).toEqual([10, 10, 5, 5]);
  const around = neighborsOf(homes);
  const near = (a: number, b: number): number => around[a]!.find(({ home }) => home === b)!.near;
  expect(near(0, 1)).toBeGreaterThan(0.3);
  expect(near(1, 0)).toBe(near(0, 1));
  expect(near(0, 2)).toBeLessThan(near(0, 1));
});

test("what is no paper tells where a community lies only if it has no papers", () => {
  const concept = { kind: "concept", community: 0, x: 50, y: 50 };
  expect(homesOf([...ring(0, 0, 10), concept])[0]!.x).toBeCloseTo(0, 5);
  expect(homesOf([concept])[0]).toMatchObject({ x: 50, y: 50, radius: 0 });
});
