// Text for a PDF with the page's fonts in WinAnsi (Latin-1 and a little more), Greek from Symbol.
// What neither has is simplified to its base letter or shown as "?", and counted.

/** One piece of text in one font: its bytes as hexadecimal. */
export interface PdfRun {
  readonly font: "latin" | "greek";
  readonly hex: string;
}

export interface PdfText {
  readonly runs: readonly PdfRun[];
  /** Characters that are not shown as they are. */
  readonly changed: number;
}

/** 0x80..0x9F of WinAnsi; the rest is Latin-1. "\0" = undefined. */
const WIN_ANSI_HIGH = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
/** Greek letters and the keys under which the Symbol font has them. */
const GREEK = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωϕϑ";
const SYMBOL = "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprVstufcywjJ";

export function encodePdfText(text: string): PdfText {
  const runs: { font: PdfRun["font"]; hex: string }[] = [];
  let changed = 0;
  const add = (font: PdfRun["font"], byte: number) => {
    const hex = byte.toString(16).padStart(2, "0");
    const last = runs.at(-1);
    if (last?.font === font) last.hex += hex;
    else runs.push({ font, hex });
  };
  for (const character of text.normalize("NFC")) {
    const latin = winAnsi(character);
    const greek = GREEK.indexOf(character);
    if (latin !== undefined) add("latin", latin);
    else if (greek >= 0) add("greek", SYMBOL.charCodeAt(greek));
    else {
      changed++;
      for (const byte of simplified(character)) add("latin", byte);
    }
  }
  return { runs, changed };
}

/** The first byte that is a letter. */
export const FIRST_BYTE = 0x20;

/** The byte of a letter; none if it has none. */
export function winAnsi(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if ((code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff)) return code;
  const high = character === "\0" ? -1 : WIN_ANSI_HIGH.indexOf(character);
  return high < 0 ? undefined : 0x80 + high;
}

/** "ő" → "o", "ﬁ" → "fi", "₂" → "2", "漢" → "?". */
function simplified(character: string): number[] {
  const bytes = [...character.normalize("NFKD").replace(/\p{M}/gu, "")].map(winAnsi);
  return bytes.length > 0 && bytes.every((byte) => byte !== undefined) ? bytes : [0x3f];
}

/** A text string of a PDF (title, ActualText): UTF-16BE with its mark, as hexadecimal. */
export function utf16Hex(text: string): string {
  let hex = "feff";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0");
  return hex;
}
