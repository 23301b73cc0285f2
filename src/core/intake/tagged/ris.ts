// Input format: RIS, as Zotero, EndNote, Mendeley, Scopus, IEEE, Springer and many library pages
// export it.
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { readableName } from "#core/intake/personNames.ts";
import {
  allOf,
  firstOf,
  longestOf,
  readTagged,
  type TaggedRecord,
  type TaggedSyntax,
} from "#core/intake/tagged/taggedLines.ts";
import { success } from "#core/issue.ts";

/** The standard has two spaces before the hyphen; some programs write one. */
const STRICT: TaggedSyntax = { id: "ris", field: /^\s?([A-Z][A-Z0-9]) {2}-(?: (.*)|$)/, begin: "TY", end: "ER" };
const LOOSE: TaggedSyntax = { ...STRICT, field: /^\s?([A-Z][A-Z0-9]) *-(?: (.*)|$)/ };

const recordOf = (record: TaggedRecord): RawRecord => ({
  title: firstOf(record, "TI", "T1", "CT", "BT", "ST", "TT") ?? "",
  abstract: longestOf(record, "AB", "N2"),
  authors: allOf(record, "AU", "A1").map(readableName),
  year: firstOf(record, "PY", "Y1", "DA", "Y2"),
  venue: firstOf(record, "JF", "T2", "JO", "JA", "J2", "BT", "T3", "PB"),
  doi:
    firstOf(record, "DO", "DI") ??
    [...allOf(record, "M3"), ...allOf(record, "L3"), ...allOf(record, "UR")].find((text) =>
      /\b10\.\d{4,9}\//.test(text),
    ),
  url: firstOf(record, "UR", "LK", "L2", "L1"),
  keywords: allOf(record, "KW").flatMap((words) => words.split(/\s*[;\n]\s*/)),
  line: record.line,
});

export const ris = {
  id: "ris",
  label: "RIS",
  extensions: ["ris"],
  detect: (text) =>
    /^\s?TY {1,2}- ?[A-Z]/m.test(text.slice(0, 20_000)) && /^\s?(?:ER|TI|T1|AU|A1) {1,2}-/m.test(text) ? 0.97 : 0,
  parse(source) {
    const { records, issues } = readTagged(source, /^\s?TY {2}-/m.test(source.text) ? STRICT : LOOSE);
    return success(records.map(recordOf), issues);
  },
} as const satisfies InputFormat;
