// Twice the text takes twice the time, over every stage from a paper to its graph.
import { expect, it } from "vitest";
import { extractGraph } from "#core/pipeline.ts";
import { growthOf, LARGE, MOST_PER_DOUBLING, repeated, UNITS } from "../support/growth.ts";

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
  const tooFast = UNITS.flatMap((unit) => {
    const growth = growthOf((size) => run(repeated(unit, size)), LARGE);
    return growth < MOST_PER_DOUBLING ? [] : [`${JSON.stringify(unit)} ×${growth.toFixed(1)}`];
  });
  expect(tooFast).toEqual([]);
});
