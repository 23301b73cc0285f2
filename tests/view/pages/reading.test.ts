// The related papers that are shown at once are those that are worked out a moment later.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeGraph } from "#core/file/decode.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { relatednessOf } from "#core/graph/relatednessOfGraph.ts";
import { topK } from "#core/math/order.ts";
import { linkedBy, storedRelated } from "#view/pages/reading.ts";

const outcome = decodeGraph(readFileSync("graph/tide-pools.graph.json", "utf8"));
if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
const graph = outcome.value;
const index = indexGraph(graph);
const papers = index.keys.flatMap((key, i) => (key.startsWith("paper:") ? [i] : []));

describe("related papers by the stored links", () => {
  it("are the nearest of all, with the score they will have", () => {
    const relatedness = relatednessOf(datasetOf(graph));
    for (const paper of papers) {
      const query = relatedness.indexOf(index.keys[paper]!.slice("paper:".length));
      const scores = relatedness.scores(query, new Set());
      const nearest = topK(scores, 3, query).map((other) => scores[other]!);
      storedRelated(index, paper, 3).forEach(({ score }, i) => {
        expect(score).toBeCloseTo(nearest[i]!, 6);
      });
    }
  });

  it("name only what both papers say", () => {
    const named = papers.flatMap((paper) => storedRelated(index, paper, 12).map((one) => ({ paper, ...one })));
    expect(named.some(({ shared }) => shared !== null)).toBe(true);
    const says = (paper: number, label: string) =>
      (["mentions", "uses"] as const).some((kind) =>
        linkedBy(index, paper, kind).some(({ node }) => index.nodes[node]!.label === label),
      );
    for (const { paper, node, shared } of named)
      if (shared !== null) expect([says(paper, shared), says(node, shared)]).toEqual([true, true]);
  });
});
