// A part of the seed dataset in a link: as much of it as fits, and an honest word on what does not.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { carry } from "#core/export/pages/carried.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { inducedSubgraph } from "#core/graph/subgraph.ts";
import { checkGraph } from "../support/checkGraph.ts";
import { fakeGraph } from "../support/fakeIndex.ts";
import { communityOf, fittingCommunity } from "../support/fittingCommunity.ts";

const opened = (text: string | null): KnowledgeGraph => {
  const outcome = decodeGraph(text ?? "");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
const seeds = opened(readFileSync("graph/seeds.graph.json", "utf8"));
const community = (id: number) => communityOf(seeds, id);
const fitting = fittingCommunity(seeds);
const shape = (graph: KnowledgeGraph) => [
  graph.mapNodes((key, { label, x, y, size, community: own }) => [key, label, x, y, size, own]),
  graph.mapEdges((key, { kind, weight }, source, target) => [key, kind, weight, source, target]),
  graph.getAttributes(),
];
const abstracts = (graph: KnowledgeGraph) =>
  graph.mapNodes((_, node) => (node.kind === "paper" ? node.abstract : "")).join("");

describe("a part in a link", () => {
  it("of a dozen papers fits, with its abstracts", () => {
    const small = seeds.getAttribute("communities").filter(({ size }) => size <= 12);
    const lengths = small.map(({ id, size }) => {
      const part = community(id);
      const { text, length } = carry(part, 31_000);
      const back = opened(text);
      checkGraph(back);
      expect(shape(back)).toEqual(shape(part));
      expect(abstracts(back)).toBe(abstracts(part));
      return { id, papers: size, length };
    });
    console.log(lengths.map(({ papers, length }) => `${papers} papers: ${length}`).join(", "));
    expect(lengths.length).toBeGreaterThanOrEqual(10);
  });

  it("keeps what there is room for, and says what stays behind", () => {
    const part = community(fitting);
    const whole = carry(part);
    expect(whole.receipt.filter((line) => !line.startsWith("Mentions in papers"))).toEqual([]);
    let before = whole;
    const losses = [/stored reasons/, /where concepts stand/i, /^The abstracts/];
    for (const [i, loss] of losses.entries()) {
      const smaller = carry(part, before.length - 1);
      expect(smaller.length).toBeLessThan(before.length);
      expect(smaller.receipt).toHaveLength(before.receipt.length + 1);
      expect(smaller.receipt.at(-1)).toMatch(loss);
      const back = opened(smaller.text);
      checkGraph(back);
      expect(shape(back)).toEqual(shape(part));
      expect(abstracts(back) === "").toBe(i === losses.length - 1);
      before = smaller;
    }
    const none = carry(part, before.length - 1);
    expect(none).toEqual({ text: null, length: before.length, receipt: [] });
  });

  it("tells the size of what is too large", () => {
    const { text, length } = carry(seeds);
    expect(text).toBeNull();
    expect(length).toBeGreaterThan(60_000);
  });

  it("weighs only a part of what is far too large", () => {
    const far = carry(fakeGraph({ papers: 4000, communities: 20, conceptsPerCommunity: 60 }));
    expect(far.text).toBeNull();
    expect(far.length).toBeGreaterThan(32_000);
    expect(far.length).toBeLessThan(1_000_000);
  });

  it("is the same text for the same part, also when it comes from a link itself", () => {
    const first = carry(community(fitting));
    const again = carry(inducedSubgraph(seeds, new Set(community(fitting).nodes().reverse())));
    expect(again.text).toBe(first.text);
    const passedOn = carry(opened(first.text));
    expect(passedOn.text).toBe(first.text);
    expect(passedOn.receipt).toEqual([]);
  });

  it("points to no text that does not travel", () => {
    const back = opened(carry(community(fitting)).text);
    back.forEachEdge((_, { evidence }) => {
      for (const { paper } of evidence) expect(back.hasNode(paper)).toBe(true);
    });
    expect(encodeGraph(back)).not.toBe(encodeGraph(community(fitting)));
  });
});
