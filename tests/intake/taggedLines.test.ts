// Tagged lines: what stands outside of every record is told, with its place.
import { expect, test } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";

const RIS = ["TY  - JOUR", "TI  - Maps of dialects", "AB  - Where a word is used.", "ER  - "];
const BIBTEX = ["@article{a,", "  title = {Lines between words},", "}"];

const read = (lines: readonly string[]) => {
  const outcome = readSources([{ name: "mixed.ris", text: lines.join("\n") }], { id: "mixed", title: "Mixed" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return {
    titles: outcome.value.corpus.papers.map(({ title }) => title),
    outside: outcome.issues.filter(({ code }) => code === "intake/ris-outside").map(({ line }) => line),
  };
};

test("records of another format before, between and after are told by their first line", () => {
  expect(read(RIS)).toEqual({ titles: ["Maps of dialects"], outside: [] });
  expect(read([...BIBTEX, "", ...RIS, ...BIBTEX])).toEqual({ titles: ["Maps of dialects"], outside: [1, 9] });
});
