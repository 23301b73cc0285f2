// Text made to harm: what reaches a terminal or a field has no control characters, and what would
// grow without bounds is cut and told.
import { expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";
import { describeIssue } from "#core/issue.ts";

const read = (text: string, name = "hostile.ris") => {
  const reading = readSources([{ name, text }], { id: "x", title: "X" });
  return { papers: reading.ok ? reading.value.corpus.papers : [], issues: reading.issues };
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

it("escapes control and direction characters in messages", () => {
  const stray = "\u001b]0;title\u0007\u001b[31mred\u202egnp.exe\u0090";
  const { papers, issues } = read(
    `TY  - JOUR\nTI  - One\nER  - \n\n${stray}\nTY  - JOUR\nTI  - Two\nER  - \n`,
    "a\u001b.ris",
  );
  expect(papers).toHaveLength(2);
  expect(issues.length).toBeGreaterThan(0);
  for (const issue of issues) expect(describeIssue(issue)).not.toMatch(HARMFUL);
  expect(issues.map(describeIssue).join()).toContain("\\u001b]0;title\\u0007");
});

it("leaves none of them in any field", () => {
  const bad = "\u001b[31m\u0007\u202e\u2066\u0085";
  const { papers } = read(
    `TY  - JOUR\nTI  - A ${bad}title\nAB  - An ${bad}abstract\nAU  - Ro${bad}e, Jane\nJO  - A ${bad}journal\nKW  - wo${bad}rd\nDO  - 10.1234/ab${bad}cd\nUR  - https://example.org/${bad}x\nPY  - 2020\nER  - \n`,
  );
  expect(papers).toHaveLength(1);
  expect(JSON.stringify(papers)).not.toMatch(HARMFUL);
  expect(JSON.stringify(papers)).not.toContain("\\u00");
});

it("cuts what macros would write out without end, and keeps the papers", () => {
  const doubling = Array.from({ length: 40 }, (_, i) => `@string{m${i + 1} = m${i} # m${i}}`).join("\n");
  const { papers, issues } = read(
    `@string{m0 = "ha"}\n${doubling}\n@misc{a, title={Kept}, note=m40}\n@misc{b, title={Also kept}}`,
    "bomb.bib",
  );
  expect(papers.map(({ title }) => title).sort()).toEqual(["Also kept", "Kept"]);
  expect(issues.some(({ severity, message }) => severity === "warning" && message.includes("cut after"))).toBe(true);
});
