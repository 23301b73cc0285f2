// The colors of communities: apart for every kind of sight, never the same twice while there are
// colors, and neighbors on the map farther apart than any two need be; one assignment for the map and
// the command's exports.
import { expect, test } from "vitest";
import { exportOptionsOf } from "#core/export/exportFormat.ts";
import { colorDistance, sighted } from "#core/graph/colorSight.ts";
import { communityColors } from "#core/graph/communityColors.ts";
import { COMMUNITY_COLORS } from "#core/graph/communityPalette.ts";
import { fakeGraph } from "../support/fakeIndex.ts";

const closest = (colors: readonly string[]): number => {
  const seen = colors.map(sighted);
  return Math.min(...seen.flatMap((a, i) => seen.slice(i + 1).map((b) => colorDistance(a, b))));
};

test.each([0, 1] as const)("the palette is apart for every kind of sight, side %i", (side) => {
  // a just noticeable difference in OKLab is about 0.02
  expect(closest(COMMUNITY_COLORS.slice(0, 20).map((pair) => pair[side]))).toBeGreaterThan(0.035);
  expect(closest(COMMUNITY_COLORS.map((pair) => pair[side]))).toBeGreaterThan(0.022);
});

/** Communities in the cells of a grid, a paper in each; the numbers run in no order of place. */
const grid = (count: number) =>
  Array.from({ length: count }, (_, community) => {
    const cell = (community * 11) % count;
    return { kind: "paper", community, x: cell % 7, y: Math.floor(cell / 7) };
  });

test.each([2, 7, 20, 21, 40, 48])("%i communities: no color twice, neighbors well apart", (count) => {
  const nodes = grid(count);
  const colors = communityColors(nodes);
  const light = nodes.map(({ community }) => colors.get(community)![0]);
  expect(new Set(light).size).toBe(count);
  for (const [i, a] of nodes.entries())
    for (const [j, b] of nodes.entries())
      if (j > i && Math.abs(a.x - b.x) + Math.abs(a.y - b.y) === 1)
        expect(colorDistance(sighted(light[i]!), sighted(light[j]!))).toBeGreaterThan(count > 40 ? 0.03 : 0.045);
});

test("more communities than colors: neighbors still differ", () => {
  const nodes = grid(98);
  const colors = communityColors(nodes);
  for (const a of nodes)
    for (const b of nodes)
      if (a.community < b.community && Math.abs(a.x - b.x) + Math.abs(a.y - b.y) === 1)
        expect(colors.get(a.community)).not.toEqual(colors.get(b.community));
});

test("the order of the nodes is of no matter; the exports of the command have the colors of the map", () => {
  const graph = fakeGraph({ papers: 40 });
  const nodes = graph.mapNodes((_, node) => node);
  const colors = communityColors(nodes);
  const { communityColor } = exportOptionsOf(graph);
  for (const [community, [light]] of colors) expect(communityColor(community)).toBe(light);
  const known = [...colors].sort(([a], [b]) => a - b);
  expect([...communityColors([...grid(30)].reverse())].sort(([a], [b]) => a - b)).toEqual(
    [...communityColors(grid(30))].sort(([a], [b]) => a - b),
  );
  expect(known.length).toBeGreaterThan(1);
});
