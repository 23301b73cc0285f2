// What every study reports: statistics and participants are no concepts, fields' own groups are.
import { describe, expect, it } from "vitest";
import { collectCandidates } from "#core/concepts/collect.ts";
import { analysePaper } from "#core/language/analysePaper.ts";

function candidatesOf(title: string, abstract: string) {
  const paper = { id: "p", order: 0, title, abstract };
  return collectCandidates(paper, analysePaper(paper));
}

describe("participants", () => {
  const trial = "We treated forty-six GERD patients. The placebo group healed more slowly than the omeprazole group.";

  it("are left out for what they had in common", () => {
    const { candidates, refused } = candidatesOf("Healing", trial);
    expect([...candidates.keys()]).toContain("gerd");
    for (const key of ["gerd patient", "placebo group", "omeprazole group"]) expect(candidates.has(key)).toBe(false);
    expect([...refused.values()].map(({ stage }) => stage)).not.toContain(undefined);
  });

  it("are no algebra, and no people", () => {
    expect(candidatesOf("On groups", "Every abelian group and Lie group acts.").candidates.has("abelian group")).toBe(
      true,
    );
    const { candidates } = candidatesOf("Aids", "Aids for visually impaired people are tested with volunteers.");
    expect(candidates.has("visually impaired people")).toBe(true);
  });
});

describe("arms", () => {
  it("are told by their size, mean or share, and by specimens", () => {
    const sutures = "The Krackow group (7.32 +/- 1.09 mm) was longer than the Achillon group.";
    expect(candidatesOf("Repair", sutures).candidates.has("achillon group")).toBe(false);
    const teeth = "The Dyract group was harder. Its specimens were heated.";
    expect(candidatesOf("Resins", teeth).candidates.has("dyract group")).toBe(false);
  });
});

describe("statistics", () => {
  const result = "It fell (odds ratio 1.2, confidence interval 0.9 to 1.4). ANOVA and logistic regression agreed.";

  it("are no concepts where they only report", () => {
    const { candidates, refused } = candidatesOf("Falls", result);
    for (const key of ["odds ratio", "confidence interval", "anova", "logistic regression"])
      expect(candidates.has(key)).toBe(false);
    expect(refused.get("odds ratio")?.stage).toBe("statistic");
  });

  it("are concepts of a paper about them", () => {
    expect(candidatesOf("Penalized logistic regression", result).candidates.has("logistic regression")).toBe(true);
  });
});

describe("a title in capitals only", () => {
  it("is read in small letters", () => {
    const { candidates } = candidatesOf("SCIENCE FICTION IN RESTORATION SPAIN", "");
    expect([...candidates.keys()]).toContain("science fiction");
    expect([...candidates.keys()].join(" ")).not.toMatch(/\bin\b/);
  });

  it("keeps the short forms of its abstract", () => {
    const { candidates } = candidatesOf("SAR IMAGE RESTORATION IN PRACTICE", "A SAR image is noisy.");
    expect(candidates.get("sar image")?.surface).toBe("SAR IMAGE".replace("IMAGE", "image"));
  });
});
