// Every view comes back from its address; no text at all can break the reading.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAddress, writeAddress } from "#view/state/address.ts";
import { INITIAL_VIEW } from "#view/state/viewState.ts";
import { arbitraryView } from "../../support/arbitraryView.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

const { keys } = fakeIndex({ papers: 12 });

test("what is written is read back, to the last field", () => {
  fc.assert(
    fc.property(arbitraryView(keys), (view) => {
      expect(readAddress(writeAddress(view))).toEqual(view);
    }),
    { numRuns: 300 },
  );
});

test("any text gives a view that has a stable address", () => {
  const parts = fc.constantFrom(
    "open=",
    "focus=2any",
    "focus=",
    "at=",
    "&",
    "%",
    "%E0%A4%A",
    "paper:",
    "~",
    "1e9",
    "community:",
    "years=9~1",
    "__proto__=",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.oneof(parts, fc.string())).map((list) => list.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const view = readAddress(text);
      expect(readAddress(writeAddress(view))).toEqual(view);
    }),
    { numRuns: 500 },
  );
});

test("the view one starts with has an empty address", () => {
  expect(writeAddress(INITIAL_VIEW)).toBe("");
  expect(readAddress("")).toEqual(INITIAL_VIEW);
  expect(readAddress("#")).toEqual(INITIAL_VIEW);
});
