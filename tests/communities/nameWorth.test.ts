import { describe, expect, it } from "vitest";
import { chooseNames } from "#core/communities/naming/chooseNames.ts";
import type { Distinctive } from "#core/communities/naming/distinctive.ts";
import { findKindsOfWork, introduces } from "#core/communities/naming/kindsOfWork.ts";
import { canFollow, formOf, isVague } from "#core/communities/naming/nameForm.ts";
import { nameLevels } from "#core/communities/naming/nameLevels.ts";
import { nodeKey } from "#core/model.ts";
import { readCorpusWords } from "#core/relatedness/corpusWords.ts";

/** A phrase that the group's papers `inside` say, and `elsewhere` others. */
const entry = (label: string, score: number, inside: readonly number[], size: number, elsewhere = 0): Distinctive => ({
  phrase: {
    ...{ key: label.toLowerCase(), label, aliases: [], weights: [], background: 0, kind: "concept" },
    papers: [...inside, ...Array.from({ length: elsewhere }, (_, i) => 1000 + i)],
  },
  ...{ score, inside, coverage: inside.length / size, focus: 1 },
});
const upTo = (n: number, from = 0): number[] => Array.from({ length: n }, (_, i) => from + i);
const namesOf = (...ranked: Distinctive[]): string[] =>
  chooseNames(
    ranked.toSorted((a, b) => b.score - a.score),
    [],
    () => true,
  ).map(({ label }) => label);
const named = (label: string) => ({ key: label.toLowerCase(), label, kind: "concept" }) as const;

describe("further names", () => {
  it("add papers to the group's: two of twenty are not its second subject", () => {
    const drug = entry("anti-inflammatory drug", 2, upTo(14), 20);
    expect(namesOf(drug, entry("protein folding", 0.5, [18, 19], 20))).toEqual(["anti-inflammatory drug"]);
    expect(namesOf(drug, entry("protein folding", 0.5, [17, 18, 19], 20))).toHaveLength(2);
  });

  it("are single words only where three papers say them, and no everyday word with a capital", () => {
    const wind = entry("wind turbine", 1, upTo(4), 10);
    expect(namesOf(wind, entry("kinematics", 1, [5, 6], 10))).toEqual(["wind turbine"]);
    expect(namesOf(wind, entry("kinematics", 1, [5, 6, 7], 10))).toHaveLength(2);
    expect(canFollow(named("Church"))).toBe(false);
    expect(canFollow(named("Lysenko"))).toBe(true);
  });
});

describe("a first name", () => {
  it("is what papers are about: what many say and no title does is less", () => {
    const acid = entry("amino acid", 1.5, upTo(12), 18, 36);
    const titled = (titles: number): Distinctive => ({ ...acid, phrase: { ...acid.phrase, titles } });
    const virus = entry("bronchitis virus", 0.8, upTo(6), 18);
    expect(namesOf(titled(0), virus)[0]).toBe("bronchitis virus");
    expect(namesOf(titled(9), virus)[0]).toBe("amino acid");
  });
});

describe("a group has no name", () => {
  it("that says too little: a central paper's title stands for it", () => {
    expect(namesOf(entry("ocean", 0.9, [0, 1, 2], 19), entry("nurture", 0.5, [3, 4], 19))).toEqual([]);
    expect(namesOf(entry("curve", 3, [0, 1, 2], 6))).toEqual([]);
    expect(namesOf(entry("soil erosion", 1, [0, 1, 2], 9))).toEqual(["soil erosion"]);
    const untitled = chooseNames([entry("curve", 3, [0, 1, 2], 6)], [], () => true, 0, false);
    expect(untitled.map(({ label }) => label)).toEqual(["curve"]);
  });

  it("unless it is too large for a title: then the best phrase stands, however little it says", () => {
    const named = (size: number) => {
      const fine = [[entry("curve", 3, [0, 1, 2], size)]];
      const levels = { fine, coarse: fine, themeOf: [0], communityOf: upTo(size).map(() => 0), members: [upTo(size)] };
      return nameLevels({ ...levels, hasTitle: (_, papers) => papers < 10 }).fine[0]?.map(({ label }) => label);
    };
    expect(named(6)).toEqual([]);
    expect(named(12)).toEqual(["curve"]);
  });

  it("but a place, where half of its titles say it", () => {
    expect(namesOf(entry("America", 3, upTo(5), 10))).toEqual(["America"]);
    expect(namesOf(entry("America", 3, upTo(3), 10))).toEqual([]);
  });

  it("that opens one title with an act", () => {
    expect(namesOf(entry("building biophysics", 2, [0], 3), entry("soil erosion", 1, [1], 3))).toEqual([
      "soil erosion",
    ]);
  });

  it("that only one paper of four says; of three it may be", () => {
    expect(namesOf(entry("forensic casework", 2, [0], 4))).toEqual([]);
    expect(namesOf(entry("forensic casework", 2, [0], 3))).toEqual(["forensic casework"]);
  });

  it("but the central paper's own, where it is a handful", () => {
    const ones = (size: number) => [entry("forensic casework", 2, [0], size)];
    const namesBeside = (size: number, central: number) => chooseNames(ones(size), [], () => true, central);
    expect(namesBeside(5, 0).map(({ label }) => label)).toEqual(["forensic casework"]);
    expect(namesBeside(5, 1)).toEqual([]);
    expect(namesBeside(6, 0)).toEqual([]);
  });

  it("too little only in a small group: ten papers are something in any", () => {
    expect(namesOf(entry("soil erosion", 0.3, upTo(10), 200))).toEqual(["soil erosion"]);
  });
});

describe("a phrase is worth less as a name", () => {
  const subject = formOf(named("soil erosion"));
  it("that most fields say, of anything", () => {
    expect(formOf(named("numerical simulation"))).toBeLessThan(0.6 * subject);
    expect(formOf(named("information flow"))).toBeLessThan(0.8 * subject);
    expect(isVague(named("numerical simulation"))).toBe(true);
    expect(isVague(named("machine learning"))).toBe(false);
  });

  it("whose head only an adjective describes", () => {
    for (const label of ["unified approach", "controlled trial", "clinical trial"])
      expect(formOf(named(label))).toBeLessThan(0.6 * subject);
    expect(formOf(named("diffusion model"))).toBeGreaterThan(0.8 * subject);
  });

  it("that titles say of themselves", () => {
    expect(formOf({ ...named("follow-up study"), work: true })).toBeLessThan(0.4 * subject);
    expect(canFollow({ ...named("follow-up study"), work: true })).toBe(false);
  });
});

describe("kinds of work", () => {
  const says = (title: string, phrase: string): boolean => {
    const start = title.indexOf(phrase);
    return introduces(title, start, start + phrase.length);
  };
  it("follow an article at the start of a title or of what comes after a pause", () => {
    expect(says("Ulcer bleeding: a long-term follow-up study.", "follow-up study")).toBe(true);
    expect(says("Healing of ulcers. Results of a German multicentre trial", "multicentre trial")).toBe(true);
    expect(says("A unified framework for clustering", "unified framework")).toBe(true);
    expect(says("Treating a peptic ulcer in children", "peptic ulcer")).toBe(false);
    expect(says("A duodenal ulcer model of healing", "duodenal ulcer")).toBe(false);
  });

  it("are told by two titles and half of all that say it", () => {
    const titles = ["Ulcers: a pilot study", "A pilot study of reflux", "Peptic ulcer healing", "Peptic ulcer relapse"];
    const words = readCorpusWords(
      titles.map((title, order) => ({ id: `p${order}`, order, title, abstract: "" })),
      [],
    );
    const phrases = ["peptic ulcer", "pilot study"].map((label) => ({
      ...{ node: nodeKey("concept", label), label, surfaces: [label] },
    }));
    expect([...findKindsOfWork(words.locate(phrases), words)]).toEqual([1]);
  });
});
