import { describe, expect, it } from "vitest";
import { type GraphIndex, indexGraph } from "#core/graph/graphIndex.ts";
import { compare, suggestCompared } from "#view/pages/comparison.ts";
import { linkedBy } from "#view/pages/reading.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";
import { tinyGraph } from "../../support/tinyGraph.ts";

const at = (index: GraphIndex, ...keys: string[]) => keys.map((key) => index.position.get(key)!);

describe("papers side by side", () => {
  const tiny = indexGraph(tinyGraph());

  it("tells what is shared from what is each one's own", () => {
    const [a, b, c] = at(tiny, "paper:a", "paper:b", "paper:c") as [number, number, number];
    const { papers, shared, own, pairs } = compare(tiny, [a, b, c]);
    expect(papers).toEqual([a, b, c]);
    expect(shared.map(({ node, holders }) => `${tiny.keys[node]} ${holders}`)).toEqual([
      "term:token 3",
      "concept:speculative sampling 2",
      "concept:draft model 2",
    ]);
    expect(shared[1]!.weights.map((weight) => weight > 0)).toEqual([true, true, false]);
    expect(own).toEqual([[], [], []]);
    expect(pairs.map(({ first, second, shared: count }) => [first, second, count])).toEqual([
      [0, 1, 3],
      [0, 2, 1],
      [1, 2, 1],
    ]);
    expect(pairs[0]!.overlap).toBe(1);
    expect(pairs[0]!.edge).not.toBeNull();
    expect(pairs[1]!.edge).toBeNull();
    expect(pairs[1]!.overlap).toBeCloseTo(1 / 3, 12);
  });

  it("leaves out what is no paper and what is named twice", () => {
    const [a, concept] = at(tiny, "paper:a", "concept:draft model") as [number, number];
    expect(compare(tiny, [a, a, concept]).papers).toEqual([a]);
    expect(compare(tiny, []).pairs).toEqual([]);
  });

  it("accounts for every concept and term of every paper exactly once", () => {
    const index = fakeIndex({ papers: 40, communities: 3 });
    const papers = at(index, "paper:p1", "paper:p4", "paper:p9", "paper:p17", "paper:p23");
    const { shared, own } = compare(index, papers);
    papers.forEach((paper, place) => {
      const here = [...shared.filter(({ weights }) => weights[place]! > 0), ...own[place]!].map(({ node }) => node);
      const theirs = [...linkedBy(index, paper, "mentions"), ...linkedBy(index, paper, "uses")].map(({ node }) => node);
      expect(here.sort()).toEqual(theirs.sort());
    });
    for (const { holders, weights } of shared) {
      expect(holders).toBeGreaterThan(1);
      expect(weights.filter((weight) => weight > 0).length).toBe(holders);
    }
  });

  it("suggests papers near to all, none of those already there", () => {
    const index = fakeIndex({ papers: 40, communities: 3 });
    const papers = at(index, "paper:p1", "paper:p4");
    const near = suggestCompared(index, papers, 4);
    expect(near.length).toBe(4);
    expect(near.some((paper) => papers.includes(paper))).toBe(false);
    const sum = (paper: number) =>
      papers
        .flatMap((from) => linkedBy(index, from, "related"))
        .filter(({ node }) => node === paper)
        .reduce((total, { weight }) => total + weight, 0);
    expect(near.map(sum)).toEqual(near.map(sum).sort((a, b) => b - a));
  });
});
