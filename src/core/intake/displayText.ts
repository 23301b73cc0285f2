// Text as people should see it: markup becomes text, LaTeX accents become letters, white space
// becomes single spaces. Careful by intent: "MNIST < CIFAR10 < Imagenet", formula residue and URLs
// come through untouched.
import { Parser } from "htmlparser2";
import { withLatexAccents } from "#core/intake/bibtex/latexAccents.ts";

const BLOCK =
  "p|div|br|hr|sec|section|title|list|list-item|li|ul|ol|dl|dt|dd|h1|h2|h3|h4|h5|h6|table|tr|td|th|disp-formula|break|abstracttext|article-title";
const INLINE =
  "i|b|u|s|a|em|strong|sub|sup|inf|span|small|big|tt|code|font|italic|bold|sc|scp|smallcaps|underline|monospace|roman|sans-serif|xref|ext-link|uri|email|named-content|styled-content|inline-formula|tex-math|alternatives|graphic|inline-graphic|img|formula|math|mrow|mi|mn|mo|ms|mtext|mspace|msub|msup|msubsup|munder|mover|munderover|mfrac|msqrt|mroot|mstyle|mfenced|mtable|mtr|mtd|mpadded|mphantom|menclose|mmultiscripts|mprescripts|none|semantics|annotation|annotation-xml";
const TAG = new RegExp(`</?(?:\\w+:)?(?:${BLOCK}|${INLINE})(?:\\s[^<>]*)?/?>`, "i");
const NOT_A_TAG = new RegExp(`<(?!/?(?:\\w+:)?(?:${BLOCK}|${INLINE})(?:\\s[^<>]*)?/?>|!--|!\\[CDATA\\[)`, "gi");
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

function parseMarkup(text: string): string {
  let plain = "";
  let silent = 0;
  const local = (name: string): string => name.slice(name.indexOf(":") + 1).toLowerCase();
  const parser = new Parser(
    {
      ontext: (part) => {
        if (silent === 0) plain += part;
      },
      onopentag: (name) => {
        if (SILENT.test(local(name))) silent++;
        else if (IS_BLOCK.test(local(name))) plain += " ";
      },
      onclosetag: (name) => {
        if (SILENT.test(local(name))) silent--;
        else if (IS_BLOCK.test(local(name))) plain += " ";
      },
    },
    { xmlMode: false, decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.end(text.replace(LEADING_HEADING, "").replace(NOT_A_TAG, "&lt;"));
  return plain;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** One line of clean text in NFC. */
export function displayText(raw: string): string {
  return withLatexAccents(withoutMarkup(raw))
    .replace(INVISIBLE, "")
    .replace(CONTROL, "")
    .replace(/\s+/gu, " ")
    .normalize("NFC")
    .trim();
}

const NO_ABSTRACT =
  /^\W*(?:no abstract(?: is| was)?(?: available)?|abstract not available|n\/?a|none|null|nan|undefined)\W*$/i;
const LABEL = /^(?:(?:[Aa]bstract|ABSTRACT|[Ss]ummary|SUMMARY)\s*[:.—–-]+\s*|ABSTRACT\s+(?=\p{Lu}))/u;
const RIGHTS =
  /\s*(?:©|\(c\)|copyright(?: ©)?)\s*(?:copyright\s*)?(?:19|20)\d\d\b[^.]{0,120}(?:\.[^.]{0,80}){0,2}\.?$/i;
const LEADING_RIGHTS = /^©\s*(?:19|20)\d\d\b[^.]{0,100}\.(?:\s*All rights reserved\.)?\s*/i;

/**
 * An abstract without its own heading and without a publisher's line. Empty for "[No abstract
 * available]".
 */
export function abstractText(raw: string): string {
  const text = displayText(raw);
  return NO_ABSTRACT.test(text) ? "" : text.replace(LEADING_RIGHTS, "").replace(LABEL, "").replace(RIGHTS, "").trim();
}
