// What each kind of part means: nothing chosen or open means no part, and what it holds is what its
// name says.
import { expect, test } from "vitest";
import { edgesOf, otherEnd } from "#core/graph/graphIndex.ts";
import { visibleOf } from "#view/shown/visible.ts";
import { PART_KINDS, partOf } from "#view/state/scope.ts";
import { INITIAL_VIEW } from "#view/state/viewState.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

const index = fakeIndex({ papers: 30, communities: 3 });
const visible = visibleOf(index, { ...INITIAL_VIEW, filters: { ...INITIAL_VIEW.filters, hiddenKinds: ["term"] } });
const inPart = (mask: Uint8Array | undefined) => index.keys.filter((_, i) => mask?.[i] === 1);
const paper = index.keys.findIndex((key) => key.startsWith("paper:"));

test("at the start there is what is shown, and everything", () => {
  const there = PART_KINDS.filter((kind) => partOf(index, visible, INITIAL_VIEW, kind) !== null);
  expect(there).toEqual(["shown", "all"]);
  expect(partOf(index, visible, INITIAL_VIEW, "shown")?.edges).toBe(visible.edges);
  expect(inPart(partOf(index, visible, INITIAL_VIEW, "all")?.nodes)).toEqual(index.keys);
});

test("a selection is its nodes, whatever else a link may name", () => {
  const view = { open: null, selection: [index.keys[3]!, index.keys[1]!, "paper:gone"] } as const;
  expect(inPart(partOf(index, visible, view, "selection")?.nodes)).toEqual([index.keys[1], index.keys[3]]);
  expect(partOf(index, visible, { open: null, selection: ["paper:gone"] }, "selection")).toBeNull();
});

test("a neighborhood is what is open and all it is tied to; its community is all of one number", () => {
  const view = { open: index.keys[paper]!, selection: [] };
  const around = new Set([paper, ...Array.from(edgesOf(index, paper), (edge) => otherEnd(index, edge, paper))]);
  expect(inPart(partOf(index, visible, view, "neighborhood")?.nodes)).toEqual(
    index.keys.filter((_, i) => around.has(i)),
  );
  const own = index.community[paper]!;
  const members = index.keys.filter((_, i) => index.community[i] === own);
  expect(inPart(partOf(index, visible, view, "community")?.nodes)).toEqual(members);
  const named = { open: `community:${own}` as const, selection: [] };
  expect(inPart(partOf(index, visible, named, "community")?.nodes)).toEqual(members);
  expect(partOf(index, visible, { open: "community:99", selection: [] }, "community")).toBeNull();
});
