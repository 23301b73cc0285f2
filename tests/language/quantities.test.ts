// Numbers with their units are measures, whatever stands between them; words beside them stay.
import { describe, expect, it } from "vitest";
import { analysePaper } from "#core/language/analysePaper.ts";
import { maskResidue } from "#core/language/residue.ts";

const phrasesOf = (abstract: string): string[] =>
  analysePaper({ id: "p", order: 0, title: "", abstract }).chunks.map(({ starts, ends }) =>
    abstract.slice(starts[0], ends.at(-1)),
  );

describe("measures", () => {
  it.each([
    "20 mg b.d.",
    "40-mg",
    "5 ml/kg per day",
    "12-week",
    "24-h",
    "37 °C",
    "1 g b.i.d.",
    "110 mm Hg",
    "3-year-old",
    "15 m2",
    "one-week",
  ])("are blanked whole: %s", (measure) => {
    expect(maskResidue(`given ${measure} here`).masked.trim().split(/\s+/)).toEqual(["given", "here"]);
  });

  it.each(["3D", "k-NN", "5-fluorouracil", "T4", "p53", "GPT-4", "5-HT"])("are no names: %s stays", (name) => {
    expect(maskResidue(`given ${name} here`).masked).toContain(name);
  });

  it.each([
    ["Omeprazole 20 mg b.d. healed ulcers.", ["Omeprazole", "ulcers"]],
    ["Ambulatory 24 h pH monitoring was done.", ["pH monitoring"]],
    ["Eighty-two children (6 men) underwent gastric monitoring.", ["gastric monitoring"]],
    ["A five-story steel building shook.", ["steel building"]],
    ["The radial velocity--or phase--was kept.", ["radial velocity", "phase"]],
    ["Convolutional nets(CNN) and origin(s) of life", ["Convolutional nets", "life"]],
  ])("leave the words beside them: %s", (text, expected) => {
    const found = phrasesOf(text);
    for (const phrase of expected) expect(found).toContain(phrase);
    expect(found.join(" ")).not.toMatch(/\bmg\b|b\.d|underwent|Eighty|five-|--|\(/);
  });
});
