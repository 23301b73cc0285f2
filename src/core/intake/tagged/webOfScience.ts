// Input format: Web of Science plain text ("Plain text file", also .ciw). Its tab-delimited export
// is a table: see table.ts.
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { readableName } from "#core/intake/personNames.ts";
import { firstOf, readTagged, type TaggedRecord, type TaggedSyntax } from "#core/intake/tagged/taggedLines.ts";
import { success } from "#core/issue.ts";

const SYNTAX: TaggedSyntax = {
  id: "web-of-science",
  field: /^([A-Z][A-Z0-9])(?: (.*)|$)/,
  begin: "PT",
  end: "ER",
  outside: ["FN", "VR", "EF"],
};

/** Names go one per line: they cannot be told apart once joined, so they are read from the text. */
function namesOf(lines: readonly string[], line: number, tag: string): string[] {
  const names: string[] = [];
  let inside = false;
  for (let i = line - 1; i < lines.length; i++) {
    const text = lines[i] ?? "";
    if (/^ER\b/.test(text)) break;
    if (/^[A-Z][A-Z0-9](?: |$)/.test(text)) inside = text.startsWith(`${tag} `);
    if (inside) names.push(readableName(text.slice(3).trim()));
  }
  return names.filter((name) => name !== "");
}

function recordOf(record: TaggedRecord, lines: readonly string[]): RawRecord {
  const full = namesOf(lines, record.line, "AF");
  return {
    title: firstOf(record, "TI") ?? "",
    abstract: firstOf(record, "AB"),
    authors: full.length > 0 ? full : namesOf(lines, record.line, "AU"),
    year: firstOf(record, "PY", "EA"),
    venue: firstOf(record, "SO", "SE"),
    doi: firstOf(record, "DI", "D2"),
    url: undefined,
    keywords: (firstOf(record, "DE", "ID") ?? "").split(/\s*;\s*/),
    line: record.line,
  };
}

export const webOfScience = {
  id: "web-of-science",
  label: "Web of Science plain text",
  extensions: ["ciw", "txt"],
  detect: (text) =>
    /^PT [A-Z]\b/m.test(text.slice(0, 20_000)) && /^TI /m.test(text) && /^(?:FN |VR |UT |ER$|SO )/m.test(text)
      ? 0.97
      : 0,
  parse(source) {
    const lines = source.text.split("\n");
    const { records, issues } = readTagged(source, SYNTAX);
    return success(
      records.map((record) => recordOf(record, lines)),
      issues,
    );
  },
} as const satisfies InputFormat;
