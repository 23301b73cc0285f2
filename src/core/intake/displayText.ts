// Text as people should see it: markup becomes text, LaTeX accents become letters, white space
// becomes single spaces. Careful by intent: "MNIST < CIFAR10 < Imagenet", formula residue and URLs
// come through untouched.
import { Parser } from "htmlparser2";
import { withLatexAccents } from "#core/intake/bibtex/latexAccents.ts";
import { withoutBoilerplate } from "#core/intake/fields/boilerplate.ts";
import { withoutDoubleEncoding } from "#core/intake/fields/doubleEncoding.ts";

const BLOCK =
  "p|div|br|hr|sec|section|title|list|list-item|li|ul|ol|dl|dt|dd|h1|h2|h3|h4|h5|h6|table|tr|td|th|disp-formula|break|abstracttext|article-title";
const INLINE =
  "i|b|u|s|a|em|strong|sub|sup|inf|span|small|big|tt|code|font|italic|bold|sc|scp|smallcaps|underline|monospace|roman|sans-serif|xref|ext-link|uri|email|named-content|styled-content|inline-formula|tex-math|alternatives|graphic|inline-graphic|img|formula|math|mrow|mi|mn|mo|ms|mtext|mspace|msub|msup|msubsup|munder|mover|munderover|mfrac|msqrt|mroot|mstyle|mfenced|mtable|mtr|mtd|mpadded|mphantom|menclose|mmultiscripts|mprescripts|none|semantics|annotation|annotation-xml";
const TAG = new RegExp(`</?(?:\\w+:)?(?:${BLOCK}|${INLINE})(?:\\s[^<>]*)?/?>`, "i");
const NOT_A_TAG = new RegExp(`<(?!/?(?:\\w+:)?(?:${BLOCK}|${INLINE})(?:\\s[^<>]*)?/?>|!--|!\\[CDATA\\[)`, "gi");
/** Elements of pages that are no markup of a text, and begin no document of records either. */
const OF_PAGES =
  "script|style|svg|iframe|object|embed|form|input|button|video|audio|body|meta|base|link|marquee|details|textarea|template|noscript|blockquote|pre|center|abbr|cite|q|mark|del|ins|kbd|samp|var";
/** Whether a line begins with an element that stands inside of texts: "<i>E. coli</i> in lakes". */
const LEADING_MARKUP = new RegExp(`^\\s*</?(?:\\w+:)?(?:${BLOCK}|${INLINE}|${OF_PAGES})(?![\\w:.-])`, "i");
export const beginsWithMarkup = (line: string): boolean => LEADING_MARKUP.test(line);
const IS_BLOCK = new RegExp(`^(?:${BLOCK})$`);
/** Elements that repeat what others say, in TeX or for machines. */
const SILENT = /^(?:tex-math|annotation|annotation-xml|script|style|graphic)$/;
const ENTITY = /&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/;
const LEADING_HEADING = /^\s*<(?:\w+:)?title>\s*(?:abstract|summary)\s*[.:]?\s*<\/(?:\w+:)?title>/i;

/** HTML, JATS and MathML → text; entities too, also when they were escaped twice. */
function withoutMarkup(text: string): string {
  let plain = text;
  for (let round = 0; round < 2 && (TAG.test(plain) || ENTITY.test(plain)); round++) plain = parseMarkup(plain);
  return plain;
}

/** Tags nested deeper than this begin anew: the parser's work grows with the depth. */
const MOST_DEPTH = 200;

function parseMarkup(text: string): string {
  const marked = withoutOpenEnds(text.replace(LEADING_HEADING, "")).replace(NOT_A_TAG, "&lt;");
  const plain: string[] = [];
  for (let at = 0; at < marked.length; ) at += parseUpTo(MOST_DEPTH, marked.slice(at), plain);
  return plain.join("");
}

/** A comment or section that is never closed would hold all that follows: it is text. */
function withoutOpenEnds(text: string): string {
  let plain = text;
  for (const [open, close] of [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
  ] as const) {
    const end = plain.lastIndexOf(close) + 1;
    if (plain.indexOf(open, end) >= 0)
      plain = plain.slice(0, end) + plain.slice(end).replaceAll(open, `&lt;${open.slice(1)}`);
  }
  return plain;
}

/** Reads text into `plain` until tags lie too deep in one another; returns how far it came. */
function parseUpTo(depth: number, text: string, plain: string[]): number {
  let silent = 0;
  let open = 0;
  const local = (name: string): string => name.slice(name.indexOf(":") + 1).toLowerCase();
  const parser: Parser = new Parser(
    {
      ontext: (part) => {
        if (silent === 0) plain.push(part);
      },
      onopentag: (name) => {
        if (++open > depth) throw new TooDeep();
        if (SILENT.test(local(name))) silent++;
        else if (IS_BLOCK.test(local(name))) plain.push(" ");
      },
      onclosetag: (name) => {
        open--;
        if (SILENT.test(local(name))) silent--;
        else if (IS_BLOCK.test(local(name))) plain.push(" ");
      },
    },
    { xmlMode: false, decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true, recognizeCDATA: true },
  );
  try {
    parser.end(text);
    return text.length;
  } catch (problem) {
    if (!(problem instanceof TooDeep)) throw problem;
    return parser.startIndex;
  }
}

/** Thrown out of the parser, which cannot be stopped otherwise. */
class TooDeep extends Error {}

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Half of a pair, too: no file can hold it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Cs}/gu;

const LIGATURES = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
/** Ligatures of print, U+FB00 to U+FB06. */
const LIGATURE = /[\ufb00-\ufb06]/g;

/** One line of clean text in NFC. */
export function displayText(raw: string): string {
  return withLatexAccents(withoutMarkup(withoutDoubleEncoding(raw).replace(/\\([<>])/g, "$1")))
    .replace(LIGATURE, (sign) => LIGATURES[sign.charCodeAt(0) - 0xfb00] ?? sign)
    .replace(INVISIBLE, "")
    .replace(CONTROL, "")
    .replace(/\s+/gu, " ")
    .normalize("NFC")
    .trim();
}

/**
 * An abstract without its own heading, database text and publisher's line. Empty for "[No abstract
 * available]".
 */
export const abstractText = (raw: string): string => withoutBoilerplate(displayText(raw)).text;
