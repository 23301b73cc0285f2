// What is kept of a paper, in memory and in partitions, is its analysis, whole; and columns from elsewhere point nowhere
// outside of the text.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCorpus } from "#core/intake/readCorpus.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { packReading, readingsOf } from "#core/language/packedReadings.ts";
import { decodeReading, encodeReading } from "#core/language/readingColumns.ts";
import type { Paper } from "#core/model.ts";

const SEED = "seeds/000_0f400eda357ed32f.txt";
const seeds = readCorpus([{ name: SEED, text: readFileSync(SEED, "utf8") }], { id: "seeds", title: "seeds" });
if (!seeds.ok) throw new Error("the seed could not be read");

const paper = (title: string, abstract: string): Paper => ({ id: "p", order: 0, title, abstract });
const AWKWARD = [
  paper("", ""),
  paper("A", "."),
  paper("Traitement automatique des langues", "Nous présentons un système d'extraction de termes pour le français."),
  paper("知识图谱构建方法研究", "本文提出一种基于深度学习的知识图谱构建方法。"),
  paper(
    "STUDY OF H. PYLORI IN 16S rRNA",
    "Helicobacter pylori (HP) and (CNN; convolutional neural network), $x^2$, https://a.org 😀.",
  ),
  paper("İstanbul’da ﬁne-tuning", "ΑΣ Σ: large language models (LLMs). © 2020 Elsevier B.V. All rights reserved."),
];

describe("a reading in columns", () => {
  it("is the analysis again, for every paper of the seed and awkward ones", () => {
    for (const one of [...seeds.value.papers, ...AWKWARD]) {
      const analysis = analysePaper(one);
      const columns: unknown = JSON.parse(JSON.stringify(encodeReading(analysis)));
      expect(decodeReading(one, columns as ReturnType<typeof encodeReading>)).toEqual(analysis);
    }
  });

  it("is small beside the plain analysis", () => {
    const sizes = seeds.value.papers.slice(0, 20).map((one) => {
      const analysis = analysePaper(one);
      return [JSON.stringify(encodeReading(analysis)).length, JSON.stringify(analysis).length] as const;
    });
    const sum = (side: 0 | 1): number => sizes.reduce((total, pair) => total + pair[side], 0);
    expect(sum(0)).toBeLessThan(sum(1) / 4);
  });

  it("is the analysis again when it was packed", () => {
    const papers = [...seeds.value.papers, ...AWKWARD];
    const analyses = papers.map(analysePaper);
    const readings = readingsOf(papers, analyses.map(packReading));
    for (const [i, analysis] of analyses.entries()) expect(readings.at(i)).toEqual(analysis);
    expect(readings.at(papers.length)).toBeUndefined();
  });

  it("is refused, or within the text, whatever the numbers", () => {
    const number = fc.integer({ min: -3, max: 40 });
    const some = paper("Short title", "An abstract of some words.");
    const columns = fc.record({
      ...{ language: fc.constantFrom("en", "fr", "toString") },
      ...{ counts: fc.array(number, { maxLength: 4 }), chunks: fc.array(number), roles: fc.string({ maxLength: 6 }) },
      ...{ abbreviations: fc.array(number), names: fc.array(number), residue: fc.array(number) },
    });
    fc.assert(
      fc.property(columns, (made) => {
        const analysis = decodeReading(some, made);
        if (analysis === undefined) return;
        const places = [
          ...analysis.chunks.flatMap(({ field, starts, ends }) =>
            starts.map((start, i) => [field, start, ends[i]!] as const),
          ),
          ...[...analysis.names, ...analysis.residue].map(({ field, start, end }) => [field, start, end] as const),
          ...analysis.abbreviations.map(({ field, longStart, longEnd }) => [field, longStart, longEnd] as const),
        ];
        for (const [field, start, end] of places) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(some[field].length);
        }
      }),
    );
  });

  it.each([
    ["a chunk past the end", { chunks: [1, 0, 0, 1, 9_999, 3], roles: "N" }],
    ["a chunk before the beginning", { chunks: [1, 0, 0, 1, -1, 3], roles: "N" }],
    ["a chunk cut off", { chunks: [1, 0, 0, 2, 0, 3], roles: "NN" }],
    ["roles too many", { roles: "N" }],
    ["a field that is none", { residue: [0, 2, 0, 1] }],
    ["a kind that is none", { names: [99, 0, 0, 1] }],
    ["a language that is none", { language: "xx" }],
    ["counts too few", { counts: [1, 2] }],
  ])("is refused with %s", (_, fault) => {
    const some = paper("Short title", "An abstract.");
    const none = { language: "en", counts: [4, 2, 2], chunks: [], roles: "" };
    const plain = { ...none, abbreviations: [], names: [], residue: [] };
    expect(decodeReading(some, plain)).toBeDefined();
    expect(decodeReading(some, { ...plain, ...fault })).toBeUndefined();
  });
});
