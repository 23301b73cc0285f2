// Labels: the commonest well-formed surface, singular, with the capitals that running text keeps.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseLabel, type SurfaceUse } from "#core/concepts/label.ts";
import { countCases, isDefined, isOrdinaryPhrase, opensSentence, type WordCase } from "#core/language/letterCase.ts";

/** How a text writes its words. */
function cases(text: string): Map<string, WordCase> {
  const table = new Map<string, WordCase>();
  countCases(table, text);
  return table;
}
const corpus = cases(
  "a large language model of the Markov decision process by a Bayesian network and a neural graph image chain thought generation logical court things",
);
const use = (surface: string, count: number, running: number): SurfaceUse => ({ surface, count, running });

describe("chooseLabel", () => {
  it.each<[string, SurfaceUse[]]>([
    [
      "large language model",
      [use("Large Language Models", 40, 30), use("large language models", 25, 20), use("large language model", 4, 4)],
    ],
    ["large language model", [use("Large Language Models", 3, 0)]],
    ["large language model", [use("Large Language Models", 3, 3)]],
    ["Markov decision process", [use("Markov Decision Processes", 5, 2), use("Markov decision processes", 3, 3)]],
    ["Markov decision process", [use("Markov Decision Processes", 2, 0)]],
    ["Bayesian network", [use("Bayesian networks", 7, 5)]],
    ["BLEU", [use("BLEU", 6, 5)]],
    ["K-theory", [use("$K$-theory", 6, 5)]],
    ["ℓ-adic sheaf", [use("$\\ell$-adic sheaves", 2, 1)]],
    ["Mayer–Vietoris sequence", [use("Mayer--Vietoris sequence", 2, 1)]],
    ["Puget Sound", [use("Puget Sound", 1, 0)]],
    ["Kruger National Park", [use("Kruger National Park", 1, 0)]],
    ["DSPy", [use("DSPy", 3, 2)]],
    ["nematode C. elegans", [use("nematode C. elegans", 2, 2)]],
    ["modified Korteweg-de Vries", [use("modified Korteweg-de Vries", 1, 1)]],
    ["InGaAs", [use("InGaAs", 2, 2)]],
    ["OS", [use("OSes", 2, 2)]],
    ["MoE", [use("MoEs", 2, 2)]],
    ["high-level synthesis", [use("high- level synthesis", 1, 1)]],
    ["electroencephalography", [use("ElectroEncephaloGraphy", 3, 3), use("EEG", 1, 1)]],
    ["JavaScript", [use("JavaScript", 3, 3), use("javascript", 1, 1)]],
    ["LLM", [use("LLMs", 9, 8), use("LLM", 2, 2)]],
    ["neural network", [use("Neural networks", 2, 0), use("neural networks", 1, 1)]],
    ["fine-tuning", [use("fine-tuning", 9, 9), use("finetuning", 3, 3), use("Fine-Tuning", 2, 0)]],
    ["k-means", [use("k-means", 4, 4)]],
    ["pre-trained language model", [use("pre-trained language models", 4, 4)]],
    ["bias", [use("biases", 4, 4), use("bias", 1, 1)]],
    ["statistics", [use("statistics", 2, 2)]],
    ["word2vec", [use("word2vec", 2, 2), use("Word2vec", 1, 0)]],
    ["time series", [use("time series", 2, 2)]],
    ["graph", [use("“graphs”", 2, 2)]],
    ["Michael Collins", [use("Michael Collins", 2, 2)]],
    ["Complex-Edit", [use("Complex-Edit", 2, 2)]],
    ["combinatorial optimization", [use("Combinatorial Optimization", 1, 1)]],
    ["adaptive image tokenization", [use("Adaptive Image Tokenization", 1, 1)]],
    ["chain-of-thought", [use("Chain-of-Thought", 2, 2)]],
    ["MovieLens", [use("MovieLens", 2, 2)]],
    ["knowledge base", [use("knowledge bases", 2, 2)]],
    ["entropy-aware generation", [use("Entropy-Aware GEneRation", 1, 0)]],
    ["LLaMA", [use("LLaMa", 1, 1), use("LLaMA", 1, 1)]],
    ["complex logical reasoning", [use("complex Logical reasoning", 1, 1)]],
    ["European Court of Human Rights", [use("European Court of Human Rights", 2, 1)]],
    ["European court", [use("European court", 2, 2)]],
    ["Internet of things", [use("Internet of Things", 2, 2), use("Internet of things", 1, 0)]],
    ["CoT-like instruction", [use("CoT-Like instruction", 1, 0), use("CoT-like instruction", 1, 1)]],
  ])("%s", (label, uses) => {
    expect(chooseLabel(uses, corpus)).toBe(label);
  });

  it("is never a stem: the label's words occur in a surface, but for the plural", () => {
    expect(chooseLabel([use("generalization abilities", 2, 2)], corpus)).toBe("generalization ability");
    expect(chooseLabel([use("hypotheses", 2, 2)], corpus)).toBe("hypothesis");
    expect(chooseLabel([use("Middle Ages", 2, 2)], corpus)).toBe("Middle Ages");
    expect(chooseLabel([use("Mischwäldern", 1, 1), use("Mischwälder", 1, 1)], corpus, "de")).toBe("Mischwälder");
  });

  it("does not depend on the order of the surfaces", () => {
    const uses = [
      use("Graph Neural Networks", 3, 1),
      use("graph neural nets", 3, 3),
      use("GNNs", 3, 3),
      use("GNN", 1, 1),
    ];
    const label = chooseLabel(uses, corpus);
    fc.assert(
      fc.property(fc.shuffledSubarray(uses, { minLength: uses.length }), (shuffled) => {
        expect(chooseLabel(shuffled, corpus)).toBe(label);
      }),
    );
  });

  it("learns capitals from words whose capitals mean something", () => {
    const table = cases(
      "Adapters help. The Adapters apply Empirical Risk Minimization (ERM) and BLiMP (2) Uneven risk of adapters.",
    );
    expect(table.get("adapters")).toEqual({ lower: 1, capital: 1 });
    expect(table.get("empirical")).toBeUndefined();
    expect(table.get("risk")).toEqual({ lower: 1, capital: 0 });
    expect(table.get("uneven")).toBeUndefined();
    expect(table.get("blimp")).toEqual({ lower: 0, capital: 1 });
  });

  it("has no half of a quotation in it", () => {
    expect(chooseLabel([use("outlier' detection methods", 1, 1)], corpus)).toBe("outlier detection method");
  });

  it("leaves no capital to a common noun that only titles write, alone or beside small words", () => {
    const few = cases("In Vehicle tests an aerial one fell. It was the Erland Samuel Bring prize.");
    expect(chooseLabel([use("Unmanned Aerial Vehicle", 1, 0)], few)).toBe("unmanned aerial vehicle");
    expect(chooseLabel([use("Classification", 2, 1)], few)).toBe("classification");
    expect(chooseLabel([use("Erland Samuel Bring", 1, 1)], few)).toBe("Erland Samuel Bring");
    const many = cases(`${"the classification ".repeat(20)}${"the Classification ".repeat(5)}`);
    expect(chooseLabel([use("Classification", 4, 2)], many)).toBe("classification");
    expect(chooseLabel([use("National Research Centre", 1, 1)], few)).toBe("National Research Centre");
  });

  it("is in the singular where a definition in capitals says things, not a family", () => {
    const few = cases("We charge them.");
    expect(chooseLabel([use("Electric Vehicles", 1, 1)], few)).toMatch(/^electric vehicle$/i);
    expect(chooseLabel([use("Phil Collins", 1, 1)], few)).toBe("Phil Collins");
  });

  it("keeps the plural that hyphens join where papers write no other, and takes that of things back", () => {
    const few = cases("We price options.");
    expect(chooseLabel([use("Black-Scholes", 6, 6), use("Black--Scholes", 1, 1)], few)).toBe("Black-Scholes");
    expect(chooseLabel([use("ordinary least-squares", 2, 2)], few)).toBe("ordinary least-squares");
    const differences = [use("Difference-in-Differences", 2, 0), use("difference-in-difference", 1, 1)];
    expect(chooseLabel([...differences, use("difference-in-differences", 1, 1)], few)).toBe(
      "difference-in-differences",
    );
    expect(chooseLabel([use("meta-analyses", 3, 3), use("meta-analysis", 4, 4)], few)).toBe("meta-analysis");
    expect(chooseLabel([use("time-series models", 3, 3)], few)).toBe("time-series model");
    expect(chooseLabel([use("semi-trucks", 3, 3)], few)).toBe("semi-truck");
  });

  it("takes capitals of a definition for its short form's where its words are ordinary", () => {
    expect(isDefined(" Markov Models (HMMs) are")).toBe(true);
    expect(isDefined(" models (see below)")).toBe(false);
    expect(isOrdinaryPhrase("Language Models", corpus)).toBe(true);
    expect(isOrdinaryPhrase("Deutsche Gesellschaft", corpus)).toBe(false);
  });

  it.each([
    ["It works. ", true],
    ["in two steps: (2) ", true],
    ["theory -- ", true],
    ["the (strong) ", false],
    ["on the ", false],
  ])("after “%s” a capital is a matter of course: %s", (before, opens) => {
    expect(opensSentence(before)).toBe(opens);
  });

  it("takes no empty list", () => {
    expect(() => chooseLabel([], corpus)).toThrow(/at least one/);
  });
});
