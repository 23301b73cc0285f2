// What the language stage reads in scientific English, and what it leaves out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analysePaper } from "#core/language/analysePaper.ts";
import { detectLanguage } from "#core/language/languages/detectLanguage.ts";
import { maskResidue } from "#core/language/residue.ts";
import { readTokens } from "#core/language/tokens.ts";
import type { Paper } from "#core/model.ts";

const chunksOf = (abstract: string, title = ""): string[] => {
  const paper: Paper = { id: "p", order: 0, title, abstract };
  return analysePaper(paper).chunks.map(({ field, starts, ends }) => paper[field].slice(starts[0], ends.at(-1)));
};

describe("phrases", () => {
  it.each([
    ["We train support vector machines and neural networks.", ["support vector machines", "neural networks"]],
    ["Importance sampling helps object tracking.", ["Importance sampling", "object tracking"]],
    ["It learns from labeled data with weak supervision.", ["labeled data", "weak supervision"]],
    [
      "We study in-context learning, pre-training and fine-tuning.",
      ["in-context learning", "pre-training", "fine-tuning"],
    ],
    ["Several novel deep networks beat word2vec, BM25 and k-means.", ["deep networks", "word2vec", "BM25", "k-means"]],
    ["The models phi-1.5, T2Ranking and BigO(Bench) are public.", ["models", "phi-1.5", "T2Ranking", "BigO(Bench)"]],
    ["Existing methods suffer from reward hacking.", ["methods", "reward hacking"]],
    ["These solutions lack generalization guarantees.", ["solutions", "generalization guarantees"]],
    ["We propose adapting powerful language models to this.", ["language models"]],
    ["Our language models scale reliably.", ["language models"]],
    ["How much is a noisy image worth?", ["noisy image"]],
    ["This essay probes the regeneration of worms.", ["essay", "regeneration", "worms"]],
    ["We use importance sampling in physics.", ["importance sampling", "physics"]],
    ["We use the per capita GDP growth.", ["GDP growth"]],
    ["Cells grew in vivo and ex vivo.", ["Cells"]],
    ["It lowers the water table of bogs.", ["water table"]],
    ["We know mutational biases acting on cells.", ["mutational biases", "cells"]],
    ["We see heavy ions moving in water.", ["heavy ions", "water"]],
    ["We hear ocean noise traveling at night.", ["ocean noise", "night"]],
    ["We tested subjects playing a game.", ["subjects", "game"]],
    ["It has a soft layer overlying a hard half.", ["soft layer", "hard half"]],
    ["In machine learning the goal is speed.", ["machine learning", "goal", "speed"]],
    ["A shoaling pycnocline favors waves.", ["shoaling pycnocline"]],
    ["Loss from peat soils rises.", ["peat soils"]],
    ["The water table falls.", ["water table"]],
    ["We saw population declines in winter.", ["population declines"]],
    ["Multiple choice questions and multiple tokens differ.", ["Multiple choice questions", "tokens"]],
    ["It lowers the false negative rate of tests.", ["false negative rate"]],
    ["A generalized Cauchy formula Part II", ["generalized Cauchy formula"]],
    ["It raises the table and slows carbon loss.", ["carbon loss"]],
    ["Hidden Markov models predict Parkinson's disease.", ["Hidden Markov models", "Parkinson's disease"]],
  ])("%s", (text, expected) => {
    const found = chunksOf(text);
    for (const phrase of expected) expect(found).toContain(phrase);
  });

  it.each([
    "an excess risk of mathcal{O}(mathcal{C_Phi/m} + mathcal{C_Psi/n}) for tasks",
    "a bound of widetilde O(|S||A|t_{mix}^2 epsilon^{-2}) and more",
    "each token runx2014each from 32times longer runs over calH",
    "a sample of Theta(N^{delta}ln N) numbers in R^K",
    "three critical textit{O}bstacles arise in G_{stack} here",
    "recently chen2022active gave it (Smith et al., 2020), see [3, 4]",
    "code at https://github.com/xo28/efficient- NLP-multistage-training now",
    "pages at https://llm-stacking.github.io/{https://llm-stacking.github.io/}. They",
    "self-contained, \\ie, without 5\\% of it, % comment",
  ])("reads no residue: %s", (text) => {
    for (const phrase of chunksOf(text))
      expect(phrase).not.toMatch(
        /[\\{}^_=|]|math|tilde|x2014|times|cal[A-Z]|Theta|bstacles|2022|Smith|http|github|xo28|NLP/,
      );
  });

  it("takes a missing space after a full stop for a break", () => {
    expect(chunksOf("It improves data selection.The reward model is new.")).toEqual(["data selection", "reward model"]);
  });

  it("keeps lengths and slices on any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: "grapheme" }), (text) => {
        const { masked } = maskResidue(text);
        expect(masked.length).toBe(text.length);
        for (const { surface, start, end } of readTokens(masked)) expect(masked.slice(start, end)).toBe(surface);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe("detectLanguage", () => {
  it.each([
    ["en", "We present a new method for the analysis of large graphs and show that it is fast."],
    ["en", "Graph Neural Networks"],
    ["de", "Wir stellen ein neues Verfahren für die Analyse von großen Graphen vor und zeigen, dass es schnell ist."],
    [
      "fr",
      "Nous présentons une nouvelle méthode pour l'analyse des grands graphes et nous montrons qu'elle est rapide.",
    ],
    [
      "es",
      "Presentamos un nuevo método para el análisis de grandes grafos y mostramos que es más rápido que los otros.",
    ],
    [
      "ru",
      "Мы представляем новый метод для анализа больших графов и показываем, что он работает быстро и не хуже других.",
    ],
    ["zh", "我们提出了一种新的大规模图分析方法，并证明了它的有效性。"],
    ["ja", "本論文では、大規模グラフの分析のための新しい手法を提案する。"],
    ["ko", "본 논문에서는 대규모 그래프 분석을 위한 새로운 방법을 제안한다."],
  ])("%s: %s", (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });
});
