// Fields that a record has beside those that papers have a place for (its volume, its pages, a
// reviewer's verdict), under one name in all formats, so that they go out as they came in.
import type { RawCarried } from "#core/intake/carried/carriedFields.ts";

type Extra = NonNullable<RawCarried["extra"]>;

/** Name → what RIS, BibTeX, MEDLINE, Refer and Web of Science call it; tables use the name. */
const FIELDS: Readonly<
  Record<string, { ris?: string; bibtex?: string; medline?: string; refer?: string; wos?: string }>
> = {
  volume: { ris: "VL", bibtex: "volume", medline: "VI", refer: "V", wos: "VL" },
  issue: { ris: "IS", bibtex: "number", medline: "IP", refer: "N", wos: "IS" },
  pages: { ris: "SP", bibtex: "pages", medline: "PG", refer: "P" },
  issn: { ris: "SN", bibtex: "issn", medline: "IS", refer: "@", wos: "SN" },
  isbn: { bibtex: "isbn", medline: "ISBN" },
  publisher: { ris: "PB", bibtex: "publisher", medline: "PB", refer: "I", wos: "PU" },
  place: { ris: "CY", bibtex: "address", medline: "PL", refer: "C" },
  edition: { ris: "ET", bibtex: "edition", refer: "7" },
  series: { ris: "T3", bibtex: "series" },
  affiliation: { ris: "AD", bibtex: "affiliation", medline: "AD", refer: "+", wos: "C1" },
  note: { bibtex: "note", refer: "Z" },
};
export type ExtraFormat = "ris" | "bibtex" | "medline" | "refer" | "wos";

const inverse = (format: ExtraFormat): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(FIELDS).flatMap(([name, tags]) =>
      tags[format] === undefined ? [] : [[tags[format], name] as const],
    ),
  );
const NAMES: Readonly<Record<ExtraFormat, ReadonlyMap<string, string>>> = {
  ...{ ris: inverse("ris"), bibtex: inverse("bibtex"), medline: inverse("medline") },
  ...{ refer: inverse("refer"), wos: inverse("wos") },
};

const PLAIN_NAMES: Readonly<Record<string, string>> = {
  ...{ pagerange: "pages", page: "pages", pp: "pages", pagination: "pages", medlinepgn: "pages" },
  ...{ pubplace: "place", placeterm: "place", publisherplace: "place", publishername: "publisher" },
};

/** The name that all formats share, where a field has one: "Journal Volume" → "volume". */
export function knownName(name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/^journal(?=volume|issue)|(?<=issue)number$/g, "");
  return Object.hasOwn(FIELDS, plain) ? plain : Object.hasOwn(PLAIN_NAMES, plain) ? PLAIN_NAMES[plain] : undefined;
}

/** What a format calls a field; undefined where it has no word for it. */
export const tagFor = (name: string, format: ExtraFormat): string | undefined =>
  FIELDS[knownName(name) ?? ""]?.[format];

/**
 * Entries under tags that nothing else of the record was read from, by name; texts of one tag are
 * one list. `known`: texts that the record has elsewhere.
 */
export function extraOf(
  entries: Iterable<readonly [tag: string, text: string]>,
  format: ExtraFormat,
  used: ReadonlySet<string>,
): Extra {
  const extra = new Map<string, string[]>();
  for (const [tag, text] of entries) {
    if (used.has(tag) || text.trim() === "") continue;
    const name = NAMES[format].get(tag) ?? tag;
    const texts = extra.get(name) ?? [];
    if (!texts.includes(text)) extra.set(name, [...texts, text]);
  }
  return Object.fromEntries([...extra].map(([name, texts]) => [name, texts.join("; ")]));
}

/** "1-9" of a first and a last page. */
export const pagesOf = (first: string | undefined, last: string | undefined): string | undefined =>
  first !== undefined && last !== undefined && first !== last && !first.includes("-") ? `${first}-${last}` : first;
