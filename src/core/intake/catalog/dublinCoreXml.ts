// Dublin Core in any wrapping: OAI-PMH, repositories, RDF of Zotero, feeds (RSS) of journals.
import { addressIn, doiIn, firstTextAt, fullName, textsAt, type Vocabulary } from "#core/intake/catalog/vocabulary.ts";
import { keywordsIn } from "#core/intake/fields/keywordList.ts";
import { namesIn, namesOfPart } from "#core/intake/fields/nameList.ts";
import type { RawRecord } from "#core/intake/inputFormat.ts";
import { childrenAt, descendants, textOf, type XmlElement } from "#core/intake/xml/xmlDocument.ts";

const TITLES = ["title"];
const DATES = ["issued", "date", "publicationDate", "coverDate", "pubDate", "created", "available", "dateSubmitted"];
const VENUES = ["publicationName", "isPartOf", "source", "ispartof", "publisher"];

/** Zotero's RDF: bib:authors → rdf:Seq → rdf:li → foaf:Person. */
const peopleOf = (element: XmlElement, role: string): string[] =>
  childrenAt(element, role)
    .flatMap((list) => [...descendants(list, "Person"), ...descendants(list, "Organization")])
    .map((person) =>
      fullName(
        firstTextAt(person, "givenName", "givenname", "firstName"),
        firstTextAt(person, "surname", "familyName", "name"),
      ),
    );

function authorsOf(element: XmlElement): string[] {
  const people = ["authors", "presenters", "contributors", "editors"].map((role) => peopleOf(element, role));
  const found = people.find((list) => list.length > 0);
  if (found !== undefined) return found;
  const persons = peopleOf(element, "creator");
  if (persons.length > 0) return persons;
  const creators = textsAt(element, "creator");
  const names = creators.length > 0 ? creators : textsAt(element, "author");
  return names.length === 1 ? names.flatMap(namesIn) : names.flatMap(namesOfPart);
}

/** A journal given by its own element has a title inside. */
function venueOf(element: XmlElement, host: XmlElement | undefined): string | undefined {
  if (host !== undefined) return textsAt(host, "title")[0];
  for (const name of VENUES)
    for (const place of childrenAt(element, name)) {
      const text =
        (descendants(place, "title")[0] ?? place).children.length > 0
          ? textOf(descendants(place, "title")[0] ?? place).trim()
          : "";
      if (text !== "" && !/^(?:https?:|urn:|issn\b|isbn\b)/i.test(text)) return text;
    }
  return undefined;
}

/** What describes it and is no repetition of its title. */
function abstractOf(element: XmlElement, title: string): string | undefined {
  const abstracts = textsAt(element, "abstract");
  const texts = abstracts.length > 0 ? abstracts : [...textsAt(element, "encoded"), ...textsAt(element, "description")];
  return texts.filter((text) => text !== title).sort((a, b) => b.length - a.length)[0];
}

export function recordOfDublinCore(element: XmlElement, hosts: ReadonlyMap<string, XmlElement>): RawRecord | undefined {
  const wrapped = innermost(element);
  const [part] = [...childrenAt(wrapped, "isPartOf"), ...childrenAt(wrapped, "ispartof")];
  const host = hosts.get(part?.attributes["rdf:resource"] ?? "");
  const [title = ""] = TITLES.flatMap((name) => textsAt(wrapped, name));
  if (title === "" && textsAt(wrapped, "creator").length === 0) return undefined;
  const identifiers = ["doi", "identifier", "link", "relation", "bibliographicCitation"].flatMap((name) =>
    textsAt(wrapped, name),
  );
  const about = wrapped.attributes["rdf:about"] ?? "";
  return {
    title,
    abstract: abstractOf(wrapped, title),
    authors: authorsOf(wrapped),
    year: firstTextAt(wrapped, ...DATES),
    venue: venueOf(wrapped, host),
    // Zotero writes an article's DOI with its journal
    doi: doiIn([...identifiers, about, ...(host === undefined ? [] : textsAt(host, "identifier"))]),
    url: addressIn([...identifiers, about]),
    keywords: textsAt(wrapped, "subject").flatMap(keywordsIn),
    type: [...textsAt(wrapped, "itemType"), ...textsAt(wrapped, "type"), nameOfType(element)],
    language: textsAt(wrapped, "language")[0],
    line: element.line,
  };
}

/** The elements of RDF are named for what they are: "Article", "Thesis". */
const nameOfType = ({ name }: XmlElement): string =>
  /^(?:AcademicArticle|Article)$/.test(name)
    ? "article"
    : name === "BookSection"
      ? "chapter"
      : /^(?:Book|Thesis|Report|Manuscript)$/.test(name)
        ? name
        : "";

/** OAI-PMH and search protocols wrap the record once or twice. */
function innermost(element: XmlElement): XmlElement {
  const [inner] = ["dc", "qualifieddc", "dcCollection"].flatMap((name) => descendants(element, name));
  return inner ?? element;
}

export const dublinCore: Vocabulary = {
  name: "Dublin Core",
  sign: /<(?:dc|dcterms):title[\s>]|<(?:oai_dc|srw_dc|oai_qdc):\w+|<(?:\w+:)?dc\s+xmlns/,
  records: new Set([
    ...["dc", "Description", "Article", "BookSection", "Book", "Thesis", "Report", "Document", "Manuscript", "Work"],
    ...["record", "qualifieddc", "metadata", "item", "AcademicArticle", "Chapter"],
  ]),
  hosts: new Set(["Journal", "Series", "Periodical"]),
  recordOf: recordOfDublinCore,
};

export const rss: Vocabulary = {
  name: "RSS",
  sign: /<rss[\s>]|<rdf:RDF[^>]*purl\.org\/rss/,
  records: new Set(["item"]),
  recordOf: recordOfDublinCore,
};
