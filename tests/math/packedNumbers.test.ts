// Packed numbers come back as they were, and small ones take one byte.
import fc from "fast-check";
import { expect, it } from "vitest";
import { packNumbers, unpackNumbers } from "#core/math/packedNumbers.ts";

it("gives back every list", () => {
  const number = fc.integer({ min: -(2 ** 30), max: 2 ** 30 - 1 });
  fc.assert(
    fc.property(fc.array(fc.array(number)), (lists) => {
      expect(unpackNumbers(packNumbers(lists))).toEqual(lists);
    }),
  );
  const edges = [[], [0, -1, 63, 64, -64, -65, 2 ** 30 - 1, -(2 ** 30)], []];
  expect(unpackNumbers(packNumbers(edges))).toEqual(edges);
});

it("takes a byte for each number below 64, and for each length", () => {
  expect(packNumbers([[0, 1, -1, 63], [], [-64]])).toHaveLength(8);
});
