// The related papers that are shown at once give no reason that is not one.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeGraph } from "#core/file/decode.ts";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { linkedBy, storedRelated } from "#view/pages/reading.ts";

const outcome = decodeGraph(readFileSync("graph/tide-pools.graph.json", "utf8"));
if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
const graph = outcome.value;
const index = indexGraph(graph);
const papers = index.keys.flatMap((key, i) => (key.startsWith("paper:") ? [i] : []));

describe("related papers by the stored links", () => {
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
