// Search as a person types it: beginnings, typing errors, fields, conditions; every answer says why
// it matches.
import { describe, expect, it } from "vitest";
import { datasetOf } from "#core/graph/dataset.ts";
import { createSearchIndex } from "#core/search/searchIndex.ts";
import { fakeGraph } from "../support/fakeIndex.ts";

const graph = fakeGraph({ papers: 40, communities: 4 });
const { search } = createSearchIndex(datasetOf(graph));
const concepts = graph.filterNodes((_, { kind }) => kind === "concept");
const label = (key: string) => graph.getNodeAttribute(key, "label");

describe("the search index", () => {
  it("finds every concept first by its whole name", () => {
    for (const key of concepts.slice(0, 20)) {
      const [first] = search(`${label(key)} kind:concept`, 5);
      expect(first?.label).toBe(label(key));
      expect(first?.matches[0]?.field).toBe("label");
    }
  });

  it("finds it by the beginning of its last word, and with a wrong letter in a long one", () => {
    for (const key of concepts.slice(0, 10)) {
      const words = label(key).split(" ");
      const beginning = `${words.slice(0, 2).join(" ")} ${words[2]!.slice(0, 2)}`;
      expect(search(`${beginning} kind:concept`, 10).map((hit) => hit.key)).toContain(key);
      const long = words.findIndex((word) => word.length > 5);
      if (long < 0) continue;
      const wrong = words.map((word, i) => (i === long ? `${word.slice(0, 3)}x${word.slice(4)}` : word)).join(" ");
      expect(search(`${wrong} kind:concept`, 10).map((hit) => hit.key)).toContain(key);
    }
  });

  it("keeps to kinds, years and communities", () => {
    const hits = search("kind:paper year:2003-2010 community:1", 100);
    const wanted = graph.filterNodes(
      (_, node) => node.kind === "paper" && node.community === 1 && node.year! >= 2003 && node.year! <= 2010,
    );
    expect(hits.map(({ key }) => key).sort()).toEqual(wanted.sort());
    expect(wanted.length).toBeGreaterThan(0);
  });

  it("takes quoted words as they stand", () => {
    const phrase = "Our results on";
    const hits = search(`"${phrase}"`, 100);
    expect(hits.length).toBe(40);
    expect(hits.every(({ kind }) => kind === "paper")).toBe(true);
    expect(search('"results our on"', 100)).toEqual([]);
  });

  it("answers one letter with names that begin so, and nothing with nothing", () => {
    for (const { matches } of search("b", 50))
      expect(
        matches.some(({ field, words }) => field !== "abstract" && words.some((word) => word.startsWith("b"))),
      ).toBe(true);
    expect(search("b", 50).length).toBeGreaterThan(10);
    expect(search("   ", 10)).toEqual([]);
  });
});
