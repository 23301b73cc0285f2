import { describe, expect, it } from "vitest";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { markColors, scaleColor, scaleOf } from "#view/map/markColors.ts";
import { communityColor, LIGHT } from "#view/map/theme.ts";
import { sampleGraph } from "../../support/sampleGraph.ts";

const index = indexGraph(sampleGraph());
const paperOf = (year: number) => index.nodes.findIndex((node) => node.kind === "paper" && node.year === year);

describe("the color of a mark", () => {
  it("is its community's", () => {
    const colors = markColors(index, "community", LIGHT);
    expect(colors).toEqual(Array.from(index.community, (community) => communityColor(community, LIGHT)));
  });

  it("is a paper's place between the oldest and the newest", () => {
    expect(scaleOf(index, "year")).toEqual([1808, 2020]);
    const colors = markColors(index, "year", LIGHT);
    expect(colors[paperOf(1808)]).toBe(scaleColor(0, LIGHT));
    expect(colors[paperOf(2020)]).toBe(scaleColor(1, LIGHT));
  });

  it("is gray for what has no such value", () => {
    const gray = communityColor(-1, LIGHT);
    const colors = markColors(index, "citedBy", LIGHT);
    expect(colors[paperOf(1808)]).toBe(gray);
    expect(colors[index.nodes.findIndex(({ kind }) => kind === "concept")]).toBe(gray);
    expect(scaleOf(index, "citedBy")).toEqual([7, 7]);
    expect(colors[paperOf(2020)]).toBe(scaleColor(1, LIGHT));
  });
});
