// What a build says about languages: one note, with counts, where there is another than English.
import { expect, it } from "vitest";
import { extractionIssues } from "#core/extractionIssues.ts";

const audit = (languages: readonly string[]) => ({
  papers: languages.map((language, i) => ({
    ...{ paper: `p${i}`, language, tagged: language === "en", seen: 1, kept: ["x"], dropped: {}, residue: {} },
  })),
  ...{ merges: [], refusals: [], senses: [] },
});

const placed = { standIn: [], community: [] };

it("is silent on English, and counts the languages of others with their papers", () => {
  expect(extractionIssues([], audit(["en", "en"]), placed)).toEqual([]);
  const [one] = extractionIssues([], audit(["fr"]), placed);
  expect(one?.message).toMatch(/1 paper in French\.$/);
  const [mixed, ...more] = extractionIssues([], audit(["en", "en", "de", "zh", "zh", "zh"]), placed);
  expect(mixed?.message).toMatch(/3 papers in Chinese, 2 papers in English, 1 paper in German\. Concepts/);
  expect(more).toEqual([]);
});
