import { describe, expect, it } from "vitest";
import { type NamingConcept, rankDistinctive, spreadToParts } from "#core/graph/distinctive.ts";
import { assignFollowers } from "#core/graph/followers.ts";
import { nameLevels } from "#core/graph/nameLevels.ts";
import { overlaps } from "#core/graph/overlap.ts";

const concept = (label: string, papers: readonly number[], aliases: readonly string[] = []): NamingConcept => ({
  key: label.toLowerCase(),
  label,
  aliases,
  papers,
  salience: papers.map(() => 1),
});

/** Twelve papers in three communities; the first two make one theme. */
const communityOf = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2);
const themeOf = Int32Array.of(0, 0, 1);
const concepts = [
  concept("language model", [0, 1, 2, 3, 4, 5, 6, 7, 8]),
  concept("large language model", [0, 1, 4, 5]),
  concept("speculative decoding", [0, 1, 2]),
  concept("speculative sampling", [2, 3]),
  concept("draft model", [0, 3]),
  concept("scaling law", [4, 5, 6, 7]),
  concept("data scaling law", [4, 5]),
  concept("training compute", [5, 6]),
  concept("text generation", [1, 3, 4, 6]),
  concept("passage retrieval", [8, 9, 10]),
  concept("reranking", [10, 11]),
  concept("question answering", [9, 11, 3]),
];

function nameAll() {
  const ranked = rankDistinctive(concepts, communityOf, 3);
  const themes = rankDistinctive(
    concepts,
    communityOf.map((c) => themeOf[c]!),
    2,
  );
  return nameLevels({ fine: ranked, spare: [[], [], []], coarse: themes, themeOf, communityOf });
}

describe("names", () => {
  const { fine, coarse } = nameAll();
  const labels = fine.map((names) => names.map(({ label }) => label));

  it("are what sets a community apart", () => {
    expect(labels[0]).toContain("speculative decoding");
    expect(labels[1]?.[0]).toBe("scaling law");
    expect(labels[2]?.[0]).toBe("passage retrieval");
  });

  it("are two to four, none twice, none saying the same as another", () => {
    for (const names of fine) {
      expect(names.length).toBeGreaterThanOrEqual(2);
      expect(names.length).toBeLessThanOrEqual(4);
      for (const a of names) for (const b of names) if (a !== b) expect(overlaps(a, b)).toBe(false);
    }
    const all = labels.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain("language model"); // three of four papers have it: it names nothing
  });

  it("of a community do not repeat its theme's", () => {
    expect(coarse[0]?.length).toBeGreaterThan(0);
    for (const [c, names] of fine.entries())
      for (const name of names) for (const above of coarse[themeOf[c]!]!) expect(overlaps(name, above)).toBe(false);
  });

  it("do not depend on the order of the concepts", () => {
    const turned = rankDistinctive([...concepts].reverse(), communityOf, 3);
    expect(turned).toEqual(rankDistinctive(concepts, communityOf, 3));
  });

  it("count papers that have the phrase inside a longer one", () => {
    const [short] = spreadToParts([concept("data mixing", [1]), concept("data mixing law", [2, 3])]);
    expect(short?.papers).toEqual([1, 2, 3]);
  });

  it.each([
    ["language model", "large language model", true],
    ["LLM", "large language model", true],
    ["sampling", "sample", true],
    ["speculative decoding", "speculative sampling", false],
    ["data mixture", "data selection", false],
  ])("%s and %s say the same: %s", (a, b, same) => {
    expect(overlaps(concept(a, []), concept(b, []))).toBe(same);
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
