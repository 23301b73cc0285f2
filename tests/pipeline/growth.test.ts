// Twice the text takes twice the time, over every stage from a paper to its graph.
import { expect, it } from "vitest";
import { extractGraph } from "#core/pipeline.ts";
import { LARGE, textFamilies, tooFast } from "../support/growth.ts";

const ICE = "Ice on lakes thins. We measure the ice of lakes with a sonar buoy.";

it("the time from a paper to its graph grows with its text, not faster", () => {
  const run = (text: string) =>
    extractGraph({
      ...{ id: "x", title: "X" },
      papers: [text, ICE].map((abstract, order) => ({
        ...{ id: `p${order}`, order, title: `Lakes ${order}`, abstract },
      })),
    });
  run(ICE);
  expect(
    tooFast(
      "all stages",
      textFamilies((text) => () => run(text), LARGE),
    ),
  ).toEqual([]);
});
