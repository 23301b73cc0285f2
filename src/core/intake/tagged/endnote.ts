// Input format: EndNote tagged export (ENW, "Refer"), as Google Scholar, JSTOR and EndNote write
// it.
import { severalAbstracts } from "#core/intake/fields/severalAbstracts.ts";
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { readableName } from "#core/intake/personNames.ts";
import { endnoteCarried } from "#core/intake/tagged/carriedTags.ts";
import {
  allOf,
  firstOf,
  readTagged,
  type TaggedRecord,
  type TaggedSyntax,
  textsOf,
  withRecords,
} from "#core/intake/tagged/taggedLines.ts";

/** Texts have paragraphs, lists have lines; a date, a number or an address has neither. */
const goesOn = (_: string, tag: string, isAfterBlank: boolean): boolean =>
  isAfterBlank ? /^[XZO<]$/.test(tag) : !/^[0D8URPVN@]$/.test(tag);

const SYNTAX: TaggedSyntax = { id: "endnote", field: /^%([0-9A-Z@[\]<>!&(~?^#$+*]) ?(.*)/, begin: "0", goesOn };

/** Old programs name no type: records are what stands between empty lines. */
const UNTYPED: TaggedSyntax = { ...SYNTAX, begin: "", blankBegins: true };

const recordOf = (record: TaggedRecord): RawRecord => ({
  title: firstOf(record, "T") ?? "",
  authors: allOf(record, "A")
    .flatMap((names) => names.split(";"))
    .map(readableName),
  year: firstOf(record, "D", "8"),
  venue: firstOf(record, "J", "B", "C", "I"),
  doi: firstOf(record, "R") ?? firstOf(record, "M"),
  url: firstOf(record, "U"),
  keywords: allOf(record, "K").flatMap((words) => words.split(/[;,\n]/)),
  line: record.line,
  ...endnoteCarried(record),
  ...severalAbstracts(textsOf(record, "X")),
});

export const endnote = {
  id: "endnote",
  label: "EndNote (ENW)",
  extensions: ["enw"],
  detect(text) {
    const sample = text.slice(0, 20_000);
    if (!/^%T \S/m.test(text)) return 0;
    return /^%0 \S/m.test(sample) ? 0.97 : /^%[AJD] \S/m.test(sample) ? 0.8 : 0;
  },
  begins: (line) => /^%0 \S/.test(line),
  parse(source, { isForeign }) {
    const syntax = /^%0/m.test(source.text) ? SYNTAX : UNTYPED;
    return withRecords(readTagged(source, syntax, isForeign), recordOf);
  },
} as const satisfies InputFormat;
