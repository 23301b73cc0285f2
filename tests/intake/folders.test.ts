// Folders and archives as people keep them: papers among notes, several formats side by side.
import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openSources } from "#core/intake/bytes/openSources.ts";
import type { SourceBytes } from "#core/intake/bytes/source.ts";
import { readSources } from "#core/intake/readCorpus.ts";

const ROOT = "tests/fixtures/intake";
const file = (path: string, name = path): SourceBytes => ({
  name,
  bytes: readFileSync(`${ROOT}/${path}`),
  incidental: true,
});
const text = (name: string, content: string): SourceBytes => ({ name, bytes: strToU8(content), incidental: true });

function read(sources: readonly SourceBytes[]) {
  const opened = openSources(sources);
  const reading = readSources(opened.texts, { id: "folder", title: "Folder" });
  return {
    titles: reading.ok ? reading.value.corpus.papers.map(({ title }) => title).sort() : [],
    issues: [...opened.issues, ...reading.issues],
  };
}

const PAPERS = [
  "Front Matter: A Paper in YAML",
  "Growing Tomatoes in Basements",
  "Labels in Plain Text",
  "On the Reading of Maps",
];
const papers = ["front-matter.md", "labelled.txt", "marked.md", "plain.txt"].map((name) => file(`paper/${name}`));

describe("a folder of text files", () => {
  it("is one paper per file; notes by name and by content are skipped and said so", () => {
    const { titles, issues } = read([
      ...papers,
      file("paper/README.md"),
      text(
        "SOURCE.md",
        "# Where this comes from\n\nWe took these papers from a shelf and study them. Results are ours.",
      ),
      text("todo list.md", "- buy milk\n- read papers\n"),
      text("empty.txt", "\n"),
      { name: "cover.png", bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), incidental: true },
    ]);
    expect(titles).toEqual(PAPERS);
    expect(issues.map(({ code, severity, path }) => `${severity} ${code} ${path}`).sort()).toEqual([
      "note intake/skipped SOURCE.md",
      "note intake/skipped cover.png",
      "note intake/skipped empty.txt",
      "note intake/skipped paper/README.md",
      "note intake/skipped todo list.md",
    ]);
  });

  it("may be zipped", () => {
    const zip = zipSync(Object.fromEntries(papers.map(({ name, bytes }) => [name, bytes])));
    expect(read([{ name: "papers.zip", bytes: zip }]).titles).toEqual(PAPERS);
  });
});

it("the same paper from five producers is one paper, with everything they know", () => {
  const sources = [
    "bibtex/zotero.bib",
    "ris/zotero.ris",
    "csl-json/zotero.json",
    "table/zotero.csv",
    "json/semantic-scholar.json",
  ].map((path) => file(path));
  const opened = openSources(sources);
  const reading = readSources(opened.texts, { id: "x", title: "X" });
  const found = reading.ok
    ? reading.value.corpus.papers.filter(({ title }) => /attention is all you need/i.test(title))
    : [];
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    year: 2017,
    doi: "10.5555/3295222",
    venue: "Neural Information Processing Systems",
    authors: ["Ashish Vaswani", "Noam Shazeer", "Niki Parmar", "Łukasz Kaiser"],
    abstract: expect.stringMatching(/^The dominant .* the Transformer\.$/),
  });
  expect(reading.issues.filter(({ code }) => code === "intake/duplicate")).toHaveLength(4);
});

describe("a table", () => {
  const csv = "Heading;Text;Other\nMaps of Papers;We draw maps of papers and look at them.;x\n";
  const columns = { Heading: "title", Text: "abstract" } as const;
  it("takes the columns it is told", () => {
    const reading = readSources([{ name: "t.csv", text: csv }], { id: "x", title: "X", columns });
    expect(reading.ok && reading.value.corpus.papers[0]).toMatchObject({
      title: "Maps of Papers",
      abstract: "We draw maps of papers and look at them.",
    });
    expect(reading.ok && reading.value.sources[0]?.columns).toEqual([
      { column: "Heading", field: "title", at: 0 },
      { column: "Text", field: "abstract", at: 1 },
    ]);
  });
  it("without a column of titles names the columns it has and says what to do", () => {
    const reading = readSources([{ name: "t.csv", text: "a;b\n1;2\n3;4\n" }], { id: "x", title: "X", format: "table" });
    expect(reading.ok).toBe(false);
    expect(reading.issues[0]).toMatchObject({
      code: "intake/no-title-column",
      hint: expect.stringContaining("--column title="),
    });
  });
});
