// Copies of the pages researchers copy from: no line of a page becomes a paper, no line is lost,
// and what the reader goes by is tried alone.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readListing } from "#core/intake/listing/listingEntries.ts";
import { readSources } from "#core/intake/readCorpus.ts";

const FOLDER = "tests/fixtures/intake/listing";
const FILES = readdirSync(FOLDER);
/** Copies with papers made up for them. */
const COPIES = FILES.filter((name) => !/^(?:acl|arxiv-|chinese|german|openreview|scholar|trending)/.test(name));
const TITLES = new Set([
  "Maps of Papers Drawn from Titles Alone",
  "Soil Moisture as a Driver of Leaf-Out in Temperate Forests: Evidence from 31 Sites",
  "Is Attention Needed for Counting?",
  "Low-Dose Aspirin after Hip Replacement: A Randomised Trial in 2,140 Patients",
  "Graph Rewriting for Quantum Circuits with Few Ancillas",
  "What Villages Remember",
  "Tiny Diffusion: Generating Icons in Under a Second on a Phone",
  "Bread prices, 1851–1913",
  "SABLE: Sparse Attention with Block-Level Eviction for Long Documents",
  "On the number of plane partitions with a hole",
  "Can nurses' handover notes predict readmission? A retrospective cohort study",
  "Eelgrass",
]);

const textOf = (name: string): string => readFileSync(`${FOLDER}/${name}`, "utf8");

function read(text: string) {
  const reading = readSources([{ name: "pasted", text }], { id: "test", title: "Test" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const papers = [...reading.value.corpus.papers].sort((a, b) => a.order - b.order);
  return { papers, issues: reading.issues, format: reading.value.sources[0]?.format };
}

describe("copies of pages", () => {
  it.each(COPIES)("%s: papers only, and all of them", (name) => {
    const text = textOf(name);
    const titles = read(text).papers.map(({ title }) => title.replace(/ \[[a-z ]+\]$/, ""));
    expect(titles.filter((title) => !TITLES.has(title))).toEqual([]);
    const spaced = text.replace(/\s+/g, " ");
    expect(new Set(titles)).toEqual(new Set([...TITLES].filter((title) => spaced.includes(title))));
  });

  it.each(FILES)("%s: every line is in a paper or told of", (name) => {
    const letters = (line: string): string => line.replace(/[^\p{L}]/gu, "").toLowerCase();
    const { entries, page, untitled } = readListing(textOf(name));
    const told = [...page, ...untitled, ...entries.flatMap(({ data }) => data)].map(({ text }) => text);
    const kept = letters([...entries.flatMap(({ title, body }) => [title, ...body]), ...told].join(" "));
    const lines = textOf(name)
      .replace(/\]\(https?:[^)]*\)/g, "]") // links of Markdown
      .split("\n")
      .map((line) => line.replace(/^\p{Lu}[\p{L};-]*(?: \p{L}+)?(?::(?=\s|$)|\t)/u, ""));
    const labels = /^(?:abstract|title|authors?|publicationdate|publisher|doi|tldr)$/;
    for (const line of lines.map(letters))
      if (!labels.test(line) && !kept.includes(line)) {
        // references are taken apart, their parts are kept
        expect(["annotated-bibliography.txt", "computer-science-bibliography.txt"], line).toContain(name);
      }
  });
});

const ABSTRACT =
  "We study one thing and report what we found. It is long enough to be the abstract of a paper, and it says so";
const abstract = (subject: string): string => `${ABSTRACT}: ${subject}. Results for ${subject} are given at the end.`;

describe("what recurs", () => {
  const SUBJECTS = ["rivers", "bridges", "clocks", "moss"];

  it("an unknown label that comes with every paper is no title", () => {
    const text = SUBJECTS.map((word) => `The Life of ${word}\nPaper Track: main\n${abstract(word)}\nReview Score: 7`);
    expect(read(text.join("\n")).papers.map(({ title }) => title)).toEqual(
      SUBJECTS.map((word) => `The Life of ${word}`),
    );
  });
  it("a beginning that titles share is no label", () => {
    const text = SUBJECTS.map((word) => `Survey: the life of ${word}\n${abstract(word)}`);
    expect(read(text.join("\n")).papers.map(({ title }) => title)).toEqual(
      SUBJECTS.map((word) => `Survey: the life of ${word}`),
    );
  });
  it("venues between names and abstract are data, and a venue before a date is the venue", () => {
    const text = SUBJECTS.map(
      (word, i) =>
        `On the life of ${word}\nAda Lovelace, Alan Turing\nTransactions on ${word}\n${i + 1} May 2020\n${abstract(word)}`,
    );
    const { papers } = read(text.join("\n"));
    expect(papers.map(({ title, year, venue }) => ({ title, year, venue }))).toEqual(
      SUBJECTS.map((word) => ({ title: `On the life of ${word}`, year: 2020, venue: `Transactions on ${word}` })),
    );
  });
  it("a listing pasted twice keeps its short titles", () => {
    const once = SUBJECTS.map((word) => `Life of ${word}\n${abstract(word)}`).join("\n");
    expect(read(`${once}\n${once}`).papers.map(({ title }) => title)).toEqual(
      SUBJECTS.map((word) => `Life of ${word}`),
    );
  });
  it("one author of many papers is a name, not furniture", () => {
    const text = SUBJECTS.map((word, i) => {
      const names = i < 2 ? "Fatima Haddad" : `Fatima Haddad, Ada Lovelace`;
      return `What ${word} Remember\n${names}\nHistory of ${word}\n${i + 1} May 2020\n${abstract(word)}\nSave`;
    });
    expect(read(text.join("\n")).papers.map(({ title }) => title)).toEqual(
      SUBJECTS.map((word) => `What ${word} Remember`),
    );
  });
  it("dates before the titles belong to the titles after them", () => {
    const text = SUBJECTS.map((word, i) => `Posted: ${i + 1} May 20${10 + i}\nThe life of ${word}\n${abstract(word)}`);
    expect(read(text.join("\n")).papers.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2013]);
  });
  it("tells the lines beside papers that hold nothing a paper has", () => {
    const text = SUBJECTS.map((word) => `The Life of ${word}\nPaper Track: main\n${abstract(word)}`);
    expect(read(text.join("\n")).issues).toContainEqual(
      expect.objectContaining({ code: "intake/unread-data", line: 2, message: expect.stringContaining("4 lines") }),
    );
  });
});
