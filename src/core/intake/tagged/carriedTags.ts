// What tagged records say beside the plain fields: identifiers, type, citations, language,
// references, and the database they come from.
import type { RawCarried } from "#core/intake/carried/carriedFields.ts";
import { idsInLine } from "#core/intake/carried/identifiers.ts";
import { referenceList } from "#core/intake/carried/references.ts";
import { firstOf, type TaggedRecord } from "#core/intake/tagged/taggedLines.ts";

/** All texts under any of these tags, in the tags' order. */
const textsOf = ({ fields }: TaggedRecord, ...tags: readonly string[]): string[] =>
  tags.flatMap((tag) => fields.get(tag) ?? []).filter((text) => text !== "");

const linesOf = (record: TaggedRecord, ...tags: readonly string[]): string[] =>
  textsOf(record, ...tags).flatMap((text) => text.split("\n"));

/** The first text that matches, or its first group. */
function within(texts: readonly string[], pattern: RegExp): string | undefined {
  for (const text of texts) {
    const match = pattern.exec(text);
    if (match !== null) return match[1] ?? match[0];
  }
  return undefined;
}

/** Web of Science: one cited reference a line. */
export const webOfScienceCarried = (record: TaggedRecord): RawCarried => ({
  ids: { wos: firstOf(record, "UT"), pmid: firstOf(record, "PM") },
  type: firstOf(record, "DT"),
  citedBy: firstOf(record, "TC", "Z9"),
  database: "Web of Science",
  language: firstOf(record, "LA"),
  references: linesOf(record, "CR"),
});

const MEDLINE_LANGUAGE = /^\[?(\w{3})\]?$/;

/** MEDLINE: the text of another language stands under OAB, its language under OABL. */
export function medlineCarried(record: TaggedRecord): RawCarried {
  const [languages, others] = [textsOf(record, "OABL"), textsOf(record, "AB").length > 0 ? textsOf(record, "OAB") : []];
  return {
    ids: {
      pmid: firstOf(record, "PMID"),
      pmcid: firstOf(record, "PMC", "PMCR") ?? within(textsOf(record, "AID", "LID"), /PMC\d+/),
    },
    type: textsOf(record, "PT"),
    database: "PubMed",
    language: within(textsOf(record, "LA"), MEDLINE_LANGUAGE) ?? firstOf(record, "LA"),
    otherAbstracts: others.map((text, i) => ({
      text,
      ...(languages[i] === undefined ? {} : { language: languages[i] }),
    })),
  };
}

/** RIS has no tag for counts and references: databases write them as notes. */
export function risCarried(record: TaggedRecord): RawCarried {
  const notes = textsOf(record, "N1", "NO");
  const places = [...textsOf(record, "AN", "ID", "UR", "L2", "C2", "C7", "PMID", "PMCID", "M1", "U1"), ...notes];
  const accession = firstOf(record, "AN");
  const isPubmed = /pubmed|medline/i.test(textsOf(record, "DB", "DP").join(" "));
  return {
    ids: {
      accession: accession !== undefined && /^[\w.-]*\d[\w.-]*$/.test(accession) && !isPubmed ? accession : undefined,
      wos: within(places, /\bWOS:[A-Z0-9]+/),
      scopus: within(places, /2-s2\.0-\d+/),
      pmcid: within(places, /\bPMC\d+/),
      arxiv: within(places, /arxiv\.org\/abs\/([\w./-]+)/i),
      openalex: within(places, /openalex\.org\/(W\d+)/i),
      pmid:
        firstOf(record, "PMID") ??
        within(places, /pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)|\bPMID:?\s*(\d+)/i)?.replace(/\D/g, "") ??
        (isPubmed && /^\d{1,9}$/.test(accession ?? "") ? accession : undefined),
      ...idsInLine(within(notes, /^IDs:\s*(.*)/s)),
    },
    type: [firstOf(record, "M3") ?? "", firstOf(record, "TY") ?? ""].filter((type) => !/\d/.test(type)),
    citedBy: within(notes, /\b(?:cited by|times cited|cites?)\s*:\s*([\d,]+)/i),
    database: textsOf(record, "DB"),
    language: firstOf(record, "LA", "LANG"),
    references: notes.flatMap(referencesIn),
  };
}

/** "References: a; b; c" as Scopus writes it, "Reference: a" as Isogloss does. */
function referencesIn(note: string): string[] {
  const match = /^(reference|cited references?|references)\s*:\s*(.*)$/is.exec(note);
  if (match === null) return [];
  const [, label = "", text = ""] = match;
  return /^reference$/i.test(label) ? [text] : referenceList(text);
}

/** EndNote (Refer): %M is the accession number. */
export const endnoteCarried = (record: TaggedRecord): RawCarried => {
  const places = textsOf(record, "M", "U", "Z", "F", "2");
  return {
    ids: {
      wos: within(places, /\bWOS:[A-Z0-9]+/),
      scopus: within(places, /2-s2\.0-\d+/),
      pmcid: within(places, /\bPMC\d+/),
      pmid: within(places, /pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)|\bPMID:?\s*(\d+)/i)?.replace(/\D/g, ""),
    },
    type: [firstOf(record, "9") ?? "", firstOf(record, "0") ?? ""],
    database: firstOf(record, "~"),
    language: firstOf(record, "G"),
  };
};
