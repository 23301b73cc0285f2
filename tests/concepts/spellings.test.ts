// Spellings and orders that a corpus proves to be one concept, and those it does not.
import { describe, expect, it } from "vitest";
import { findConcepts } from "#core/concepts/findConcepts.ts";
import { NO_LISTS } from "#core/concepts/lists/thesaurus.ts";
import { mergeVariants } from "#core/concepts/variants/mergeVariants.ts";
import { provenSpellings } from "#core/concepts/variants/spellingPairs.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { canonicalKey } from "#core/language/canonical.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";

const counted = (keys: Readonly<Record<string, number>>) =>
  Object.entries(keys).map(([key, documentFrequency]) => ({ key, documentFrequency }));

describe("spellings", () => {
  it("are proven by the phrases they share", () => {
    const keys = counted({
      "amoxycillin therapy": 3,
      "amoxicillin therapy": 9,
      "amoxycillin resistance": 1,
      "amoxicillin resistance": 4,
      amoxycillin: 5,
      amoxicillin: 20,
    });
    expect(provenSpellings(keys).get("amoxycillin")).toBe("amoxicillin");
    expect(mergeVariants(keys, NO_LISTS).into.get("amoxycillin")).toBe("amoxicillin");
  });

  it("are one phrase in two orders where longer phrases prove it", () => {
    const keys = counted({
      "composite resin": 4,
      "resin composite": 9,
      "composite resin restoration": 2,
      "resin composite restoration": 3,
      "laparoscopic toupet fundoplication": 1,
      "toupet laparoscopic fundoplication": 2,
      "binding protein": 9,
      "protein binding": 4,
      "binding protein domain": 2,
      "protein binding domain": 1,
      "gene target": 3,
      "target gene": 5,
      "german english translation": 1,
      "english german translation": 2,
    });
    const { into, merges } = mergeVariants(keys, NO_LISTS);
    expect(into.get("composite resin")).toBe("resin composite");
    expect(into.get("composite resin restoration")).toBe("resin composite restoration");
    expect(into.get("laparoscopic toupet fundoplication")).toBe("toupet laparoscopic fundoplication");
    for (const key of ["protein binding", "gene target", "german english translation"])
      expect(into.get(key)).toBe(undefined);
    expect(merges.find(({ from }) => from === "composite resin")?.reason).toBe("word order");
  });

  it("are not, by likeness alone", () => {
    expect(provenSpellings(counted({ "silicon wafer": 3, "silicone wafer": 2, "acidity test": 1 })).size).toBe(0);
  });

  it.each([
    ["gastro-oesophageal", "gastroesophageal"],
    ["gastrooesophageal", "gastroesophageal"],
    ["oesophagus", "esophagus"],
  ])("%s is %s with or without its hyphen", (a, b) => {
    const [left, right] = [canonicalKey([a, "reflux"]), canonicalKey([b, "reflux"])];
    expect(left === right || mergeVariants(counted({ [left]: 1, [right]: 2 }), NO_LISTS).into.get(left) === right).toBe(
      true,
    );
  });

  it.each([
    ["t4 bacteriophage", "bacteriophage t4"],
    ["bvdv 1", "bvdv1"],
    ["finetuning", "fine tuning"],
  ])("%s joins %s", (a, b) => {
    expect(mergeVariants(counted({ [a]: 1, [b]: 2 }), NO_LISTS).into.get(a)).toBe(b);
  });
});

describe("labels of a corpus", () => {
  const labelsOf = (abstracts: readonly string[]): Map<string, number> => {
    const papers = abstracts.map((abstract, order) => ({ id: `p${order}`, order, title: "", abstract }));
    const { concepts } = findConcepts(papers, papers.map(analysePaper), DEFAULT_PARAMETERS);
    return new Map(concepts.map(({ label, documentFrequency }) => [label, documentFrequency]));
  };

  it("are what most papers write: wildfire, though one writes wild fire", () => {
    const labels = labelsOf([
      "The wildfire burned pine forests.",
      "We map wildfire in pine forests.",
      "After the wildfire came moss.",
      "One wild fire burned.",
    ]);
    expect(labels.get("wildfire")).toBe(4);
    expect(labels.has("wild fire")).toBe(false);
  });

  it("keep the capitals of a name that nobody writes small", () => {
    const labels = labelsOf([
      "Data of the Large Hadron Collider at CERN are used.",
      "We upgrade the Large Hadron Collider again.",
      "A large magnet bends beams.",
    ]);
    expect(labels.get("Large Hadron Collider")).toBe(2);
  });
});
