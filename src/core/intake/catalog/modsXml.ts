// MODS of the Library of Congress, as libraries, repositories and reference managers export it.
import { addressIn, doiIn, fullName, textsAt, type Vocabulary } from "#core/intake/catalog/vocabulary.ts";
import { keywordsIn } from "#core/intake/fields/keywordList.ts";
import { namesOfPart } from "#core/intake/fields/nameList.ts";
import type { RawRecord } from "#core/intake/inputFormat.ts";
import { childrenAt, textAt, textOf, type XmlElement } from "#core/intake/xml/xmlDocument.ts";

const WRITERS = /^(?:aut|author|cre|creator|dis|dissertant|inventor|inv|cmp|composer|art|artist|prg|programmer)$/i;
const EDITORS = /^(?:edt|editor|com|compiler|pbd)$/i;
/** Wholes that a paper is part of, the nearest first. */
const HOSTS = ["host", "series"];

function titleOf(place: XmlElement): string | undefined {
  const titles = childrenAt(place, "titleInfo");
  const title = titles.find(({ attributes }) => attributes["type"] === undefined) ?? titles[0];
  if (title === undefined) return undefined;
  const main = fullName(textAt(title, "nonSort"), textAt(title, "title"))
    .replace(/(?<=['’]) /, "")
    .replace(/\s*[:/]\s*$/, "");
  const parts = fullName(textAt(title, "partNumber"), textAt(title, "partName"));
  const whole = [main, textAt(title, "subTitle")].filter((part) => part !== undefined && part !== "").join(": ");
  return parts === "" ? whole : `${whole}. ${parts}`;
}

function nameOf(name: XmlElement): string[] {
  const part = (type: string): string =>
    childrenAt(name, "namePart")
      .filter(({ attributes }) => attributes["type"] === type)
      .map((one) => textOf(one).trim())
      .join(" ");
  const parted = fullName(part("given"), part("family"), part("termsOfAddress"));
  if (part("family") !== "") return [parted];
  const plain = childrenAt(name, "namePart").filter(({ attributes }) => attributes["type"] === undefined);
  const whole = plain.map((one) => textOf(one).trim()).join(name.attributes["type"] === "personal" ? ", " : " ");
  if (whole === "") return [parted, textAt(name, "displayForm") ?? ""].filter((text) => text !== "").slice(0, 1);
  return name.attributes["type"] === "corporate" || name.attributes["type"] === "conference"
    ? [whole]
    : namesOfPart(whole.replace(/,\s*(?:\(?\d{4}\)?-?(?:\d{4})?)\.?$/, ""));
}

/** Authors; of a work without them, its editors; names without a role are authors. */
function authorsOf(record: XmlElement): string[] {
  const names = childrenAt(record, "name").map((name) => ({ name, roles: textsAt(name, "role", "roleTerm") }));
  const isConference = (name: XmlElement): boolean => name.attributes["type"] === "conference";
  const writers = names.filter(
    ({ name, roles }) => !isConference(name) && (roles.length === 0 || roles.some((role) => WRITERS.test(role))),
  );
  const editors = names.filter(({ roles }) => roles.some((role) => EDITORS.test(role)));
  return (writers.length > 0 ? writers : editors).flatMap(({ name }) => nameOf(name));
}

function yearOf(record: XmlElement, hosts: readonly XmlElement[]): string | undefined {
  for (const place of [record, ...hosts]) {
    const origins = [...childrenAt(place, "originInfo"), ...childrenAt(place, "part")];
    for (const name of ["dateIssued", "copyrightDate", "date", "dateCreated", "dateOther", "dateCaptured"])
      for (const origin of origins) {
        const text = textAt(origin, name);
        if (text !== undefined && /\d{4}/.test(text)) return text;
      }
  }
  return undefined;
}

export function recordOfMods(record: XmlElement): RawRecord {
  const related = childrenAt(record, "relatedItem");
  const hosts = HOSTS.flatMap((type) => related.filter(({ attributes }) => attributes["type"] === type));
  const venues = hosts.map(titleOf).filter((title) => title !== undefined && title !== "");
  const identifiers = childrenAt(record, "identifier").filter(({ attributes }) => attributes["invalid"] !== "yes");
  const doi = identifiers.find(({ attributes }) => attributes["type"]?.toLowerCase() === "doi");
  const texts = identifiers.map((one) => textOf(one).trim());
  const addresses = [...textsAt(record, "location", "url"), ...texts];
  const [abstract, ...others] = childrenAt(record, "abstract").filter((one) => textOf(one).trim() !== "");
  const numberOf = (type: string): string | undefined =>
    texts[identifiers.findIndex(({ attributes }) => attributes["type"]?.toLowerCase() === type)];
  return {
    title: titleOf(record) ?? "",
    abstract: abstract === undefined ? undefined : textOf(abstract),
    otherAbstracts: others.map((other) => ({
      ...languageOf(other),
      text: textOf(other),
    })),
    authors: authorsOf(record),
    year: yearOf(record, hosts),
    venue: venues[0] ?? textAt(record, "originInfo", "publisher"),
    doi: doi === undefined ? (doiIn(texts) ?? doiIn(addresses)) : textOf(doi),
    url: addressIn(addresses),
    keywords: textsAt(record, "subject", "topic").flatMap(keywordsIn),
    ids: { pmid: numberOf("pmid") ?? numberOf("pubmed"), pmcid: numberOf("pmc"), arxiv: numberOf("arxiv") },
    type: [...textsAt(record, "genre"), ...textsAt(record, "typeOfResource").filter((type) => type !== "text")],
    language: textsAt(record, "language", "languageTerm").sort((a, b) => a.length - b.length)[0],
    line: record.line,
  };
}

const languageOf = ({ attributes }: XmlElement): { language: string } | Record<never, never> => {
  const language = attributes["lang"] ?? attributes["xml:lang"];
  return language === undefined ? {} : { language };
};

export const mods: Vocabulary = {
  name: "MODS",
  sign: /<(?:\w+:)?mods(?:Collection)?[\s>]/,
  records: new Set(["mods"]),
  recordOf: recordOfMods,
};
