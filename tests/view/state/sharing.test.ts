// The view of a part is about that part alone, and shows all of it; the frame's HTML cannot be
// broken out of.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type GraphIndex, indexGraph } from "#core/graph/graphIndex.ts";
import { maskedSubgraph } from "#core/graph/subgraph.ts";
import { turned } from "#view/map/turn.ts";
import { visibleOf } from "#view/shown/visible.ts";
import { PART_KINDS, type PartKind, partOf } from "#view/state/scope.ts";
import { embedSnippet, viewOfPart } from "#view/state/sharing.ts";
import { type Camera, INITIAL_VIEW } from "#view/state/viewState.ts";
import { arbitraryView } from "../../support/arbitraryView.ts";
import { fakeGraph, fakeIndex } from "../../support/fakeIndex.ts";

const wanted = { papers: 24 };
const index = fakeIndex(wanted);
const graph = fakeGraph(wanted);

test("whatever was filtered, hidden or focused: on the part, the view shows the whole part and names nothing else", () => {
  fc.assert(
    fc.property(arbitraryView(index.keys), fc.constantFrom(...PART_KINDS), (view, kind) => {
      const part = partOf(index, visibleOf(index, view), view, kind);
      if (part === null) return;
      const there = indexGraph(maskedSubgraph(graph, part));
      const shared = viewOfPart(view, index, part);
      const visible = visibleOf(there, shared);
      expect([visible.nodeCount, visible.edgeCount]).toEqual([there.keys.length, there.source.length]);
      const named = [...shared.selection, ...shared.compare, ...shared.pinned];
      if (shared.open !== null && !shared.open.startsWith("community:"))
        named.push(shared.open as (typeof named)[number]);
      if (shared.path !== null) named.push(shared.path.from, shared.path.to);
      for (const key of named) expect(there.position.has(key)).toBe(true);
      expect({ theme: shared.theme, page: shared.page, sizeBy: shared.sizeBy }).toEqual({
        ...{ theme: view.theme, page: view.page, sizeBy: view.sizeBy },
      });
      expect([shared.dataset, shared.carried]).toEqual(["", ""]);
    }),
    { numRuns: 200 },
  );
});

test("the camera stays over the same place of the map, and is left out where it would see all of the part", () => {
  const camera = { x: 0.4, y: 0.6, ratio: 0.3 };
  const all = partOf(index, visibleOf(index, INITIAL_VIEW), INITIAL_VIEW, "all");
  const view = { ...INITIAL_VIEW, open: "community:0" as const, camera };
  const one = partOf(index, visibleOf(index, view), view, "community");
  if (all === null || one === null) throw new Error("There is no part.");
  expect(viewOfPart(view, index, all).camera).toEqual(camera);
  expect(viewOfPart(view, index, one).camera).toBeNull();
  const near = viewOfPart({ ...view, camera: { x: 0.9, y: 0.5, ratio: 0.05 } }, index, one).camera;
  const box = (mask: Uint8Array) => {
    const inside = index.nodes.filter((_, i) => mask[i] === 1);
    const [xs, ys] = [inside.map(({ x }) => x), inside.map(({ y }) => y)];
    const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
    return { x: (Math.max(...xs) + Math.min(...xs)) / 2, size };
  };
  const [whole, part] = [box(all.nodes), box(one.nodes)];
  expect(near).not.toBeNull();
  // the middle of the picture in map coordinates, before and after
  expect((near?.x ?? 0) * part.size - part.size / 2 + part.x).toBeCloseTo(0.4 * whole.size + whole.x, 1);
  expect((near?.ratio ?? 0) * part.size).toBeCloseTo(0.05 * whole.size, 1);
});

test("the camera is the same whether the map lies turned on this screen or not", () => {
  const around = (tilted: GraphIndex, turn: boolean, kind: PartKind, at: Camera) => {
    const view = { ...INITIAL_VIEW, open: "community:1" as const, camera: at };
    const part = partOf(tilted, visibleOf(tilted, view), view, kind);
    return part && viewOfPart(view, tilted, part, turn).camera;
  };
  for (const kind of ["all", "community"] as const)
    for (const at of [
      { x: 0.3, y: 0.8, ratio: 0.04 },
      { x: 0.5, y: 0.5, ratio: 0.9 },
    ]) {
      const [flat, tilted] = [around(index, false, kind, at), around(turned(index), true, kind, at)];
      expect(tilted === null).toBe(flat === null);
      for (const axis of ["x", "y", "ratio"] as const) expect(tilted?.[axis] ?? 0).toBeCloseTo(flat?.[axis] ?? 0, 3);
    }
});

test("no link or title leaves its attribute", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (link, title) => {
      expect(embedSnippet(link, title).replace(/"[^"<>]*"/g, '""')).toBe(
        '<iframe src="" title="" width="" height="" style="" loading=""></iframe>',
      );
    }),
  );
});
