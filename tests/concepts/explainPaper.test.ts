// `explain` runs the stages themselves: what it says of a candidate is what the audit says.
import { expect, it } from "vitest";
import { explainPaper } from "#core/concepts/explainPaper.ts";
import { findConcepts } from "#core/concepts/findConcepts.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import type { Paper } from "#core/model.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";

const papers: Paper[] = [
  {
    id: "a",
    order: 0,
    title: "Support vector machines for soil maps",
    abstract: "We train support vector machines (SVMs) on labeled data, in extensive experiments.",
  },
  { id: "b", order: 1, title: "Soil maps by kriging", abstract: "Kriging of soil samples gives soil maps." },
];

it("tells tags, roles, phrases, definitions and every candidate's fate", () => {
  const explained = explainPaper(papers, 0, DEFAULT_PARAMETERS);
  expect(explained.tokens.abstract.find(({ surface }) => surface === "labeled")).toMatchObject({ tag: "P", role: "A" });
  expect(explained.phrases.map(({ surface }) => surface)).toContain("support vector machines");
  expect(explained.abbreviations).toMatchObject([{ short: "SVMs", long: "support vector machines" }]);
  const fateOf = (wanted: string) => explained.candidates.find(({ surface }) => surface === wanted)?.fate;
  expect(fateOf("SVMs")).toBe("same concept");
  expect(fateOf("experiments")).toBe("boilerplate");
});

it("reads names as the language stage does", () => {
  const paper = { id: "n", order: 0, title: "", abstract: "Lakes of New Zealand and $K$-theory of C. elegans." };
  const { names, tokens } = explainPaper([paper], 0, DEFAULT_PARAMETERS);
  expect(names.map(({ start, end }) => paper.abstract.slice(start, end))).toEqual([
    "New Zealand",
    "$K$-theory",
    "C. elegans",
  ]);
  expect(tokens.abstract.find(({ surface }) => surface === "New")?.role).toBe("n");
});

it("agrees with the audit of the same corpus on what was kept and dropped", () => {
  const explained = explainPaper(papers, 0, DEFAULT_PARAMETERS);
  const { audit } = findConcepts(papers, papers.map(analysePaper), DEFAULT_PARAMETERS);
  const line = audit.papers.find(({ paper }) => paper === "a")!;
  const kept = explained.candidates.filter(({ fate }) => fate === "kept");
  expect(kept).toHaveLength(line.kept.length);
  expect(
    explained.candidates
      .filter(({ fate }) => fate !== "kept")
      .map(({ surface }) => surface)
      .sort(),
  ).toEqual(Object.values(line.dropped).flat().sort());
});
