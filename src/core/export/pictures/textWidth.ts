// How wide a text is in a PDF's standard fonts (Adobe's Core 14 AFM metrics): for the legend's box
// and for aligning text.
import type { LabelFont } from "#core/export/pictures/drawing.ts";

/**
 * Widths of U+0020..U+007E in thousandths of the font size: Helvetica, Helvetica-Bold,
 * Times-BoldItalic.
 */
const WIDTHS: Readonly<Record<LabelFont, readonly number[]>> = {
  sans: widths(
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584",
    "584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611",
    "278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722",
    "500 500 500 334 260 334 584",
  ),
  bold: widths(
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584",
    "584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611",
    "333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778",
    "556 556 500 389 280 389 584",
  ),
  serif: widths(
    "250 389 555 500 500 833 778 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570",
    "570 500 832 667 667 667 722 667 667 722 778 389 500 667 611 889 722 722 611 722 667 556 611 722 667 889 667 611 611",
    "333 278 333 570 500 333 500 500 444 500 444 333 500 556 278 278 500 278 778 556 500 500 500 389 389 278 556 444 667",
    "500 444 389 348 220 348 570",
  ),
};
/** Dashes, ellipsis and quotation marks beyond ASCII. */
const OTHERS = new Map(
  [..."–556 —1000 …1000 ‘222 ’222 “333 ”333 •350".split(" ")].map((w) => [w.slice(0, 1), Number(w.slice(1))]),
);
/** An em for the wide scripts of East Asia and for emoji; a middling letter for the rest. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u;
const MIDDLING = 556;

function widths(...rows: string[]): number[] {
  return rows.join(" ").split(" ").map(Number);
}

/**
 * Width of one character in thousandths of the font size. Accented letters are as wide as their
 * base.
 */
function characterWidth(character: string, font: LabelFont): number {
  const base = character.normalize("NFD").charCodeAt(0);
  return WIDTHS[font][base - 32] ?? OTHERS.get(character) ?? (WIDE.test(character) ? 1000 : MIDDLING);
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
