// One JSON object → one record, whatever service it comes from: the fields' names do not contradict each other, so one table serves all.
import type { RawRecord } from "#core/intake/format.ts";
import { isObject, type JsonItem, type JsonObject } from "#core/intake/jsonItems.ts";
import { readableName } from "#core/intake/names.ts";

/** A text, or the first text of a list; numbers too, for years. Anything else counts as absent. */
function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return Array.isArray(value) ? value.find((part) => typeof part === "string") : undefined;
}

/** Words of an inverted abstract beyond this place are a fault of the data. */
const LONGEST_ABSTRACT = 100_000;
const TITLES = ["title", "display_name", "Title", "titles", "paperTitle", "article_title", "document_title", "name"];
const ABSTRACTS = [
  "abstract",
  "Abstract",
  "abstractText",
  "paperAbstract",
  "abstractNote",
  "summary",
  "description",
  "abstracts",
];
const YEARS = [
  "year",
  "publication_year",
  "year_published",
  "pubYear",
  "publicationYear",
  "Year",
  "published",
  "published_date",
  "publication_date",
  "publicationDate",
  "date",
  "date_published",
  "update_date",
  "created",
];
const VENUES = [
  "venue",
  "container-title",
  "publicationTitle",
  "journalTitle",
  "source_title",
  "source",
  "journal",
  "journal-ref",
  "journal_ref",
  "booktitle",
  "bookTitle",
  "conference",
  "event",
];
const URLS = ["url", "URL", "link", "paper_url", "pdf_url", "landing_page_url", "id"];
const WORDS = ["keywords", "keyword", "tags", "author_keywords", "fieldsOfStudy", "categories", "subjects"];

const textAt = (item: JsonObject, names: readonly string[]): string | undefined => {
  for (const name of names) {
    const found = asText(item[name]);
    if (found !== undefined && found.trim() !== "") return found;
  }
  return undefined;
};

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

/** OpenAlex keeps abstracts as word → positions. */
function fromInvertedIndex(index: unknown): string | undefined {
  if (!isObject(index)) return undefined;
  const words: string[] = [];
  for (const [word, positions] of Object.entries(index))
    for (const position of Array.isArray(positions) ? positions : [])
      if (Number.isInteger(position) && position >= 0 && position < LONGEST_ABSTRACT) words[position] = word;
  return words.filter((word) => word !== undefined).join(" ");
}

/** {name}, {display_name}, {author: {display_name}}, {given, family}, {firstName, lastName}, {literal}, "Name". */
function nameOf(author: unknown): string {
  if (typeof author === "string") return readableName(author);
  const whole = ["name", "display_name", "fullName", "full_name", "literal", "authname", "raw_author_name"]
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

function authorsOf(item: JsonObject): string[] | undefined {
  const authors = [
    "authors",
    "authorships",
    "author",
    "creators",
    "Authors",
    "authorList",
    "authorString",
    "authors_parsed",
  ]
    .map((key) => item[key])
    .find((value) => value !== undefined && value !== null);
  const list = isObject(authors) ? authors["author"] : authors;
  if (typeof list === "string")
    return list.split(list.includes(";") ? /\s*;\s*/ : /\s*,\s*(?:and\s+)?|\s+and\s+/).map(readableName);
  if (!Array.isArray(list)) return undefined;
  return list
    .map((author: unknown) =>
      Array.isArray(author)
        ? [author[1], author[0]].filter((part) => typeof part === "string").join(" ")
        : nameOf(author),
    )
    .filter((name) => name.trim() !== "");
}

function yearOf(item: JsonObject): string | undefined {
  const parts = ["issued", "published", "published-print", "published-online", "created"]
    .map((key) => inside(item[key], "date-parts", 0, 0))
    .find((year) => year !== undefined && year !== null);
  const submitted = asText(inside(item["versions"], 0, "created"));
  return parts === undefined
    ? (submitted ??
        textAt(item, YEARS) ??
        asText(inside(item["issued"], "raw")) ??
        asText(inside(item["issued"], "literal")))
    : String(parts);
}

function keywordsOf(item: JsonObject): string[] | undefined {
  const words = WORDS.map((key) => item[key]).find(
    (value) => (typeof value === "string" && value !== "") || (Array.isArray(value) && value.length > 0),
  );
  if (typeof words === "string") return words.split(words.includes(";") ? /\s*;\s*/ : /\s*,\s*/);
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

function urlOf(item: JsonObject, doi: string | undefined): string | undefined {
  const arxiv =
    inside(item, "externalIds", "ArXiv") ??
    item["arxiv_id"] ??
    (typeof item["id"] === "string" && /^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/.test(item["id"])
      ? item["id"]
      : undefined);
  const url = URLS.map((name) => textAt(item, [name])).find(
    (address) => address !== undefined && /^https?:/.test(address),
  );
  if (typeof arxiv === "string" && (url === undefined || url.includes("semanticscholar")))
    return `https://arxiv.org/abs/${arxiv}`;
  return url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
}

/** Missing fields are left out; nothing is trusted to have the type its name suggests. */
export function recordOfItem({ value: item, line }: JsonItem): RawRecord {
  const doi =
    textAt(item, ["doi", "DOI", "Doi"]) ??
    asText(inside(item, "externalIds", "DOI")) ??
    asText(inside(item, "ids", "doi")) ??
    asText(inside(item, "external_ids", "doi"));
  const journal = ["journal", "host_venue", "source", "journalInfo"]
    .map(
      (key) =>
        inside(item, key, "name") ??
        inside(item, key, "display_name") ??
        inside(item, key, "title") ??
        inside(item, key, "journal", "title"),
    )
    .find((name) => typeof name === "string");
  return {
    title: [textAt(item, TITLES), textAt(item, ["subtitle"])].filter((part) => part !== undefined).join(": "),
    abstract:
      textAt(item, ABSTRACTS) ??
      fromInvertedIndex(item["abstract_inverted_index"]) ??
      asText(inside(item, "abstract", "text")) ??
      asText(inside(item, "abstract", "value")),
    authors: authorsOf(item),
    year: yearOf(item),
    venue:
      asText(inside(item, "primary_location", "source", "display_name")) ?? asText(journal) ?? textAt(item, VENUES),
    doi,
    url: urlOf(item, undefined),
    keywords: keywordsOf(item),
    line,
  };
}
