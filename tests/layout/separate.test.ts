// Pushing discs apart: every pair counts, whatever grid it lies in, and what is pinned stays.
import fc from "fast-check";
import { expect, test } from "vitest";
import { separate } from "#core/layout/separate.ts";

const disc = fc.record({
  x: fc.double({ min: -30, max: 30, noNaN: true }),
  y: fc.double({ min: -30, max: 30, noNaN: true }),
  // radii over more sizes than there are grids, so that the last one is mixed
  radius: fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 1, max: 20, noNaN: true })),
  mobility: fc.constantFrom(0, 0.5, 1),
});
const discs = fc.array(disc, { minLength: 1, maxLength: 60 });

const columnsOf = (list: readonly { x: number; y: number; radius: number; mobility: number }[]) => ({
  positions: Float64Array.from(list.flatMap(({ x, y }) => [x, y])),
  radii: Float64Array.from(list, ({ radius }) => radius),
  mobility: Float64Array.from(list, ({ mobility }) => mobility),
});

test("one step moves every disc by what all others ask of it", () => {
  fc.assert(
    fc.property(discs, (list) => {
      // two in one place part in a direction of their own
      fc.pre(list.every((v, i) => list.slice(0, i).every((u) => Math.hypot(v.x - u.x, v.y - u.y) > 1e-3)));
      const { positions, radii, mobility } = columnsOf(list);
      const expected = Float64Array.from(positions);
      list.forEach((v, i) => {
        list.forEach((u, j) => {
          const [dx, dy] = [v.x - u.x, v.y - u.y];
          const length = Math.hypot(dx, dy);
          const clear = v.radius + u.radius;
          if (i === j || v.mobility === 0 || length >= clear * (1 - 1e-6)) return;
          const push = (v.mobility / (v.mobility + u.mobility)) * 0.7 * (clear - length);
          expected[2 * i]! += (dx / length) * push;
          expected[2 * i + 1]! += (dy / length) * push;
        });
      });
      separate(positions, radii, { steps: 1, mobility });
      positions.forEach((value, i) => {
        // what keeps discs from standing still just short of clear is a millionth of their size
        expect(Math.abs(value - expected[i]!)).toBeLessThan(0.01);
      });
    }),
  );
});

test("discs that have room stand clear in the end, even of one that was in the same place", () => {
  const { positions, radii } = columnsOf(
    Array.from({ length: 80 }, (_, i) => ({ x: i % 3, y: 0, radius: i === 0 ? 12 : 0.3 + (i % 5), mobility: 1 })),
  );
  expect(separate(positions, radii, { steps: 2000 })).toBe(0);
  for (let v = 0; v < radii.length; v++)
    for (let u = 0; u < v; u++) {
      const apart = Math.hypot(positions[2 * v]! - positions[2 * u]!, positions[2 * v + 1]! - positions[2 * u + 1]!);
      expect(apart).toBeGreaterThan((radii[v]! + radii[u]!) * 0.9);
    }
});

test("what is pinned stays where it is", () => {
  fc.assert(
    fc.property(discs, (list) => {
      const { positions, radii, mobility } = columnsOf(list);
      const before = positions.slice();
      separate(positions, radii, { steps: 20, mobility });
      list.forEach((one, i) => {
        if (one.mobility === 0)
          expect([positions[2 * i] === before[2 * i], positions[2 * i + 1] === before[2 * i + 1]]).toEqual([
            true,
            true,
          ]);
      });
    }),
  );
});
