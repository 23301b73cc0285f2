// Texts as the input formats have them, with fields that try to break out: one grammar per format.
// Every record has a title of its own, so that what is lost without a word can be told.
import fc from "fast-check";

export interface FuzzRecord {
  /** Unique: letters and a number. */
  readonly title: string;
  readonly abstract: string;
  readonly author: string;
  readonly year: number;
}
export interface Grammar {
  /** Id of the input format. */
  readonly format: string;
  /** How many papers one text holds, where not any number. */
  readonly most?: number;
  readonly write: (records: readonly FuzzRecord[]) => string;
}

/** Signs that mean something in one of the formats, or to a terminal, a browser or a spreadsheet. */
const EVIL = [
  ...["{", "}", "@article{k,", '"', "\\", "%", "$x_1$", "\\'e", "\\end{document}", "#"],
  ...[
    "TY  - JOUR",
    "ER  - ",
    "PMID- 1",
    "%T no",
    "PT J",
    "EF",
    "<title>",
    "</record>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&bomb;",
  ],
  ...[
    "=1+1",
    "+x",
    "@sum",
    ",",
    ";",
    "\t",
    "'",
    "<script>alert(1)</script>",
    "\u001b[31m",
    "\u202e",
    "\u2028",
    "\u0000",
  ],
  ...[
    "__proto__",
    "constructor",
    "ﬁ",
    "漢字",
    "שלום",
    "👩‍👩‍👧",
    "\ud800",
    "—",
    "  ",
    " ".repeat(40),
    "http://a.b/c",
    "10.1000/x",
  ],
] as const;
const WORDS = "graph neural model of learning the cell protein theory for deep data sampling a method".split(" ");

const OPENINGS = ["rivers carry to the sea", "makes a glacier move", "keeps old bridges up", "wakes a sleeping bear"];
const CLOSINGS = [
  "that most of it is sand",
  "a loss of ice in June",
  "how rust grows on steel",
  "the light of the morning",
  "two kinds of mud",
];
const phrase = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.constantFrom(...EVIL) }),
    {
      maxLength: 24,
    },
  )
  .map((words) => words.join(" "));

export const records: fc.Arbitrary<readonly FuzzRecord[]> = fc
  .array(
    fc.record({
      subject: fc.constantFrom(...WORDS),
      abstract: phrase,
      author: fc.constantFrom("Doe, Jane", "Jane Doe", "van der Berg, L.", "李雷", "O'Neil, {A}", "Plato"),
      year: fc.integer({ min: 1900, max: 2030 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map(({ subject, ...rest }, i) => ({ title: `Study number ${names[i]} of ${subject}`, ...rest })));
const names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"];

/** A number of its own for each record, whatever part of the list it stands in. */
const numberOf = ({ title }: FuzzRecord): number => names.findIndex((name) => title.includes(name)) + 1;
const line = (text: string) => text.replace(/[\r\n\u2028\u2029\u0085\v\f]/g, " ");
const xml = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const balanced = (text: string) => text.replace(/[{}\\"@]/g, "");
/** As abstracts are: some sentences, no two alike. */
const prose = (r: FuzzRecord) =>
  `We ask what ${OPENINGS[numberOf(r) % OPENINGS.length]} in case ${r.year}. ${line(r.abstract)} Our results show ${CLOSINGS[numberOf(r) % CLOSINGS.length]}, which was not known before. We measured it on forty lakes over nine winters, and compare what we saw with what others wrote in case ${numberOf(r)}.`;
const each = (write: (record: FuzzRecord) => string) => (list: readonly FuzzRecord[]) =>
  list.map((record) => write(record)).join("\n");

export const GRAMMARS: readonly Grammar[] = [
  {
    format: "bibtex",
    write: each(
      (r) =>
        `@article{k${numberOf(r)},\n  title = {${r.title}},\n  abstract = {${balanced(r.abstract)}},\n  author = {${balanced(r.author)}},\n  year = ${r.year}\n}\n`,
    ),
  },
  {
    format: "ris",
    write: each(
      (r) => `TY  - JOUR\nTI  - ${r.title}\nAB  - ${line(r.abstract)}\nAU  - ${r.author}\nPY  - ${r.year}\nER  - \n`,
    ),
  },
  {
    format: "medline",
    write: each(
      (r) => `PMID- ${numberOf(r)}\nTI  - ${r.title}\nAB  - ${line(r.abstract)}\nFAU - ${r.author}\nDP  - ${r.year}\n`,
    ),
  },
  {
    format: "web-of-science",
    write: (list) =>
      `FN Clarivate\nVR 1.0\n${list.map((r) => `PT J\nAU ${r.author}\nTI ${r.title}\nAB ${line(r.abstract)}\nPY ${r.year}\nER\n`).join("\n")}\nEF\n`,
  },
  {
    format: "endnote",
    write: each((r) => `%0 Journal Article\n%T ${r.title}\n%A ${r.author}\n%D ${r.year}\n%X ${line(r.abstract)}\n`),
  },
  {
    format: "csl-json",
    write: (list) =>
      JSON.stringify(
        list.map((r) => ({
          id: `k${numberOf(r)}`,
          type: "article-journal",
          title: r.title,
          abstract: r.abstract,
          author: [{ literal: r.author }],
          issued: { "date-parts": [[r.year]] },
        })),
      ),
  },
  {
    format: "json",
    write: each((r) => JSON.stringify({ title: r.title, abstract: r.abstract, authors: [r.author], year: r.year })),
  },
  {
    format: "table",
    write: (list) =>
      `title,abstract,authors,year\n${list.map((r) => [r.title, r.abstract, r.author, String(r.year)].map(cell).join(",")).join("\n")}\n`,
  },
  {
    format: "arxiv",
    write: (list) =>
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${list.map((r) => `<entry><id>http://arxiv.org/abs/2001.0000${numberOf(r)}v1</id><title>${xml(r.title)}</title><summary>${xml(r.abstract)}</summary><author><name>${xml(r.author)}</name></author><published>${r.year}-01-01T00:00:00Z</published></entry>`).join("\n")}</feed>`,
  },
  {
    format: "pubmed-xml",
    write: (list) =>
      `<?xml version="1.0"?><PubmedArticleSet>${list.map((r) => `<PubmedArticle><MedlineCitation><PMID>${numberOf(r)}</PMID><Article><ArticleTitle>${xml(r.title)}</ArticleTitle><Abstract><AbstractText>${xml(r.abstract)}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`).join("\n")}</PubmedArticleSet>`,
  },
  {
    format: "catalog-xml",
    write: (list) =>
      `<?xml version="1.0"?><modsCollection xmlns="http://www.loc.gov/mods/v3">${list.map((r) => `<mods><titleInfo><title>${xml(r.title)}</title></titleInfo><name><namePart>${xml(r.author)}</namePart></name><originInfo><dateIssued>${r.year}</dateIssued></originInfo><abstract>${xml(r.abstract)}</abstract><note>${xml(r.abstract)}</note></mods>`).join("\n")}</modsCollection>`,
  },
  {
    format: "endnote-xml",
    write: (list) =>
      `<?xml version="1.0"?><xml><records>${list.map((r) => `<record><ref-type name="Journal Article">17</ref-type><titles><title><style>${xml(r.title)}</style></title></titles><contributors><authors><author>${xml(r.author)}</author></authors></contributors><dates><year>${r.year}</year></dates><abstract>${xml(r.abstract)}</abstract></record>`).join("\n")}</records></xml>`,
  },
  {
    format: "labelled",
    write: (list) =>
      list
        .map(
          (r) =>
            `<${numberOf(r)}>\nUI  - ${numberOf(r)}00\nTI  - ${r.title}\nAU  - ${r.author}\nAB  - ${line(r.abstract)}\nSO  - Annals. ${r.year}\nYR  - ${r.year}\n`,
        )
        .join("\n"),
  },
  { format: "listing", write: each((r) => `${r.title}\n\n${prose(r)}\n`) },
  { format: "paper", most: 1, write: each((r) => `# ${r.title}\n\n${r.author}\n\n## Abstract\n\n${prose(r)}\n`) },
];

export { EVIL };
