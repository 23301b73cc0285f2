// What the columns of a table say beside the plain fields: those of known names, of Scopus, Web of
// Science, OpenAlex, Lens, Dimensions, PubMed and Isogloss, go to their fields, all others to
// `extra` under their own names.
import type { RawCarried } from "#core/intake/carried/carriedFields.ts";
import { identifierOf, idsInLine } from "#core/intake/carried/identifiers.ts";
import { abstractIn } from "#core/intake/carried/otherAbstracts.ts";
import { referenceList } from "#core/intake/carried/references.ts";
import { sourcesIn } from "#core/intake/carried/sourceNames.ts";
import { plainName } from "#core/intake/table/fieldNames.ts";
import { withoutGuards } from "#core/intake/table/formulaGuard.ts";

type CarriedColumn =
  | "type"
  | "citedBy"
  | "database"
  | "language"
  | "references"
  | "otherAbstracts"
  | "ids"
  | "sources"
  | "skipped";

const words = (text: string): readonly string[] => text.split(" ");

/** By plain name; two-letter ones are Web of Science's, as are the longest. */
const COLUMNS: Readonly<Record<CarriedColumn, readonly string[]>> = {
  type: words(
    "documenttype type dt publicationtype itemtype typeofwork typcrossref genre referencetype pubtype contenttype doctype",
  ),
  citedBy: words(
    "citedby tc z9 timescited timescitedwoscore timescitedalldatabases citedbycount citationcount citingworkscount cites articlecitationcount timescitedcount citations",
  ),
  database: words("database databasename nameofdatabase databases"),
  language: words("languageoforiginaldocument language la languages"),
  references: words("references cr citedreferences referencedworks citedreference"),
  otherAbstracts: words("otherabstracts"),
  ids: words("ids otherids"),
  sources: words("sources"),
  /** What Isogloss adds to its own tables. */
  skipped: words("community concepts"),
};
const BY_NAME = new Map(
  (Object.keys(COLUMNS) as CarriedColumn[]).flatMap((column) => COLUMNS[column].map((name) => [name, column] as const)),
);

/** Columns of identifiers; a cell counts only where it has the identifier's form. */
const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  pmid: words("pmid pubmedid pm pubmed"),
  pmcid: words("pmcid pmc"),
  arxiv: words("arxivid arxiv eprint"),
  openalex: words("openalexid id workid"),
  s2: words("paperid s2id s2paperid"),
  corpusid: words("corpusid s2corpusid"),
  mag: words("magid mag"),
  wos: words("ut utuniquewosid uniquewosid uniqueid accessionnumber"),
  scopus: words("eid scopusid"),
  lens: words("lensid"),
  dimensions: words("publicationid dimensionsid"),
};

/** A column that only the exports of one database have. */
const SIGNATURES: readonly (readonly [database: string, ...columns: readonly string[]])[] = [
  ["Scopus", "eid", "languageoforiginaldocument", "authorsid"],
  ["Web of Science", "ut", "utuniquewosid", "uniquewosid"],
  ["Lens", "lensid"],
  ["Dimensions", "dimensionsurl"],
  ["IEEE Xplore", "documentidentifier", "dateaddedtoxplore"],
  ["PubMed", "journalbook", "nihmsid"],
];

/** Reads the columns of a heading that hold no plain field; `taken` are the places of those. */
export function carriedColumns(
  heading: readonly string[],
  taken: ReadonlySet<number>,
): (cells: readonly string[]) => RawCarried {
  const names = heading.map(plainName);
  const isOurs = COLUMNS.skipped.every((name) => names.includes(name));
  const signature = SIGNATURES.find(([, ...columns]) => columns.some((column) => names.includes(column)))?.[0];
  const free = heading.flatMap((name, at) =>
    taken.has(at) || name.trim() === "" ? [] : [{ at, name, plain: names[at] ?? "" }],
  );
  return (cells) => {
    const texts: Partial<Record<CarriedColumn, string>> = {};
    const ids: Record<string, string> = {};
    const extra: [string, string][] = [];
    for (const { at, name, plain } of free) {
      const text = withoutGuards((cells[at] ?? "").trim());
      if (text === "") continue;
      const scheme = Object.keys(SCHEMES).find((one) => SCHEMES[one]?.includes(plain));
      const id = scheme === undefined ? undefined : identifierOf(scheme, text);
      const column = BY_NAME.get(plain);
      if (scheme !== undefined && id !== undefined && isAlone(text, id)) ids[scheme] ??= id;
      else if (column === undefined || (column === "skipped" && !isOurs)) extra.push([name, text]);
      else if (column === "citedBy" && !/^[\d.,\s]+$/.test(text)) extra.push([name, text]);
      else texts[column] ??= text;
    }
    return {
      ids: { ...idsInLine(texts.ids), ...ids },
      type: texts.type,
      citedBy: texts.citedBy,
      database: texts.database?.split(/[;|]/).map((name) => name.trim()) ?? signature ?? databaseOf(ids),
      sources: texts.sources === undefined ? undefined : sourcesIn(texts.sources),
      language: texts.language,
      references: texts.references === undefined ? undefined : referenceList(texts.references),
      otherAbstracts: texts.otherAbstracts?.split("\n").map(abstractIn),
      extra: Object.fromEntries(extra),
    };
  };
}

/** Under "id" stands anything: an identifier is the cell, or the end of an address. */
const isAlone = (text: string, id: string): boolean =>
  text.length === id.length || /^https?:/i.test(text) || /^[a-z]+:/i.test(text);

const databaseOf = (ids: Readonly<Record<string, string>>): string | undefined =>
  ids["openalex"] !== undefined ? "OpenAlex" : ids["s2"] !== undefined ? "Semantic Scholar" : undefined;
