// Every input format there is. A new one is a file beside this and a line here; recognition, menu
// and command follow.

import { bibtex } from "#core/intake/bibtex/bibtex.ts";
import { catalogXml } from "#core/intake/catalog/catalogXml.ts";
import type { InputFormat } from "#core/intake/inputFormat.ts";
import { cslJson, json } from "#core/intake/json/json.ts";
import { labelled } from "#core/intake/labelled/labelled.ts";
import { listing } from "#core/intake/listing/listing.ts";
import { paperText } from "#core/intake/listing/onePaper.ts";
import { table } from "#core/intake/table/table.ts";
import { endnote } from "#core/intake/tagged/endnote.ts";
import { medline } from "#core/intake/tagged/medline.ts";
import { ris } from "#core/intake/tagged/ris.ts";
import { webOfScience } from "#core/intake/tagged/webOfScience.ts";
import { arxivAtom } from "#core/intake/xml/arxivAtom.ts";
import { endnoteXml } from "#core/intake/xml/endnoteXml.ts";
import { pubmedXml } from "#core/intake/xml/pubmedXml.ts";

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
  catalogXml,
  labelled,
  listing,
  paperText,
] as const satisfies readonly InputFormat[];

/** Below this no format is sure enough of a text. */
const LEAST_CERTAINTY = 0.3;

export const formatById = (id: string): InputFormat | undefined => INPUT_FORMATS.find((format) => format.id === id);

/**
 * The format that is surest of a text by its content; undefined where none is sure enough. Ties go
 * to the earlier entry.
 */
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
