// Labels: the commonest well-formed surface, singular, with the capitals that running text keeps.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseLabel, countCase, type SurfaceUse, type WordCase } from "#core/concepts/label.ts";

/** Running text in which each word is seen once as written. */
function cases(text: string): Map<string, WordCase> {
  const table = new Map<string, WordCase>();
  for (const word of text.split(" ")) countCase(table, word);
  return table;
}
const corpus = cases(
  "a large language model of the Markov decision process by a Bayesian network and a neural graph image chain thought",
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
    ["DSPy", [use("DSPy", 3, 2)]],
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
  ])("%s", (label, uses) => {
    expect(chooseLabel(uses, corpus)).toBe(label);
  });

  it("is never a stem: the label's words occur in a surface, but for the plural", () => {
    expect(chooseLabel([use("generalization abilities", 2, 2)], corpus)).toBe("generalization ability");
    expect(chooseLabel([use("hypotheses", 2, 2)], corpus)).toBe("hypothesis");
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

  it("takes no empty list", () => {
    expect(() => chooseLabel([], corpus)).toThrow(/at least one/);
  });
});
