// What a record says beside the plain fields: canonical, bounded, told, and joined by a rule that no
// order changes.
import { describe, expect, it } from "vitest";
import { languageCode } from "#core/intake/carried/languageCodes.ts";
import { publicationType, tellingType } from "#core/intake/carried/publicationTypes.ts";
import { referenceLine, referencesOf } from "#core/intake/carried/references.ts";
import { type FoundRecord, papersOf } from "#core/intake/records.ts";

const record = (fields: Partial<FoundRecord>): FoundRecord => ({ title: "On terraces", path: "a.csv", ...fields });
const one = (...fields: Partial<FoundRecord>[]) => papersOf(fields.map(record));

describe("one record", () => {
  it("has its identifiers in one form, whoever wrote them", () => {
    const [paper] = one({
      ids: {
        openalex: "https://openalex.org/w2741",
        pmid: "https://pubmed.ncbi.nlm.nih.gov/1234/",
        pmcid: "pmc77",
        arxiv: "arXiv:2101.00001v3",
        scopus: "https://www.scopus.com/record?eid=2-s2.0-8500&origin=inward",
        wos: "WOS:000123",
        own: " x ",
        s2: "no hash",
        mag: undefined,
      },
    }).papers;
    expect(paper?.ids).toEqual({
      ...{ pmid: "1234", pmcid: "PMC77", arxiv: "2101.00001", openalex: "W2741", wos: "WOS:000123" },
      ...{ scopus: "2-s2.0-8500", own: "x" },
    });
  });

  it("has nothing where nothing is said", () => {
    const [paper] = one({ ids: {}, type: "", citedBy: "", language: "", references: [], extra: { a: " " } }).papers;
    expect(Object.keys(paper ?? {})).toEqual(["id", "order", "title", "abstract"]);
  });

  it("counts citations as they are written, and takes no text for a count", () => {
    expect(one({ citedBy: "1,024" }).papers[0]?.citedBy).toBe(1024);
    expect(one({ citedBy: "12.0" }).papers[0]?.citedBy).toBe(12);
    expect(one({ citedBy: 0 }).papers[0]?.citedBy).toBe(0);
    for (const citedBy of ["cited by 3", "-1", "3.5", "NaN", Number.NaN])
      expect(one({ citedBy }).papers[0]?.citedBy).toBeUndefined();
  });

  it("keeps the first 40 additional columns of 1,000 characters, and says what it left", () => {
    const extra = Object.fromEntries(
      Array.from({ length: 43 }, (_, i) => [`Column ${i}`, i === 0 ? "x".repeat(1500) : "y"]),
    );
    const { papers, issues } = one({ extra, path: "wide.csv" });
    expect(Object.keys(papers[0]?.extra ?? {})).toHaveLength(40);
    expect(papers[0]?.extra?.["Column 0"]).toHaveLength(1001);
    expect(issues.map(({ severity, path, message }) => [severity, path, message])).toEqual([
      ["note", "wide.csv", expect.stringMatching(/first 40 .*“Column 40”, “Column 41”, “Column 42”/)],
      ["note", "wide.csv", expect.stringMatching(/1000 characters: “Column 0”/)],
    ]);
  });

  it("has no column that is no plain name", () => {
    const extra = JSON.parse('{"__proto__": "a", "constructor": "b"}') as Record<string, string>;
    const [paper] = one({ extra }).papers;
    expect(paper?.extra).toEqual({ proto: "a", constructor: "b" });
    expect(({} as Record<string, unknown>)["proto"]).toBeUndefined();
  });
});

describe("references", () => {
  it.each([
    [
      "Roe A, 2001, NATURE, V1, P2, DOI 10.1000/ab",
      { text: "Roe A, 2001, NATURE, V1, P2, DOI 10.1000/ab", doi: "10.1000/ab" },
    ],
    [
      "Roe A, 2001, DOI [10.1000/AB, 10.2000/cd]",
      { text: "Roe A, 2001, DOI [10.1000/AB, 10.2000/cd]", doi: "10.1000/ab" },
    ],
    ["https://openalex.org/W12", { id: "openalex:W12" }],
    ["https://doi.org/10.1000/X", { doi: "10.1000/x" }],
    ["Roe A. On hills. PMID: 123", { text: "Roe A. On hills. PMID: 123", id: "pmid:123" }],
    ["Roe, arXiv:2101.00001v2 [cs.CL]", { text: "Roe, arXiv:2101.00001v2 [cs.CL]", id: "arxiv:2101.00001" }],
    ["  ", undefined],
  ])("%s", (raw, reference) => expect(referencesOf([raw])).toEqual(reference === undefined ? [] : [reference]));

  it("come back from one line each", () => {
    const all = referencesOf([
      ...["Roe A, 2001, DOI 10.1000/ab", "Roe B; Poe, 1999", "https://openalex.org/W12"],
      ...[{ text: "Roe C", doi: "10.1000/c", id: "pmid:5" }, { doi: "10.1000/d" }, { id: `s2:${"a".repeat(40)}` }],
    ]);
    expect(all).toHaveLength(6);
    for (const reference of all) {
      expect(referencesOf([referenceLine(reference)])).toEqual([reference]);
    }
  });
});

it.each([
  ...[
    ["JOUR", "article"],
    ["article-journal", "article"],
    ["Article; Proceedings Paper", "conference paper"],
  ],
  ...[
    ["Article; Early Access", "article"],
    ["inproceedings", "conference paper"],
    ["GEN", undefined],
  ],
  ...[
    ["posted-content", "preprint"],
    ["Concert Review", "concert review"],
    ["", undefined],
  ],
])("the type %s is %s", (raw, type) => expect(publicationType(raw)).toBe(type));

it("of several types the more telling counts, in any order", () => {
  expect(publicationType("Journal Article", "Research Support, N.I.H.", "Randomized Controlled Trial")).toBe(
    "randomized controlled trial",
  );
  expect(tellingType(["preprint", "article"])).toBe("article");
  expect(tellingType(["article", "review"])).toBe(tellingType(["review", "article"]));
});

it.each([
  ...[
    ["English", "en"],
    ["eng", "en"],
    ["en-US", "en"],
    ["Deutsch", "de"],
    ["English; German", "en"],
    ["中文", "zh"],
  ],
  ...[
    ["Quechua", "quechua"],
    ["und", undefined],
    ["12", undefined],
    ["", undefined],
  ],
])("the language %s is %s", (stated, code) => expect(languageCode(stated)).toBe(code));

describe("records of one paper", () => {
  const scopus: Partial<FoundRecord> = {
    ...{ doi: "10.1000/t", path: "my/scopus.csv", database: "Scopus", ids: { scopus: "2-s2.0-1", pmid: "9" } },
    ...{ type: "Article", citedBy: 3, references: ["Roe A, 2001", "Poe B, 2002"], extra: { Note: "short", Tag: "x" } },
  };
  const pubmed: Partial<FoundRecord> = {
    ...{ doi: "10.1000/t", path: "my/pubmed.nbib", database: "PubMed", ids: { pmid: "8" }, type: ["Review"] },
    ...{ citedBy: 5, language: "eng", references: ["Roe A, 2001, DOI 10.1000/r"], extra: { Note: "longer" } },
    otherAbstracts: [{ language: "spa", text: "Sobre terrazas." }],
  };
  it("join identifiers, references, counts, types and sources by rule, in any order", () => {
    const [paper, ...others] = one(scopus, pubmed).papers;
    expect(others).toEqual([]);
    expect(paper).toMatchObject({
      ids: { scopus: "2-s2.0-1", pmid: "8" },
      ...{ type: "review", citedBy: 5, statedLanguage: "en", extra: { Note: "longer", Tag: "x" } },
      sources: [
        { file: "pubmed.nbib", database: "PubMed" },
        { file: "scopus.csv", database: "Scopus" },
      ],
      references: [{ text: "Roe A, 2001" }, { text: "Poe B, 2002" }],
      otherAbstracts: [{ language: "es", text: "Sobre terrazas." }],
    });
    const [turned] = one(pubmed, scopus).papers;
    expect(turned).toEqual(paper);
  });
});

describe("sources", () => {
  const sources = (...paths: string[]) =>
    papersOf(paths.map((path, i) => ({ title: `Paper ${i}`, path }))).papers.flatMap((paper) => paper.sources ?? []);
  it("of one file of no known database are not worth saying", () => expect(sources("a.txt", "a.txt")).toEqual([]));
  it("are named without the folders of somebody's machine, as far as they differ", () => {
    const files = sources("/home/me/2020/export.csv", "/home/me/2021/export.csv", "C:\\mine\\b.ris").map(
      ({ file }) => file,
    );
    expect(files.toSorted()).toEqual(["2020/export.csv", "2021/export.csv", "b.ris"]);
  });
});
