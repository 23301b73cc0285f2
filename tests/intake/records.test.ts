// What becomes of records: cleaned text, joined duplicates, stable ids, whatever the order.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latexToText } from "#core/intake/bibtex/latexText.ts";
import { abstractText, displayText } from "#core/intake/displayText.ts";
import { doiOf } from "#core/intake/doi.ts";
import { yearOf } from "#core/intake/fields/publicationYear.ts";
import { readableName } from "#core/intake/personNames.ts";
import { type FoundRecord, papersOf } from "#core/intake/records.ts";

const record = (fields: Partial<FoundRecord>): FoundRecord => ({
  path: "a.bib",
  title: "A Title of Some Length",
  ...fields,
});

describe("text as people see it", () => {
  it.each([
    ["MNIST < CIFAR10 < Imagenet and a <b", "MNIST < CIFAR10 < Imagenet and a <b"],
    ["Effect of <i>BRCA1</i> on H<sub>2</sub>O", "Effect of BRCA1 on H2O"],
    ["Tom &amp; Jerry &amp;amp; friends &lt; 5", "Tom & Jerry & friends < 5"],
    ['Poincar\\\'e and Erd{\\H o}s, G\\"odel, {\\o}re, na\\"{\\i}ve', "Poincaré and Erdős, Gödel, øre, naïve"],
    [
      "widetilde O(|S||A|t_{mix}^2 epsilon^{-2}) by \\ie a 5\\% rule",
      "widetilde O(|S||A|t_{mix}^2 epsilon^{-2}) by \\ie a 5\\% rule",
    ],
    ["  two\n\tlines\u00a0here \u200b", "two lines here"],
    ["<jats:p>One.</jats:p><jats:p>Two.</jats:p>", "One. Two."],
    ["<p><![CDATA[One < two & <i>three</i>]]></p>", "One < two & three"],
    ["One <!-- a note --> &amp; two <!-- and <![CDATA[ three", "One & two <!-- and <![CDATA[ three"],
  ])("%s", (raw, shown) => {
    expect(displayText(raw)).toBe(shown);
  });

  it.each([
    ["Abstract: We show.", "We show."],
    ["Abstract interpretation is a method.", "Abstract interpretation is a method."],
    ["[No abstract available]", ""],
    [
      "We show it. It works well in all cases. © 2021 Elsevier Ltd. All rights reserved.",
      "We show it. It works well in all cases.",
    ],
  ])("abstract: %s", (raw, shown) => {
    expect(abstractText(raw)).toBe(shown);
  });

  it.each([
    ['{\\"U}ber den $\\alpha$-{Z}erfall', "Über den α-Zerfall"],
    ["``Quotes'' --- and 50\\% of $^{13}$C in H$_2$O", "“Quotes” — and 50% of 13C in H2O"],
    ["costs \\$5 and \\$10", "costs $5 and $10"],
    ["costs $5 and $10 to make, $x$ times", "costs $5 and $10 to make, x times"],
    ["$\\mathcal{O}(n)$ and \\textit{nested {\\textbf{fonts}}}", "$\\mathcal{O}(n)$ and nested fonts"],
    ["see \\url{https://x.org/~me_too}", "see https://x.org/~me_too"],
  ])("LaTeX: %s", (raw, shown) => {
    expect(latexToText(raw)).toBe(shown);
  });

  it("never fails, never grows markup, and is the same when repeated", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ab <>/&;{}\\$%'\"^~-_é\n".split("")), maxLength: 60 }),
        (raw) => {
          const once = displayText(raw);
          expect(once).toBe(once.trim());
          latexToText(raw);
          abstractText(raw);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe("fields", () => {
  it.each([
    ["Curie, Marie", "Marie Curie"],
    ["King, Jr., Martin Luther", "Martin Luther King Jr."],
    ["Marie Curie", "Marie Curie"],
    ["Plato", "Plato"],
  ])("name %s", (raw, name) => expect(readableName(raw)).toBe(name));
  it.each([
    ["https://doi.org/10.1000/ABC.", "10.1000/abc"],
    ["doi: 10.1000/x(1)2", "10.1000/x(1)2"],
    ["none", undefined],
  ])("DOI %s", (raw, doi) => expect(doiOf(raw)).toBe(doi));
  it.each([
    ["Mar 2021", 2021],
    ["2021-03-04", 2021],
    ["12021", undefined],
    [1999, 1999],
  ])("year %s", (raw, year) => expect(yearOf(raw)).toBe(year));
  it("takes “[No title available]” for no title, and says so", () => {
    const { papers, issues } = papersOf([record({ title: "[No title available]", line: 3 })]);
    expect(papers).toEqual([]);
    expect(issues).toMatchObject([{ code: "intake/no-title", severity: "warning", line: 3 }]);
  });
  it("lets no script in as an address", () => {
    const { papers } = papersOf([record({ url: "javascript:alert(1)" })]);
    expect(papers[0]).not.toHaveProperty("url");
  });
});

describe("duplicates", () => {
  it("joins by DOI, keeps the richer fields and says so", () => {
    const { papers, issues } = papersOf([
      record({ title: "A TITLE OF SOME LENGTH", doi: "10.1000/x", line: 3 }),
      record({
        path: "b.ris",
        doi: "https://doi.org/10.1000/X",
        abstract: "Long abstract here.",
        authors: ["A B"],
        year: 2020,
        line: 9,
      }),
    ]);
    expect(papers).toEqual([
      expect.objectContaining({
        title: "A Title of Some Length",
        abstract: "Long abstract here.",
        year: 2020,
        doi: "10.1000/x",
        order: 0,
      }),
    ]);
    expect(issues).toEqual([
      expect.objectContaining({ code: "intake/duplicate", severity: "note", path: "b.ris", line: 9 }),
    ]);
  });
  it("joins by title and year, also when a year is missing; a preprint with a DOI of its own is another record", () => {
    expect(papersOf([record({ year: 2020 }), record({ title: "A title  of some-length" })]).papers).toHaveLength(1);
    expect(
      papersOf([record({ year: 2020, doi: "10.48550/arXiv.1" }), record({ year: 2020, doi: "10.1145/1" })]).papers,
    ).toHaveLength(2);
  });
  it("keeps apart what differs in year or publisher's DOI, and editorials", () => {
    expect(papersOf([record({ year: 2020 }), record({ year: 2021 })]).papers).toHaveLength(2);
    expect(papersOf([record({ doi: "10.1145/1" }), record({ doi: "10.1145/2" })]).papers).toHaveLength(2);
    expect(
      papersOf([record({ title: "Editorial", authors: ["A"] }), record({ title: "Editorial", authors: ["B"] })]).papers,
    ).toHaveLength(2);
  });
  it("gives the same papers in any order, but for their order", () => {
    const records = Array.from({ length: 24 }, (_, i) =>
      record({
        title: ["Graphs of Knowledge", "Maps of Papers", "Editorial", "Terms and Concepts Shared"][i % 4] ?? "",
        year: [2020, undefined, 2021][i % 3],
        doi: i % 5 === 0 ? `10.1145/${i % 2}` : undefined,
        abstract: "word ".repeat(i),
        authors: i % 2 === 0 ? ["Ada Lovelace"] : ["Ada Lovelace", "Alan Turing"],
        url: i % 3 === 0 ? `https://example.org/${i}` : undefined,
      }),
    );
    const canonical = (list: readonly FoundRecord[]) => papersOf(list).papers.map(({ order, ...paper }) => paper);
    const expected = canonical(records);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(canonical(shuffled)).toEqual(expected);
      }),
      { numRuns: 50, seed: 1 },
    );
  });
  it("every id is its own, readable and free of spaces", () => {
    const { papers } = papersOf([
      ...["a", "b", "c"].map((abstract) => record({ title: "Editorial", abstract })),
      record({ title: "量子计算的研究" }),
      record({ title: "¿?" }),
      record({ title: "α" }),
    ]);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
    for (const { id } of papers) expect(id).toMatch(/^[\p{L}\p{N}-]+-[0-9a-z]{7}$/u);
  });
});
