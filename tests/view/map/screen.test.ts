// Where on the screen the map can be seen, and how it lies: open areas and turned maps.
import fc from "fast-check";
import { expect, test } from "vitest";
import { openArea } from "#view/map/openArea.ts";
import { isBetterTurned, turnCamera, turned, unturnCamera } from "#view/map/turn.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

const frame = { width: 400, height: 600 };

test("a sheet at the foot leaves what is above it; a column leaves what is beside it; small things take nothing away", () => {
  const sheet = { x: 0, y: 220, width: 400, height: 380 };
  expect(openArea(frame, [sheet])).toEqual({ x: 0, y: 0, width: 400, height: 220 });
  const column = { x: 300, y: 0, width: 100, height: 600 };
  const button = { x: 350, y: 20, width: 30, height: 30 };
  expect(openArea(frame, [column, button])).toEqual({ x: 0, y: 0, width: 300, height: 600 });
  expect(openArea(frame, [{ x: -500, y: 0, width: 480, height: 600 }])).toEqual({ x: 0, y: 0, ...frame });
});

test("what covers nearly everything leaves the whole: something must be aimed at", () => {
  expect(openArea(frame, [{ x: 0, y: 40, width: 400, height: 560 }])).toEqual({ x: 0, y: 0, ...frame });
});

test("the open area lies in the frame and under no box that took an edge", () => {
  const box = fc.record({
    x: fc.integer({ min: -100, max: 500 }),
    y: fc.integer({ min: -100, max: 700 }),
    width: fc.integer({ min: 1, max: 400 }),
    height: fc.integer({ min: 1, max: 600 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 5 }), (covered) => {
      const { x, y, width, height } = openArea(frame, covered);
      expect(x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height).toBe(true);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(90);
    }),
  );
});

test("a wide map turns on a tall screen, a round one does not, and a wide screen turns nothing", () => {
  const index = fakeIndex({ papers: 30 });
  const wide = { ...index, nodes: index.nodes.map((node) => ({ ...node, x: node.x * 3 })) };
  expect(isBetterTurned(wide, { width: 390, height: 844 })).toBe(true);
  expect(isBetterTurned(wide, { width: 1440, height: 900 })).toBe(false);
  expect(isBetterTurned(index, { width: 390, height: 844 })).toBe(false);
  const again = turned(turned(turned(turned(wide))));
  expect(again.nodes.map(({ x, y }) => [x, y])).toEqual(wide.nodes.map(({ x, y }) => [x + 0, y + 0]));
});

test("a camera turned and turned back stands where it stood", () => {
  const number = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(number, number, number, (x, y, ratio) => {
      const back = unturnCamera(turnCamera({ x, y, ratio }));
      expect(back.x).toBeCloseTo(x, 12);
      expect(back.y).toBeCloseTo(y, 12);
    }),
  );
});
