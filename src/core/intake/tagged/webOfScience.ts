// Input format: Web of Science plain text ("Plain text file", also .ciw). Its tab-delimited export
// is a table: see table.ts.
import { severalAbstracts } from "#core/intake/fields/severalAbstracts.ts";
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { readableName } from "#core/intake/personNames.ts";
import { webOfScienceCarried } from "#core/intake/tagged/carriedTags.ts";
import {
  allOf,
  firstOf,
  readTagged,
  type TaggedRecord,
  type TaggedSyntax,
  textsOf,
  withRecords,
} from "#core/intake/tagged/taggedLines.ts";

const SYNTAX: TaggedSyntax = {
  id: "web-of-science",
  field: /^([A-Z][A-Z0-9])(?: (.*)|$)/,
  begin: "PT",
  end: "ER",
  outside: ["FN", "VR", "EF"],
};

/** Names go one a line. */
const namesOf = (record: TaggedRecord, tag: string): string[] =>
  allOf(record, tag).flatMap((names) => names.split(/\n|;\s/).map(readableName));

function recordOf(record: TaggedRecord): RawRecord {
  const full = namesOf(record, "AF");
  return {
    title: firstOf(record, "TI") ?? "",
    authors: full.length > 0 ? full : namesOf(record, "AU"),
    year: firstOf(record, "PY", "EA"),
    venue: firstOf(record, "SO", "SE"),
    doi: firstOf(record, "DI", "D2"),
    url: undefined,
    keywords: (firstOf(record, "DE", "ID") ?? "").split(";"),
    line: record.line,
    ...webOfScienceCarried(record),
    ...severalAbstracts(textsOf(record, "AB")),
  };
}

export const webOfScience = {
  id: "web-of-science",
  label: "Web of Science plain text",
  extensions: ["ciw", "txt"],
  detect: (text) =>
    /^PT [A-Z]/m.test(text.slice(0, 20_000)) && /^TI /m.test(text) && /^(?:FN |VR |UT |ER$|SO )/m.test(text) ? 0.97 : 0,
  begins: (line) => /^(?:PT [A-Z]$|FN (?:Clarivate|Thomson|ISI|Web of))/.test(line),
  parse(source, { isForeign }) {
    return withRecords(readTagged(source, SYNTAX, isForeign), recordOf);
  },
} as const satisfies InputFormat;
