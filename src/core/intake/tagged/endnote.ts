// Input format: EndNote tagged export (ENW, "Refer"), as Google Scholar, JSTOR and EndNote write
// it.
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { readableName } from "#core/intake/personNames.ts";
import { endnoteCarried } from "#core/intake/tagged/carriedTags.ts";
import {
  allOf,
  firstOf,
  readTagged,
  type TaggedRecord,
  type TaggedSyntax,
  withRecords,
} from "#core/intake/tagged/taggedLines.ts";

/** Texts have paragraphs, lists have lines; a date, a number or an address has neither. */
const goesOn = (_: string, tag: string, isAfterBlank: boolean): boolean =>
  isAfterBlank ? /^[XZO<]$/.test(tag) : !/^[0D8URPVN@]$/.test(tag);

const SYNTAX: TaggedSyntax = { id: "endnote", field: /^%([0-9A-Z@[\]<>!&(~?^#$+*]) ?(.*)/, begin: "0", goesOn };

const recordOf = (record: TaggedRecord): RawRecord => ({
  title: firstOf(record, "T") ?? "",
  abstract: firstOf(record, "X"),
  authors: allOf(record, "A")
    .flatMap((names) => names.split(";"))
    .map(readableName),
  year: firstOf(record, "D", "8"),
  venue: firstOf(record, "J", "B", "C", "I"),
  doi: firstOf(record, "R") ?? firstOf(record, "M"),
  url: firstOf(record, "U"),
  keywords: allOf(record, "K").flatMap((words) => words.split(/[;,]/)),
  line: record.line,
  ...endnoteCarried(record),
});

export const endnote = {
  id: "endnote",
  label: "EndNote (ENW)",
  extensions: ["enw"],
  detect: (text) => (/^%0 \S/m.test(text.slice(0, 20_000)) && /^%T /m.test(text) ? 0.97 : 0),
  begins: (line) => /^%0 \S/.test(line),
  parse(source, { isForeign }) {
    return withRecords(readTagged(source, SYNTAX, isForeign), recordOf);
  },
} as const satisfies InputFormat;
