import fc from "fast-check";
import { expect, test } from "vitest";
import { numberSet } from "#core/math/numberSet.ts";

const MOST = 40;
/** Few values, small and above 2^32, so that they meet, collide and go again. */
const value = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 20 }).map((n) => n * 0x1_0000_0000 + n),
);

test("a set of numbers answers as Set does, whatever is added and taken out", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), value), { maxLength: 300 }), (steps) => {
      const own = numberSet(MOST);
      const known = new Set<number>();
      for (const [adds, number] of steps) {
        if (adds && known.size < MOST) {
          own.add(number);
          known.add(number);
        } else {
          own.delete(number);
          known.delete(number);
        }
        for (const [, other] of steps) expect(own.has(other)).toBe(known.has(other));
      }
    }),
    { numRuns: 60 },
  );
});
