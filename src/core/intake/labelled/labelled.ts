// Input format: exports whose lines name their field, of databases without a format of their own
// here: Ovid, Embase and ERIC text, RefWorks, INSPEC, Copac, SilverPlatter, BiblioScape, CNKI.
import { spansOfLines } from "#core/intake/detection/span.ts";
import type { InputFormat } from "#core/intake/inputFormat.ts";
import { withGivenLabels } from "#core/intake/labelled/givenLabels.ts";
import { recordOfLabelled } from "#core/intake/labelled/labelledFields.ts";
import { isLabelled, readLabelled } from "#core/intake/labelled/labelledRecords.ts";

const SAMPLE_CHARACTERS = 50_000;

export const labelled = {
  id: "labelled",
  label:
    "Labelled text (Ovid, Embase, ERIC, RefWorks, INSPEC, Copac, SilverPlatter, ProQuest, ScienceDirect, BiblioScape, CNKI)",
  extensions: ["txt", "cgi", "nbib"],
  detect(text) {
    const given = withGivenLabels(text.slice(0, SAMPLE_CHARACTERS));
    return given === undefined ? (isLabelled(text) ? 0.8 : 0) : isLabelled(given) ? 0.95 : 0;
  },
  parse({ text }, { isForeign }) {
    const { records, strays } = readLabelled(withGivenLabels(text) ?? text, isForeign);
    return {
      records: records.map(recordOfLabelled),
      issues: [],
      outside: spansOfLines(text, strays),
    };
  },
} as const satisfies InputFormat;
