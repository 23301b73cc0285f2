// An embedded page has the panels its address names, always at least one page, and never a way to
// what is kept.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAddress, writeAddress } from "#view/state/address.ts";
import { hasDetails, hasSearch, isEmbedded, pageOf, pagesOf, sideOf, sidesOf } from "#view/state/embedding.ts";
import { INITIAL_VIEW, PAGES, SIDES } from "#view/state/viewState.ts";
import { arbitraryView } from "../../support/arbitraryView.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

const { keys } = fakeIndex({ papers: 12 });

test("the whole explorer has everything", () => {
  expect(isEmbedded(INITIAL_VIEW)).toBe(false);
  expect([pagesOf(INITIAL_VIEW), sidesOf(INITIAL_VIEW)]).toEqual([PAGES, SIDES]);
  expect([hasDetails(INITIAL_VIEW), hasSearch(INITIAL_VIEW)]).toEqual([true, true]);
});

test("an embedded page has what its address names", () => {
  const view = readAddress("embed=details~map~legend~papers&page=audit&side=tray");
  expect(isEmbedded(view)).toBe(true);
  expect([pagesOf(view), pageOf(view)]).toEqual([["map", "papers"], "map"]);
  expect([sidesOf(view), sideOf(view)]).toEqual([["legend"], "legend"]);
  expect([hasDetails(view), hasSearch(view)]).toEqual([true, false]);
  expect(pageOf({ ...view, page: "papers" })).toBe("papers");
  expect(sideOf(readAddress("embed=map"))).toBeNull();
});

test("an address that asks for an embedded page in words nobody knows still gives one", () => {
  for (const words of ["", "1", "tray", "legend~everything"]) {
    const view = readAddress(`embed=${words}`);
    expect(isEmbedded(view)).toBe(true);
    expect(pagesOf(view)).toEqual(["map"]);
  }
});

test("whatever the view: there is a page, and in an embedded one no tray, comparison, reading list or audit", () => {
  fc.assert(
    fc.property(arbitraryView(keys), (any) => {
      const view = readAddress(writeAddress(any));
      expect(pagesOf(view)).toContain(pageOf(view));
      if (!isEmbedded(view)) return;
      expect(sidesOf(view)).not.toContain("tray");
      for (const page of ["compare", "reading", "audit"] as const) expect(pagesOf(view)).not.toContain(page);
    }),
  );
});
