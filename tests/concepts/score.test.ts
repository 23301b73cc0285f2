// The formula's worked example, the forest's reading of its data, and what is boilerplate.
import { describe, expect, it } from "vitest";
import { FEATURES, type Features } from "#core/concepts/ranking/candidateFeatures.ts";
import { describeChosen, readChosen, SHIPPED_WORDS } from "#core/concepts/ranking/chosenWords.ts";
import { readForest, runForest } from "#core/concepts/ranking/forest.ts";
import { scoreByFormula, scoreCandidate } from "#core/concepts/ranking/score.ts";
import { boilerplateReason } from "#core/language/boilerplate.ts";
import { packTable, unpackTable } from "#core/language/packedTable.ts";

const zero = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Record<(typeof FEATURES)[number], number>;
const example: Features = {
  ...zero,
  whole: 2,
  nested: 1,
  occurrences: 3,
  length: 2,
  first: 2,
  inTitle: 1,
  generalMean: 9,
  scienceMean: 3,
  attestedScience: 4,
};

describe("score", () => {
  it("gives the worked example of score.ts", () => {
    expect(scoreByFormula(example)).toBeCloseTo(10.3, 1);
    const half = readForest(["0.5"]);
    expect(scoreCandidate(example, half)).toBeCloseTo(0.37, 2);
  });

  it("walks a tree to its leaf", () => {
    const forest = readForest([
      `${FEATURES.indexOf("length")}:1:1 -1 ${FEATURES.indexOf("inTitle")}:0:3 0.25 2`,
      "0.125",
    ]);
    expect(runForest(forest, { ...example, length: 1 })).toBe(-0.875);
    expect(runForest(forest, { ...example, inTitle: 0 })).toBe(0.375);
    expect(runForest(forest, example)).toBe(2.125);
  });
});

describe("words that people choose", () => {
  const words = {
    head: readChosen(["-12 approach|method", "3 network"]),
    first: readChosen(["-8 novel"]),
    anywhere: readChosen(["-2 method|novel", "5 network"]),
  };

  it("weigh a phrase by its ends and by what it holds", () => {
    expect(describeChosen(["novel", "method"], words)).toEqual({
      chosenHead: -1.2,
      chosenFirst: -0.8,
      chosenMean: -0.2,
      chosenLeast: -0.2,
    });
    expect(describeChosen(["unseen"], words)).toEqual({ chosenHead: 0, chosenFirst: 0, chosenMean: 0, chosenLeast: 0 });
  });

  it("are shipped: few keyphrases are versions or counterparts of something", () => {
    expect(SHIPPED_WORDS.head.get("version")).toBeLessThan(0);
    expect(SHIPPED_WORDS.head.get("counterpart")).toBeLessThan(0);
    expect(SHIPPED_WORDS.head.size).toBeGreaterThan(300);
  });
});

describe("packed tables", () => {
  it("keep counts within a quarter", () => {
    const counts = new Map([
      ["one", 1],
      ["seven", 7],
      ["many", 123456],
    ]);
    const found = unpackTable(packTable(counts));
    for (const [key, count] of counts) expect(Math.abs((found.get(key) ?? 0) / count - 1)).toBeLessThan(0.25);
  });
});

describe("boilerplate", () => {
  it.each([
    "extensive experiments",
    "state of the art",
    "previous work",
    "novel method",
    "experimental results",
    "proposed approach",
    "significant improvement",
    "real-world applications",
    "wide range",
    "future work",
    "important role",
    "large number",
    "empirical evaluation",
    "recent advances",
    "main contribution",
    "theoretical results",
    "better performance",
    "paper",
    "competitive results",
    "various tasks",
    "key challenge",
    "simulation results",
    "case study",
    "comprehensive evaluation",
    "superior performance",
    "existing methods",
    "research area",
    "new framework",
    "first step",
    "good performance",
  ])("%s", (phrase) => {
    expect(boilerplateReason(phrase.split(" "))).toBe(true);
  });

  it.each([
    "information capacity",
    "sample complexity",
    "data structure",
    "knowledge base",
    "neural network",
    "model selection",
    "test-time scaling",
    "user interface",
    "operating system",
    "time series",
    "language model",
    "information retrieval",
    "quality control",
    "decision support system",
    "control theory",
    "question answering",
    "transfer learning",
    "code solution",
  ])("not %s", (phrase) => {
    expect(boilerplateReason(phrase.split(" "))).toBe(false);
  });
});
