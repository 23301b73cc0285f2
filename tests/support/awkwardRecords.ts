// Records of the awkward kinds, and how every producer would write them: for counting what goes in
// by other means than the readers.
import fc from "fast-check";

export interface AwkwardRecord {
  /** Its place among all: part of its title, so that titles differ. */
  readonly at: number;
  /** Empty for a record without one. */
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly (readonly [family: string, given: string])[];
  readonly year: string;
  readonly doi: string;
  readonly keywords: readonly string[];
}

const WORDS =
  "reeds lakes eels canals boats bees towns moss roofs nurses sleep pupils reading light films salt kidneys walkers stations wind rafts letters shores sand".split(
    " ",
  );
const ODD_WORDS = [
  "naïve",
  "Ångström-scale",
  "COVID-19",
  "湖岸",
  "Ελλάδα",
  "“quoted”",
  "p < .05",
  "R&D",
  "100 %",
  "a/b",
  "C#",
  "$5",
  "it's",
  "x_1",
  "#1",
  "~3",
  "[sic]",
  "(n = 3)",
  "et al.",
];
const ODD_ENDS = [
  ...["", "", "", " [ABSTRACT FROM AUTHOR]", " © 2019 Example Press Ltd. All rights reserved.", " (c) 2011 Wiley."],
  ...[
    " ER  - is no tag here.",
    " TY - neither.",
    " @article{no, entry}",
    " <i>italic</i> and <b>bold</b>",
    " 10.5555/no.doi",
  ],
  ...[" AU  - Nobody", "; ; ;", " \\_ and \\% and \\textit{x}", " % a comment?", ' said "yes", then "no"'],
];
const NAMES: readonly (readonly [string, string])[] = [
  ...([
    ["Berg", "Ida"],
    ["Holm", "Bo A."],
    ["van der Eck", "Ada"],
    ["O’Dea", "C. J."],
    ["Müller", "Jörg"],
  ] as const),
  ...([
    ["Li", "Wei"],
    ["Ruiz Soto", "María-José"],
    ["Żak", "Łucja"],
    ["Al Karim", "A."],
    ["Nguyễn", "Thị"],
  ] as const),
];

const phrase = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_WORDS) },
  ),
  {
    minLength: 3,
    maxLength: 9,
  },
);
const loose = fc.record({
  words: phrase,
  hasTitle: fc.integer({ min: 0, max: 29 }),
  sentences: fc.array(phrase, { maxLength: 5 }),
  end: fc.constantFrom(...ODD_ENDS),
  authors: fc.subarray([...NAMES], { maxLength: 5 }),
  year: fc.constantFrom("2001", "2014", "2020", ""),
  hasDoi: fc.boolean(),
  keywords: fc.subarray(WORDS, { maxLength: 4 }),
});

/** So many records, the same for a seed; about one in thirty has no title. */
export const awkwardRecords = (count: number, seed: number): AwkwardRecord[] =>
  fc.sample(loose, { seed, numRuns: count }).map((one, at) => ({
    at,
    title: one.hasTitle === 0 ? "" : `Paper${at} of ${one.words.join(" ")}`,
    abstract:
      one.sentences.length === 0
        ? ""
        : `${one.sentences.map((words) => `In ${at} we see ${words.join(" ")}.`).join(" ")}${one.end}`,
    authors: one.authors,
    year: one.year,
    doi: one.hasDoi ? `10.5555/Awk_${at}(x)${at % 3 === 0 ? "<1:a>2.0.CO;2-" : ""}` : "",
    keywords: one.keywords,
  }));

const xml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const tex = (text: string): string => text.replace(/[\\{}]/g, "").replace(/([&%#_$])/g, "\\$1");
const lines = (...all: readonly (string | readonly string[])[]): string =>
  all
    .flat()
    .filter((line) => line !== "")
    .join("\n");
const tag = (name: string, text: string): string => (text === "" ? "" : `${name}${text}`);
const reversed = ([family, given]: readonly [string, string]): string => `${family}, ${given}`;
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (records: readonly AwkwardRecord[], mark: string): string =>
  [
    ["Authors", "Title", "Year", "Abstract", "Author Keywords", "DOI"].join(mark),
    ...records.map((one) =>
      [one.authors.map(reversed).join("; "), one.title, one.year, one.abstract, one.keywords.join("; "), one.doi]
        .map(cell)
        .join(mark),
    ),
  ].join("\n");

/** Format → all records as one of its producers writes them. */
export const WRITERS: Readonly<Record<string, (records: readonly AwkwardRecord[]) => string>> = {
  ris: (records) =>
    records
      .map((one) =>
        lines(
          ...["TY  - JOUR", tag("TI  - ", one.title), one.authors.map((name) => `AU  - ${reversed(name)}`)],
          ...[tag("PY  - ", one.year), tag("AB  - ", one.abstract), one.keywords.map((word) => `KW  - ${word}`)],
          ...[tag("DO  - ", one.doi), "ER  - "],
        ),
      )
      .join("\n\n"),
  bibtex: (records) =>
    records
      .map((one) =>
        lines(
          ...[
            `@article{key${one.at},`,
            `  title = {${tex(one.title)}},`,
            `  author = {${one.authors.map(reversed).join(" and ")}},`,
          ],
          ...[`  year = {${one.year}},`, `  abstract = {${tex(one.abstract)}},`, `  doi = {${tex(one.doi)}}`, "}"],
        ),
      )
      .join("\n"),
  table: (records) => table(records, ","),
  "table by tabs": (records) => table(records, "\t"),
  medline: (records) =>
    records
      .map((one) =>
        lines(
          ...[
            `PMID- ${one.at + 1}`,
            tag("TI  - ", one.title),
            tag("AB  - ", one.abstract.replace(/(.{60,80}) /g, "$1\n      ")),
          ],
          ...[
            one.authors.map((name) => `FAU - ${reversed(name)}`),
            tag("DP  - ", one.year),
            tag("AID - ", one.doi === "" ? "" : `${one.doi} [doi]`),
          ],
        ),
      )
      .join("\n\n"),
  "web-of-science": (records) =>
    `FN Clarivate Analytics Web of Science\nVR 1.0\n${records
      .map((one) =>
        lines(
          ...[
            "PT J",
            tag("AF ", one.authors.map(reversed).join("\n   ")),
            tag("TI ", one.title),
            tag("AB ", one.abstract),
          ],
          ...[tag("DE ", one.keywords.join("; ")), tag("PY ", one.year), tag("DI ", one.doi), `UT WOS:${one.at}`, "ER"],
        ),
      )
      .join("\n\n")}\n\nEF`,
  endnote: (records) =>
    records
      .map((one) =>
        lines(
          ...["%0 Journal Article", tag("%T ", one.title), one.authors.map((name) => `%A ${reversed(name)}`)],
          ...[tag("%D ", one.year), tag("%X ", one.abstract), tag("%R ", one.doi)],
        ),
      )
      .join("\n\n"),
  "endnote-xml": (records) =>
    `<?xml version="1.0"?><xml><records>${records
      .map(
        (one) =>
          `<record><contributors><authors>${one.authors.map((name) => `<author>${xml(reversed(name))}</author>`).join("")}</authors></contributors><titles><title><style face="normal">${xml(one.title)}</style></title></titles><dates><year>${one.year}</year></dates><abstract>${xml(one.abstract)}</abstract><electronic-resource-num>${xml(one.doi)}</electronic-resource-num></record>`,
      )
      .join("\n")}</records></xml>`,
  "pubmed-xml": (records) =>
    `<?xml version="1.0"?><PubmedArticleSet>${records
      .map(
        (one) =>
          `<PubmedArticle><MedlineCitation><PMID>${one.at + 1}</PMID><Article><Journal><JournalIssue><PubDate><Year>${one.year}</Year></PubDate></JournalIssue></Journal><ArticleTitle>${xml(one.title)}</ArticleTitle><Abstract><AbstractText>${xml(one.abstract)}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`,
      )
      .join("\n")}</PubmedArticleSet>`,
  arxiv: (records) =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${records
      .map(
        (one) =>
          `<entry><id>http://example.org/${one.at}</id><title>${xml(one.title)}</title><summary>${xml(one.abstract)}</summary></entry>`,
      )
      .join("\n")}</feed>`,
  json: (records) =>
    JSON.stringify(
      records.map((one) => ({
        paperId: `${one.at}`,
        tldr: null,
        title: one.title,
        abstract: one.abstract || null,
        year: one.year === "" ? null : Number(one.year),
        authors: one.authors.map(([family, given]) => ({ name: `${given} ${family}` })),
        externalIds: one.doi === "" ? null : { DOI: one.doi },
      })),
    ),
  "json by lines": (records) =>
    records
      .map((one) =>
        JSON.stringify({ id: `W${one.at}`, title: one.title, abstract: one.abstract, doi: one.doi, year: one.year }),
      )
      .join("\n"),
  "csl-json": (records) =>
    JSON.stringify(
      records.map((one) => ({
        id: `k${one.at}`,
        type: "article-journal",
        "container-title": "Lake Letters",
        title: one.title,
        abstract: one.abstract,
        author: one.authors.map(([family, given]) => ({ family, given })),
        DOI: one.doi,
      })),
    ),
  "catalog-xml": (records) =>
    `<modsCollection xmlns="http://www.loc.gov/mods/v3">${records
      .map(
        (one) =>
          `<mods><titleInfo><title>${xml(one.title)}</title></titleInfo>${one.authors.map(([family, given]) => `<name type="personal"><namePart type="family">${xml(family)}</namePart><namePart type="given">${xml(given)}</namePart></name>`).join("")}<abstract>${xml(one.abstract)}</abstract><identifier type="doi">${xml(one.doi)}</identifier></mods>`,
      )
      .join("\n")}</modsCollection>`,
  labelled: (records) =>
    records
      .map((one) =>
        lines(
          ...[
            `<${one.at + 1}>`,
            "Accession Number",
            `  ${one.at + 1}`,
            "Authors",
            `  ${one.authors.map(reversed).join(";  ") || "[Anonymous]"}.`,
          ],
          ...[
            one.title === "" ? "" : `Title\n  ${one.title}.`,
            "Source",
            `  Lake Letters.  ${one.at}(1):1-9, ${one.year || "2000"}.`,
          ],
          ...[one.abstract === "" ? "" : `Abstract\n  ${one.abstract}`],
        ),
      )
      .join("\n\n"),
  "labelled by RefWorks": (records) =>
    records
      .map((one) =>
        lines(
          ...[
            "RT Journal Article",
            "SR Electronic",
            `ID ${one.at}`,
            one.authors.map((name) => `A1 ${reversed(name)}`),
            tag("T1 ", one.title),
          ],
          ...[tag("YR ", one.year), tag("AB ", one.abstract), tag("DO ", one.doi)],
        ),
      )
      .join("\n\n"),
};
