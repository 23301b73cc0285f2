// Kinds of publication as BibTeX, RIS and CSL name them; what they have no name for goes to the
// field each has for a closer one.
import { publicationType } from "#core/intake/carried/publicationTypes.ts";

interface EntryType {
  readonly bibtex: string;
  /** The BibTeX field that names where it was published. */
  readonly venue: string;
  readonly ris: string;
  readonly csl: string;
}

const entry = (bibtex: string, venue: string, ris: string, csl: string): EntryType => ({ bibtex, venue, ris, csl });
const ARTICLE = entry("article", "journal", "JOUR", "article-journal");
const UNKNOWN = entry("misc", "howpublished", "GEN", "document");
const TYPES: Readonly<Record<string, EntryType>> = {
  article: ARTICLE,
  "conference paper": entry("inproceedings", "booktitle", "CONF", "paper-conference"),
  preprint: entry("misc", "howpublished", "UNPB", "article"),
  thesis: entry("phdthesis", "school", "THES", "thesis"),
  book: entry("book", "series", "BOOK", "book"),
  chapter: entry("incollection", "booktitle", "CHAP", "chapter"),
  report: entry("techreport", "institution", "RPRT", "report"),
  dataset: entry("misc", "howpublished", "DATA", "dataset"),
  software: entry("misc", "howpublished", "COMP", "software"),
  patent: entry("misc", "howpublished", "PAT", "patent"),
  "web page": entry("misc", "howpublished", "ELEC", "webpage"),
};

/** `closer`: the type in words, where the names alone would not bring it back. */
export function entryType(
  type: string | undefined,
  venue: string | undefined,
  format: "bibtex" | "ris" | "csl",
): EntryType & { readonly closer: string | undefined } {
  const named = type === undefined ? undefined : TYPES[type];
  const chosen = named ?? (venue === undefined || venue === "" ? UNKNOWN : ARTICLE);
  // an unknown word would lose against a known name
  const safe = type === undefined || publicationType(type, chosen[format]) === type ? chosen : UNKNOWN;
  return { ...safe, closer: type === undefined || publicationType(safe[format]) === type ? undefined : type };
}
