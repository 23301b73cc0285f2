// The file around a PDF page: objects, cross-reference table, trailer. No dates and no ids: same
// page, same bytes.
import { strToU8 } from "fflate";
import type { LabelFont } from "#core/export/pictures/drawing.ts";
import { embeddedFonts, type PdfObject } from "#core/export/pictures/pdfFonts.ts";

export interface PdfPage {
  /** UTF-16BE with its mark, as hexadecimal. */
  readonly title: string;
  /** In points. */
  readonly width: string;
  readonly height: string;
  /** Every opacity the page asks for as `/A<opacity> gs`. */
  readonly opacities: readonly string[];
  readonly fonts: ReadonlySet<LabelFont>;
  /** zlib-compressed operators. */
  readonly stream: Uint8Array;
}

/** Objects before the fonts. */
const PAGE_OBJECTS = 5;

export function pdfFile({ title, width, height, opacities, fonts, stream }: PdfPage): Uint8Array {
  const states = opacities.map((opacity) => `/A${opacity} <</ca ${opacity} /CA ${opacity}>>`).join(" ");
  const embedded = embeddedFonts(fonts, PAGE_OBJECTS + 1);
  const resources = `<</Font <<${embedded.resources.join(" ")}>> /ExtGState <<${states}>>>>`;
  const objects: PdfObject[] = [
    ["<</Type /Catalog /Pages 2 0 R>>"],
    ["<</Type /Pages /Kids [3 0 R] /Count 1>>"],
    [`<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources ${resources}>>`],
    [`<</Length ${stream.length} /Filter /FlateDecode>>\nstream\n`, stream, "\nendstream"],
    [`<</Title <${title}> /Producer (Isogloss)>>`],
    ...embedded.objects,
  ];
  const chunks: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array) => {
    const bytes = typeof part === "string" ? strToU8(part, true) : part;
    chunks.push(bytes);
    length += bytes.length;
  };
  // The second line tells programs that the file is binary.
  write("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
  for (const [index, parts] of objects.entries()) {
    offsets.push(length);
    for (const part of [`${index + 1} 0 obj\n`, ...parts, "\nendobj\n"]) write(part);
  }
  const start = length;
  const places = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places}`);
  write(`trailer\n<</Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return concatenate(chunks, length);
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
