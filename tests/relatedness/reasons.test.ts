import { describe, expect, it } from "vitest";
import type { Contribution, Paper } from "#core/model.ts";
import { isWeakLink, orderReasons, saysLittle } from "#core/relatedness/reasonOrder.ts";
import { createRelatedness } from "#core/relatedness/relatedPapers.ts";

const paper = (id: string, title: string, abstract: string): Paper => ({ id, order: 0, title, abstract });
const word = (label: string, value: number): Contribution => ({ kind: "word", label, value });

describe("the order of reasons", () => {
  const neighbor: Contribution = { kind: "neighbors", label: "another paper", value: 0.5 };
  const concept: Contribution = { kind: "concept", node: "concept:crop rotation", label: "crop rotation", value: 0.06 };
  it("is: what both say and few others do, what many say, neighbors", () => {
    const ordered = orderReasons([neighbor, word("results", 0.4), word("lichen", 0.1), concept], new Set());
    expect(ordered.map(({ label }) => label)).toEqual(["crop rotation", "lichen", "results", "another paper"]);
  });
  it("puts back what much of the corpus shares, and what is too small to tell", () => {
    const lichen = word("lichen", 0.3);
    const ordered = orderReasons([lichen, word("quarry", 0.1), word("isthmus", 0.001)], new Set([lichen]));
    expect(ordered.map(({ label }) => label)).toEqual(["quarry", "lichen", "isthmus"]);
  });
  it("calls a link weak whose best reason is a neighbor or a common word", () => {
    expect(isWeakLink([word("method", 0.2), neighbor])).toBe(true);
    expect(isWeakLink([neighbor])).toBe(true);
    expect(isWeakLink([concept, neighbor])).toBe(false);
  });
  it("knows common words of science, alone and together", () => {
    for (const label of ["results", "new model", "using data"]) expect(saysLittle(label), label).toBe(true);
    for (const label of ["lichen", "crop rotation"]) expect(saysLittle(label), label).toBe(false);
  });
});

describe("a neighbor's share", () => {
  const topics = [
    "moss lichen bark canopy spore",
    "glacier moraine firn crevasse meltwater",
    "sonnet meter stanza rhyme couplet",
  ];
  const papers = Array.from({ length: 60 }, (_, i) => {
    const words = topics[i % 3]!.split(" ");
    const of = (at: number) => words[(i * 7 + at * (1 + (i % 4))) % words.length]!;
    return paper(
      `p${String(i).padStart(2, "0")}`,
      `On ${of(0)} and ${of(1)}`,
      `A ${of(2)} beside ${of(3)}. Study ${"abcdefghij"[i % 10]}${i}.`,
    );
  });
  for (const mutual of [0, 1])
    it(`goes to what both papers say, and all sums to the score (mutual ${mutual})`, () => {
      const relatedness = createRelatedness(papers, [], [], { mutual, smoothing: 0.4, neighbors: 5 });
      for (let i = 0; i < 12; i++) {
        const scores = relatedness.scores(i);
        for (let j = 0; j < papers.length; j++) {
          if (i === j) continue;
          const reasons = relatedness.explain(i, j);
          expect(reasons.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(scores[j]!, 9);
          expect(reasons.every(({ value }) => value > 0)).toBe(true);
        }
      }
    });
  it("so that no link that shares a telling word is led by a neighbor", () => {
    const edges = createRelatedness(papers, [], []).edges(5);
    for (const { contributions = [] } of edges) {
      const kinds = contributions.map(({ kind }) => kind);
      if (kinds.includes("word")) expect(kinds[0]).toBe("word");
    }
  });
});
