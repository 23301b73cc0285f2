// How wide a text is in the page's fonts, which pictures take along: for the legend's box and for
// aligning text.
import type { LabelFont } from "#core/export/pictures/drawing.ts";
import { LETTER_WIDTHS } from "#core/export/pictures/letterWidthsData.ts";
import { FIRST_BYTE, winAnsi } from "#core/export/pictures/pdfText.ts";

/** An em for the wide scripts of East Asia and for emoji; a middling letter for the rest. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u;
const MIDDLING = 556;

/**
 * Width of one character in thousandths of the font size. Accented letters are as wide as their
 * base.
 */
function characterWidth(character: string, font: LabelFont): number {
  const byte = winAnsi(character) ?? winAnsi(character.normalize("NFD").slice(0, 1));
  if (byte !== undefined) return LETTER_WIDTHS[font][byte - FIRST_BYTE] ?? MIDDLING;
  return WIDE.test(character) ? 1000 : MIDDLING;
}

/** Width in the unit of `size`. */
export function textWidth(text: string, size: number, font: LabelFont): number {
  let total = 0;
  for (const character of text) total += characterWidth(character, font);
  return (total * size) / 1000;
}

/** The text itself, or its longest beginning with "…" that is no wider than `limit`. */
export function fitText(text: string, limit: number, size: number, font: LabelFont): string {
  const kept: string[] = [];
  let total = characterWidth("…", font);
  for (const character of text) {
    total += characterWidth(character, font);
    if (kept.length > 0 && (total * size) / 1000 > limit) break;
    kept.push(character);
  }
  return textWidth(text, size, font) <= limit ? text : `${kept.join("").trimEnd()}…`;
}
