// Every input format there is. A new one is a file beside this and a line here; recognition, menu
// and command follow.

import { bibtex } from "#core/intake/bibtex/bibtex.ts";
import { catalogXml } from "#core/intake/catalog/catalogXml.ts";
import { bestOf, candidatesFor } from "#core/intake/detection/chooseFormat.ts";
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

export const formatById = (id: string): InputFormat | undefined => INPUT_FORMATS.find((format) => format.id === id);

/** The format a text is in, or begins in, by its content; undefined where none is sure enough. */
export const detectFormat = (text: string): InputFormat | undefined =>
  bestOf(candidatesFor(text, INPUT_FORMATS), text)?.format;
