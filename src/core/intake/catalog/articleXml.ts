// XML of articles themselves: JATS of publishers, TEI of editions and of GROBID, arXiv's OAI records.

import type { RawReference } from "#core/intake/carried/references.ts";
import { addressIn, doiIn, fullName, textsAt, type Vocabulary } from "#core/intake/catalog/vocabulary.ts";
import { namesIn, namesOfPart } from "#core/intake/fields/nameList.ts";
import type { RawRecord } from "#core/intake/inputFormat.ts";
import { childrenAt, descendants, textAt, textOf, type XmlElement } from "#core/intake/xml/xmlDocument.ts";

/** Paragraphs and headings are words of their own. */
const spacedText = (element: XmlElement | undefined): string | undefined => {
  if (element === undefined) return undefined;
  const parts = element.children.map((child) => (typeof child === "string" ? child : (spacedText(child) ?? "")));
  const isBlock = /^(?:p|title|sec|head|div|list-item|item)$/.test(element.name);
  return isBlock ? ` ${parts.join("")} ` : parts.join("");
};

function recordOfJats(article: XmlElement): RawRecord | undefined {
  const meta = childrenAt(article, "front", "article-meta")[0];
  if (meta === undefined) return undefined;
  const people = [...childrenAt(meta, "contrib-group", "contrib")].filter(
    ({ attributes }) => (attributes["contrib-type"] ?? "author") === "author",
  );
  const idOf = (type: string): string | undefined => {
    const id = childrenAt(meta, "article-id").find(({ attributes }) => attributes["pub-id-type"] === type);
    return id === undefined ? undefined : textOf(id);
  };
  const abstracts = childrenAt(meta, "abstract");
  const main = abstracts.find(({ attributes }) => attributes["abstract-type"] === undefined) ?? abstracts[0];
  return {
    title: [textAt(meta, "title-group", "article-title"), textAt(meta, "title-group", "subtitle")]
      .filter((part) => part !== undefined)
      .join(": "),
    abstract: spacedText(main),
    otherAbstracts: childrenAt(meta, "trans-abstract").map((other) => ({
      ...(other.attributes["xml:lang"] === undefined ? {} : { language: other.attributes["xml:lang"] }),
      text: spacedText(other) ?? "",
    })),
    authors: people.map((person) => {
      const name = descendants(person, "name")[0] ?? descendants(person, "string-name")[0];
      return name === undefined
        ? (textAt(person, "collab") ?? "")
        : fullName(textAt(name, "given-names"), textAt(name, "surname"), textAt(name, "suffix")) || textOf(name);
    }),
    year: textsAt(meta, "pub-date", "year").sort()[0],
    venue: descendants(article, "journal-title").map(textOf)[0],
    doi: idOf("doi"),
    ids: { pmid: idOf("pmid"), pmcid: idOf("pmc") ?? idOf("pmcid") },
    type: article.attributes["article-type"],
    language: article.attributes["xml:lang"],
    references: descendants(article, "ref").map(jatsReference),
    keywords: [...textsAt(meta, "kwd-group", "kwd"), ...textsAt(meta, "kwd-group", "compound-kwd")],
    line: article.line,
  };
}

function jatsReference(reference: XmlElement): RawReference {
  const ids = descendants(reference, "pub-id");
  const idOf = (type: string): string | undefined =>
    ids.filter(({ attributes }) => attributes["pub-id-type"] === type).map(textOf)[0];
  const citation = ["mixed-citation", "element-citation", "citation"].flatMap((name) =>
    descendants(reference, name),
  )[0];
  const parts = (citation?.children ?? []).map((part) => (typeof part === "string" ? part : textOf(part)).trim());
  const pmid = idOf("pmid");
  return {
    text: parts
      .filter((part) => part !== "")
      .join(" ")
      .replace(/\s+([.,;:)])/g, "$1"),
    doi: idOf("doi"),
    ...(pmid === undefined ? {} : { id: `pmid:${pmid}` }),
  };
}

export const jats: Vocabulary = {
  name: "JATS",
  sign: /<(?:\w+:)?article-meta[\s>]/,
  records: new Set(["article"]),
  recordOf: recordOfJats,
};

const teiName = (author: XmlElement): string => {
  const name = descendants(author, "persName")[0] ?? author;
  const parted = fullName(
    ...descendants(name, "forename").map((part) => textOf(part).trim()),
    ...descendants(name, "surname").map((part) => textOf(part).trim()),
  );
  return parted === "" ? textOf(name).replace(/\s+/g, " ").trim() : parted;
};

function recordOfTei(element: XmlElement): RawRecord | undefined {
  const source = descendants(element, "biblStruct")[0] ?? element;
  const places = [...childrenAt(source, "analytic"), ...childrenAt(source, "monogr")];
  const [own = source] = places;
  const header = descendants(element, "titleStmt")[0];
  const title = textAt(own, "title") ?? (header === undefined ? undefined : textAt(header, "title"));
  if (title === undefined) return undefined;
  const authors = childrenAt(own, "author");
  const people = authors.length > 0 ? authors : childrenAt(header ?? own, "author");
  const host = childrenAt(source, "monogr")[0];
  const date = descendants(source, "date")[0] ?? descendants(element, "date")[0];
  const ids = descendants(source, "idno").map((id) => textOf(id).trim());
  const addresses = [...ids, ...descendants(source, "ref").map(({ attributes }) => attributes["target"] ?? "")];
  return {
    title,
    abstract:
      spacedText(descendants(element, "abstract")[0]) ??
      spacedText(descendants(element, "note").find(({ attributes }) => /abstract/i.test(attributes["type"] ?? ""))),
    authors: (people.length > 0 ? people : childrenAt(own, "editor")).map(teiName).flatMap(namesOfPart),
    year: date?.attributes["when"] ?? (date === undefined ? undefined : textOf(date)),
    venue: host === undefined || host === own ? undefined : textAt(host, "title"),
    doi: doiIn(ids),
    url: addressIn(addresses),
    keywords: [...descendants(element, "keywords").flatMap((list) => descendants(list, "term"))].map(textOf),
    type: source.attributes["type"],
    language: source.attributes["xml:lang"],
    line: element.line,
  };
}

/** A whole text with its header is one record; what it cites is not ours. */
export const teiHeader: Vocabulary = {
  name: "TEI",
  sign: /<teiHeader[\s>](?=[\s\S]*<(?:abstract|fileDesc)[\s>])(?![\s\S]*<listBibl[^>]*>\s*<biblStruct[^>]*>(?![\s\S]*<abstract[\s>]))/,
  records: new Set(["TEI"]),
  recordOf: recordOfTei,
};

export const teiList: Vocabulary = {
  name: "TEI",
  sign: /<biblStruct[\s>]/,
  records: new Set(["biblStruct"]),
  recordOf: recordOfTei,
};

export const arxivOai: Vocabulary = {
  name: "arXiv OAI",
  sign: /<(?:arXiv|arXivRaw)[\s>]/,
  records: new Set(["arXiv", "arXivRaw"]),
  recordOf: (element) => ({
    title: textAt(element, "title") ?? "",
    abstract: textAt(element, "abstract"),
    authors: [
      ...childrenAt(element, "authors", "author").map((one) =>
        fullName(textAt(one, "forenames"), textAt(one, "keyname"), textAt(one, "suffix")),
      ),
      ...(element.name === "arXivRaw" ? namesIn(textAt(element, "authors") ?? "") : []),
    ],
    year: textAt(element, "created") ?? textAt(element, "version", "date"),
    venue: textAt(element, "journal-ref"),
    doi: textAt(element, "doi"),
    url: `https://arxiv.org/abs/${textAt(element, "id") ?? ""}`,
    keywords: textsAt(element, "categories").flatMap((text) => text.split(/\s+/)),
    ids: { arxiv: textAt(element, "id") },
    type: "preprint",
    database: "arXiv",
    line: element.line,
  }),
};
