// Ten megabytes in every family of formats: read in seconds, every record accounted for.
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openSources } from "#core/intake/bytes/openSources.ts";
import { readSources } from "#core/intake/readCorpus.ts";

const SIZE = 10_000_000;
const abstract = (i: number): string =>
  `We study problem number ${i}, and report what we found. ${"Sampling is ubiquitous in machine learning methodologies. ".repeat(22)}`.trim();
const title = (i: number): string => `A Study of the ${i}th Problem in Machine Learning`;

/** One record as text, and what goes before, between and after. */
const FAMILIES: Readonly<
  Record<string, { one: (i: number) => string; between?: string; before?: string; after?: string }>
> = {
  bibtex: {
    one: (i) => `@article{k${i},\n  title = {${title(i)}},\n  abstract = {${abstract(i)}},\n  year = {2020}\n}\n`,
  },
  ris: { one: (i) => `TY  - JOUR\nTI  - ${title(i)}\nAB  - ${abstract(i)}\nPY  - 2020\nER  - \n` },
  table: { before: "Title,Abstract,Year\n", one: (i) => `"${title(i)}","${abstract(i)}",2020`, between: "\n" },
  json: {
    before: "[",
    one: (i) => JSON.stringify({ title: title(i), abstract: abstract(i), year: 2020 }),
    between: ",\n",
    after: "]",
  },
  "pubmed-xml": {
    before: "<PubmedArticleSet>",
    one: (i) =>
      `<PubmedArticle><MedlineCitation><Article><ArticleTitle>${title(i)}</ArticleTitle><Abstract><AbstractText>${abstract(i)}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n`,
    after: "</PubmedArticleSet>",
  },
  listing: { one: (i) => `${title(i)}\n${abstract(i)}\n` },
};

it("600 MB in four of gzip are refused in seconds, with no more than is allowed in memory", () => {
  const member = gzipSync("ice on lakes thins and thins\n".repeat(36_000));
  const bytes = Buffer.concat(Array.from({ length: 600 }, () => member));
  expect(bytes.length).toBeLessThan(4_100_000);
  const start = process.cpuUsage();
  const opened = openSources([
    { name: "bomb.gz", bytes },
    { name: "good.txt", bytes: Buffer.from("Ice on lakes") },
  ]);
  const { user, system } = process.cpuUsage(start);
  expect(opened.issues.map(({ code, message }) => [code, message])).toEqual([
    ["intake/archive", expect.stringContaining("more than is allowed: 256 MB")],
  ]);
  expect(opened.texts.map(({ name }) => name)).toEqual(["good.txt"]);
  expect((user + system) / 1e6).toBeLessThan(20); // 3 where nothing else runs
});

describe.each(Object.entries(FAMILIES))("%s", (format, { one, between = "", before = "", after = "" }) => {
  it("10 MB", () => {
    const records: string[] = [];
    for (let length = 0; length < SIZE; length += records.at(-1)?.length ?? 0) records.push(one(records.length));
    const text = before + records.join(between) + after;
    const reading = readSources([{ name: "large", text }], { id: "large", title: "Large" });
    expect(reading.ok && reading.value.sources[0]?.format).toBe(format);
    const papers = reading.ok ? reading.value.corpus.papers : [];
    expect(papers).toHaveLength(records.length);
    expect(papers.every(({ abstract: text }) => text.startsWith("We study problem number"))).toBe(true);
  }, 120_000); // two seconds of processor time; the rest is for a machine that does much else
});
