// All ordered pairs of formats, one after the other and one inside the other's abstract: every
// title that goes in comes out, stays in the abstract it was put into, or is told of.
import { describe, expect, it } from "vitest";
import { INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { readSources } from "#core/intake/readCorpus.ts";

interface Invented {
  readonly title: string;
  readonly abstract: string;
}

const ABSTRACTS = [
  "We followed forty rivers for nine years and measured what they carry. Our results show that small dams change more than large ones, and we discuss what this means for their removal.",
  "This study asks how bakers judge dough by hand. We recorded the hands of twelve bakers at work, and the analysis shows that they press in three phases which novices cannot tell apart.",
  "Old maps name places that nobody finds today. We propose a method that joins names across four centuries, and the experiments show that it finds two thirds of the places that were lost.",
];
const WORDS = [
  "Rivers behind Small Dams in Northern Valleys",
  "What the Hands of Bakers Know about Dough",
  "Lost Names on Maps of Four Centuries",
];

/** Three papers of one format; titles are its own. */
const papersOf = (mark: string): Invented[] =>
  WORDS.map((title, i) => ({ title: `${title} ${mark}`, abstract: ABSTRACTS[i] ?? "" }));

type Writer = (papers: readonly Invented[]) => string;
const each =
  (write: (paper: Invented, index: number) => string, between = "\n"): Writer =>
  (papers) =>
    papers.map(write).join(between);
const inline = (text: string): string => text.replaceAll("\n", " ");
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const indented = (text: string): string => text.replaceAll("\n", "\n      ");

const WRITERS: Readonly<Record<string, Writer>> = {
  bibtex: each(
    ({ title, abstract }, i) =>
      `@article{key${i},\n  title = {${title}},\n  abstract = {${abstract}},\n  year = {2020}\n}\n`,
  ),
  ris: each(({ title, abstract }) => `TY  - JOUR\nTI  - ${title}\nAB  - ${abstract}\nPY  - 2020\nER  - \n`),
  medline: each(
    ({ title, abstract }, i) => `PMID- ${1000 + i}\nTI  - ${title}\nAB  - ${indented(abstract)}\nDP  - 2020\n`,
  ),
  "web-of-science": (papers) =>
    `FN Clarivate Analytics Web of Science\nVR 1.0\n${papers.map(({ title, abstract }) => `PT J\nTI ${title}\nAB ${abstract.replaceAll("\n", "\n   ")}\nPY 2020\nER\n`).join("\n")}\nEF\n`,
  endnote: each(({ title, abstract }) => `%0 Journal Article\n%T ${title}\n%X ${abstract}\n%D 2020\n`),
  "csl-json": (papers) =>
    `${JSON.stringify(
      papers.map(({ title, abstract }, i) => ({ id: `${i}`, type: "article-journal", title, abstract })),
      null,
      1,
    )}\n`,
  json: each(({ title, abstract }) => `${JSON.stringify({ title, abstract, year: 2020 })}`),
  table: (papers) =>
    `title,abstract,year\n${papers.map(({ title, abstract }) => `${title},"${abstract.replaceAll('"', '""')}",2020`).join("\n")}\n`,
  "endnote-xml": (papers) =>
    `<?xml version="1.0"?>\n<xml><records>${papers.map(({ title, abstract }) => `<record><titles><title>${escaped(title)}</title></titles><abstract>${escaped(abstract)}</abstract></record>`).join("\n")}</records></xml>\n`,
  arxiv: (papers) =>
    `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">${papers.map(({ title, abstract }) => `<entry><title>${escaped(title)}</title><summary>${escaped(abstract)}</summary></entry>`).join("\n")}</feed>\n`,
  "pubmed-xml": (papers) =>
    `<PubmedArticleSet>${papers.map(({ title, abstract }) => `<PubmedArticle><MedlineCitation><Article><ArticleTitle>${escaped(title)}</ArticleTitle><Abstract><AbstractText>${escaped(abstract)}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`).join("\n")}</PubmedArticleSet>\n`,
  listing: each(({ title, abstract }) => `${title}\n${abstract}\n`),
};
const FORMATS = Object.keys(WRITERS);
const write = (format: string, papers: readonly Invented[]): string => WRITERS[format]?.(papers) ?? "";

const plain = (text: string): string =>
  inline(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ");

/** What became of the titles of a text. */
function fates(text: string, titles: readonly string[]) {
  const reading = readSources([{ name: "mixed.txt", text }], { id: "x", title: "X" });
  const papers = reading.ok ? reading.value.corpus.papers : [];
  const told = reading.issues.filter(({ code }) => /left-over|no-title|page-text|unread|fault|json|xml/.test(code));
  const lost = titles.filter((title) => !papers.some((paper) => plain(paper.title) === plain(title)));
  const held = papers.map(({ title, abstract }) => plain(`${title} ${abstract}`));
  const inside = lost.filter((title) => held.some((one) => one.includes(plain(title))));
  return { lost, inside, told, formats: reading.ok ? reading.value.sources.map(({ format }) => format) : [] };
}

it("has a sample of every format that is of papers in a row, and each is read alone", () => {
  const others = new Set(["paper", "labelled", "catalog-xml"]);
  expect(FORMATS.toSorted()).toEqual(
    INPUT_FORMATS.map(({ id }) => id as string)
      .filter((id) => !others.has(id))
      .toSorted(),
  );
  for (const format of FORMATS) {
    const papers = papersOf("Alone");
    expect(
      fates(
        write(format, papers),
        papers.map(({ title }) => title),
      ),
      format,
    ).toMatchObject({ lost: [], formats: [format] });
  }
});

const PAIRS = FORMATS.flatMap((first) =>
  FORMATS.filter((second) => second !== first).map((second) => ({ first, second })),
);

describe.each(["\n", "\n\n\n"])("one after the other, joined by %j", (between) => {
  it.each(PAIRS)("$first, then $second", ({ first, second }) => {
    const [a, b] = [papersOf("Alpha"), papersOf("Beta")];
    const text = `${write(first, a).trimEnd()}${between}${write(second, b)}`;
    expect(
      fates(
        text,
        [...a, ...b].map(({ title }) => title),
      ).lost,
    ).toEqual([]);
  });
});

it.each(PAIRS)("$second inside the abstract of $first", ({ first, second }) => {
  const [a, b] = [papersOf("Alpha"), papersOf("Beta")];
  const guest = write(second, b.slice(0, 1)).trimEnd();
  const host = a.map((paper, i) =>
    i === 1 ? { ...paper, abstract: `${paper.abstract}\n${guest}\nIt ends here.` } : paper,
  );
  const titles = [...host, ...b.slice(0, 1)].map(({ title }) => title);
  const { lost, inside, told } = fates(write(first, host), titles);
  const untold = lost.filter((title) => !inside.includes(title));
  // MEDLINE's lines have the tags of RIS: within a record of RIS they are RIS
  const ambiguous = first === "ris" && second === "medline" ? inside : [];
  const isLostHost = ({ title }: Invented): boolean => lost.includes(title) && !ambiguous.includes(title);
  expect(host.filter(isLostHost)).toEqual([]);
  if (untold.length > 0) expect(told).not.toEqual([]);
});
