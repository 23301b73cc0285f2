// Input format: RIS, as Zotero, EndNote, Mendeley, Scopus, IEEE, Springer and many library pages
// export it.
import { keywordsIn } from "#core/intake/fields/keywordList.ts";
import { namesOfPart } from "#core/intake/fields/nameList.ts";
import { severalAbstracts } from "#core/intake/fields/severalAbstracts.ts";
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";

import { risCarried } from "#core/intake/tagged/carriedTags.ts";
import {
  allOf,
  firstOf,
  readTagged,
  type TaggedRecord,
  type TaggedSyntax,
  textsOf,
  withRecords,
} from "#core/intake/tagged/taggedLines.ts";

/** Tags of three letters and more that services add; others of that shape are words of a text. */
const LONG_TAGS = "DOI|PMID|PMCID|ISBN|ISSN|LANG|ABST|KEYW";
const TAG = `[A-Z][A-Z0-9]|${LONG_TAGS}`;
/** The standard has the hyphen in column five and a space behind it; there may be more. */
const STRICT: TaggedSyntax = {
  id: "ris",
  field: new RegExp(`^\\s?(?=.{4}-)(${TAG}) *-(?:\\s+(.*)|$)`),
  begin: "TY",
  end: "ER",
  // as Cochrane writes over each record
  heading: /^(?:Record #?\d+ of \d+|(?:Provider|Content|Database): .{1,80})$/,
};
/** Some programs write one space, or none. */
const LOOSE: TaggedSyntax = { ...STRICT, field: new RegExp(`^\\s{0,4}(${TAG})[ \\t]*-(?:[ \\t]*(.*)|$)`) };

/** Both tags hold authors, in the order of the file; services that write both mean the same people. */
function authorsOf(record: TaggedRecord): string[] {
  const under = (...tags: readonly string[]): string[] =>
    record.entries.filter(([tag]) => tags.includes(tag)).flatMap(([, text]) => namesOfPart(text));
  const first = under("A1");
  const others = under("AU");
  const isSame = first.length === others.length && first.every((name, i) => surname(name) === surname(others[i] ?? ""));
  if (isSame) return first.join("").length > others.join("").length ? first : others;
  const all = [...new Set(under("A1", "AU"))];
  return all.length > 0 ? all : under("A2", "ED", "A3").filter(() => /BOOK|CONF|SER/.test(firstOf(record, "TY") ?? ""));
}

const surname = (name: string): string => name.split(" ").at(-1)?.toLowerCase() ?? "";

/** A title that goes on under the same tag is its subtitle, unless it says the same again. */
function titleOf(record: TaggedRecord): string {
  const tag = ["TI", "T1", "CT", "BT", "ST", "TT", "T2"].find((one) => firstOf(record, one) !== undefined) ?? "TI";
  const parts = (record.fields.get(tag) ?? []).filter((text) => text !== "");
  const [first = "", second] = parts;
  const isSubtitle = parts.length === 2 && second !== undefined && !first.includes(second) && !second.includes(first);
  return isSubtitle && tag !== "ST" ? `${first.trimEnd().replace(/:$/, "").trimEnd()}: ${second}` : first;
}

function recordOf(record: TaggedRecord): RawRecord {
  const carried = risCarried(record);
  const { abstract, otherAbstracts } = severalAbstracts(textsOf(record, "AB", "N2", "ABST"));
  return {
    ...plainFields(record),
    ...carried,
    abstract,
    otherAbstracts: [...otherAbstracts, ...(carried.otherAbstracts ?? [])],
  };
}

const plainFields = (record: TaggedRecord) => ({
  title: titleOf(record),
  authors: authorsOf(record),
  year: firstOf(record, "PY", "Y1", "DA", "Y2"),
  venue: firstOf(record, "JF", "T2", "JO", "JA", "J2", "BT", "T3", "PB"),
  doi:
    firstOf(record, "DO", "DI", "DOI") ??
    [...allOf(record, "M3"), ...allOf(record, "L3"), ...allOf(record, "UR")].find((text) =>
      /\b10\.\d{4,9}\//.test(text),
    ),
  url: firstOf(record, "UR", "LK", "L2", "L1"),
  keywords: allOf(record, "KW", "KEYW", "DE").flatMap(keywordsIn),
  line: record.line,
});

export const ris = {
  id: "ris",
  label: "RIS",
  extensions: ["ris"],
  detect: (text) =>
    /^\s{0,4}TY[ \t]*-[ \t]*[A-Z]{3,}/m.test(text.slice(0, 20_000)) && /^\s{0,4}(?:ER|TI|T1|AU|A1)[ \t]*-/m.test(text)
      ? 0.97
      : 0,
  begins: (line) => /^\s{0,4}TY[ \t]*-[ \t]*[A-Z]{3,}\s*$/.test(line),
  parse(source, { isForeign }) {
    const syntax = /^\s?TY {2}-/m.test(source.text) ? STRICT : LOOSE;
    return withRecords(readTagged(source, syntax, isForeign), recordOf);
  },
} as const satisfies InputFormat;
