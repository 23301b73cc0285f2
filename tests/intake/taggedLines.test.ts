// Tagged lines: what stands outside of every record is read by others or told, with its place.
import { expect, test } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";

const RIS = ["TY  - JOUR", "TI  - Maps of dialects", "AB  - Where a word is used.", "ER  - "];
const BIBTEX = ["@article{a,", "  title = {Lines between words},", "}"];

const read = (lines: readonly string[]) => {
  const outcome = readSources([{ name: "mixed.ris", text: lines.join("\n") }], { id: "mixed", title: "Mixed" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return {
    titles: outcome.value.corpus.papers.map(({ title }) => title),
    outside: outcome.issues.filter(({ code }) => code === "intake/left-over").map(({ line }) => line),
  };
};

test("lines outside of every record are left to other formats, and told if none reads them", () => {
  expect(read(RIS)).toEqual({ titles: ["Maps of dialects"], outside: [] });
  const both = ["Lines between words", "Maps of dialects"];
  expect(read([...BIBTEX, "", ...RIS, ...BIBTEX])).toEqual({ titles: both, outside: [] });
  expect(read(["AU  - Nobody, A.", "", ...RIS, "ER  - ", "A line of prose."])).toEqual({
    titles: ["Maps of dialects"],
    outside: [7],
  });
});
