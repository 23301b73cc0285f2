// A loaded dataset ranks its papers exactly as the extraction that wrote its edges did.
import { describe, expect, it } from "vitest";
import { datasetOf } from "#core/graph/dataset.ts";
import { relatednessOf } from "#core/graph/relatednessOfGraph.ts";
import { createRelatedness } from "#core/relatedness/relatedPapers.ts";
import { TINY_PAPERS, tinyGraph } from "../support/tinyGraph.ts";

describe("relatednessOf", () => {
  it("is rebuilt from papers, concepts and terms of the graph alone", () => {
    const graph = tinyGraph();
    const rebuilt = relatednessOf(datasetOf(graph));
    const concepts = ["speculative sampling", "draft model"].map((key) => ({
      ...{ key, label: key, aliases: [], score: 1, documentFrequency: 2, mentions: [], salience: [] },
    }));
    const terms = [
      {
        ...{ key: "token", label: "token", aliases: ["tokens"], score: 1, documentFrequency: 3 },
        ...{ mentions: [], salience: [], partOf: [] },
      },
    ];
    const direct = createRelatedness(TINY_PAPERS, concepts, terms);
    expect(rebuilt.papers.map((paper) => paper.id)).toEqual(["a", "b", "c"]);
    expect(rebuilt.edges(12)).toEqual(direct.edges(12));
    expect(rebuilt.explain(0, 1).map((reason) => reason.node)).toContain("term:token");
  });
});
