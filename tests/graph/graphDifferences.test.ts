// A changed letter, weight or label is named by its path; another order of the input is not.
import { expect, it } from "vitest";
import { methodsText } from "#core/export/methodsText.ts";
import { graphDifferences } from "#core/graph/graphDifferences.ts";
import { tinyGraph } from "../support/tinyGraph.ts";

it("names what differs, and nothing else", () => {
  const changed = tinyGraph();
  changed.updateNodeAttributes("paper:a", (node) =>
    node.kind === "paper" ? { ...node, order: 9, abstract: node.abstract.replace("draft", "drift") } : node,
  );
  changed.setNodeAttribute("concept:draft model", "label", "Draft model");
  const [edge = ""] = changed.edges("paper:a", "paper:b");
  changed.setEdgeAttribute(edge, "weight", 0.74);
  changed.dropNode("term:token");
  const found = [...graphDifferences(changed, tinyGraph())];
  expect(found.filter(({ path }) => /abstract|label/.test(path))).toEqual(
    expect.arrayContaining([
      {
        path: "paper:a.abstract",
        recorded: '"We sample tokens from a drift model."',
        rebuilt: '"We sample tokens from a draft model."',
      },
      { path: "concept:draft model.label", recorded: '"Draft model"', rebuilt: '"draft model"' },
    ]),
  );
  expect(found).toContainEqual({ path: `${edge}.weight`, recorded: "0.74", rebuilt: "0.75" });
  expect(found.filter(({ recorded }) => recorded === "(nothing)").map(({ path }) => path)).toHaveLength(4);
  expect([...graphDifferences(tinyGraph(), tinyGraph())]).toEqual([]);
});

it("writes a paragraph with the figures of the dataset", () => {
  const text = methodsText(tinyGraph().getAttributes());
  for (const figure of ["3 papers", "2 concepts", "1 single word ", "seed = 1", "isogloss verify"])
    expect(text).toContain(figure);
});
