// The whole map on the screen: everything in the frame, nothing under a tool or a strip, and no
// smaller than that takes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Spot, wholeView } from "#view/map/wholeView.ts";

const frame = { width: 1000, height: 800 };
const tools = { x: 950, y: 60, width: 40, height: 200 };
const strip = { x: 250, y: 740, width: 500, height: 50 };

const placed = (spots: readonly Spot[], covered = [tools, strip]) => {
  const whole = wholeView(spots, frame, covered);
  if (whole === null) throw new Error("nothing to show");
  const { ratio, from, to } = whole;
  return {
    ratio,
    seen: spots.map(({ x, y, reach }) => ({
      x: (x - from.x) / ratio + to.x,
      y: (y - from.y) / ratio + to.y,
      reach: reach / ratio,
    })),
  };
};

test("nothing to show is seen nowhere", () => {
  expect(wholeView([], frame, [tools])).toBeNull();
});

test("the lowest paper lies above a strip at the foot, whose ground does not touch it", () => {
  const { seen } = placed([
    { x: 500, y: 100, reach: 60 },
    { x: 500, y: 760, reach: 60 },
  ]);
  expect(Math.max(...seen.map(({ y, reach }) => y + reach))).toBeLessThan(strip.y);
});

test("a tool in a corner takes nothing from a map that does not reach there", () => {
  const round = Array.from({ length: 24 }, (_, i) => ({
    x: 500 + 380 * Math.cos((i / 24) * 2 * Math.PI),
    y: 400 + 380 * Math.sin((i / 24) * 2 * Math.PI),
    reach: 10,
  }));
  const corner = { x: 970, y: 0, width: 30, height: 90 };
  expect(placed(round, [corner]).ratio).toBe(placed(round, []).ratio);
});

test("whatever is shown lies in the frame and under none of the things over it", () => {
  const spot = fc.record({
    x: fc.integer({ min: 0, max: 1000 }),
    y: fc.integer({ min: 0, max: 800 }),
    reach: fc.integer({ min: 1, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 12 }), (spots) => {
      for (const { x, y, reach } of placed(spots).seen) {
        expect(x - reach >= 0 && x + reach <= frame.width).toBe(true);
        expect(y - reach >= 0 && y + reach <= frame.height).toBe(true);
        for (const box of [tools, strip]) {
          const dx = Math.max(box.x - x, 0, x - box.x - box.width);
          const dy = Math.max(box.y - y, 0, y - box.y - box.height);
          expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(reach - 1e-6);
        }
      }
    }),
  );
});
