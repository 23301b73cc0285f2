// Identifiers of papers in whatever spelling a record has them: one canonical form per scheme, so
// that two databases' records of one paper agree.
import type { Reference } from "#core/model.ts";

/** The canonical form is the first group, or the whole match. */
const SCHEMES: Readonly<Record<string, RegExp>> = {
  pmid: /(?<!\d)(\d{1,9})(?!\d)/,
  pmcid: /\bPMC\d+/i,
  arxiv: /\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}/,
  openalex: /\bW\d+/i,
  s2: /\b[0-9a-f]{40}\b/,
  corpusid: /\d+/,
  mag: /\d+/,
  wos: /\b[A-Z]{3,9}:[A-Z0-9]+/,
  scopus: /2-s2\.0-\d+/,
  lens: /\d{3}-\d{3}-\d{3}-\d{3}-\d{2}[\dX]/,
  dimensions: /\bpub\.\d+/,
};
const UPPER = new Set(["pmcid", "openalex"]);
const LONGEST_OTHER = 100;

/** "https://openalex.org/W27" → "W27"; undefined where a known scheme has no such identifier. */
export function identifierOf(scheme: string, value: string | undefined): string | undefined {
  const text = value?.trim() ?? "";
  const pattern = SCHEMES[scheme];
  if (pattern === undefined) return text === "" || text.length > LONGEST_OTHER ? undefined : text;
  const match = pattern.exec(text);
  const found = match?.[1] ?? match?.[0];
  return UPPER.has(scheme) ? found?.toUpperCase() : found;
}

/** Known schemes first, then the others by name; undefined where none is left. */
export function identifiersOf(
  raw: Readonly<Record<string, string | undefined>> | undefined,
): Readonly<Record<string, string>> | undefined {
  const names = [...Object.keys(SCHEMES), ...Object.keys(raw ?? {}).sort()];
  const ids = [...new Set(names)].flatMap((scheme) => {
    const id = /^[a-z][a-z0-9-]*$/.test(scheme) ? identifierOf(scheme, raw?.[scheme]) : undefined;
    return id === undefined ? [] : [[scheme, id] as const];
  });
  return ids.length === 0 ? undefined : Object.fromEntries(ids);
}

/** What a reference's text names beside a DOI. */
const IN_TEXT: readonly (readonly [scheme: string, pattern: RegExp])[] = [
  ["openalex", /\bopenalex(?:\.org\/|:)\s*(W\d+)/i],
  ["s2", /\bs2:([0-9a-f]{40})\b/],
  ["pmid", /\bPMID:?\s*(\d{1,9})\b/i],
  ["arxiv", /\barXiv(?:\.org\/(?:abs|pdf)\/|[.:]\s*)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i],
];

/** `scheme:value` for the first identifier in a text. */
export function idInText(text: string): Reference["id"] {
  for (const [scheme, pattern] of IN_TEXT) {
    const id = identifierOf(scheme, pattern.exec(text)?.[1]);
    if (id !== undefined) return `${scheme}:${id}`;
  }
  return undefined;
}

/** Identifiers as one line, for formats that have only text: "pmid:12; openalex:W9". */
export const idsLine = (ids: Readonly<Record<string, string>>): string =>
  Object.entries(ids)
    .map(([scheme, value]) => `${scheme}:${value}`)
    .join("; ");

/** And back. */
export const idsInLine = (line: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...(line ?? "").matchAll(/(?:^|;\s*)([a-z][a-z0-9-]*):([^;]*)/g)].map(([, scheme = "", value = ""]) => [
      scheme,
      value,
    ]),
  );
