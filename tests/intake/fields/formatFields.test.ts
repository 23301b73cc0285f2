// Fields that formats write in several ways: authors under two tags, records whose tags come before
// TY, keywords by line, abstracts in two languages, citations where a journal's name should be.
import { describe, expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";

function read(text: string, name = "file") {
  const reading = readSources([{ name, text }], { id: "x", title: "X" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return {
    format: reading.value.sources[0]?.format,
    papers: [...reading.value.corpus.papers].sort((a, b) => a.order - b.order),
    issues: reading.issues,
  };
}
const ris = (...lines: readonly string[]) => read(lines.join("\n")).papers;

describe("RIS", () => {
  it("takes authors of A1 and AU in the order of the file, and once where both list the same", () => {
    expect(ris("TY  - JOUR", "TI  - Eels", "A1  - Eck, Ada", "AU  - Holm, Bo", "ER  - ")[0]?.authors).toEqual([
      "Ada Eck",
      "Bo Holm",
    ]);
    expect(
      ris(
        "TY  - JOUR",
        "TI  - Eels",
        "A1  - Eck, A.",
        "A1  - Holm, B.",
        "AU  - Eck, Ada",
        "AU  - Holm, Bo",
        "ER  - ",
      )[0]?.authors,
    ).toEqual(["Ada Eck", "Bo Holm"]);
  });
  it("reads tags before TY, any spacing, longer tags, and keywords by line", () => {
    const [first, second] = ris(
      ...[
        "TI  -  Eels in canals",
        "AB  -  Eels live in canals.",
        "TY  -  JOUR",
        "DOI -  10.5555/eel.4",
        "PY  -  2016",
        "ER  -  ",
        "",
      ],
      ...["TI  -  Eels in ponds", "TY  -  JOUR", "KW  -  eels", "ponds, small", "water", "ER  -  "],
    );
    expect(first).toMatchObject({
      title: "Eels in canals",
      abstract: "Eels live in canals.",
      doi: "10.5555/eel.4",
      year: 2016,
    });
    expect(second?.keywords).toEqual(["eels", "ponds, small", "water"]);
    expect(ris("TY - JOUR", "TI - Eels at sea", "AU -Eck, Ada", "ER -")[0]).toMatchObject({
      title: "Eels at sea",
      authors: ["Ada Eck"],
    });
  });
  it("keeps lines of an abstract that begin with capitals and a hyphen", () => {
    expect(ris("TY  - JOUR", "TI  - Eels", "AB  - We read", "DNA - of eels.", "ER  - ")[0]?.abstract).toBe(
      "We read DNA - of eels.",
    );
  });
});

describe("abstracts in two languages", () => {
  it("keeps the main one and carries the other with its language", () => {
    const article = (inner: string, outer: string) =>
      `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>Eels.</ArticleTitle>${inner}</Article>${outer}</MedlineCitation></PubmedArticle></PubmedArticleSet>`;
    const own = "<Abstract><AbstractText Label='AIM'>Eels are counted.</AbstractText></Abstract>";
    const other = '<OtherAbstract Language="ger"><AbstractText>Aale werden gezählt.</AbstractText></OtherAbstract>';
    expect(read(article(own, other)).papers[0]).toMatchObject({
      abstract: "AIM: Eels are counted.",
      otherAbstracts: [{ language: "de", text: "Aale werden gezählt." }],
    });
    expect(read(article("", other)).papers[0]).toMatchObject({ abstract: "Aale werden gezählt." });
  });
});

describe("tables", () => {
  it.each([
    [
      "Reference Type\tAuthors, Primary\tTitle Primary\tPeriodical Full\tPub Year\nJournal Article\tEck,Ada;Holm,Bo\tEels in the long canals\tEel Notes\t2014",
      { title: "Eels in the long canals", authors: ["Ada Eck", "Bo Holm"], venue: "Eel Notes", year: 2014 },
    ],
    [
      'Title,Author Names,Source\nEels in the long canals,"Eck A., Holm B.O.",Eel Notes (2014) 3:3 (152-160). Date of Publication: 2014',
      { authors: ["Eck A.", "Holm B.O."], venue: "Eel Notes", year: 2014 },
    ],
    [
      'doi,title,authors,date,published\n10.5555/e.1,Eels in the long canals,"Eck, A.; Holm, B.",2020-02-03,NA\n10.5555/e.2,Otters in the long canals,"Wolf, E.",2020-02-04,10.5555/x.2',
      { year: 2020, authors: ["A. Eck", "B. Holm"] },
    ],
    [
      "Title-题名,Author-作者,PubTime-发表时间,Summary-摘要\n湖岸芦苇的恢复,张三;李四,2014-06-15,本文研究了九个湖湾。",
      { title: "湖岸芦苇的恢复", authors: ["张三", "李四"], year: 2014 },
    ],
    [
      "id,display_name,publication_year,authorships.author.display_name,primary_location.source.display_name\nW1,Eels in the long canals,2014,Ada Eck|Bo Holm,Eel Notes",
      { title: "Eels in the long canals", authors: ["Ada Eck", "Bo Holm"], venue: "Eel Notes" },
    ],
    [
      'Authors,Title,Year\n[No author name available],Eels in the long canals,2014\n"Eck, A.",Otters in the long canals,2015',
      { title: "Eels in the long canals", year: 2014 },
    ],
  ])("%s", (text, paper) => {
    const [first] = read(text).papers;
    expect(first).toMatchObject(paper);
    if (text.includes("No author")) expect(first).not.toHaveProperty("authors");
  });
});

describe("BibTeX", () => {
  it("reads markup written as signs of a formula, and DBLP's address as DOI", () => {
    const text =
      "@article{a, title={$\\less$i$\\greater$Anguilla$\\less$/i$\\greater$ in canals}, ee={https://doi.org/10.5555/Eel\\_4}}";
    expect(read(text).papers[0]).toMatchObject({ title: "Anguilla in canals", doi: "10.5555/eel_4" });
  });
});

describe("BibTeX entries", () => {
  it.each([
    [
      "a key with spaces",
      "@article{Al Karim 2023,\n title = {Eels in canals},\n}\n@article{van Eck20,\n title = {Eels in ponds},\n}",
    ],
    [
      "a field with a space in its name",
      "@article{a,\n funding text 1={The Fund.},\n title = {Eels in canals},\n}\n@article{b, title={Eels in ponds}}",
    ],
    [
      "a backslash before a closing brace",
      "@misc{a,\n file = {Talks\\K45\\},\n title = {Eels in canals},\n}\n@misc{b,\n title = {Eels in ponds},\n}",
    ],
    [
      "a brace behind a backslash, which is one",
      "@misc{a,\n author = {Holm, Bo {\\{O}}.},\n title = {Eels in canals},\n}\n@misc{b,\n title = {Eels in ponds},\n}",
    ],
    [
      "a brace behind a backslash, which is none",
      "@misc{a,\n note = {only \\{ here},\n title = {Eels in canals},\n}\n@misc{b,\n title = {Eels in ponds},\n}",
    ],
  ])("%s", (_, text) => {
    const { papers, issues } = read(text);
    expect(papers.map(({ title }) => title)).toEqual(["Eels in canals", "Eels in ponds"]);
    expect(issues).toEqual([]);
  });
});

describe("what looks like a loss and is none", () => {
  it("Cochrane's lines over each record", () => {
    const record = (at: number) =>
      `Record #${at} of 2\nProvider: Example Press\n\nTY  -  JOUR\nTI  -  Eels in canal ${at}\nER  -  \n`;
    const { papers, issues } = read(`${record(1)}\n\n${record(2)}`);
    expect([papers.length, issues]).toEqual([2, []]);
  });
  it("a quotation inside a quoted cell, with a comma behind it", () => {
    const { papers } = read(
      'title,abstract,year\n"Eels in "old" canals","Canals called "old", and some "new", hold eels.",2019\n"Eels in ponds","Eels.",2020',
    );
    expect(papers).toMatchObject([
      { title: 'Eels in "old" canals', abstract: 'Canals called "old", and some "new", hold eels.', year: 2019 },
      { title: "Eels in ponds", year: 2020 },
    ]);
  });
});
