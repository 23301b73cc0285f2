// More than a hundred records that try to break out, in every format in: each is a paper in the
// end or is told, and nothing harmful is left in what is kept or said.
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { openSources } from "#core/intake/bytes/openSources.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { describeIssue } from "#core/issue.ts";
import { WRITERS } from "../support/awkwardRecords.ts";
import { HOSTILE_RECORDS, hostileJson, markOf, PAYLOADS } from "../support/hostileRecords.ts";

/** Control characters and those that turn the direction of what follows. */
const HARMFUL = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const IN_LINES = [
  "listing",
  "paper",
  "ris",
  "medline",
  "web-of-science",
  "endnote",
  "labelled",
  "labelled by RefWorks",
];

const SOURCES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(WRITERS).map(([name, write]) => [name, [write(HOSTILE_RECORDS)]])),
  "json with everything": [hostileJson()],
  listing: [HOSTILE_RECORDS.map(({ title, abstract }) => `Title: ${title}\nAbstract: ${abstract}`).join("\n\n\n")],
  paper: HOSTILE_RECORDS.map(({ title, abstract }) => `# ${title}\n\n## Abstract\n\n${abstract}\n`),
};

function read(name: string) {
  const texts = SOURCES[name] ?? [];
  const sources = texts.map((text, at) => ({ name: `${name}-${at}`, bytes: strToU8(text) }));
  const format = name === "paper" ? name : undefined;
  const opened = openSources(sources);
  const reading = readSources(opened.texts, { id: "x", title: "X", format });
  const papers = reading.ok ? reading.value.corpus.papers : [];
  const issues = [...opened.issues, ...reading.issues];
  const kept = new Set(papers.flatMap(({ title, abstract }) => `${title} ${abstract}`.match(/Study\d+/g) ?? []));
  return { papers, issues, lost: HOSTILE_RECORDS.filter(({ at }) => !kept.has(markOf(at))) };
}

it("are more than a hundred", () => {
  expect(PAYLOADS.length).toBeGreaterThan(150);
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
});

describe.each(Object.keys(SOURCES))("hostile records as %s", (name) => {
  const { papers, issues, lost } = read(name);

  it("are papers, or told: where a line of theirs is one of the format, or a small file looks binary", () => {
    const told = issues.filter(({ severity, isLoss }) => severity !== "note" || isLoss === true);
    expect(lost.length).toBeLessThanOrEqual(IN_LINES.includes(name) ? Math.min(told.length, 10) : 0);
    expect(papers.length).toBeGreaterThanOrEqual(HOSTILE_RECORDS.length - lost.length);
  });

  it("leave nothing harmful in papers and messages", () => {
    for (const { sources: _, ...paper } of papers)
      for (const text of JSON.stringify(Object.entries(paper), (_key, value: unknown) =>
        typeof value === "string" ? value.replace(HARMFUL, "!HARM!") : value,
      ).match(/.{0,40}!HARM!/g) ?? [])
        expect(text).toBe("");
    for (const issue of issues) expect(describeIssue(issue).replace(/[\n\t]/g, " ")).not.toMatch(HARMFUL);
  });

  it("have no link but to the web", () => {
    for (const { url } of papers) if (url !== undefined) expect(url).toMatch(/^https?:\/\/[^\s"<>]*$/);
  });
});
