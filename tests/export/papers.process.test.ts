// Bibliographies are read back by parsers that no one here wrote, with every text as it was.
import { readFileSync } from "node:fs";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { splitName } from "#core/export/papers/authorNames.ts";
import { BIBTEX } from "#core/export/papers/bibtex.ts";
import { citationKeys } from "#core/export/papers/citationKeys.ts";
import { CSL_JSON } from "#core/export/papers/cslJson.ts";
import { MARKDOWN } from "#core/export/papers/markdown.ts";
import { PAPERS_CSV } from "#core/export/papers/papersCsv.ts";
import { listPapers, oneLine } from "#core/export/papers/papersOf.ts";
import { RIS } from "#core/export/papers/ris.ts";
import { readWithBibutils } from "../support/bibutils.ts";
import { sampleGraph } from "../support/sampleGraph.ts";

const graph = sampleGraph();
const papers = listPapers(graph).map(({ paper }) => paper);
const keys = citationKeys(papers);
const versionOf = (name: string) =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")))
    .version;

/** Half a surrogate pair has no UTF-8. */
const asUtf8 = (text: string): string => Buffer.from(text).toString();
/** bibutils parts a title at its colon, as catalogs do. */
const letters = (text: string): string => oneLine(text).replace(/[^\p{L}\p{N}]/gu, "");

describe("BibTeX", () => {
  const text = String(BIBTEX.write(graph).content);

  it("is read by @retorquere/bibtex-parser without an error, every text as it was", () => {
    console.log(`BibTeX: opened by @retorquere/bibtex-parser ${versionOf("@retorquere/bibtex-parser")}`);
    const { entries, errors } = parseBibtex(text, { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(keys);
    for (const [index, { title, abstract, year, venue, doi, authors }] of papers.entries()) {
      const { fields } = entries[index]!;
      const html = (field: string | undefined) => field?.replace(/<span class="nocase">|<\/span>/g, "");
      expect(html(fields["title"])).toBe(oneLine(title));
      expect(html(fields["abstract"]) ?? "").toBe(oneLine(abstract));
      expect(fields["year"]).toBe(year === undefined ? undefined : String(year));
      expect(fields["journal"]).toBe(venue);
      expect(fields["doi"]).toBe(doi);
      expect(fields.author?.length ?? 0).toBe(authors?.length ?? 0);
    }
    expect(entries.at(-1)?.fields.author).toMatchObject([
      { firstName: "Jane", lastName: "Doe" },
      { firstName: "Ludwig", prefix: "van der", lastName: "Berg" },
      { name: "Müller and Sons" },
      { lastName: "李雷" },
      { lastName: "Plato" },
    ]);
    expect(entries.at(-1)?.fields.keywords?.toSorted()).toEqual(["C# & more", "first keyword"]);
  });

  // it knows few of TeX's commands, so its texts are no witness
  it("is read by bibutils, every record with its year and authors", () => {
    const read = readWithBibutils("bib2xml", text).map(({ year, authors }) => ({ year, authors }));
    const wrote = papers.map(({ year, authors }) => ({ year: String(year ?? ""), authors: authors?.length ?? 0 }));
    expect(read).toEqual(wrote);
  });
});

describe("RIS", () => {
  it("is read by bibutils: every record, every text on its line", () => {
    const text = String(RIS.write(graph).content);
    for (const line of text.split("\r\n").filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(text).not.toMatch(/[^\r]\n/);
    const read = readWithBibutils("ris2xml", text);
    expect(read.length).toBe(papers.length);
    for (const [index, { title, abstract, year, authors }] of papers.entries()) {
      expect(letters(read[index]!.title)).toBe(letters(title));
      expect(oneLine(read[index]!.abstract)).toBe(oneLine(asUtf8(abstract)));
      expect(read[index]!.year).toBe(year === undefined ? "" : String(year));
      expect(read[index]!.authors).toBe(authors?.length ?? 0);
    }
  });
});

describe("CSL-JSON", () => {
  const name = z.union([
    z.strictObject({ family: z.string(), given: z.string() }),
    z.strictObject({ literal: z.string() }),
  ]);
  const CSL_TYPES = [
    "article",
    "article-journal",
    "book",
    "chapter",
    "dataset",
    "document",
    "paper-conference",
    "patent",
    "report",
    "software",
    "thesis",
    "webpage",
  ] as const;
  /** The fields we write, as csl-data.json of the Citation Style Language 1.0.2 has them. */
  const items = z.array(
    z.strictObject({
      ...{ id: z.string(), type: z.enum(CSL_TYPES), title: z.string() },
      author: z.array(name).optional(),
      issued: z.strictObject({ "date-parts": z.array(z.tuple([z.number().int()])) }).optional(),
      ...{ "container-title": z.string().optional(), abstract: z.string().optional(), DOI: z.string().optional() },
      ...{ URL: z.string().optional(), keyword: z.string().optional(), language: z.string().optional() },
      ...{ genre: z.string().optional(), PMID: z.string().optional(), source: z.string().optional() },
      custom: z.looseObject({}),
    }),
  );
  it("has the standard's fields and every text as it was", () => {
    const read = items.parse(JSON.parse(String(CSL_JSON.write(graph).content)));
    expect(read.map(({ id }) => id)).toEqual(keys);
    expect(read.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
    expect(read.at(-1)?.author?.slice(0, 3)).toEqual([
      { family: "Doe", given: "Jane" },
      { family: "van der Berg", given: "Ludwig" },
      { family: "Sons", given: "Müller and" },
    ]);
  });
});

describe("CSV of the papers", () => {
  it("is read by papaparse: one row per paper, no cell that a spreadsheet would run", () => {
    const { data, errors } = Papa.parse<string[]>(String(PAPERS_CSV.write(graph).content), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.length).toBe(papers.length + 1);
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    const titles = data.slice(1).map(([title]) => title?.replace(/^'(?==)/, ""));
    expect(titles).toEqual(papers.map(({ title }) => title));
  });
});

describe("Markdown", () => {
  const text = String(MARKDOWN.write(graph).content);

  it("lists every paper once, under the heading of its community", () => {
    expect(text.match(/^## .*/gm)).toEqual(["## prototypes, \\<quotes\\>", "## \\=sums", "## In no community"]);
    expect(text.match(/^- \*\*/gm)?.length).toBe(papers.length);
  });

  it("lets no text become markup, and links to web addresses only", () => {
    expect(text).not.toMatch(/(?<!\\)<(?!https?:)/);
    expect(text).not.toContain("(<javascript");
    expect(text.match(/^#{1,6} /gm)?.length).toBe(4);
  });
});

describe("citation keys", () => {
  const base = papers[0]!;
  it("are unique, short and typeable", () => {
    expect(new Set(keys).size).toBe(papers.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it("number the papers that would share one", () => {
    const twins = [1, 2, 3].map(() => ({ ...base, authors: ["Åse Øy"], year: 2020, title: "The Méthode" }));
    expect(citationKeys(twins)).toEqual(["y2020methode", "y2020methode-2", "y2020methode-3"]);
  });

  it("fall back to the paper's id where no letter is Latin", () => {
    expect(citationKeys([{ ...base, id: "f00", authors: ["李雷"], title: "漢字" }])).toEqual(["paperf00"]);
  });
});

describe("names", () => {
  it.each([
    ["Doe, Jane", { family: "Doe", given: "Jane" }],
    ["Jane Doe", { family: "Doe", given: "Jane" }],
    ["Jane A. Doe", { family: "Doe", given: "Jane A." }],
    ["Ludwig van Beethoven", { family: "van Beethoven", given: "Ludwig" }],
    ["Vincent van der Berg", { family: "van der Berg", given: "Vincent" }],
    ["Van Morrison", { family: "Morrison", given: "Van" }],
    ["Plato", { family: "Plato" }],
    ["李雷", { family: "李雷" }],
    ["Doe,", { family: "Doe" }],
    ["", { family: "" }],
  ])("%j", (written, name) => expect(splitName(written)).toEqual(name));
});
