// XML of services that index papers: Crossref (unixref), DBLP, NASA ADS.
import { addressIn, doiIn, firstTextAt, fullName, textsAt, type Vocabulary } from "#core/intake/catalog/vocabulary.ts";
import type { RawRecord } from "#core/intake/inputFormat.ts";
import { readableName } from "#core/intake/personNames.ts";
import { childrenAt, descendants, textAt, textOf, type XmlElement } from "#core/intake/xml/xmlDocument.ts";

const CROSSREF_WORKS =
  "journal_article conference_paper content_item dissertation posted_content book_metadata report-paper_metadata standard_metadata dataset".split(
    " ",
  );
const CROSSREF_TYPES: Readonly<Record<string, string>> = {
  journal_article: "journal-article",
  conference_paper: "conference paper",
  content_item: "chapter",
  posted_content: "preprint",
  book_metadata: "book",
  "report-paper_metadata": "report",
  standard_metadata: "standard",
};

/** People in their role; whoever has none counts as an author. */
const crossrefPeople = (work: XmlElement, role: string): string[] =>
  childrenAt(work, "contributors")
    .flatMap(({ children }) => children.filter((child): child is XmlElement => typeof child !== "string"))
    .filter(({ attributes }) => (attributes["contributor_role"] ?? "author") === role)
    .map((person) =>
      person.name === "person_name"
        ? fullName(textAt(person, "given_name"), textAt(person, "surname"), textAt(person, "suffix"))
        : textOf(person).trim(),
    );

/** The works in a container; one without is a work itself: a book, a report. */
function crossrefWorks(place: XmlElement): RawRecord[] {
  const within = CROSSREF_WORKS.flatMap((name) => descendants(place, name));
  const parts = within.filter(({ name }) => name !== "book_metadata");
  const works = CROSSREF_WORKS.includes(place.name) ? [place] : parts.length > 0 ? parts : within;
  return works.map((work) => crossrefWork(work, place));
}

function crossrefWork(work: XmlElement, place: XmlElement): RawRecord {
  const authors = crossrefPeople(work, "author");
  const title = textAt(work, "titles", "title") ?? "";
  const dates = [
    ...descendants(work, "publication_date"),
    ...descendants(work, "posted_date"),
    ...descendants(place, "publication_date"),
  ];
  return {
    title: [title, textAt(work, "titles", "subtitle")].filter((part) => part !== undefined && part !== "").join(": "),
    abstract: descendants(work, "abstract").map(textOf)[0],
    authors: authors.length > 0 ? authors : crossrefPeople(work, "editor"),
    year: dates.map((date) => textAt(date, "year")).find((year) => year !== undefined),
    venue:
      ["full_title", "proceedings_title", "abbrev_title"].flatMap((name) => descendants(place, name)).map(textOf)[0] ??
      (work.name === "content_item"
        ? textAt(descendants(place, "book_metadata")[0] ?? place, "titles", "title")
        : undefined),
    doi: textAt(work, "doi_data", "doi"),
    url: textAt(work, "doi_data", "resource"),
    type: CROSSREF_TYPES[work.name] ?? work.name,
    database: "Crossref",
    language: work.attributes["language"],
    references: descendants(work, "citation").map((citation) => ({
      text: textAt(citation, "unstructured_citation") ?? firstTextAt(citation, "article_title", "volume_title"),
      doi: textAt(citation, "doi"),
    })),
    line: work.line,
  };
}

export const crossref: Vocabulary = {
  name: "Crossref",
  sign: /<(?:\w+:)?crossref[\s>]|<doi_records?[\s>]|<crossref_result[\s>]/,
  records: new Set(["journal", "conference", "book", "dissertation", "posted_content", "report-paper", "standard"]),
  recordOf: crossrefWorks,
};

const DBLP_TYPES = "article inproceedings proceedings book incollection phdthesis mastersthesis data".split(" ");

export const dblp: Vocabulary = {
  name: "DBLP",
  sign: /<dblp[\s>]|<dblpperson[\s>]/,
  records: new Set(DBLP_TYPES),
  recordOf: (entry) => ({
    title: (textAt(entry, "title") ?? "").replace(/\.$/, ""),
    authors: [...textsAt(entry, "author"), ...textsAt(entry, "editor")].map((name) => name.replace(/\s0\d{3}$/, "")),
    year: textAt(entry, "year"),
    venue: firstTextAt(entry, "journal", "booktitle", "publisher", "school"),
    doi: doiIn(textsAt(entry, "ee")),
    url: addressIn(textsAt(entry, "ee")),
    ids: { dblp: entry.attributes["key"] },
    type: entry.name,
    database: "DBLP",
    line: entry.line,
  }),
};

export const ads: Vocabulary = {
  name: "NASA ADS",
  sign: /ads\.harvard\.edu\/schema|<bibcode[\s>]/,
  records: new Set(["record"]),
  recordOf: (record) => ({
    title: textAt(record, "title") ?? "",
    abstract: textAt(record, "abstract"),
    authors: textsAt(record, "author").map(readableName),
    year: textAt(record, "pubdate"),
    venue: textAt(record, "journal")?.replace(/, (?:Volume|Vol\.).*$/s, ""),
    doi: firstTextAt(record, "DOI", "doi"),
    url: addressIn([...textsAt(record, "url"), ...textsAt(record, "link", "url")]),
    keywords: textsAt(record, "keywords", "keyword"),
    ids: { bibcode: textAt(record, "bibcode") },
    database: "NASA ADS",
    line: record.line,
  }),
};
