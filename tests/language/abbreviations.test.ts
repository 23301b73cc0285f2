// Abbreviations: both directions, every usual way of writing them, right left edges, and nothing
// where nothing is defined.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAbbreviations } from "#core/language/abbreviations/abbreviations.ts";

const pairsIn = (text: string): string[] => findAbbreviations(text).map(({ short, long }) => `${short} = ${long}`);

describe("findAbbreviations", () => {
  it.each([
    ["where SVM stands for support vector machine.", "SVM = support vector machine"],
    ["EAGER: Entropy-Aware GEneRation for adaptive scaling", "EAGER = Entropy-Aware GEneRation"],
    ["We use GCN, a graph convolutional network, here.", "GCN = graph convolutional network"],
    ["We prompt Large Language Models (LLMs).", "LLMs = Large Language Models"],
    ["trained on Chain-of-Thought (CoT) data", "CoT = Chain-of-Thought"],
    ["language is long-range dependent (LRD), so", "LRD = long-range dependent"],
    ["A Simple Framework (SF) for", "SF = Simple Framework"],
    ["We propose RC (retrieval complexity), a metric", "RC = retrieval complexity"],
    ["a support vector machine (SVM; see below)", "SVM = support vector machine"],
    ["kernels (SVM; support vector machine) win", "SVM = support vector machine"],
    ["convolutional neural networks [CNNs] see", "CNNs = convolutional neural networks"],
    ['so-called "large language models" ("LLMs")', "LLMs = large language models"],
    ["large language models (henceforth LLMs)", "LLMs = large language models"],
    ["active multi-task representation learning (A-MTRL)", "A-MTRL = active multi-task representation learning"],
    ["Low-Rank Adaptation (LoRA) of", "LoRA = Low-Rank Adaptation"],
    ["the Semantic Evaluation (SemEval) series", "SemEval = Semantic Evaluation"],
    ["Mixture-of-Experts (MoE)", "MoE = Mixture-of-Experts"],
    ["pre-trained language models (PLMs)", "PLMs = pre-trained language models"],
    ["non-negative matrix factorization (NMF)", "NMF = non-negative matrix factorization"],
    ["k-nearest neighbors (k-NN)", "k-NN = k-nearest neighbors"],
    ["the European Court of Human Rights (ECtHR)", "ECtHR = European Court of Human Rights"],
    ["Dataset: we present DOVE (Dataset Of Variation Evaluation)", "DOVE = Dataset Of Variation Evaluation"],
    ["out of distribution (OoD)", "OoD = out of distribution"],
    ["Extensible Markup Language (XML)", "XML = Extensible Markup Language"],
    ["peer-to-peer (P2P) networks", "P2P = peer-to-peer"],
    ["the World Wide Web Consortium (W3C)", "W3C = World Wide Web Consortium"],
    ["polymerase chain reaction (PCR)", "PCR = polymerase chain reaction"],
    ["deoxyribonucleic acid (DNA)", "DNA = deoxyribonucleic acid"],
    ["tumour necrosis factor alpha (TNF-α)", "TNF-α = tumour necrosis factor alpha"],
    ["interleukin 6 (IL-6)", "IL-6 = interleukin 6"],
    ["coronavirus disease 2019 (COVID-19)", "COVID-19 = coronavirus disease 2019"],
    ["messenger RNA (mRNA)", "mRNA = messenger RNA"],
    ["sequence-to-sequence (seq2seq) models", "seq2seq = sequence-to-sequence"],
    ["wireless sensor networks (wsns) sleep", "wsns = wireless sensor networks"],
    ["genetic algorithms (gas) evolve", "gas = genetic algorithms"],
    ["quality of service (qos)", "qos = quality of service"],
    ["protein protein interaction (ppi)", "ppi = protein protein interaction"],
    ["large language language models (LLMs)", "LLMs = large language language models"],
    ["faithfulness, accountability, and transparency (FAT)", "FAT = faithfulness, accountability, and transparency"],
    ["Visual Question Answering, or VQA, asks", "VQA = Visual Question Answering"],
    ["support vector machine(SVM) without a space", "SVM = support vector machine"],
    ["running inside an in-kernel Virtual Ma- chine (VM)", "VM = Virtual Ma- chine"],
    ["minimum spanning tree problem (MST)", "MST = minimum spanning tree problem"],
    ["an a posteriori (AP) estimate", "AP = a posteriori"],
  ])("%s", (text, pair) => {
    expect(pairsIn(text)).toEqual([pair]);
  });

  it("finds each of several, and a bracket inside a bracket", () => {
    expect(
      pairsIn("supervised fine-tuning (SFT) of large language models (LLMs) by reinforcement learning (RL)"),
    ).toEqual(["SFT = supervised fine-tuning", "LLMs = large language models", "RL = reinforcement learning"]);
    expect(pairsIn("(we use graph neural networks (GNNs) here)")).toEqual(["GNNs = graph neural networks"]);
  });

  it.each([
    "as shown before (Smith et al., 2020) and later [12, 13]",
    "several models (e.g., BERT, GPT) exist",
    "patients were older (see Fig. 2) than controls",
    "the mean (SD) age was 54 (12) years",
    "we consider (i) cost and (ii) benefit (iii) risk",
    "a time of O(n) and O(NP) steps",
    "learning methods (SVM, CNN, RNN) were compared",
    "reached 76.3% (n = 200) in March (2020)",
    "the (almost) linear bound",
    "equivalence of separation and optimization [GLS81]",
    "a legal benchmark (LegalLAMA)",
    "unclosed (bracket SVM",
  ])("finds nothing in: %s", (text) => {
    expect(pairsIn(text)).toEqual([]);
  });

  it("gives offsets that slice to what it says, on any text", () => {
    const word = fc.constantFrom(
      "(",
      ")",
      "[",
      "]",
      "(LLM)",
      "large",
      "language",
      "model",
      ",",
      ";",
      "-",
      "α",
      "́e",
      "(a",
      "GPT-4",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(" ")),
        ),
        (text) => {
          for (const pair of findAbbreviations(text)) {
            expect(text.slice(pair.shortStart, pair.shortEnd)).toBe(pair.short);
            expect(text.slice(pair.longStart, pair.longEnd)).toBe(pair.long);
          }
        },
      ),
    );
  });

  it("finds at least 84 definitions in the seed corpus, all of them right in kind", () => {
    const folder = new URL("../../seeds/", import.meta.url);
    const lines = readFileSync(new URL("000_0f400eda357ed32f.txt", folder), "utf8").split("\n");
    const pairs = lines.flatMap((line) => findAbbreviations(line));
    expect(pairs.length).toBeGreaterThanOrEqual(84);
    for (const expected of [
      "MLE = Maximum Likelihood Estimation",
      "SPDF = Sparse Pre-training and Dense Fine-tuning",
      "PRISMA = Preferred Reporting Items for Systematic Reviews and Meta-Analyses",
      "BPB = bits-per-byte",
      "MDSD = Multi-Draft Speculative Decoding",
      "SuperNI = Super Natural Instructions",
    ])
      expect(pairs.map(({ short, long }) => `${short} = ${long}`)).toContain(expected);
  });

  it("finds the judged pairs of the benchmark again in sentences of our own", () => {
    const judged: unknown = JSON.parse(
      readFileSync(new URL("../fixtures/acronyms/judged.json", import.meta.url), "utf8"),
    );
    if (!Array.isArray(judged)) throw new Error("judged.json holds no list");
    const pairs = judged.flatMap((entry: { short: string | null; long: string | null }) =>
      entry.short !== null && entry.long !== null ? [{ short: entry.short, long: entry.long }] : [],
    );
    const found = pairs.filter(
      ({ short, long }) => pairsIn(`Here we study ${long} (${short}) again.`)[0] === `${short} = ${long}`,
    );
    expect(pairs.length).toBeGreaterThan(150);
    expect(found.length).toBeGreaterThanOrEqual(0.95 * pairs.length);
  });
});
