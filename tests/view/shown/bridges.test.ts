// Bridges are counted against the edge list itself.
import { expect, test } from "vitest";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { bridgeConcepts, bridgePapers } from "#view/shown/bridges.ts";
import { fakeGraph } from "../../support/fakeIndex.ts";

const graph = fakeGraph({ papers: 60, communities: 4 });
const index = indexGraph(graph);

test("papers bridge by the weight of their relatives in one other community", () => {
  const found = bridgePapers(index, 1);
  expect(found.length).toBeGreaterThan(3);
  for (const { paper, to, weight } of found) {
    let sum = 0;
    graph.forEachEdge(index.keys[paper]!, (_, edge, from, target) => {
      const other = from === index.keys[paper] ? target : from;
      if (edge.kind === "related" && graph.getNodeAttribute(other, "community") === to) sum += edge.weight;
    });
    expect([index.community[paper], to !== 1]).toEqual([1, true]);
    expect(weight).toBeCloseTo(sum, 9);
  }
  expect(found.map(({ weight }) => weight)).toEqual(found.map(({ weight }) => weight).sort((a, b) => b - a));
});

test("concepts bridge to the community that says them most, and what fewer communities say comes first", () => {
  const papersOf = (concept: number, community: number) =>
    graph.filterEdges(
      index.keys[concept]!,
      (_, edge, from, to) =>
        edge.kind === "mentions" &&
        [from, to].some((end) => end.startsWith("paper:") && graph.getNodeAttribute(end, "community") === community),
    ).length;
  const found = bridgeConcepts(index, 2);
  expect(found.length).toBeGreaterThan(3);
  for (const { concept, to, here, there } of found) {
    expect([papersOf(concept, 2), papersOf(concept, to)]).toEqual([here, there]);
    for (const other of [0, 1, 3]) expect(papersOf(concept, other)).toBeLessThanOrEqual(there);
  }
});
