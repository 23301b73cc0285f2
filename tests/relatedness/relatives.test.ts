// Which pairs are listed as related: a paper about nothing else in the pile has no relatives.
import { describe, expect, it } from "vitest";
import type { Paper } from "#core/model.ts";
import { createRelatedness } from "#core/relatedness/relatedPapers.ts";

const paper = (id: string, title: string, abstract: string): Paper => ({ id, order: 0, title, abstract });
const SUBJECTS = ["moss lichen bark canopy spore", "glacier moraine firn crevasse meltwater"];
/** Two subjects of twenty papers each. */
const pile = Array.from({ length: 40 }, (_, i) => {
  const words = SUBJECTS[i % 2]!.split(" ");
  const of = (at: number) => words[(i * 7 + at * (1 + (i % 4))) % words.length]!;
  return paper(
    `p${String(i).padStart(2, "0")}`,
    `On ${of(0)} and ${of(1)}`,
    `A ${of(2)} beside ${of(3)} and ${of(4)}.`,
  );
});
const stranger = paper(
  "x",
  "Sonnets for a queen",
  "Of a canopy, rhymes, couplets, stanzas, meters and courtly odes in print.",
);
const unexplained = paper("y", "New methods", "We show new results of several methods here beside others.");
const like = paper("z", "New results", "We show several new methods beside a lot of sheep, goats, ewes and rams.");

describe("relatives", () => {
  const relatedness = createRelatedness([...pile, stranger, unexplained, like], [], []);
  const at = (id: string) => relatedness.indexOf(id);
  const edges = new Map(relatedness.edges(12).map((edge) => [`${edge.source} ${edge.target}`, edge.weight]));
  const linked = new Set([...edges.keys()].flatMap((pair) => pair.split(" ")));
  it("are found for every paper with others on its subject, best first", () => {
    for (const { id } of pile) {
      const own = relatedness.relatives(at(id), 5);
      expect(own.length, id).toBe(5);
      expect(own.map(({ score }) => score)).toEqual(own.map(({ score }) => score).toSorted((a, b) => b - a));
      expect(linked).toContain(`paper:${id}`);
    }
  });
  it("are none for a paper that shares one word with papers on another subject", () => {
    expect(relatedness.scores(at("x")).filter((score, j) => score > 0 && j !== at("x")).length).toBeGreaterThan(0);
    expect(relatedness.relatives(at("x"), 5)).toEqual([]);
    expect(linked).not.toContain("paper:x");
  });
  it("are no papers that share words which tell nothing, unless they are near the same others", () => {
    const scores = relatedness.scores(at("y"));
    expect(scores[at("z")]).toBe(Math.max(...scores.filter((_, j) => j !== at("y"))));
    expect(relatedness.relatives(at("y"), 5).map(({ paper: other }) => other)).not.toContain(at("z"));
  });
  it("are hardly any in a pile of papers that have nothing in common", () => {
    const apart = Array.from({ length: 30 }, (_, i) => {
      const own = (at: number): string => `${"bdfgklmnprst"[at]}u${"aeiou"[i % 5]}${"bdfgkl"[i % 6]}arok`;
      return paper(
        `q${i}`,
        `A model of ${own(0)} and ${own(1)}`,
        `We show how ${own(2)} with ${own(3)} makes ${own(4)}: results of ${["several", "many", "further"][i % 3]!} methods.`,
      );
    });
    expect(createRelatedness(apart, [], []).edges(12)).toEqual([]);
  });
  it("are those of the edges", () => {
    const listed = relatedness.papers.flatMap(({ id }, i) =>
      relatedness.relatives(i, 12).map(({ paper: other, score }) => {
        const ends = [`paper:${id}`, `paper:${relatedness.papers[other]!.id}`].sort();
        expect(edges.get(ends.join(" "))).toBeCloseTo(score, 5);
        return ends.join(" ");
      }),
    );
    expect(new Set(listed)).toEqual(new Set(edges.keys()));
  });
});
