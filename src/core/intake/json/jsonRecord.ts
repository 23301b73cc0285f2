// One JSON object → one record, whatever service it comes from: the fields' names do not contradict
// each other, so one table serves all.

import { withUnread } from "#core/intake/carried/unread.ts";
import { splitList, squeezed } from "#core/intake/fields/squeezed.ts";
import type { RawRecord } from "#core/intake/inputFormat.ts";
import { fromInvertedIndex } from "#core/intake/json/invertedIndex.ts";
import { jsonCarried } from "#core/intake/json/jsonCarried.ts";
import { asText, fieldsOf, isObject, textAt } from "#core/intake/json/jsonFields.ts";
import type { JsonItem } from "#core/intake/json/jsonItems.ts";
import { textsOfFields } from "#core/intake/json/unreadFields.ts";
import { readableName } from "#core/intake/personNames.ts";
import { FIELD_NAMES } from "#core/intake/table/fieldNames.ts";

/** Plain names, the services' own first. */
const TITLES = ["title", "displayname", ...FIELD_NAMES.title.filter((name) => name !== "publicationtitle")];
const ABSTRACTS = [
  "abstract",
  "abstracttext",
  "paperabstract",
  "abstractnote",
  ...FIELD_NAMES.abstract,
  "descriptions",
];
const YEARS = [
  ...["year", "publicationyear", "yearpublished", "pubyear", "published", "publisheddate", "publicationdate", "date"],
  ...["datepublished", "updatedate", "created", ...FIELD_NAMES.year],
];
const VENUES = [
  ...["venue", "containertitle", "publicationtitle", "journaltitle", "sourcetitle", "source", "journal", "journalref"],
  ...["booktitle", "conference", "event", ...FIELD_NAMES.venue],
];
const AUTHORS = [
  "authors",
  "authorships",
  "author",
  "creators",
  "authorlist",
  "authorstring",
  "authorsparsed",
  ...FIELD_NAMES.authors,
];
const URLS = ["url", "link", "paperurl", "pdfurl", "landingpageurl", "id"];
const WORDS = [
  "keywords",
  "keyword",
  "tags",
  "authorkeywords",
  "fieldsofstudy",
  "categories",
  "subjects",
  ...FIELD_NAMES.keywords,
];

type Fields = ReadonlyMap<string, unknown>;

const inside = (value: unknown, ...path: readonly (string | number)[]): unknown => {
  let place = value;
  for (const step of path)
    place =
      Array.isArray(place) && typeof step === "number"
        ? place[step]
        : isObject(place) && typeof step === "string"
          ? place[step]
          : undefined;
  return place;
};

/**
 * {name}, {display_name}, {author: {display_name}}, {given, family}, {firstName, lastName},
 * {literal}, "Name".
 */
function nameOf(author: unknown): string {
  if (typeof author === "string") return readableName(author);
  const whole = [
    "name",
    "display_name",
    "fullName",
    "full_name",
    "literal",
    "authname",
    "raw_author_name",
    "text",
    "displayName",
  ]
    .map((key) => inside(author, key))
    .find((name) => typeof name === "string");
  if (typeof whole === "string") return readableName(whole);
  if (isObject(inside(author, "author"))) return nameOf(inside(author, "author"));
  const parts = [
    ["given", "firstName", "first_name", "forename"],
    ["non-dropping-particle", "dropping-particle"],
    ["family", "lastName", "last_name", "surname"],
    ["suffix"],
  ].map((keys) => keys.map((key) => inside(author, key)).find((name) => typeof name === "string"));
  return parts.filter((part) => part !== undefined).join(" ");
}

function authorsOf(fields: Fields): string[] | undefined {
  const authors = AUTHORS.map((name) => fields.get(name)).find((value) => value !== undefined && value !== null);
  const held = inside(authors, "author") ?? inside(authors, "value") ?? authors;
  const list = isObject(held) ? [held] : held;
  if (typeof list === "string")
    return splitList(squeezed(list), list.includes(";") ? ";" : /,\s?(?:and\s)?|\sand\s/).map(readableName);
  if (!Array.isArray(list)) return undefined;
  return list
    .map((author: unknown) =>
      Array.isArray(author)
        ? [author[1], author[0]].filter((part) => typeof part === "string").join(" ")
        : nameOf(author),
    )
    .filter((name) => name.trim() !== "");
}

function yearOf(fields: Fields): string | undefined {
  const parts = ["issued", "published", "publishedprint", "publishedonline", "created"]
    .map((name) => inside(fields.get(name), "date-parts", 0, 0))
    .find((year) => year !== undefined && year !== null);
  const submitted = asText(inside(fields.get("versions"), 0, "created"));
  return parts === undefined
    ? (submitted ??
        // "published": "NA" of bioRxiv is no date
        YEARS.map((name) => textAt(fields, [name])).find((text) => /\d{4}/.test(text ?? "")) ??
        asText(inside(fields.get("issued"), "raw")) ??
        asText(inside(fields.get("issued"), "literal")))
    : String(parts);
}

function keywordsOf(fields: Fields): string[] | undefined {
  const words = WORDS.map((name) => inside(fields.get(name), "value") ?? fields.get(name)).find(
    (value) => (typeof value === "string" && value !== "") || (Array.isArray(value) && value.length > 0),
  );
  if (typeof words === "string") return splitList(words, words.includes(";") ? ";" : ",");
  if (!Array.isArray(words)) return undefined;
  return words
    .map((word: unknown) =>
      typeof word === "string"
        ? word
        : (["display_name", "name", "keyword", "tag", "title"]
            .map((key) => inside(word, key))
            .find((name) => typeof name === "string") ?? ""),
    )
    .map(String);
}

function urlOf(fields: Fields): string | undefined {
  const id = fields.get("id");
  const arxiv =
    inside(fields.get("externalids"), "ArXiv") ??
    fields.get("arxivid") ??
    (typeof id === "string" && /^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/.test(id) ? id : undefined);
  const url = URLS.map((name) => textAt(fields, [name])).find((address) => /^https?:/.test(address ?? ""));
  if (typeof arxiv === "string" && (url === undefined || url.includes("semanticscholar")))
    return `https://arxiv.org/abs/${arxiv}`;
  return url;
}

/** Missing fields are left out; nothing is trusted to have the type its name suggests. */
export function recordOfItem({ value, line }: JsonItem): RawRecord {
  const fields = fieldsOf(value);
  const journal = ["journal", "hostvenue", "source", "journalinfo"]
    .map((name) => fields.get(name))
    .map(
      (held) =>
        inside(held, "name") ??
        inside(held, "display_name") ??
        inside(held, "title") ??
        inside(held, "journal", "title"),
    )
    .find((name) => typeof name === "string");
  const record = {
    title: [textAt(fields, TITLES), textAt(fields, ["subtitle"])].filter((part) => part !== undefined).join(": "),
    abstract: textAt(fields, ABSTRACTS) ?? fromInvertedIndex(fields.get("abstractinvertedindex")),
    authors: authorsOf(fields),
    year: yearOf(fields),
    venue:
      asText(inside(fields.get("primarylocation"), "source", "display_name")) ??
      asText(journal) ??
      textAt(fields, VENUES),
    doi:
      textAt(fields, FIELD_NAMES.doi) ??
      asText(inside(fields.get("externalids"), "DOI")) ??
      asText(inside(fields.get("ids"), "doi")),
    url: urlOf(fields),
    keywords: keywordsOf(fields),
    line,
    ...jsonCarried(value, fields),
  };
  return withUnread(record, textsOfFields(value));
}
