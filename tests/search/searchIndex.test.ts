// Search as a person types it: beginnings, typing errors, fields, conditions; every answer says why
// it matches.
import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { datasetOf } from "#core/graph/dataset.ts";
import { createSearchIndex } from "#core/search/searchIndex.ts";
import { fakeGraph } from "../support/fakeIndex.ts";

const graph = fakeGraph({ papers: 40, communities: 4 });
const { search } = createSearchIndex(datasetOf(graph));
const concepts = graph.filterNodes((_, { kind }) => kind === "concept");
const label = (key: string) => graph.getNodeAttribute(key, "label");

/** The same by MiniSearch, whose measures these are. */
function peer() {
  const fields = ["label", "aliases", "abstract", "authors", "venue"];
  const engine = new MiniSearch({
    fields,
    tokenize: (text) =>
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
    processTerm: (term) => term,
  });
  const rank = new Map<string, number>();
  graph.forEachNode((id, node) => {
    rank.set(id, node.kind === "paper" ? 0.4 : node.score);
    const aliases = node.kind === "paper" ? (node.keywords ?? []) : node.aliases;
    const { abstract, authors, venue } = { abstract: "", authors: [], venue: "", ...node };
    engine.add({ id, label: node.label, aliases: aliases.join(" "), abstract, authors: authors.join(" "), venue });
  });
  for (const { id, label: name, gloss } of graph.getAttribute("communities")) {
    rank.set(`community:${id}`, 1);
    const texts = { label: name, aliases: gloss, abstract: "", authors: "", venue: "" };
    engine.add({ id: `community:${id}`, ...texts });
  }
  return (text: string) => {
    const options = {
      boost: { label: 4, aliases: 2.5, abstract: 1, authors: 1.5, venue: 1 },
      prefix: (term: string, at: number, terms: string[]) => at === terms.length - 1 || term.length > 3,
      fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
      boostDocument: (id: string) => 1 + 0.15 * (rank.get(id) ?? 0),
    };
    const strict = engine.search(text, { ...options, combineWith: "AND" });
    return strict.length > 0 ? strict : engine.search(text, { ...options, combineWith: "OR" });
  };
}

describe("the search index", () => {
  it("finds what MiniSearch finds, with its scores and for the same words", () => {
    const others = peer();
    const words = [...new Set(concepts.flatMap((key) => label(key).split(" ")))];
    const word = fc
      .tuple(fc.constantFrom(...words), fc.constantFrom("whole", "beginning", "wrong", "missing"), fc.nat())
      .map(([whole, what, at]) => {
        const cut = 1 + (at % whole.length);
        if (what === "beginning") return whole.slice(0, cut);
        if (what === "whole") return whole;
        return `${whole.slice(0, cut - 1)}${what === "wrong" ? "x" : ""}${whole.slice(cut)}`;
      });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), (asked) => {
        const text = asked.filter(Boolean).join(" ");
        if (text.length < 3) return;
        const wanted = new Map(others(text).map(({ id, score, match }) => [String(id), { score, match }]));
        const found = search(text, 1000);
        expect(new Set(found.map(({ key }) => key))).toEqual(new Set(wanted.keys()));
        for (const { key, score, matches } of found) {
          const { score: other, match } = wanted.get(key)!;
          expect(score / other).toBeCloseTo(1, 9);
          const matched = Object.entries(match).flatMap(([one, fields]) => fields.map((field) => `${field} ${one}`));
          expect(matches.flatMap(({ field, words: own }) => own.map((one) => `${field} ${one}`)).sort()).toEqual(
            matched.sort(),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

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
