// Input formats: CSL-JSON (Zotero, Mendeley, pandoc) and JSON or JSON Lines of OpenAlex, Semantic
// Scholar, Crossref, Lens, arXiv's dump, or plain {title, abstract}.

import type { SourceText } from "#core/intake/bytes/source.ts";
import type { InputFormat, Parsed } from "#core/intake/inputFormat.ts";
import { namesAField } from "#core/intake/json/jsonFields.ts";
import { readItems } from "#core/intake/json/jsonItems.ts";
import { recordOfItem } from "#core/intake/json/jsonRecord.ts";

const SAMPLE_CHARACTERS = 20_000;
const IS_JSON = /^\s*(?:\{\s*"|\[\s*(?:\[\s*)?(?:\{|\]))/;
const IS_CSL =
  /"(?:container-title|issued|citation-key|publisher-place|collection-title)"\s*:|"type"\s*:\s*"(?:article-journal|paper-conference|chapter|thesis|report|book|manuscript|article|document)"/;
const IS_SERVICE =
  /"(?:message-type|paperId|abstract_inverted_index|reference-count|is-referenced-by-count|lens_id)"\s*:/;
/** A dataset of ours, or any graph: not a list of records. */
const IS_GRAPH = /"(?:nodes|edges)"\s*:\s*\[|"format"\s*:\s*"isogloss"/;

const sampleOf = (text: string): string => text.slice(0, SAMPLE_CHARACTERS);
const isRecords = (sample: string): boolean => IS_JSON.test(sample) && namesAField(sample) && !IS_GRAPH.test(sample);
const isCsl = (sample: string): boolean => IS_CSL.test(sample) && !IS_SERVICE.test(sample);

/** A value of its own that can hold records; not the brackets of prose. */
const begins = (line: string): boolean => /^\s*(?:\{\s*(?:"|$)|\[\s*(?:[[{]|$))/.test(line);

function parse({ name, text }: SourceText): Parsed {
  const { items, issues, outside } = readItems(text);
  return { records: items.map(recordOfItem), issues: issues.map((issue) => ({ ...issue, path: name })), outside };
}

export const cslJson = {
  id: "csl-json",
  label: "CSL-JSON",
  extensions: ["json", "csljson"],
  detect: (text) => (isRecords(sampleOf(text)) && isCsl(sampleOf(text)) ? 0.95 : 0),
  begins,
  parse,
} as const satisfies InputFormat;

export const json = {
  id: "json",
  label: "JSON or JSON Lines (OpenAlex, Semantic Scholar, Crossref, Lens, plain)",
  extensions: ["json", "jsonl", "ndjson"],
  detect: (text) => (isRecords(sampleOf(text)) ? 0.9 : 0),
  begins,
  parse,
} as const satisfies InputFormat;
