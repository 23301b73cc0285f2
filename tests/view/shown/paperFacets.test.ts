// Facets of papers: what records say, counted, filtered by and sized by.
import { describe, expect, it } from "vitest";
import type { PaperNode } from "#core/graph/attributes.ts";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { nodeRadii } from "#view/map/appearance.ts";
import { knownColumns, paperRows, sortRows } from "#view/pages/tables.ts";
import { FILTERS, filterFailures } from "#view/shown/filters.ts";
import { FACET_VALUES, FacetCounter } from "#view/shown/paperFacets.ts";
import { communitiesById } from "#view/shown/visible.ts";
import { NO_FILTERS, PAPER_FACETS } from "#view/state/viewState.ts";
import { tinyGraph } from "../../support/tinyGraph.ts";

const SAID: Readonly<Record<string, Partial<PaperNode>>> = {
  "paper:a": {
    ...{ type: "review", year: 2001, citedBy: 3, statedLanguage: "de", language: "en", authors: ["Roe", "Poe"] },
    ...{ venue: "Slopes", keywords: ["Soil", "soil"] },
    sources: [{ database: "PubMed", file: "a.nbib" }, { database: "PubMed", file: "b.nbib" }, { file: "c.csv" }],
  },
  "paper:b": {
    type: "article",
    year: 2011,
    citedBy: 40,
    language: "en",
    authors: ["Roe"],
    sources: [{ file: "c.csv" }],
  },
};

function saidIndex() {
  const graph = tinyGraph();
  for (const [key, said] of Object.entries(SAID)) graph.mergeNodeAttributes(key, said);
  return indexGraph(graph);
}

describe("facets of papers", () => {
  const index = saidIndex();
  const papers = index.nodes.filter((node) => node.kind === "paper");
  it("count each value once a paper, most papers first", () => {
    const counter = new FacetCounter();
    for (const paper of papers) for (const facet of PAPER_FACETS) counter.add(facet, paper);
    expect(counter.counts()).toEqual({
      venues: [["Slopes", 1]],
      types: [
        ["article", 1],
        ["review", 1],
      ],
      sources: [
        ["c.csv", 2],
        ["PubMed", 1],
      ],
      languages: [
        ["de", 1],
        ["en", 1],
      ],
      authors: [
        ["Roe", 2],
        ["Poe", 1],
      ],
      keywords: [["soil", 1]],
    });
  });

  it.each(PAPER_FACETS)("of %s keep the papers with any chosen value, and what they mention", (facet) => {
    const first = papers.find(({ id }) => id === "a")!;
    const [value = ""] = FACET_VALUES[facet](first);
    const values = { ...NO_FILTERS, [facet]: [value] };
    const failures = filterFailures(index, values);
    for (const [i, node] of index.nodes.entries())
      if (node.kind === "paper") expect(failures[i] === 0).toBe(FACET_VALUES[facet](node).includes(value));
    expect(failures[index.keys.indexOf("concept:draft model")]).toBe(0);
    const filter = FILTERS.find(({ id }) => id === facet);
    expect(filter?.isActive(values)).toBe(true);
    expect(filter?.clear(values)).toEqual(NO_FILTERS);
  });

  it("are columns, sorted with what is not known last", () => {
    const rows = paperRows(index, communitiesById(index.attributes));
    expect([...knownColumns(rows)]).toEqual(
      expect.arrayContaining(["type", "source", "language", "authors", "citedBy"]),
    );
    const by = (column: "citedBy" | "type", descending: boolean) =>
      sortRows<"citedBy" | "type", (typeof rows)[number]>(rows, { column, descending }).map((row) => row[column]);
    expect(by("citedBy", true)).toEqual([40, 3, null]);
    expect(by("type", false)).toEqual(["article", "review", null]);
  });

  it("size papers by times cited, and by year from the first", () => {
    const at = (key: string) => index.keys.indexOf(key as never);
    for (const measure of ["citedBy", "year"] as const) {
      const radii = nodeRadii(index, measure);
      const [a = 0, b = 0, c = 0] = ["paper:a", "paper:b", "paper:c"].map((key) => radii[at(key)]);
      expect(b).toBeGreaterThan(a);
      expect(b).toBeGreaterThan(c);
      expect(c).toBeCloseTo(3.2, 5);
      for (const radius of radii) expect(Number.isFinite(radius)).toBe(true);
    }
  });
});
