// Texts that hold a DOI → the DOI in lower case (ISO 26324: DOI names do not tell case apart).
// Escapes of LaTeX, HTML and addresses come off; old DOIs made of a SICI (ANSI/NISO Z39.56) hold
// angle brackets, and some services break them with spaces.

const PREFIX = String.raw`10\.\d{4,9}(?:\.\d+)*\/`;
/** Ends ";2-C" with a check character or ";2"; a hundred characters are more than any has. */
const SICI = new RegExp(
  String.raw`${PREFIX}\s?(?:\(sici\)\s?)?\d{4}-\d{3}[\dx]\s?\([\d/:]{2,14}\)[^"{}\n]{1,100}?;2(?:-[\w*#@$])?(?!\w)`,
  "i",
);
const PLAIN = new RegExp(String.raw`(?<![\d.])${PREFIX}[^\s"<>{}|]+`, "i");
const LONGEST = 2000;
/** What addresses of articles put behind a DOI. */
const PAGE = /\/(?:abstract|full|fulltext|pdf|epdf|pdfdirect|epub|meta|references|html)$/i;
const VERSION_OF_PREPRINT = /^(10\.1101\/.*?)v\d+(?:\..*)?$/i;

/** "https://doi.org/10.1000/ABC" → "10.1000/abc". Undefined for anything that holds no DOI. */
export function doiOf(value: string | undefined): string | undefined {
  if (value === undefined || !value.includes("10.")) return undefined;
  // longer texts are no identifiers; control and format characters can be no part of one
  const text = withoutEscapes(value.slice(0, LONGEST)).replace(/(?!\s)[\p{Cc}\p{Cf}]/gu, "");
  const sici = SICI.exec(text)?.[0];
  if (sici !== undefined) return sici.replace(/\s+/g, "").toLowerCase();
  const plain = PLAIN.exec(text)?.[0];
  if (plain === undefined) return undefined;
  const bare = /^https?:/i.test(text.trim()) ? plain.replace(/[?#].*$/, "").replace(PAGE, "") : plain;
  const doi = withoutTail(bare).replace(VERSION_OF_PREPRINT, "$1").toLowerCase();
  return doi.endsWith("/") ? undefined : doi;
}

/** LaTeX (`\_`, `{\_}`, `$<$`, `\textless`), HTML (`&lt;`) and percent signs of an address. */
const withoutEscapes = (text: string): string =>
  text
    .replace(/\{?\\([_&%#$])\}?/g, "$1")
    .replace(/\$([<>])\$/g, "$1")
    .replace(/\{?\\text(?:(less)|greater)\}?(?:\{\})?\s?/g, (_, less?: string) => (less === undefined ? ">" : "<"))
    .replace(/&(?:amp;)?lt;/gi, "<")
    .replace(/&(?:amp;)?gt;/gi, ">")
    .replace(/&amp;/gi, "&")
    .replace(/%(?:3c|3e|5b|5d|28|29|3a|3b|2f)/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));

/** Signs of the sentence around it, and closing brackets that were opened before it. */
function withoutTail(doi: string): string {
  let end = doi.length;
  for (; end > 0; end--) {
    const sign = doi[end - 1] ?? "";
    const opening = sign === ")" ? "(" : sign === "]" ? "[" : undefined;
    const isStray = opening !== undefined && countOf(doi, sign, end) > countOf(doi, opening, end);
    if (!isStray && !/[.,;:'’”\-\\]/.test(sign)) break;
  }
  return doi.slice(0, end);
}

function countOf(text: string, sign: string, end: number): number {
  let count = 0;
  for (let i = 0; i < end; i++) if (text[i] === sign) count++;
  return count;
}
