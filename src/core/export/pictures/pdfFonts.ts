// The fonts inside a PDF: of each cut in use its face, what is known of it, and its letters.
// Greek is Symbol's, which every viewer has.

import type { LabelFont } from "#core/export/pictures/drawing.ts";
import { LETTER_WIDTHS } from "#core/export/pictures/letterWidthsData.ts";
import { PDF_FONTS } from "#core/export/pictures/pdfFontsData.ts";
import { FIRST_BYTE } from "#core/export/pictures/pdfText.ts";
import { fromBase64 } from "#core/file/base64.ts";

export type PdfObject = readonly (string | Uint8Array)[];

/** Names that tell a part of a font from the font: six letters before it. */
const NAMES: Readonly<Record<LabelFont, string>> = {
  sans: "ISOGLO+PublicSans-Regular",
  bold: "ISOGLO+PublicSans-Bold",
  serif: "ISOGLO+Lora-SemiBoldItalic",
};
/** Flags of a descriptor: Latin letters, serifs, italic. */
const LATIN = 32;
const SERIF_ITALIC = 2 + 64;

/** Objects numbered from `first` on, and the page's resources that name them. */
export function embeddedFonts(used: ReadonlySet<LabelFont>, first: number) {
  const cuts = (["sans", "bold", "serif"] as const).filter((cut) => used.has(cut));
  const numberOf = (cut: number) => first + 3 * cut;
  const greek = numberOf(cuts.length);
  return {
    resources: [...cuts.map((cut, i) => `/${cut} ${numberOf(i)} 0 R`), `/greek ${greek} 0 R`],
    objects: [
      ...cuts.flatMap((cut, i) => objectsOf(cut, numberOf(i))),
      ["<</Type /Font /Subtype /Type1 /BaseFont /Symbol>>"],
    ],
  };
}

function objectsOf(cut: LabelFont, number: number): PdfObject[] {
  const { ascent, descent, box, length, deflated } = PDF_FONTS[cut];
  const widths = LETTER_WIDTHS[cut];
  const letters = fromBase64(deflated.replaceAll("=", ""));
  const flags = LATIN + (cut === "serif" ? SERIF_ITALIC : 0);
  const face = `/FontName /${NAMES[cut]} /Flags ${flags} /ItalicAngle ${cut === "serif" ? -10 : 0} /StemV 80`;
  return [
    [
      `<</Type /Font /Subtype /TrueType /BaseFont /${NAMES[cut]} /Encoding /WinAnsiEncoding /FirstChar ${FIRST_BYTE} /LastChar ${FIRST_BYTE + widths.length - 1} /Widths [${widths.join(" ")}] /FontDescriptor ${number + 1} 0 R>>`,
    ],
    [
      `<</Type /FontDescriptor ${face} /FontBBox [${box.join(" ")}] /Ascent ${ascent} /Descent ${descent} /CapHeight 700 /FontFile2 ${number + 2} 0 R>>`,
    ],
    [`<</Length ${letters.length} /Length1 ${length} /Filter /FlateDecode>>\nstream\n`, letters, "\nendstream"],
  ];
}
