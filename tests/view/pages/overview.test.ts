import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { overlap } from "#view/map/labels.ts";
import { HEIGHT, placeDiscs, placeNames, WIDTH } from "#view/pages/communityChart.ts";
import {
  communityGraph,
  communityMatrix,
  distributions,
  doublingBins,
  shownPapers,
  timeline,
} from "#view/pages/overview.ts";
import { linkedBy } from "#view/pages/reading.ts";
import { communitiesById, visibleOf } from "#view/shown/visible.ts";
import { INITIAL_VIEW } from "#view/state/viewState.ts";
import { fakeGraph, fakeIndex } from "../../support/fakeIndex.ts";

const graph = fakeGraph({ papers: 80, communities: 6 });
const index = indexGraph(graph);
const communities = communitiesById(index.attributes);
const all = visibleOf(index, INITIAL_VIEW);
const some = visibleOf(index, {
  ...INITIAL_VIEW,
  filters: { ...INITIAL_VIEW.filters, hiddenCommunities: [2], years: [2005, 2015] },
});

describe("the overview", () => {
  it("counts in each cell the community's shown papers that mention the concept", () => {
    for (const visible of [all, some]) {
      const { rows, columns, counts } = communityMatrix(index, visible, communities, 20);
      expect(columns.length).toBe(20);
      expect(new Set(columns).size).toBe(20);
      expect(new Map(rows.map(({ community, papers }) => [community, papers]))).toEqual(shownPapers(index, visible));
      rows.forEach(({ community }, row) => {
        columns.forEach((concept, column) => {
          const naive = linkedBy(index, concept, "mentions").filter(
            ({ node }) => index.community[node] === community && visible.nodes[node] === 1,
          );
          expect(counts[row]![column]).toBe(naive.length);
        });
      });
    }
    expect(communityMatrix(index, some, communities, 20).rows.some(({ community }) => community === 2)).toBe(false);
  });

  it("adds up every related edge between communities once", () => {
    const { spots, links } = communityGraph(index, all);
    expect(spots.reduce((sum, { papers }) => sum + papers, 0)).toBe(80);
    let edges = 0;
    let weight = 0;
    graph.forEachEdge((_, attributes, source, target) => {
      const apart = graph.getNodeAttribute(source, "community") !== graph.getNodeAttribute(target, "community");
      if (attributes.kind !== "related" || !apart) return;
      edges++;
      weight += attributes.weight;
    });
    expect(links.reduce((sum, link) => sum + link.edges, 0)).toBe(edges);
    expect(links.reduce((sum, link) => sum + link.weight, 0)).toBeCloseTo(weight, 9);
    for (const { from, to } of links) expect(from).toBeLessThan(to);
  });

  it("puts every value into exactly one doubling bin", () => {
    expect(doublingBins([])).toEqual([]);
    expect(doublingBins([1, 1, 2, 3, 4, 9])).toEqual([
      { least: 1, most: 1, count: 2 },
      { least: 2, most: 2, count: 1 },
      { least: 3, most: 4, count: 2 },
      { least: 5, most: 8, count: 0 },
      { least: 9, most: 16, count: 1 },
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), (values) => {
        const bins = doublingBins(values);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        for (let i = 1; i < bins.length; i++) expect(bins[i]!.least).toBe(bins[i - 1]!.most + 1);
      }),
    );
    const { links, frequencies } = distributions(index, all);
    const total = [...links.paper, ...links.concept, ...links.term].reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(index.keys.length);
    expect(frequencies.length).toBeGreaterThan(1);
  });

  it("has every year from the first to the last, with all papers in them", () => {
    const years = timeline(index, all);
    expect(years.map(({ year }) => year)).toEqual(years.map((_, i) => years[0]!.year + i));
    expect(years.reduce((sum, { total }) => sum + total, 0)).toBe(80);
    for (const { total, papers } of years) expect(papers.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(timeline(index, some).every(({ year }) => year >= 2005 && year <= 2015)).toBe(true);
  });

  it("leaves empty years out where one year is far off", () => {
    const paper = index.nodes.findIndex(({ kind }) => kind === "paper");
    const slip = { ...index, nodes: index.nodes.map((node, i) => (i === paper ? { ...node, year: 9e15 } : node)) };
    const years = timeline(slip, all);
    expect(years.length).toBeLessThan(100);
    expect(years.at(-1)?.year).toBe(9e15);
    expect(years.reduce((sum, { total }) => sum + total, 0)).toBe(80);
  });

  it("draws discs that do not touch, and names that cover no disc and no other name, inside the frame", () => {
    for (const seed of [1, 2, 3, 4]) {
      const crowded = fakeIndex({ papers: 90, communities: 18, seed });
      const { spots } = communityGraph(crowded, visibleOf(crowded, INITIAL_VIEW));
      const discs = placeDiscs(spots);
      discs.forEach((a, i) => {
        expect(a.x - a.radius >= 0 && a.x + a.radius <= WIDTH && a.y - a.radius >= 0 && a.y + a.radius <= HEIGHT).toBe(
          true,
        );
        for (const b of discs.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius);
      });
      const names = placeNames(discs, (id) => communitiesById(crowded.attributes).get(id)!.label);
      expect(names.length).toBeGreaterThan(9);
      names.forEach(({ box }, i) => {
        expect(box.x >= 0 && box.x + box.width <= WIDTH && box.y >= 0 && box.y + box.height <= HEIGHT).toBe(true);
        for (const other of names.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
        for (const { x, y, radius } of discs)
          expect(overlap(box, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })).toBe(false);
      });
    }
  });
});
