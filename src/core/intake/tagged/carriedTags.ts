// What tagged records say beside the plain fields: identifiers, type, citations, language,
// references, and the database they come from.
import type { RawCarried } from "#core/intake/carried/carriedFields.ts";
import { extraOf, pagesOf } from "#core/intake/carried/extraFields.ts";
import { idsInLine } from "#core/intake/carried/identifiers.ts";
import { abstractIn } from "#core/intake/carried/otherAbstracts.ts";
import { referenceList } from "#core/intake/carried/references.ts";
import { firstOf, type TaggedRecord, textsOf } from "#core/intake/tagged/taggedLines.ts";

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

const tagSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Tags that other fields are read from, and those that tell of the entry in a database, of files on
 * somebody's machine or say again what another says.
 */
const READ_WOS = tagSet("PT AU AF TI AB PY EA SO SE DI D2 DE ID UT PM DT TC Z9 LA CR BP EP J9 JI GA DA OA HC HP ER");
const READ_MEDLINE =
  tagSet(`PMID TI BTI CTI TT AB OAB OABL FAU AU CN DP DEP EDAT JT TA LID AID OT MH PT LA PMC PMCR SO IS
  OWN STAT DCOM DA LR CRDT PHST PST MHDA JID SB AUID OTO IRAD IR FIR`);
const READ_RIS =
  tagSet(`TY TI T1 CT BT ST TT T2 AB N2 ABST A1 AU PY Y1 DA Y2 JF JO JA J2 DO DI DOI UR LK KW KEYW DE ID ER
  M3 DB AN LA LANG PMID PMCID SP EP N1 NO L1 L2 L3 L4`);
const READ_REFER = tagSet("0 9 A T X D 8 J B R M U K ~ G > F [");

/** Web of Science: one cited reference a line. */
export const webOfScienceCarried = (record: TaggedRecord): RawCarried => ({
  ids: { wos: firstOf(record, "UT"), pmid: firstOf(record, "PM") },
  type: firstOf(record, "DT"),
  citedBy: firstOf(record, "TC", "Z9"),
  database: "Web of Science",
  language: firstOf(record, "LA"),
  references: linesOf(record, "CR"),
  extra: {
    ...extraOf(record.entries, "wos", READ_WOS),
    pages: pagesOf(firstOf(record, "BP"), firstOf(record, "EP")),
  },
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
    extra: { ...extraOf(record.entries, "medline", READ_MEDLINE), issn: textsOf(record, "IS").join("; ") },
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
    otherAbstracts: notes.flatMap((note) => {
      const line = OTHER_ABSTRACT.exec(note)?.[1];
      return line === undefined ? [] : [abstractIn(line)];
    }),
    extra: {
      ...extraOf(record.entries, "ris", READ_RIS),
      pages: pagesOf(firstOf(record, "SP"), firstOf(record, "EP")),
      ...namedNotes(notes),
    },
  };
}

/** What a note says that no other field was read from; "Reviewer: ML" by its name. */
function namedNotes(notes: readonly string[]): Record<string, string> {
  const others = notes.filter((note) => !READ_NOTE.test(note));
  const named = others.map((note) => /^([\p{L}#][\p{L}\p{N} .()#_-]{0,40}?)\s?:\s?(?!\/\/)(\S.*)$/su.exec(note));
  const plain = others.filter((_, i) => named[i] === null);
  return Object.fromEntries([
    ...(plain.length === 0 ? [] : [["note", plain.join("; ")]]),
    ...named.flatMap((match) => (match === null ? [] : [[match[1] ?? "", match[2] ?? ""]])),
  ]);
}
const OTHER_ABSTRACT = /^other abstract:\s*(.*)$/is;
const READ_NOTE =
  /^(?:IDs:|references?:|cited references?:|other abstract:|community:|.{0,40}\b(?:cited by|times cited|cites?)\s*:\s*[\d,]+\s*$)/is;

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
    extra: extraOf(record.entries, "refer", READ_REFER),
  };
};
