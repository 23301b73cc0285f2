// Relatedness as people rely on it: reasons that add up, no dependence on order, exact
// counterfactuals, pasted text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Concept, Paper } from "#core/model.ts";
import { readCorpusWords } from "#core/relatedness/corpusWords.ts";
import { nearestPapers } from "#core/relatedness/neighbors/nearestPapers.ts";
import { buildModel } from "#core/relatedness/relatednessModel.ts";
import { createRelatedness, type Relatedness } from "#core/relatedness/relatedPapers.ts";

const paper = (id: string, title: string, abstract: string): Paper => ({ id, order: 0, title, abstract });
const concept = (key: string, aliases: readonly string[] = []): Concept => ({
  key,
  label: key,
  aliases,
  score: 1,
  documentFrequency: 1,
  mentions: [],
  salience: [],
});
const total = (relatedness: Relatedness, i: number, j: number, without?: ReadonlySet<string>): number =>
  relatedness.explain(i, j, without).reduce((sum, reason) => sum + reason.value, 0);

const VOCABULARY =
  "draft token model speculative decoding sampling retrieval dense passage question scaling law the of with".split(" ");
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...VOCABULARY), fc.constantFrom(".", ",", "-", "größe", "数据选择", "LLMs")), {
    maxLength: 14,
  })
  .map((words) => words.join(" "));
const library = fc
  .array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 16 })
  .map((texts) =>
    texts.map(([title, abstract], index) => paper(`p${String(index).padStart(2, "0")}`, title, abstract)),
  );
const concepts = [
  concept("speculative decoding"),
  concept("scaling law", ["scaling laws"]),
  concept("large language model", ["LLM"]),
];
/** Both recipes: without and with latent dimensions. */
const recipes = fc.constantFrom(
  {},
  { latentDimensions: 4, latentWeight: 0.5, neighbors: 3, smoothing: 0.5, conceptWeight: 1 },
);

describe("the score", () => {
  it("is symmetric, within 0..1, and the sum of its contributions for every pair", () => {
    fc.assert(
      fc.property(library, recipes, (papers, recipe) => {
        const relatedness = createRelatedness(papers, concepts, [], recipe);
        const rows = papers.map((_, i) => relatedness.scores(i));
        rows.forEach((row, i) => {
          row.forEach((score, j) => {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(Math.abs(score - (rows[j]?.[i] ?? Number.NaN))).toBeLessThan(1e-9);
            expect(Math.abs(score - total(relatedness, i, j))).toBeLessThan(1e-9);
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it("does not depend on the order of papers, bit by bit", () => {
    fc.assert(
      fc.property(library, recipes, fc.infiniteStream(fc.nat()), (papers, recipe, keys) => {
        const shuffled = papers
          .map((item) => ({ item, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        const one = createRelatedness(papers, concepts, [], recipe);
        const other = createRelatedness(shuffled, [...concepts].reverse(), [], recipe);
        papers.forEach((_, i) => {
          expect(other.scores(i)).toEqual(one.scores(i));
        });
        expect(other.edges(5)).toEqual(one.edges(5));
      }),
      { numRuns: 20 },
    );
  });

  it("gives identical papers the same row and a paper without words nothing", () => {
    const text = ["Speculative decoding", "A draft model proposes tokens."] as const;
    const relatedness = createRelatedness(
      [
        paper("a", ...text),
        paper("b", ...text),
        paper("c", "", ""),
        paper("d", "Dense retrieval", "Passages and questions."),
      ],
      concepts,
      [],
    );
    expect(relatedness.scores(0)[1]).toBeCloseTo(1, 9);
    expect([...relatedness.scores(2)]).toEqual([0, 0, 0, 0]);
    expect(relatedness.explain(2, 0)).toEqual([]);
  });

  it("stands for one paper and for none", () => {
    expect(createRelatedness([], [], []).edges(12)).toEqual([]);
    const one = createRelatedness([paper("a", "Scaling laws", "Loss falls.")], [], []);
    expect([...one.scores(0)]).toEqual([1]);
    expect(one.edges(12)).toEqual([]);
  });
});

describe("reasons", () => {
  const papers = [
    paper("a", "Speculative decoding", "A draft model proposes tokens for large language models."),
    paper("b", "Faster LLMs", "We study speculative decoding with proposed draft tokens."),
    paper("c", "Scaling laws", "Loss falls with data."),
  ];
  const relatedness = createRelatedness(papers, concepts, []);

  it("groups words under the concept both papers have, whatever its surface", () => {
    const labels = relatedness.explain(0, 1).map((reason) => `${reason.kind}:${reason.node ?? reason.label}`);
    expect(labels).toContain("concept:concept:speculative decoding");
    expect(labels.filter((label) => /decod|speculat/.test(label))).toHaveLength(1);
    expect(labels.some((label) => label.startsWith("word:"))).toBe(true);
  });

  it("are cut on edges to a few and a rest that make up the weight, with places that read as the reason", () => {
    const edges = relatedness.edges(12);
    expect(edges.length).toBeGreaterThan(0);
    for (const edge of edges) {
      const sum = (edge.contributions ?? []).reduce((value, reason) => value + reason.value, 0);
      expect(Math.abs(sum - edge.weight)).toBeLessThan(1e-9);
      for (const { paper: key, field, start, end } of edge.evidence) {
        const source = papers.find((candidate) => `paper:${candidate.id}` === key);
        expect(source?.[field].slice(start, end).trim()).not.toBe("");
      }
    }
    const [edge] = edges;
    const read = edge?.evidence.map((place) =>
      papers.find((candidate) => `paper:${candidate.id}` === place.paper)?.[place.field].slice(place.start, place.end),
    );
    expect(read).toContain("Speculative decoding");
    expect(read).toContain("speculative decoding");
  });
});

describe("leaving a concept out", () => {
  it("equals a library in which nobody wrote it", () => {
    const surfaces = /speculative[ -]+decoding/gi;
    fc.assert(
      fc.property(library, recipes, (papers, recipe) => {
        const whole = createRelatedness(papers, concepts, [], recipe);
        const without = new Set(["concept:speculative decoding"]);
        const silent = papers.map((item) => ({
          ...item,
          title: item.title.replace(surfaces, "."),
          abstract: item.abstract.replace(surfaces, "."),
        }));
        const rebuilt = createRelatedness(silent, concepts, [], recipe);
        papers.forEach((_, i) => {
          const left = whole.scores(i, without);
          const again = rebuilt.scores(i);
          left.forEach((score, j) => {
            expect(Math.abs(score - (again[j] ?? Number.NaN))).toBeLessThan(1e-9);
            expect(Math.abs(score - total(whole, i, j, without))).toBeLessThan(1e-9);
          });
        });
        expect(whole.scores(0)).toEqual(createRelatedness(papers, concepts, [], recipe).scores(0));
      }),
      { numRuns: 30 },
    );
  });
});

describe("the nearest papers", () => {
  it("are the highest scores, best first, and near lists alone find most of them", () => {
    // over all libraries: a single one of a few papers may have next to no near lists
    let kept = 0;
    let there = 0;
    fc.assert(
      fc.property(library, recipes, (papers, recipe) => {
        const relatedness = createRelatedness(papers, concepts, [], recipe);
        const { k, index, value } = relatedness.nearest(3);
        relatedness.papers.forEach((_, i) => {
          const others = [...relatedness.scores(i)].filter((score, j) => j !== i && score > 0).sort((a, b) => b - a);
          const found = Array.from(value.subarray(i * k, (i + 1) * k)).filter((score) => score > 0);
          expect(found).toEqual(others.slice(0, k));
          expect(index.subarray(i * k, (i + 1) * k)).not.toContain(i);
        });
        const corpus = readCorpusWords(papers, []);
        const model = buildModel(corpus, relatedness.recipe, new Set());
        const all = nearestPapers(corpus, model, k, relatedness.recipe.mutual);
        const around = nearestPapers(corpus, model, k, relatedness.recipe.mutual, { allPairs: 0 });
        around.value.forEach((score, place) => {
          expect(score).toBeLessThanOrEqual(all.value[place] ?? 0);
        });
        kept += around.value.filter((score) => score > 0).length;
        there += all.value.filter((score) => score > 0).length;
      }),
      { numRuns: 20 },
    );
    expect(there).toBeGreaterThan(100);
    expect(kept).toBeGreaterThan(0.9 * there);
  });
});

describe("pasted text", () => {
  it("lands on its own paper and is explained to the last digit", () => {
    fc.assert(
      fc.property(library, recipes, (papers, recipe) => {
        const relatedness = createRelatedness(papers, concepts, [], recipe);
        relatedness.papers.forEach((source, i) => {
          const placement = relatedness.place(source);
          const own = placement.scores[i] ?? 0;
          if (relatedness.scores(i)[i] !== 0) expect(own).toBeGreaterThan(0.5);
          placement.scores.forEach((score, j) => {
            const sum = placement.explain(j).reduce((value, reason) => value + reason.value, 0);
            expect(Math.abs(score - sum)).toBeLessThan(1e-9);
          });
        });
      }),
      { numRuns: 20 },
    );
  });

  it("finds nothing for words that no paper has", () => {
    const relatedness = createRelatedness([paper("a", "Scaling laws", "Loss falls.")], [], []);
    expect([...relatedness.place({ title: "Ornithology", abstract: "Birds" }).scores]).toEqual([0]);
  });
});
