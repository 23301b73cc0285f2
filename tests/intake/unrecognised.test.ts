// Texts that hold no papers: nothing is read, and it is told what was seen and what comes near.
import { describe, expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";
import type { Issue } from "#core/issue.ts";

const told = (text: string): Issue | undefined => {
  const reading = readSources([{ name: "x.txt", text }], { id: "x", title: "X" });
  expect(reading.ok).toBe(false);
  return reading.issues.find(({ code }) => code === "intake/unknown-format");
};
const rows = (heading: string, row: string): string => `${heading}\n${`${row}\n`.repeat(9)}`;

describe("a text that no format is sure of", () => {
  it("is told once, with the formats by id and by name", () => {
    const { issues } = readSources([{ name: "x.txt", text: rows("name,street,zip", "Ada,High Street,123") }], {
      id: "x",
      title: "X",
    });
    expect(issues.filter(({ severity }) => severity === "error")).toHaveLength(1);
    expect(issues[0]?.hint).toMatch(/bibtex \(BibTeX/);
  });

  it.each([
    ["columns", rows("name,street,zip", "Ada,High Street,123"), /3 columns separated by commas \(name, street, zip\)/],
    ["a spreadsheet", rows("open\thigh\tlow", "1\t2\t3"), /3 columns separated by tabs/],
    ["unknown tags", "QA: first\nQB: second\n\nQA: third\nQB: fourth\n", /lines with tags \(QA, QB\)/],
    ["other JSON", '{"name": "x", "version": "1.0", "scripts": {"build": "tsc"}}', /JSON with the keys name, version/],
    ["other XML", '<?xml version="1.0"?>\n<project><id>a</id></project>', /outermost element <project>/],
    ["a web page", "<!DOCTYPE html>\n<html><body><p>We studied lakes.</p></body></html>", /a web page/],
    ["a program", 'import { a } from "a";\n\nexport function b() {\n  return a();\n}\n', /source code/],
    ["identifiers", "10.1000/a1\n10.1000/a2\n10.1000/a3\n", /identifiers alone/],
    [
      "XML after comments",
      "<!-- a --><!-- b -->\n<!DOCTYPE x><project><id>a</id></project>",
      /outermost element <project>/,
    ],
    ["a cut, far in", `\n${" ".repeat(60)}: "x"}], 7, 8]`, /too little to tell/],
    ["comments and nothing else", `${"<!-- a -->".repeat(60)} thanks`, /“<!-- a -->/],
    ["a letter", "Dear Anna,\n\nthank you for the letter you wrote on Sunday.\n\nBest wishes, Ben\n", /“Dear Anna,”/],
  ])("is described: %s", (_, text, seen) => {
    const issue = told(text);
    expect(issue?.message).toMatch(seen);
    expect(issue?.line).toBe(text.search(/\S/) === 0 ? 1 : 2);
  });

  it("is a manuscript, not a listing of its sections", () => {
    const body =
      "Lakes are many and their ice is thick. We show in this study that the results of others were right in every respect but one, which we treat below.";
    const text = `\\documentclass{article}\n\\begin{document}\n\\title{On lakes}\n\\section{Introduction}\n${body}\n\\end{document}\n`;
    expect(told(text)?.message).toMatch(/a LaTeX document/);
  });

  it("names the formats that come near, with how sure they are", () => {
    const prose =
      "A storm hit the northern coast on Monday and left thousands of people without power. Firefighters worked through the night, as the mayor said in the morning. Schools stay closed on Tuesday, and no train runs between the two towns.";
    expect(told(`Storm hits the coast\n\n${prose}\n`)?.hint).toMatch(
      /^Nearest: One paper as text or Markdown \(\d+ % sure\)/,
    );
  });
});
