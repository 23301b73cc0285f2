// How the fields of a JSON object are found, whatever service wrote it: by plain names, with or
// without prefixes, wrapped or not.
import { FIELD_NAMES, plainName } from "#core/intake/table/fieldNames.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** "name" is a title where a record has none, but not what tells a record. */
const SURE_TITLES = FIELD_NAMES.title.filter((name) => name !== "name" && name !== "publicationtitle");
const ABSTRACT_NAMES = new Set(["abstractinvertedindex", ...FIELD_NAMES.abstract]);
const SURE_NAMES = new Set(
  [...SURE_TITLES, ...ABSTRACT_NAMES].filter((name) => !/^(?:description|summary)$/.test(name)),
);
/** Fields that a paper has and a collection has not. */
const PAPER_FIELDS = [...FIELD_NAMES.authors, ...FIELD_NAMES.doi, ...FIELD_NAMES.year, "abstract", "authorships"];
/**
 * Where a value is wrapped in an object: OpenReview's `value`, JATS's `#text`, DataCite's `title`,
 * a translation.
 */
const INSIDE = ["value", "text", "#text", "$t", "$", "_", "title", "name", "display_name", "description", "en"];
/**
 * What services wrap a record in: Elasticsearch, JSON:API, OpenReview, Zotero, DBLP, GraphQL,
 * Semantic Scholar's citations.
 */
const WRAPPERS = [
  ...[
    "_source",
    "attributes",
    "metadata",
    "data",
    "content",
    "info",
    "fields",
    "document",
    "doc",
    "record",
    "item",
    "node",
  ],
  ...["paper", "work", "article", "publication", "bib", "citingPaper", "citedPaper"],
];

/**
 * A text, or the first text of a list or of what wraps it; numbers too, for years. Anything else
 * counts as absent.
 */
export function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  const inner = Array.isArray(value) ? value : isObject(value) ? INSIDE.map((name) => value[name]) : [];
  for (const part of inner) {
    const text =
      typeof part === "string" || isObject(part) || (isObject(value) && Array.isArray(part)) ? asText(part) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

/** "dc:title", "title_s" and "Title" are all "title". */
const fieldName = (name: string): string =>
  plainName(name.replace(/^\w+:(?=\w)/, "").replace(/_(?:s|t|ss|txt|en)$/, ""));

/** The fields of an object by plain name; of two with one name, the first that holds something. */
export function fieldsOf(item: JsonObject): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(item)) {
    const plain = fieldName(name);
    if ((fields.get(plain) ?? "") === "") fields.set(plain, value);
  }
  return fields;
}

/** The first of these fields that holds a text. */
export function textAt(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = asText(fields.get(name));
    if (found !== undefined && found.trim() !== "") return found;
  }
  return undefined;
}

/** The record in an object: itself if it has a title, else with what it wraps. */
export function unwrapped(item: JsonObject): JsonObject {
  if (isTitled(item)) return item;
  for (const name of WRAPPERS) {
    const wrapped = item[name];
    if (isObject(wrapped) && isTitled(wrapped)) return { ...item, ...wrapped };
  }
  return item;
}

const isTitled = (item: JsonObject): boolean => textAt(fieldsOf(item), SURE_TITLES) !== undefined;

/** Whether a value is an object that has a title, wrapped or not. */
export const isRecord = (value: unknown): boolean => isObject(value) && isTitled(unwrapped(value));

/** Whether it is a paper by itself, not a collection that has a title too. */
export function isPaper(value: unknown): boolean {
  if (!isObject(value) || !isRecord(value)) return false;
  const fields = fieldsOf(unwrapped(value));
  return PAPER_FIELDS.some((name) => (fields.get(name) ?? "") !== "");
}

/** Whether a text names a title or an abstract as a field. */
export const namesAField = (text: string): boolean =>
  [...text.matchAll(/"([^"\\\n]{1,40})"\s*:/g)].some(([, name = ""]) => SURE_NAMES.has(fieldName(name)));
