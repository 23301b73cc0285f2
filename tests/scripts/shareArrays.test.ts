// Between threads large arrays are shared, not copied; what they are part of stays as it was.
import { expect, it } from "vitest";
import { sideBySide } from "#core/math/sideBySide.ts";
import { shareArrays } from "../../scripts/shareArrays.ts";

it("moves large arrays into shared memory once, and nothing else", () => {
  const large = Float64Array.from({ length: 2000 }, (_, i) => i / 3);
  const views = sideBySide([Int32Array.of(1, -2, 3), new Int32Array(1500).fill(7)], (length) => new Int32Array(length));
  const given = {
    ...{ rows: { large, again: large, small: Uint8Array.of(1, 2) }, texts: views.map((words) => ({ words })) },
    ...{ names: ["a", "b"], set: new Set([1]), none: undefined, one: null },
  };
  const shared = shareArrays(given);
  expect(shared).toEqual(given);
  expect(shared.rows.large.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(shared.rows.again.buffer).toBe(shared.rows.large.buffer);
  expect(shared.texts[0]!.words.buffer).toBe(shared.texts[1]!.words.buffer);
  expect(shared.rows.small).toBe(given.rows.small);
  expect(shared.names).toBe(given.names);
  expect(given.rows.large.buffer).toBeInstanceOf(ArrayBuffer);
  // a second time there is nothing to do
  expect(shareArrays(shared)).toBe(shared);
  expect(shareArrays(7)).toBe(7);
});
