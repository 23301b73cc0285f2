import { describe, expect, it } from "vitest";
import { firstOfEqualTexts } from "#core/communities/equalTexts.ts";
import { findCommunities } from "#core/communities/findCommunities.ts";
import { projectPapers } from "#core/communities/projection.ts";
import type { Paper } from "#core/model.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";
import { extractGraph } from "#core/pipeline.ts";
import { readCorpusWords } from "#core/relatedness/corpusWords.ts";
import { emptyLists, keepNearest, type NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import { plantedGraph } from "../support/plantedGraph.ts";

/** Nearest lists from a table of similarities. */
function nearestOf(similarities: readonly (readonly number[])[], k: number): NearestLists {
  const lists = emptyLists(similarities.length, k);
  similarities.forEach((row, r) => {
    keepNearest(Float64Array.from(row), r, lists, r);
  });
  return lists;
}

/** Two groups of five, and 0.02 between them; papers 10 and 11 are equal and near nothing else. */
const likeness = (i: number, j: number): number => {
  if (i === j) return 1;
  if (i > 9 || j > 9) return i > 9 && j > 9 ? 1 : 0.001;
  return i % 2 === j % 2 ? 0.3 + 0.01 * ((i * j) % 7) : 0.02;
};
const similarities = Array.from({ length: 12 }, (_, i) => Array.from({ length: 12 }, (_, j) => likeness(i, j)));

describe("the projection", () => {
  it("lets no link outweigh the rest, as two equal texts that are near nothing else would", () => {
    const { weights } = projectPapers(nearestOf(similarities, 5), 5);
    const sorted = [...Array.from(weights)].sort((a, b) => a - b);
    expect(sorted.at(-1)! / sorted[sorted.length >> 1]!).toBeLessThanOrEqual(10 + 1e-9);
    const total = sorted.reduce((sum, weight) => sum + weight, 0);
    expect(sorted.at(-1)! / total).toBeLessThan(0.35);
  });

  it("leaves papers without links that are near nothing, and those that say what another says", () => {
    const first = Int32Array.from({ length: 12 }, (_, v) => (v === 11 ? 10 : v));
    const { sources, targets } = projectPapers(nearestOf(similarities, 5), 5, first);
    const linked = new Set([...Array.from(sources), ...Array.from(targets)]);
    expect([...linked].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe("equal texts", () => {
  const paper = (id: string, title: string, abstract: string): Paper => ({ id, order: 0, title, abstract });
  it("are known by their words, whatever their marks and capitals", () => {
    const words = readCorpusWords(
      [
        paper("a", "Soil fungi.", "They feed the roots of oak trees."),
        paper("b", "Soil Fungi", "They feed the roots of oak trees"),
        paper("c", "Soil fungi", "They feed the roots of old oak trees."),
        paper("d", "Soil", "fungi feed roots, oak trees"),
      ],
      [],
    );
    expect([...firstOfEqualTexts(words)]).toEqual([0, 0, 2, 0]);
  });

  it("go where the one goes that stands for them", () => {
    const { edges, n } = plantedGraph([30, 20, 20], 8, 2, 5);
    const standIn = Int32Array.from({ length: n + 2 }, (_, v) => (v >= n ? 3 : v));
    const { community, members } = findCommunities(edges, n + 2, { resolution: 0, seed: 1, standIn });
    expect([community[n], community[n + 1]]).toEqual([community[3], community[3]]);
    expect(members.flat().length).toBe(n + 2);
  });
});

describe("records without text", () => {
  const subjects = [
    "coral reef algae bleaching sea heat polyp fish lagoon tide salinity plankton",
    "guild charter craftsman merchant town apprentice tax market fair cloth silver toll",
    "lattice gauge quark gluon confinement coupling fermion action loop spectrum mass vacuum",
  ].map((words) => words.split(" "));
  const papers = Array.from({ length: 48 }, (_, i): Paper => {
    const words = subjects[i % 3]!;
    const of = (at: number): string => words[(i + at * (1 + (i % 5))) % words.length]!;
    const abstract = `The ${of(1)} of the ${of(2)} shows a ${of(3)} where ${of(4)} and ${of(5)} meet the ${of(6)}.`;
    return { id: `p${i}`, order: i, title: `${of(0)} and ${of(1)} in the ${of(7)}`, abstract };
  });
  const untitled = ["x", "y", "z"].map((id, i): Paper => ({ id, order: 50 + i, title: "Untitled", abstract: "" }));
  const map = (list: readonly Paper[]) =>
    extractGraph({ id: "t", title: "t", papers: list }, { ...DEFAULT_PARAMETERS, relatedPerPaper: 4 });

  it("called Untitled, three of them, change nothing for the rest, and are said", () => {
    const without = map(papers);
    const { graph, issues } = map([...papers, ...untitled]);
    const groups = (of: typeof graph) => papers.map(({ id }) => of.getNodeAttribute(`paper:${id}`, "community"));
    expect(groups(graph)).toEqual(groups(without.graph));
    expect(untitled.map(({ id }) => graph.getNodeAttribute(`paper:${id}`, "community"))).toEqual([-1, -1, -1]);
    expect(graph.getAttribute("verdict").modularity).toBeCloseTo(without.graph.getAttribute("verdict").modularity, 2);
    expect(issues.filter(({ code }) => code === "communities/equal-text").length).toBe(2);
    expect(issues.find(({ code }) => code === "communities/unassigned")?.message).toMatch(/^3 of 51 papers are near/);
  });
});
