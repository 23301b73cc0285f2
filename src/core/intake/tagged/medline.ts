// Input format: MEDLINE / NBIB, what PubMed calls "PubMed" when saving; and its "Abstract (text)".
import { severalAbstracts } from "#core/intake/fields/severalAbstracts.ts";
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { readableName } from "#core/intake/personNames.ts";
import { medlineCarried } from "#core/intake/tagged/carriedTags.ts";
import { beginsPubmedText, isPubmedText, readPubmedText } from "#core/intake/tagged/pubmedText.ts";
import {
  allOf,
  firstOf,
  readTagged,
  type TaggedRecord,
  type TaggedSyntax,
  textsOf,
  withRecords,
} from "#core/intake/tagged/taggedLines.ts";

/** PubMed indents what goes on; a long text may have lost that. */
const goesOn = (line: string, tag: string, isAfterBlank: boolean): boolean =>
  /^\s/.test(line) || (!isAfterBlank && /^(?:AB|OAB|TI|TT|AD)$/.test(tag));

const SYNTAX: TaggedSyntax = { id: "medline", field: /^([A-Z]{2,4}) *- (.*)/, begin: "PMID", goesOn };

/**
 * "[Titel in translation]." → "Titel in translation": PubMed ends titles with a period and brackets
 * translations.
 */
export const pubmedTitle = (title: string): string => title.replace(/^\[(.*)\]\.?$/s, "$1").replace(/(?<!\.)\.$/, "");

function recordOf(record: TaggedRecord): RawRecord {
  const pmid = firstOf(record, "PMID");
  const own = severalAbstracts(textsOf(record, "AB"));
  const carried = medlineCarried(record);
  const identifiers = [...allOf(record, "LID"), ...allOf(record, "AID")];
  return {
    title: pubmedTitle(firstOf(record, "TI", "BTI", "CTI", "TT") ?? ""),
    abstract: own.abstract ?? firstOf(record, "OAB"),
    authors: allOf(record, "FAU", "AU", "CN")
      .map((name) => name.replace(/^([^\s,]+) ([A-Z]{1,3})$/, "$1, $2"))
      .map(readableName),
    year: firstOf(record, "DP", "DEP", "EDAT"),
    venue: firstOf(record, "JT", "TA", "PB"),
    doi: identifiers.find((id) => /\[doi\]/i.test(id)),
    url: pmid === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    keywords: allOf(record, "OT", "MH").map((word) => word.replace(/[*]/g, "")),
    line: record.line,
    ...carried,
    otherAbstracts: [...own.otherAbstracts, ...(carried.otherAbstracts ?? [])],
  };
}

export const medline = {
  id: "medline",
  label: "MEDLINE / PubMed (NBIB)",
  extensions: ["nbib", "medline"],
  detect: (text) =>
    isPubmedText(text) ||
    (/^PMID- ?\d/m.test(text.slice(0, 20_000)) && /^(?:TI {2}|AB {2}|FAU |AU {2}|BTI )-/m.test(text))
      ? 0.97
      : 0,
  begins: (line) => /^PMID- ?\d/.test(line) || beginsPubmedText(line),
  parse(source, { isForeign }) {
    if (isPubmedText(source.text)) return readPubmedText(source.text, isForeign);
    return withRecords(readTagged(source, SYNTAX, isForeign), recordOf);
  },
} as const satisfies InputFormat;
