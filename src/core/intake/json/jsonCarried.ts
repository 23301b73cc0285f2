// What a JSON record says beside the plain fields, whatever service it comes from: OpenAlex,
// Semantic Scholar, Crossref, Lens, Dimensions, Europe PMC, CSL-JSON.

import type { RawCarried } from "#core/intake/carried/carriedFields.ts";
import type { RawReference } from "#core/intake/carried/references.ts";
import { splitList } from "#core/intake/fields/squeezed.ts";
import { asText, isObject, type JsonObject, textAt } from "#core/intake/json/jsonFields.ts";
import type { RecordSource } from "#core/model.ts";

type Fields = ReadonlyMap<string, unknown>;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const at = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);
const text = (value: unknown): string | undefined => asText(value);

/** Plain names; services that have several counts mean the first. */
const COUNTS = [
  ...["citedbycount", "isreferencedbycount", "citationcount", "scholarlycitationscount", "citedby", "timescited"],
  ...["numcitedby", "citations", "numcitations", "ncitations"],
];
const LISTS = ["references", "reference", "referencedworks", "referenceids", "outboundcitations", "citedreferences"];

export function jsonCarried(item: JsonObject, fields: Fields): RawCarried {
  const custom = fields.get("custom");
  const types = ["publicationtypes", "pubtypelist", "genre", "type", "publicationtype", "documenttype", "pubtype"];
  const languages = fields.get("languages") ?? fields.get("language");
  return {
    ids: idsOf(item, fields),
    type:
      isCsl(item) && item["type"] === "article"
        ? ["preprint", ...textsIn(item["genre"])]
        : types.flatMap((name) => textsIn(fields.get(name))),
    citedBy: textAt(fields, COUNTS) ?? text(at(custom, "citedBy")),
    database: splitList(databaseOf(item, fields) ?? "", ";"),
    sources: list(at(custom, "sources")).flatMap(sourceOf),
    language: text(languages),
    references: [...LISTS.flatMap((name) => list(fields.get(name))), ...list(at(custom, "references"))].map(
      referenceOf,
    ),
    otherAbstracts: list(at(custom, "otherAbstracts")).flatMap((one) => {
      const [body, language] = [text(at(one, "text")), text(at(one, "language"))];
      return body === undefined ? [] : [language === undefined ? { text: body } : { language, text: body }];
    }),
    extra: textsOf(at(custom, "extra")),
  };
}

function sourceOf(value: unknown): RecordSource[] {
  const [file, database] = [text(at(value, "file")), text(at(value, "database"))];
  if (file === undefined && database === undefined) return [];
  return [{ ...(file === undefined ? {} : { file }), ...(database === undefined ? {} : { database }) }];
}

/** A text, or the texts of a list; Europe PMC wraps its list once more. */
function textsIn(value: unknown): string[] {
  const inner = at(value, "pubType") ?? value;
  const texts = Array.isArray(inner) ? inner : [inner];
  return texts.filter((one) => typeof one === "string");
}

const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).flatMap(([name, one]) =>
      typeof one === "string" ? [[name, one]] : [],
    ),
  );

/** Names of identifiers in Semantic Scholar's `externalIds` and OpenAlex's `ids`. */
const EXTERNAL: Readonly<Record<string, string>> = {
  ...{ PubMed: "pmid", pmid: "pmid", PMID: "pmid", PubMedCentral: "pmcid", pmcid: "pmcid", ArXiv: "arxiv" },
  ...{ MAG: "mag", mag: "mag", CorpusId: "corpusid", openalex: "openalex", DBLP: "dblp", ACL: "acl", magid: "mag" },
};

function idsOf(item: JsonObject, fields: Fields): Record<string, string | undefined> {
  const id = text(fields.get("id"));
  const ids: Record<string, string | undefined> = {
    pmid: textAt(fields, ["pmid", "pubmedid"]),
    pmcid: textAt(fields, ["pmcid"]),
    arxiv: textAt(fields, ["arxivid", "arxiv"]) ?? (isArxiv(item, id) ? id : undefined),
    openalex: /openalex\.org\/(W\d+)/i.exec(id ?? "")?.[1],
    s2: textAt(fields, ["paperid"]),
    corpusid: textAt(fields, ["corpusid"]),
    lens: textAt(fields, ["lensid"]),
    dimensions: id?.startsWith("pub.") ? id : undefined,
    scopus: textAt(fields, ["eid"]),
  };
  for (const source of [fields.get("externalids"), fields.get("ids"), at(fields.get("custom"), "ids")])
    for (const [name, value] of Object.entries(isObject(source) ? source : {})) {
      const scheme = EXTERNAL[name] ?? name.toLowerCase();
      if (scheme !== "doi") ids[scheme] ??= text(value);
    }
  for (const one of list(fields.get("externalids"))) {
    const [kind, value] = [text(at(one, "type")), text(at(one, "value"))];
    const scheme = EXTERNAL[kind ?? ""] ?? kind?.toLowerCase();
    if (scheme !== undefined && scheme !== "doi") ids[scheme] ??= value;
  }
  return ids;
}

const isArxiv = (item: JsonObject, id: string | undefined): boolean =>
  ("authors_parsed" in item || "categories" in item) && /^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/.test(id ?? "");

const isCsl = (item: JsonObject): boolean => "container-title" in item || "issued" in item || "custom" in item;

/** What the records of each service have and others have not. */
function databaseOf(item: JsonObject, fields: Fields): string | undefined {
  if (/openalex\.org/.test(text(item["id"]) ?? "") || "abstract_inverted_index" in item) return "OpenAlex";
  if ("is-referenced-by-count" in item || "reference-count" in item) return "Crossref";
  if ("lens_id" in item) return "Lens";
  if (
    /^[0-9a-f]{40}$/.test(text(item["paperId"]) ?? "") ||
    "corpusId" in item ||
    at(item["externalIds"], "CorpusId") !== undefined
  )
    return "Semantic Scholar";
  if (text(item["id"])?.startsWith("pub.")) return "Dimensions";
  if ("authors_parsed" in item) return "arXiv";
  if ("pubTypeList" in item && "pmid" in item) return "Europe PMC";
  return isCsl(item) && typeof item["source"] === "string" ? item["source"] : textAt(fields, ["database"]);
}

/** A line of text, an identifier, or an object with any of the two. */
function referenceOf(value: unknown): RawReference {
  if (typeof value === "string") {
    if (/^pub\.\d+$/.test(value)) return { id: `dimensions:${value}` };
    return value;
  }
  const inner = at(value, "citedPaper") ?? value;
  const external = at(inner, "externalIds");
  const pmid = text(at(external, "PubMed") ?? at(inner, "pmid"));
  const [s2, lens, own] = [at(inner, "paperId"), at(inner, "lens_id"), at(inner, "id")].map(text);
  const id = [
    pmid === undefined ? undefined : `pmid:${pmid}`,
    s2 === undefined ? undefined : `s2:${s2}`,
    lens === undefined ? undefined : `lens:${lens}`,
    own !== undefined && /^[a-z0-9-]+:\S/.test(own) ? own : undefined,
  ].find((one) => one !== undefined);
  return { text: lineOf(inner), doi: text(at(inner, "DOI") ?? at(inner, "doi") ?? at(external, "DOI")), id };
}

/** Crossref keeps the parts of a reference that has no line of its own. */
function lineOf(reference: unknown): string | undefined {
  const line = text(at(reference, "unstructured") ?? at(reference, "text") ?? at(reference, "citation"));
  if (line !== undefined) return line;
  const names = ["author", "year", "article-title", "title", "volume-title", "journal-title", "volume", "first-page"];
  const parts = names.map((name) => text(at(reference, name))).filter((part) => part !== undefined && part !== "");
  return parts.length === 0 ? undefined : parts.join(", ");
}
