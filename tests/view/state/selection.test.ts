import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleOf } from "#view/shown/visible.ts";
import { grown, neighborsOfAll, neighborsOfAny } from "#view/state/selection.ts";
import { INITIAL_VIEW } from "#view/state/viewState.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

const index = fakeIndex({ papers: 40, communities: 3 });
const visible = visibleOf(index, {
  ...INITIAL_VIEW,
  filters: { ...INITIAL_VIEW.filters, hiddenKinds: ["term"], weight: 0.2 },
});
const shown = index.keys.flatMap((_, i) => (visible.nodes[i] === 1 ? [i] : []));
/** The neighbors of one node, from the edge list. */
const naive = (node: number): Set<number> =>
  new Set(
    [...index.weight.keys()].flatMap((e) => {
      if (visible.edges[e] !== 1) return [];
      const [a, b] = [index.source[e]!, index.target[e]!];
      return a === node ? [b] : b === node ? [a] : [];
    }),
  );

describe("sets made from a selection", () => {
  it("equal the definition on random selections: union, intersection, growth", () => {
    fc.assert(
      fc.property(fc.subarray(shown, { minLength: 1, maxLength: 4 }), (nodes) => {
        const sets = nodes.map(naive);
        const union = shown.filter((node) => !nodes.includes(node) && sets.some((set) => set.has(node)));
        expect(neighborsOfAny(index, visible, nodes)).toEqual(union);
        expect(neighborsOfAll(index, visible, nodes)).toEqual(
          shown.filter((node) => sets.every((set) => set.has(node))),
        );
        expect(grown(index, visible, nodes)).toEqual([...new Set([...nodes, ...union])].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it("have nothing to say about nothing", () => {
    expect([neighborsOfAny(index, visible, []), neighborsOfAll(index, visible, []), grown(index, visible, [])]).toEqual(
      [[], [], []],
    );
  });
});
