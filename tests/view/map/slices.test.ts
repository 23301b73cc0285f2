// What a first picture is made of a little at a time is what it is at once.
import { expect, test } from "vitest";
import { landAhead, landOf } from "#view/map/territories.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

test("land worked out ahead, a little at a time, is the land", () => {
  const index = fakeIndex({ papers: 60 });
  const shown = new Uint8Array(index.keys.length).fill(1);
  const steps = [...landAhead(index, shown)];
  expect(steps.length).toBeGreaterThan(8);
  expect(landOf(index, shown)).toBe(landOf(index, shown));
  expect(landOf(index, shown)).toEqual(landOf({ ...index }, shown));
});
