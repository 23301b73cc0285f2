import { describe, expect, it } from "vitest";
import type { Communities } from "#core/communities/findCommunities.ts";
import { assignFollowers } from "#core/communities/followers.ts";
import { countBonds, isCut, isModifier } from "#core/communities/naming/bonds.ts";
import { type Distinctive, rankDistinctive } from "#core/communities/naming/distinctive.ts";
import { inOneLanguage } from "#core/communities/naming/groupLanguage.ts";
import { describeCommunities } from "#core/communities/naming/nameCommunities.ts";
import { canFollow, formOf } from "#core/communities/naming/nameForm.ts";
import { nameLevels } from "#core/communities/naming/nameLevels.ts";
import { findParts } from "#core/communities/naming/namingParts.ts";
import { namingPhrases } from "#core/communities/naming/namingPhrases.ts";
import { overlaps } from "#core/communities/overlap.ts";
import type { Concept, Paper } from "#core/model.ts";
import { readCorpusWords } from "#core/relatedness/corpusWords.ts";

/** Fourteen papers in four communities; the first two make one theme. */
const TITLES: readonly (readonly string[])[] = [
  [
    "Speculative decoding with draft models",
    "Faster speculative decoding for language models",
    "Draft models: speculative decoding made simple",
    "A draft model for text generation with FooSpec",
  ],
  [
    "Scaling laws for language models",
    "Data scaling laws and training compute",
    "Scaling laws of text generation",
    "Training compute and scaling laws",
  ],
  [
    "Passage retrieval for question answering",
    "Dense passage retrieval with language models",
    "Reranking after passage retrieval",
    "Passage retrieval with QuuxBERT",
  ],
  ["Proving test set contamination", "Benchmark leakage in language models"],
];
const papers = TITLES.flat().map(
  (title, order): Paper => ({
    id: `p${String(order).padStart(2, "0")}`,
    order,
    title,
    abstract: "We study it. The provider provides.",
  }),
);
const communityOf = Int32Array.from(TITLES.flatMap((titles, c) => titles.map(() => c)));
const members = TITLES.map((_, c) => [...communityOf.keys()].filter((v) => communityOf[v] === c));
const themeOf = Int32Array.of(0, 0, 1, 2);

/** A concept of the papers whose title says it. */
function concept(label: string, aliases: readonly string[] = []): Concept {
  const own = papers.filter(({ title }) => title.toLowerCase().includes(label.toLowerCase()));
  return {
    key: label.toLowerCase(),
    label,
    aliases,
    mentions: [],
    documentFrequency: own.length,
    score: 1,
    salience: own.map(({ id }) => ({ paper: id, weight: 1 })),
  };
}
const concepts = [
  "language model",
  "speculative decoding",
  "draft model",
  "FooSpec",
  "scaling law",
  "data scaling law",
  "training compute",
  "text generation",
  "passage retrieval",
  "dense passage retrieval",
  "question answering",
  "QuuxBERT",
  "test set contamination",
  "benchmark leakage",
].map((label) => concept(label));
const words = readCorpusWords(papers, []);

function nameAll(from: readonly Concept[]) {
  const phrases = namingPhrases(from, [], words);
  const rank = (of: Int32Array, groups: number): Distinctive[][] => rankDistinctive(phrases, words, of, groups);
  const coarse = communityOf.map((c) => themeOf[c]!);
  return nameLevels({ fine: rank(communityOf, 4), coarse: rank(coarse, 3), themeOf, communityOf, members });
}

describe("names", () => {
  const { fine, coarse } = nameAll(concepts);
  const labels = fine.map((names) => names.map(({ label }) => label));

  it("are what most of a community's papers are about", () => {
    expect(labels[0]?.[0]).toBe("speculative decoding");
    expect(labels[1]?.[0]).toBe("scaling law");
    expect(labels[2]?.[0]).toBe("passage retrieval");
  });

  it("are never one paper's system where anything is shared", () => {
    expect(labels.flat()).not.toContain("FooSpec");
    expect(labels.flat()).not.toContain("QuuxBERT");
  });

  it("are nothing that one paper alone is about beside what several share", () => {
    const papersOf = new Map(concepts.map(({ label, documentFrequency }) => [label, documentFrequency]));
    for (const names of labels.slice(0, 3)) for (const label of names) expect(papersOf.get(label)).toBeGreaterThan(1);
  });

  it("are what the titles say where two papers share nothing", () => {
    expect(labels[3]?.toSorted()).toEqual(["benchmark leakage", "test set contamination"]);
  });

  it("are one to three, none twice, none saying the same as another, none that all papers share", () => {
    for (const names of fine) {
      expect(names.length).toBeGreaterThanOrEqual(1);
      expect(names.length).toBeLessThanOrEqual(3);
      for (const a of names) for (const b of names) if (a !== b) expect(overlaps(a, b)).toBe(false);
    }
    const all = labels.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain("language model");
  });

  it("of a theme are what half of its papers share, or its two largest communities' own", () => {
    expect(coarse[0]?.map(({ label }) => label)).toEqual(["speculative decoding", "scaling law"]);
    expect(coarse[1]).toEqual(fine[2]);
  });

  it("do not depend on the order of the concepts", () => {
    expect(nameAll([...concepts].reverse())).toEqual({ fine, coarse });
  });

  it("count papers that have the phrase inside a longer one, in the title most", () => {
    const law = namingPhrases(concepts, [], words).find(({ key }) => key === "scaling law");
    expect(law?.papers).toEqual([4, 5, 6, 7]);
    expect(law?.weights).toEqual([1, 1, 1, 1]);
  });

  it("are seldom where or when something was studied", () => {
    const worth = (key: string, label: string) => formOf({ key, label, kind: "concept" });
    for (const [key, label] of [
      ["united states", "United States"],
      ["west africa", "West Africa"],
      ["early twentieth century", "early twentieth century"],
    ] as const)
      expect(worth(key, label)).toBeLessThan(0.4 * worth("soil erosion", "soil erosion"));
  });

  it("are seldom whom or what was observed, nor words that spoken English says often", () => {
    const worth = (label: string) => formOf({ key: label, label, kind: "concept" });
    expect(worth("healthy control")).toBeLessThan(0.6 * worth("brain network"));
    expect(worth("male mouse")).toBeLessThan(0.6 * worth("brain network"));
    expect(worth("legacy")).toBeLessThan(worth("metagenomics"));
  });

  it("are what the group's papers say rather than what papers elsewhere say as well", () => {
    const entry = (label: string, score: number, all: number, inside = 4): Distinctive => ({
      phrase: {
        ...concept(label),
        key: label,
        kind: "concept",
        papers: [...Array(all).keys()],
        weights: [],
        background: 0,
      },
      score,
      inside: [...Array(inside).keys()],
      coverage: inside / 16,
      focus: 0.8,
    });
    const nameOf = (...fine: Distinctive[]) => {
      const of = Int32Array.from({ length: 16 }, () => 0);
      const levels = {
        fine: [fine],
        coarse: [[]],
        themeOf: Int32Array.of(0),
        communityOf: of,
        members: [[...of.keys()]],
      };
      return nameLevels(levels).fine[0]?.[0]?.label;
    };
    expect(nameOf(entry("amino acid", 1.2, 40), entry("enteritis virus", 1, 5))).toBe("enteritis virus");
    expect(nameOf(entry("amino acid", 1.2, 6), entry("enteritis virus", 1, 5))).toBe("amino acid");
    // a fifth of the group is better said than a third that says next to nothing
    expect(nameOf(entry("river ecology", 0.6, 2, 2), entry("scholar", 0.5, 14))).toBe("river ecology");
  });

  it("are no words that only stand before others, whatever follows a noun", () => {
    const bonds = { mentions: 15, compounded: 0, before: 0, after: 13 };
    const modifies = (label: string) => isModifier({ key: label.replaceAll("-", " "), label, kind: "concept" }, bonds);
    expect(["single-stranded", "upper gastrointestinal"].map(modifies)).toEqual([true, true]);
    expect(["oxidative stress", "porcine circovirus", "RT-PCR"].map(modifies)).toEqual([false, false, false]);
    const label = "single-stranded";
    expect(canFollow({ key: "single stranded", label, kind: "concept", modifies: true })).toBe(false);
  });

  it("are no adjective with a capital, and free of another group's single word", () => {
    const capital = { key: "euclidean", label: "Euclidean", kind: "term", modifies: true } as const;
    expect(canFollow(capital)).toBe(false);
    expect(formOf(capital)).toBeLessThan(0.2);
    const entry = (label: string, from: number, score: number): Distinctive => ({
      phrase: {
        ...concept(label),
        key: label,
        kind: "concept",
        papers: [0, 1, 2, 3].map((v) => v + from),
        weights: [],
        background: 0,
      },
      ...{ score, inside: [0, 1, 2, 3].map((v) => v + from), coverage: 0.5, focus: 0.8 },
    });
    const { fine } = nameLevels({
      fine: [[entry("robot", 0, 2)], [entry("robotic manipulation", 8, 0.9), entry("machine learning", 8, 0.8)]],
      ...{
        coarse: [[]],
        themeOf: Int32Array.of(0, 0),
        communityOf: Int32Array.from({ length: 16 }, (_, v) => +(v > 7)),
      },
      members: [
        [0, 1, 2, 3],
        [8, 9, 10, 11],
      ],
    });
    expect(fine[1]?.[0]?.label).toBe("robotic manipulation");
  });

  it("are the end of longer names only where it stands without them", () => {
    const fever = { key: "fever virus", label: "fever virus", kind: "part" } as const;
    expect(isCut(fever, { mentions: 8, compounded: 0, before: 8, after: 0 })).toBe(true);
    expect(isCut(fever, { mentions: 8, compounded: 0, before: 4, after: 0 })).toBe(false);
  });

  it("are judged by the words directly beside them", () => {
    const read = readCorpusWords(
      [{ id: "a", order: 0, title: "Swine fever virus", abstract: "A fever virus, virus of fever." }],
      [],
    );
    const located = read.locate([{ node: "concept:fever virus", label: "fever virus", surfaces: ["fever virus"] }]);
    expect(countBonds(1, located, read)).toEqual([{ mentions: 2, compounded: 0, before: 1, after: 0 }]);
  });

  it("are nothing that nearly all write inside a compound", () => {
    const from = (...titles: string[]): (string | undefined)[] => {
      const read = readCorpusWords(
        titles.map((title, order) => ({ id: `${order}`, order, title, abstract: "" })),
        [],
      );
      const own = titles.map((_, order) => ({ paper: `${order}`, weight: 1 }));
      return namingPhrases([{ ...concept("shot learning"), salience: own }], [], read).map(({ key }) => key);
    };
    expect(from("Few-shot learning of words", "Zero-shot learning")).toEqual([]);
    expect(from("Few-shot learning of words", "Shot learning")).toEqual(["shot learning"]);
  });

  it("may begin with a sign", () => {
    const read = readCorpusWords([{ id: "a", order: 0, title: "Simple C*-algebras", abstract: "" }], []);
    const algebra = { ...concept("C*-algebra"), key: "c* algebra", salience: [{ paper: "a", weight: 1 }] };
    expect(namingPhrases([algebra], [], read).map(({ label }) => label)).toEqual(["C*-algebra"]);
    expect(formOf({ key: "c* algebra", label: "C*-algebra", kind: "concept" })).toBe(1);
    expect(formOf({ key: "t5 base", label: "T5-base", kind: "concept" })).toBeLessThan(0.5);
  });

  it("stand beside another only where they say something by themselves", () => {
    expect(canFollow({ key: "data mixing", label: "data mixing", kind: "concept" })).toBe(true);
    expect(canFollow({ key: "pretraining", label: "pretraining", kind: "concept" })).toBe(true);
    expect(canFollow({ key: "quantum", label: "quantum", kind: "term", modifies: true })).toBe(false);
    expect(canFollow({ key: "privacy", label: "privacy", kind: "term" })).toBe(true);
    expect(canFollow({ key: "curve", label: "curve", kind: "term" })).toBe(false);
    expect(canFollow({ key: "model performance", label: "model performance", kind: "concept" })).toBe(false);
  });

  it("are in a gloss followed by concepts that papers of it share: no terms, none of one paper", () => {
    const terms = ["Speculative", "Scaling", "Passage"].map((label) => ({
      ...concept(label),
      partOf: [],
    }));
    const ones = Float64Array.from(papers, () => 1);
    const verdict = {
      reliable: true,
      reason: "",
      modularity: 1,
      nullModularity: 0,
      nullDeviation: 0,
      agreement: 1,
      resolution: 1,
    };
    const found: Communities = {
      ...{ community: communityOf, confidence: ones, count: 4, cohesion: ones.subarray(0, 4), members },
      ...{ themes: themeOf, verdict },
    };
    const glosses = describeCommunities({ papers, concepts, terms, words, found }).communities.map(
      ({ gloss }) => gloss,
    );
    expect(glosses[0]).toMatch(/^speculative decoding\b.*draft model/);
    expect(glosses[0]).not.toContain("FooSpec");
    for (const gloss of glosses) expect(gloss.split(", ")).not.toContain("Speculative");
    for (const gloss of glosses) expect(gloss.split(", ")).not.toContain("Scaling");
  });
  it("are phrases before single words, and topics before names of things", () => {
    const worth = (label: string): number => formOf({ key: label.toLowerCase(), label, kind: "concept" });
    expect(worth("draft model")).toBeGreaterThan(worth("draft"));
    expect(worth("scaling law")).toBeGreaterThan(worth("GSM8K"));
    expect(worth("scaling law")).toBeGreaterThan(worth("model performance"));
  });

  it.each([
    ["language model", "large language model", true],
    ["LLM", "large language model", true],
    ["sampling", "sample", true],
    ["pretraining", "LLM pre-training", true],
    ["speculative decoding", "speculative sampling", false],
    ["data mixture", "data selection", false],
  ])("%s and %s say the same: %s", (a, b, same) => {
    expect(overlaps(concept(a), concept(b))).toBe(same);
  });
});

describe("parts of concepts", () => {
  /** `titles` are the concepts, each of one paper. */
  const partsOf = (...titles: string[]): string[] =>
    findParts(
      titles.map((label, i) => ({
        ...concept(label),
        key: label.toLowerCase().replaceAll("-", " "),
        documentFrequency: 1,
        salience: [{ paper: `p${i}`, weight: 1 }],
      })),
      new Set(),
    ).map(({ label }) => label);

  it("that several papers vary may be names", () => {
    expect(partsOf("dynamic data mixing", "online data mixing")).toContain("data mixing");
  });

  it("end most of the longer ones that hold them: what mostly stands before another noun is none", () => {
    const basins = ["upper river basin", "lower river basin", "dry river basin"];
    expect(partsOf(...basins, "deep river", "slow river")).not.toContain("river");
    expect(partsOf("dry river basin", "deep river", "slow river", "cold river")).toContain("river");
  });

  it("do not always follow one word", () => {
    expect(partsOf("high performance computing", "high performance computing center")).not.toContain(
      "performance computing",
    );
  });

  it("do not begin inside a compound, nor end before the noun they need", () => {
    expect(partsOf("data-centric kernel", "human-centric kernel")).toEqual(["kernel"]);
    expect(
      partsOf("wireless sensor network", "wireless sensor node", "sensor network", "sensor node", "soil sensor"),
    ).not.toContain("wireless sensor");
  });
});

describe("concepts and terms", () => {
  it("follow the weighted majority of their papers; ties go to the smaller community", () => {
    const [clear, tied, lost] = assignFollowers(
      [
        [
          { paper: 0, weight: 1 },
          { paper: 1, weight: 1 },
          { paper: 3, weight: 1.5 },
        ],
        [
          { paper: 0, weight: 1 },
          { paper: 3, weight: 1 },
        ],
        [{ paper: 4, weight: 1 }],
      ],
      [0, 0, 0, 1, -1],
    );
    expect(clear).toEqual({ community: 0, confidence: 2 / 3.5 });
    expect(tied?.community).toBe(1);
    expect(lost).toEqual({ community: -1, confidence: 0 });
  });
});

describe("a group of papers in several languages", () => {
  const named = (key: string, papers: readonly number[]): Distinctive => ({
    phrase: { key, label: key, aliases: [], papers, weights: papers.map(() => 1), background: 0, kind: "concept" },
    ...{ score: 1, inside: papers, coverage: 0.5, focus: 1 },
  });
  const ranked = [[named("neuronale Netze", [2]), named("incendios forestales", [0, 1])], [named("Netze", [2])]];
  const language = ["es", "es", "de"] as const;
  const texts = language.map((code) => ({ ...words.texts[0]!, language: code }));
  it("is named in the language of most of it", () => {
    const keys = inOneLanguage(ranked, { texts, languages: ["de", "es"] }, [0, 0, 0]).map((list) =>
      list.map(({ phrase }) => phrase.key),
    );
    expect(keys).toEqual([["incendios forestales"], ["Netze"]]);
    expect(inOneLanguage(ranked, { texts, languages: ["es"] }, [0, 0, 0])).toBe(ranked);
  });
  it("has no name cut from before another word", () => {
    const worth = (modifies: boolean) => formOf({ key: "quantum", label: "quantum", kind: "term", modifies });
    expect(worth(true)).toBeLessThan(0.4 * worth(false));
  });
});
