// What BibTeX entries say beside the plain fields, as Scopus, Web of Science, JabRef, Zotero and
// Isogloss write it.

import type { BibtexEntry } from "#core/intake/bibtex/bibtexEntries.ts";
import { latexToText } from "#core/intake/bibtex/latexText.ts";
import type { RawCarried } from "#core/intake/carried/carriedFields.ts";
import { extraOf } from "#core/intake/carried/extraFields.ts";
import { idsInLine } from "#core/intake/carried/identifiers.ts";
import { abstractIn } from "#core/intake/carried/otherAbstracts.ts";
import { type RawReference, referenceList } from "#core/intake/carried/references.ts";
import { splitList } from "#core/intake/fields/squeezed.ts";

/**
 * Fields that others are read from, and those that tell of the entry in a manager, of files on
 * somebody's machine or say again what another says.
 */
const READ: ReadonlySet<string> = new Set(
  `title subtitle abstract author editor year date doi ee url eprint archiveprefix eprinttype arxivid keywords keyword
  author_keywords mendeley-tags journaltitle journal booktitle maintitle school institution howpublished crossref xdata
  pmid pmcid pmc unique-id unique_id isi mrnumber zblnumber zbl identifiers entrysubtype document_type type times-cited
  citations cited-by source database language langid references cited-references other-abstracts cites adsurl adsnote biburl bibsource
  groups community file owner timestamp date-added date-modified creationdate modificationdate local-url bdsk-url-1
  bdsk-url-2 bdsk-file-1 bdsk-file-2 month day web_of_science-index da ids abstractnote urldate key`.split(/\s+/),
);

/** `byKey`: all entries by their key in lower case, for the keys under `cites`. */
export function bibtexCarried({ type, fields }: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): RawCarried {
  const text = (...names: readonly string[]): string | undefined =>
    names.map((name) => latexToText(fields.get(name) ?? "").trim()).find((value) => value !== "");
  const eprint = fields.get("eprint") ?? fields.get("arxivid");
  const archive = `${fields.get("archiveprefix") ?? fields.get("eprinttype") ?? ""} ${eprint ?? ""}`;
  const address = fields.get("url") ?? "";
  const isPreprint = /arxiv/i.test(archive) && /^(?:misc|online|unpublished)$/.test(type);
  return {
    ids: {
      pmid: text("pmid"),
      pmcid: text("pmcid", "pmc"),
      arxiv: /arxiv/i.test(archive) ? eprint : /arxiv\.org\/abs\/(\S+)/i.exec(address)?.[1],
      wos: text("unique-id", "unique_id", "isi"),
      scopus: /2-s2\.0-\d+/.exec(fields.get("eid") ?? address)?.[0],
      bibcode: /\/abs\/(\d{4}\S{15})/.exec(fields.get("adsurl") ?? "")?.[1],
      dblp: /^https?:\/\/dblp\.org\/rec\/(\S+?)(?:\.bib)?$/.exec(fields.get("biburl") ?? "")?.[1],
      mr: text("mrnumber"),
      zbl: text("zblnumber", "zbl"),
      ...idsInLine(text("identifiers")),
    },
    type: [
      ...["entrysubtype", "document_type", "type"].map((name) => text(name) ?? ""),
      isPreprint ? "preprint" : type,
    ],
    citedBy: text("times-cited", "citations", "cited-by") ?? /cited by:?\s*([\d,]+)/i.exec(text("note") ?? "")?.[1],
    database: databasesOf(fields, text("source", "database")),
    language: text("language", "langid"),
    otherAbstracts: linesOf(fields, "other-abstracts")?.map((line) => abstractIn(latexToText(line).trim())),
    references: [...listed(fields), ...citesOf(text("cites"), byKey)],
    extra: extraOf(
      [...fields].flatMap(([name, value]) =>
        name === "note" && /^\W*cited by:?\s*[\d,]+\W*$/i.test(value)
          ? []
          : [[name, latexToText(name === "pages" ? value.replace(/-{2,}/g, "-") : value)] as const],
      ),
      "bibtex",
      READ,
    ),
  };
}

/** What exports of a database look like, where it does not name itself. */
function databasesOf(fields: ReadonlyMap<string, string>, named: string | undefined): string[] {
  if (named !== undefined) return splitList(named, ";");
  if (fields.has("unique-id") || fields.has("times-cited")) return ["Web of Science"];
  if (fields.has("adsurl")) return ["NASA ADS"];
  return /dblp\.org/.test(fields.get("bibsource") ?? fields.get("biburl") ?? "") ? ["DBLP"] : [];
}

const linesOf = (fields: ReadonlyMap<string, string>, name: string): string[] | undefined =>
  fields
    .get(name)
    ?.replace(/^\{|\}$/g, "")
    .split("\n");

/** Web of Science lists one reference a line, Scopus all on one line, with semicolons. */
function listed(fields: ReadonlyMap<string, string>): string[] {
  const parts = linesOf(fields, "cited-references") ?? referenceList(fields.get("references") ?? "");
  return parts.map((part) => latexToText(part).trim());
}

/** JabRef's `cites` names entries of the same file; a key that is not there stays as it is. */
const citesOf = (cites: string | undefined, byKey: ReadonlyMap<string, BibtexEntry>): RawReference[] =>
  (cites ?? "")
    .split(/[,;]/)
    .map((key) => key.trim())
    .filter((key) => key !== "")
    .map((key) => {
      const fields = byKey.get(key.toLowerCase())?.fields;
      return { text: latexToText(fields?.get("title") ?? key), doi: fields?.get("doi") };
    });
