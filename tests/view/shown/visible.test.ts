// What is shown is part of the graph, is what a slow reading of the rules gives, and is what facets
// count.
import fc from "fast-check";
import { expect, test } from "vitest";
import { indexGraph, NODE_KINDS } from "#core/graph/graphIndex.ts";
import { maskedSubgraph } from "#core/graph/subgraph.ts";
import { facetsOf } from "#view/shown/facets.ts";
import { drawnLinks } from "#view/shown/links.ts";
import { visibleOf } from "#view/shown/visible.ts";
import { toggleKind } from "#view/state/transitions.ts";
import { INITIAL_VIEW } from "#view/state/viewState.ts";
import { arbitraryView } from "../../support/arbitraryView.ts";
import { fakeGraph } from "../../support/fakeIndex.ts";

const graph = fakeGraph({ papers: 40 });
const index = indexGraph(graph);

test("shown ⊆ graph: an edge is shown only between shown nodes, and counts are right", () => {
  fc.assert(
    fc.property(arbitraryView(index.keys), (view) => {
      const shown = visibleOf(index, view);
      expect(shown.nodes.reduce((sum, bit) => sum + bit, 0)).toBe(shown.nodeCount);
      shown.edges.forEach((bit, e) => {
        if (bit === 1) expect(shown.nodes[index.source[e]!]! & shown.nodes[index.target[e]!]!).toBe(1);
      });
      const part = maskedSubgraph(graph, shown);
      expect([part.order, part.size]).toEqual([shown.nodeCount, shown.edgeCount]);
      for (const edge of drawnLinks(index, shown)) expect(shown.edges[edge]).toBe(1);
    }),
    { numRuns: 120 },
  );
});

test("a neighborhood of depth n is what a naive walk reaches", () => {
  fc.assert(
    fc.property(fc.constantFrom(...index.keys), fc.integer({ min: 1, max: 3 }), (start, depth) => {
      let reached = new Set([start as string]);
      for (let step = 0; step < depth; step++)
        reached = new Set([...reached].flatMap((key) => [key, ...graph.neighbors(key)]));
      const focus = { nodes: [start], depth, join: "union" as const };
      const shown = visibleOf(index, { ...INITIAL_VIEW, focus });
      expect(new Set(index.keys.filter((_, i) => shown.nodes[i] === 1))).toEqual(reached);
    }),
  );
});

test("several neighborhoods are united or intersected", () => {
  const [a, b] = index.keys.filter((key) => key.startsWith("paper:"));
  const around = (nodes: readonly (typeof a)[], join: "union" | "intersection") =>
    visibleOf(index, { ...INITIAL_VIEW, focus: { nodes: nodes.filter((key) => key !== undefined), depth: 1, join } })
      .nodes;
  const [one, two] = [around([a], "union"), around([b], "union")];
  const own = new Set([a, b].map((key) => index.position.get(key ?? "")));
  around([a, b], "union").forEach((bit, i) => {
    expect(bit).toBe(one[i]! | two[i]!);
  });
  around([a, b], "intersection").forEach((bit, i) => {
    expect(bit).toBe(own.has(i) ? 1 : one[i]! & two[i]!);
  });
});

test("a facet counts what would be shown if its filter alone were lifted", () => {
  fc.assert(
    fc.property(arbitraryView(index.keys), (view) => {
      const { kinds } = facetsOf(index, visibleOf(index, view));
      const lifted = visibleOf(index, { ...view, filters: { ...view.filters, hiddenKinds: [] } });
      for (const [k, kind] of NODE_KINDS.entries())
        expect(kinds[kind]).toBe(index.keys.filter((_, i) => lifted.nodes[i] === 1 && index.kind[i] === k).length);
    }),
    { numRuns: 60 },
  );
});

test("switching a kind off and on changes nothing", () => {
  const twice = toggleKind(toggleKind(INITIAL_VIEW, "term"), "term");
  expect(visibleOf(index, twice).nodes).toEqual(visibleOf(index, INITIAL_VIEW).nodes);
});
