// Edges of concepts and terms: mentions, uses, co-occurs, part-of. Shapes, weights, evidence and
// order.
import { describe, expect, it } from "vitest";
import type { Concept, Mention, Term } from "#core/model.ts";
import { associationStrength, cooccurrenceRelations } from "#core/relations/cooccurrence.ts";
import { mentionRelations, usageRelations } from "#core/relations/mentions.ts";
import { partOfRelations } from "#core/relations/partOf.ts";

const mention = (paper: string, start: number, surface: string): Mention => ({
  paper,
  surface,
  span: { field: "abstract", start, end: start + surface.length },
});
function concept(key: string, places: readonly (readonly [string, number])[]): Concept {
  const papers = [...new Set(places.map(([paper]) => paper))];
  return {
    key,
    label: key,
    aliases: [],
    score: 1,
    documentFrequency: papers.length,
    mentions: places.map(([paper, start]) => mention(paper, start, key)),
    salience: papers.map((paper) => ({ paper, weight: 0.5 })),
  };
}
const term = (key: string, places: readonly (readonly [string, number])[]): Term => ({
  ...concept(key, places),
  partOf: [],
});

describe("mentions and uses", () => {
  it("ties each paper to its concepts with salience and every mention as evidence", () => {
    const edges = mentionRelations([
      concept("scaling law", [
        ["a", 7],
        ["b", 4],
        ["b", 40],
      ]),
    ]);
    expect(edges.map((edge) => [edge.source, edge.target, edge.weight, edge.evidence.length])).toEqual([
      ["paper:a", "concept:scaling law", 0.5, 1],
      ["paper:b", "concept:scaling law", 0.5, 2],
    ]);
    expect(edges[0]?.evidence[0]).toEqual({ paper: "paper:a", field: "abstract", start: 7, end: 18 });
  });

  it("names term edges uses", () => {
    const [edge] = usageRelations([term("draft", [["a", 0]])]);
    expect([edge?.kind, edge?.target]).toEqual(["uses", "term:draft"]);
  });
});

describe("co-occurrence", () => {
  it("is 0 at chance, grows with what is shared, and stays within 0..1", () => {
    expect(associationStrength(5, 10, 12, 119)).toBeCloseTo(0.362, 3);
    expect(associationStrength(1, 30, 30, 119)).toBe(0);
    expect(associationStrength(4, 4, 4, 119)).toBeGreaterThan(associationStrength(2, 2, 2, 119));
    expect(associationStrength(1, 1, 1, 1)).toBeCloseTo(1 / 3, 9);
  });

  it("does not count a concept inside a longer one as a meeting", () => {
    const long = concept("large language model", [
      ["a", 10],
      ["b", 10],
    ]);
    const inside = concept("language model", [
      ["a", 16],
      ["b", 16],
    ]);
    expect(cooccurrenceRelations([long, inside], 9, 5)).toEqual([]);
    const apart = concept("language model", [
      ["a", 16],
      ["a", 90],
      ["b", 16],
    ]);
    expect(cooccurrenceRelations([long, apart], 9, 5)).toHaveLength(1);
  });

  it("has no edge of a concept that stands in one paper only", () => {
    const shared = concept("shared", [
      ["a", 0],
      ["b", 0],
    ]);
    expect(
      cooccurrenceRelations([shared, concept("own", [["a", 50]]), concept("also own", [["a", 90]])], 9, 5),
    ).toEqual([]);
  });

  it("keeps the closest two mentions of each shared paper as evidence", () => {
    const one = concept("draft model", [
      ["a", 0],
      ["a", 200],
      ["b", 0],
    ]);
    const other = concept("target model", [
      ["a", 220],
      ["c", 0],
    ]);
    const [edge] = cooccurrenceRelations([other, one], 9, 5);
    expect([edge?.source, edge?.target]).toEqual(["concept:draft model", "concept:target model"]);
    expect(edge?.evidence.map((evidence) => evidence.start)).toEqual([200, 220]);
  });

  it("caps the links per concept, keeping the strongest, and does not depend on the order of concepts", () => {
    const hub = concept("hub", [
      ["a", 0],
      ["b", 0],
      ["c", 0],
    ]);
    const strong = concept("strong", [
      ["a", 50],
      ["b", 50],
      ["c", 50],
    ]);
    const weak = concept("weak", [
      ["a", 90],
      ["d", 0],
      ["e", 0],
    ]);
    const edges = cooccurrenceRelations([hub, strong, weak], 40, 1);
    expect(edges.map((edge) => `${edge.source}|${edge.target}`)).toContain("concept:hub|concept:strong");
    expect(cooccurrenceRelations([weak, strong, hub], 40, 1)).toEqual(edges);
  });
});

describe("part-of", () => {
  it("goes by whole words of the key", () => {
    const edges = partOfRelations(
      [
        concept("language model", [["a", 0]]),
        concept("large language model", [["a", 30]]),
        concept("angu", [["a", 2]]),
      ],
      [term("model", [["a", 9]])],
    );
    expect(edges.map((edge) => `${edge.source} in ${edge.target}`)).toEqual([
      "concept:language model in concept:large language model",
      "term:model in concept:language model",
      "term:model in concept:large language model",
    ]);
    expect(edges[0]?.weight).toBeCloseTo(2 / 3, 9);
  });
});
