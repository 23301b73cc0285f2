// Communities that share a color differ in the lines on their ground; lines stay inside.
import { expect, test } from "vitest";
import { communityColors } from "#core/graph/communityColors.ts";
import { hatchAngle, hatchLines, hatchRound } from "#view/map/hatching.ts";
import { isInside } from "#view/map/insideOutline.ts";
import { LIGHT } from "#view/map/theme.ts";

test("no two of 140 communities have one color and one hatching", () => {
  const nodes = Array.from({ length: 140 }, (_, community) => ({
    ...{ kind: "paper", community, x: community % 12, y: Math.floor(community / 12) },
  }));
  const theme = { ...LIGHT, communities: communityColors(nodes) };
  const looks = nodes.map(({ community }) => {
    const round = hatchRound(community, theme);
    return `${theme.communities.get(community)![0]} ${round === 0 ? "plain" : hatchAngle(round)}`;
  });
  expect(new Set(looks).size).toBe(140);
  expect(looks.filter((look) => look.endsWith("plain"))).toHaveLength(48);
});

test("lines lie inside of their outline, and not in its holes", () => {
  const ring = [0, 0, 100, 0, 100, 80, 0, 80];
  const hole = [40, 30, 40, 50, 60, 50, 60, 30];
  const pairs = (outline: readonly number[]) =>
    outline.flatMap((x, i) => (i % 2 === 0 ? [[x, outline[i + 1]!] as const] : []));
  for (const round of [1, 2, 3, 4, 5]) {
    const lines = hatchLines([ring, hole], hatchAngle(round), 7);
    expect(lines.length).toBeGreaterThan(10);
    for (const [[x1, y1], [x2, y2]] of lines)
      for (const share of [0.02, 0.3, 0.5, 0.7, 0.98]) {
        const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
        if (Math.hypot(x2 - x1, y2 - y1) < 1) continue;
        expect(isInside(pairs(ring), x, y)).toBe(true);
        expect(isInside(pairs(hole), x, y)).toBe(false);
      }
  }
});
