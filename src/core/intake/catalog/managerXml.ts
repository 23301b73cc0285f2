// XML of reference managers and discovery services: Word's sources, BibTeXML, Primo (PNX), DataCite.

import { latexToText } from "#core/intake/bibtex/latexText.ts";
import { addressIn, doiIn, firstTextAt, fullName, textsAt, type Vocabulary } from "#core/intake/catalog/vocabulary.ts";
import { keywordsIn } from "#core/intake/fields/keywordList.ts";
import { namesIn, namesOfPart } from "#core/intake/fields/nameList.ts";
import type { RawRecord } from "#core/intake/inputFormat.ts";
import { readableName } from "#core/intake/personNames.ts";
import { childrenAt, descendants, textAt, textOf, type XmlElement } from "#core/intake/xml/xmlDocument.ts";

const WORD_PEOPLE = ["Author", "Inventor", "Performer", "Artist", "Director", "BookAuthor", "Editor"];

const WORD_TYPES: Readonly<Record<string, string>> = {
  ...{ JournalArticle: "article", ArticleInAPeriodical: "article", Book: "book", BookSection: "chapter" },
  ...{ ConferenceProceedings: "conference paper", Report: "report", Patent: "patent", InternetSite: "web page" },
};

export const wordSources: Vocabulary = {
  name: "Word's sources",
  sign: /<(?:b:)?Sources[\s>][\s\S]*<(?:b:)?Source[\s>]/,
  records: new Set(["Source"]),
  recordOf(source) {
    const people = WORD_PEOPLE.map((role) =>
      childrenAt(source, "Author", role).flatMap((place) => [
        ...descendants(place, "Person").map((person) =>
          fullName(textAt(person, "First"), textAt(person, "Middle"), textAt(person, "Last")),
        ),
        ...textsAt(place, "Corporate"),
      ]),
    );
    const numbers = [...textsAt(source, "DOI"), ...textsAt(source, "StandardNumber"), ...textsAt(source, "URL")];
    return {
      title: textAt(source, "Title") ?? "",
      abstract: firstTextAt(source, "Abstract", "AbstractNote", "BIBTEX_Abstract"),
      authors: people.find((list) => list.length > 0),
      year: firstTextAt(source, "Year", "YearAccessed"),
      venue: firstTextAt(source, "JournalName", "PeriodicalTitle", "BookTitle", "ConferenceName", "Publisher"),
      doi: doiIn(numbers),
      url: addressIn(numbers),
      keywords: textsAt(source, "BIBTEX_KeyWords").flatMap(keywordsIn),
      type: WORD_TYPES[textAt(source, "SourceType") ?? ""],
      language: textAt(source, "LCID"),
      line: source.line,
    };
  },
};

export const bibtexXml: Vocabulary = {
  name: "BibTeXML",
  sign: /<bibtex:(?:file|entry)[\s>]|<file\s+xmlns="http:\/\/bibtexml/,
  records: new Set(["entry"]),
  recordOf(entry) {
    const [work] = entry.children.filter((child): child is XmlElement => typeof child !== "string");
    if (work === undefined) return undefined;
    const field = (...names: readonly string[]): string | undefined => {
      const text = firstTextAt(work, ...names);
      return text === undefined ? undefined : latexToText(text);
    };
    const authors = (field("author", "editor") ?? "").split(/\s+and\s+/i);
    return {
      title: field("title", "chapter") ?? "",
      abstract: field("abstract"),
      authors: authors.map(readableName),
      year: field("year", "date"),
      venue: field("journal", "booktitle", "series", "school", "institution", "publisher"),
      doi: firstTextAt(work, "doi"),
      url: firstTextAt(work, "url"),
      keywords: keywordsIn(field("keywords") ?? ""),
      type: work.name,
      language: field("language"),
      line: entry.line,
    };
  },
};

/** Primo's parts are "$$Qname$$Vvalue" where they are parted. */
const primoText = (text: string): string => /\$\$V([^$]*)/.exec(text)?.[1] ?? text.replace(/\$\$.*$/, "");

function recordOfPrimo(record: XmlElement): RawRecord | undefined {
  const [display] = descendants(record, "display");
  const [facts = record] = descendants(record, "addata");
  if (display === undefined) return undefined;
  const additional = textsAt(facts, "au");
  const shown = textsAt(display, "creator").length > 0 ? textsAt(display, "creator") : textsAt(display, "contributor");
  const numbers = [...textsAt(facts, "doi"), ...textsAt(display, "identifier"), ...textsAt(facts, "url")];
  return {
    title: primoText(textAt(display, "title") ?? textAt(facts, "atitle") ?? ""),
    abstract: textAt(facts, "abstract") ?? textAt(display, "description"),
    authors: additional.length > 0 ? additional.flatMap(namesOfPart) : shown.map(primoText).flatMap(namesIn),
    year: firstTextAt(facts, "date", "risdate") ?? textAt(display, "creationdate"),
    venue: firstTextAt(facts, "jtitle", "btitle", "pub") ?? textAt(display, "ispartof"),
    doi: doiIn(numbers),
    url: addressIn(numbers),
    keywords: textsAt(display, "subject").flatMap(keywordsIn),
    ids: { pmid: textAt(facts, "pmid") },
    type: [textAt(display, "type") ?? "", textAt(facts, "genre") ?? ""],
    language: textAt(display, "language"),
    line: record.line,
  };
}

export const primo: Vocabulary = {
  name: "Primo",
  sign: /<(?:\w+:)?PrimoNMBib[\s>]|<display>[\s\S]*<(?:addata|creationdate|ispartof|control)>|<addata>/,
  records: new Set(["record"]),
  recordOf: recordOfPrimo,
};

export const dataCite: Vocabulary = {
  name: "DataCite",
  sign: /<(?:\w+:)?resource[^>]*datacite\.org|<creatorName[\s>]/,
  records: new Set(["resource"]),
  recordOf(resource) {
    const descriptions = childrenAt(resource, "descriptions", "description");
    const isAbstract = ({ attributes }: XmlElement): boolean => attributes["descriptionType"] === "Abstract";
    return {
      title: textAt(resource, "titles", "title") ?? "",
      abstract: textOf(descriptions.find(isAbstract) ?? descriptions[0]),
      authors: childrenAt(resource, "creators", "creator").map((creator) => {
        const parted = fullName(textAt(creator, "givenName"), textAt(creator, "familyName"));
        return textAt(creator, "familyName") === undefined
          ? readableName(textAt(creator, "creatorName") ?? "")
          : parted;
      }),
      year: textAt(resource, "publicationYear"),
      venue: firstTextAt(resource, "container", "publisher"),
      doi: doiIn(textsAt(resource, "identifier")),
      keywords: textsAt(resource, "subjects", "subject"),
      type: childrenAt(resource, "resourceType").flatMap((one) => [
        one.attributes["resourceTypeGeneral"] ?? "",
        textOf(one).trim(),
      ]),
      language: textAt(resource, "language"),
      line: resource.line,
    };
  },
};
