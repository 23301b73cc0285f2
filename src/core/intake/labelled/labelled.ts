// Input format: exports whose lines name their field, of databases without a format of their own
// here: Ovid, Embase and ERIC text, RefWorks, INSPEC, Copac, SilverPlatter, BiblioScape, CNKI.
import type { InputFormat } from "#core/intake/inputFormat.ts";
import { recordOfLabelled } from "#core/intake/labelled/labelledFields.ts";
import { isLabelled, readLabelled, type Stray } from "#core/intake/labelled/labelledRecords.ts";
import { type Issue, success } from "#core/issue.ts";

const told = (path: string, strays: readonly Stray[]): Issue[] => {
  const [first] = strays;
  if (first === undefined) return [];
  return [
    {
      code: "intake/labelled-outside",
      severity: "note",
      message: `${strays.length === 1 ? "One line stands" : `${strays.length} lines stand`} outside of every record, from “${first.text.slice(0, 60)}” on.`,
      path,
      line: first.line,
    },
  ];
};

export const labelled = {
  id: "labelled",
  label: "Labelled text (Ovid, Embase, ERIC, RefWorks, INSPEC, Copac, SilverPlatter, BiblioScape, CNKI)",
  extensions: ["txt", "cgi", "nbib"],
  detect: (text) => (isLabelled(text) ? 0.8 : 0),
  parse({ name, text }) {
    const { records, strays } = readLabelled(text);
    return success(records.map(recordOfLabelled), told(name, strays));
  },
} as const satisfies InputFormat;
