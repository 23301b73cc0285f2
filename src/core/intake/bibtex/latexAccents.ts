// LaTeX accents and letters → Unicode letters. Safe on any text: formulas and other commands stay
// as they are.

const MARKS: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
  u: "\u0306",
  v: "\u030c",
  H: "\u030b",
  c: "\u0327",
  d: "\u0323",
  b: "\u0331",
  r: "\u030a",
  k: "\u0328",
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: "ß",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  i: "ı",
  j: "ȷ",
  dh: "ð",
  DH: "Ð",
  th: "þ",
  TH: "Þ",
};
const SIGN_ACCENT = /\\(['`^"~=.])\s?(?:\{\\?([a-zA-Z])\}|\\([ij])(?![a-zA-Z])|([a-zA-Z]))/g;
const LETTER_ACCENT = /\\([uvHcdbrk])(?:\{\\?([a-zA-Z])\}|\s\\?([a-zA-Z])(?![a-zA-Z]))/g;
const SPECIAL_LETTER = /\\(ss|o|O|l|L|ae|AE|oe|OE|aa|AA|dh|DH|th|TH|i|j)(?:\{\}|(?![a-zA-Z{_^])[ ]?)/g;

const BRACED_LETTER = /\{(\\(?:ss|o|O|l|L|ae|AE|oe|OE|aa|AA|dh|DH|th|TH|i|j))\s*\}/g;

const accented = (letter: string, accent: string): string => (letter + (MARKS[accent] ?? "")).normalize("NFC");

/** Two accents on one letter, as Vietnamese has them: `{\\~{\\^e}}`, `\\~\\^e`, `\\'{\\^{o}}`. */
const DOUBLE_ACCENT =
  /\\(['`^"~=.])\s?\{?\\(['`^"~=.]|[uvHcdbrk](?=[\s{]))\s?(?:\{([a-zA-Z])\}|([a-zA-Z])(?![a-zA-Z]*\{))\}?/g;
const withDoubleAccents = (text: string): string =>
  text.replace(DOUBLE_ACCENT, (whole, outer: string, inner: string, braced?: string, bare?: string) => {
    const open = whole.split("{").length - whole.split("}").length;
    const letter = accented(accented(braced ?? bare ?? "", inner), outer);
    return open < 0 ? `${letter}${"}".repeat(-open)}` : letter;
  });

/**
 * `Poincar\'e`, `{\"o}`, `\v{c}`, `Erd{\H o}s` → Poincaré, ö, č, Erdős. Formulas and other commands
 * stay.
 */
export function withLatexAccents(text: string): string {
  if (!text.includes("\\")) return text;
  return withDoubleAccents(text)
    .replace(/\{\s*\\(['`^"~=.]|[uvHcdbrk](?![a-zA-Z]))\s?(?:\{\\?([a-zA-Z])\}|\\?([a-zA-Z]))\s*\}/g, "\\$1{$2$3}")
    .replace(SIGN_ACCENT, (_, accent: string, braced?: string, dotless?: string, bare?: string) =>
      accented(braced ?? dotless ?? bare ?? "", accent),
    )
    .replace(LETTER_ACCENT, (_, accent: string, braced?: string, bare?: string) =>
      accented(braced ?? bare ?? "", accent),
    )
    .replace(BRACED_LETTER, "$1{}")
    .replace(SPECIAL_LETTER, (_, name: string) => LETTERS[name] ?? "");
}
