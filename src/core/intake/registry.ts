// Every input format there is. A new one is a file beside this and a line here; recognition, menu and command follow.
import { arxivAtom } from "#core/intake/arxivAtom.ts";
import { bibtex } from "#core/intake/bibtex.ts";
import { endnote } from "#core/intake/endnote.ts";
import { endnoteXml } from "#core/intake/endnoteXml.ts";
import type { InputFormat } from "#core/intake/format.ts";
import { cslJson, json } from "#core/intake/json.ts";
import { listing } from "#core/intake/listing.ts";
import { medline } from "#core/intake/medline.ts";
import { paperText } from "#core/intake/paperText.ts";
import { pubmedXml } from "#core/intake/pubmedXml.ts";
import { ris } from "#core/intake/ris.ts";
import { table } from "#core/intake/table.ts";
import { webOfScience } from "#core/intake/webOfScience.ts";

export const INPUT_FORMATS = [
  bibtex,
  ris,
  cslJson,
  json,
  table,
  medline,
  webOfScience,
  endnote,
  endnoteXml,
  arxivAtom,
  pubmedXml,
  listing,
  paperText,
] as const satisfies readonly InputFormat[];

export type InputFormatId = (typeof INPUT_FORMATS)[number]["id"];

/** Below this no format is sure enough of a text. */
const LEAST_CERTAINTY = 0.3;

export const formatById = (id: string): InputFormat | undefined => INPUT_FORMATS.find((format) => format.id === id);

/** The format that is surest of a text by its content; undefined where none is sure enough. Ties go to the earlier entry. */
export function detectFormat(text: string): InputFormat | undefined {
  let best: InputFormat | undefined;
  let certainty = 0;
  for (const format of INPUT_FORMATS) {
    const score = format.detect(text);
    if (score > certainty) {
      best = format;
      certainty = score;
    }
  }
  return certainty >= LEAST_CERTAINTY ? best : undefined;
}
