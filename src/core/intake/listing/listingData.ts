// A pasted listing: lines of data that stand beside a paper. People's names, dates, volumes,
// identifiers, and what can be read from them.
import { withoutEnd } from "#core/intake/fields/squeezed.ts";
import { readableName } from "#core/intake/personNames.ts";

/** An arXiv identifier at the head of an entry: "[3] arXiv:2401.01234 [pdf, html, other]". */
export const ARXIV_HEAD =
  /^(?:\[\d+\]\s*)?arXiv:\s?((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)(?=[\s[(]|$)/i;

/** "A Vaswani, N Shazeer… - Advances in neural …, 2017 - proceedings.neurips.cc" */
const SCHOLAR_LINE = /^(.{3,200}?)\s[-–—]\s(?:(.*?),?\s)?((?:19|20)\d\d)(?:\s[-–—]\s(\S.*))?$/u;

const NAME = String.raw`(?:\p{Lu}[\p{L}'’.-]*\.?|\p{Lu}{1,3}|van|von|de|der|den|da|di|del|la|le|bin|al|el)`;
const NAMES = new RegExp(`^${NAME}(?: ${NAME}){1,4}(?:[*†‡§¶\\d]*)$`, "u");
/** "Garcia, M., van Roe, J.-P. & Duarte, I." */
const INVERTED_NAME = String.raw`(?:(?:van|von|de|der|da|di) )*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, (?:\p{Lu}\.[ -]?)+`;
const INVERTED = new RegExp(`^${INVERTED_NAME}(?:(?:, ?|; ?| ?& | and |, & |, and )${INVERTED_NAME})*$`, "u");
/** "Garcia, Maria; van Roe, Johan" */
const FULL_NAME = String.raw`(?:(?:van|von|de|der|da|di) )*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, [\p{L}.’'-]+(?: [\p{L}.’'-]+){0,3}`;
const FULL_INVERTED = new RegExp(`^${FULL_NAME}(?:; ?${FULL_NAME})+;?$`, "u");
const IS_FULL_NAME = new RegExp(`^${FULL_NAME}$`, "u");
/** What stands for names that are not shown. */
const UNSHOWN =
  /\(?(?:…|\.{3}|et al\.?|(?<!\d)\+?\d{1,6} (?:(?:more|additional|other)s?(?: authors?)?(?: not shown)?|authors?))\)?/giu;
/** "(University of Somewhere)", but not "(Editors)": they wrote another book. */
const ASIDE = /\s*\((?!eds?\b|editor)[^()]*\)/giu;
const BETWEEN_NAMES = /\s*(?:,|;|·|\||\band\b|&)\s*/u;

/** Its names, venue and year. */
export function scholarLine(text: string): readonly (string | undefined)[] | undefined {
  const match = text.length < 260 ? SCHOLAR_LINE.exec(text) : null;
  return match === null || datumStrength(match[1] ?? "") === 2 ? undefined : match.slice(1, 4);
}

/** The names of a list, without marks and without what stands for names that are not shown. */
export function splitNames(text: string): string[] {
  const shown = text
    .replace(UNSHOWN, ",")
    .replace(ASIDE, "")
    .replace(/^by\s+/iu, "")
    .trim();
  if (FULL_INVERTED.test(shown)) return cleanNames(shown.split(";")).map(readableName);
  if (!INVERTED.test(shown)) return cleanNames(shown.split(BETWEEN_NAMES));
  return cleanNames(shown.split(/(?<=\p{Lu}\.)\s*(?:,|;|&|\band\b)(?:\s*(?:&|and\b))?\s*/u)).map(readableName);
}

const cleanNames = (names: readonly string[]): string[] =>
  names.map((name) => withoutEnd(name, /[\d*†‡§¶]/).trim()).filter((name) => /\p{L}/u.test(name));

/**
 * How many parts of a line read as people's names, 0..1, and how many there are; those that are not
 * shown count as one.
 */
export function nameShare(text: string): { share: number; parts: number } {
  const parts = splitNames(text);
  const unshown = text.search(UNSHOWN) > 0 ? 1 : 0;
  const isName = (part: string): boolean => NAMES.test(part) || INVERTED.test(part) || IS_FULL_NAME.test(part);
  return { share: parts.filter(isName).length / Math.max(1, parts.length), parts: parts.length + unshown };
}

/** Most parts of a list are names. */
export const readsAsNames = (text: string): boolean => nameShare(text).share >= 0.5;

const YEAR = String.raw`(?:19|20)\d\d`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
const DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? ${MONTH},? ${YEAR}|${MONTH} (?:\d{1,2}(?:st|nd|rd|th)?,? )?${YEAR}|${YEAR} ${MONTH}(?: \d{1,2})?|${YEAR}[-/.]\d\d(?:[-/.]\d\d)?(?!\d)|\d{1,2}[./]\d{1,2}[./]${YEAR})`;
const VOLUME = String.raw`\bvol(?:ume|\.)?:?\s*\d|\b\d{1,6}\s?\(\d{1,6}(?:[–-]\d{1,6})?\)\s*[:,.]|;\s?\d{1,6}(?:\(\d{1,6}\))?:\w?\d|\bpp?\.\s?\w?\d|\bpages?:? \d`;
const IDENTIFIER = String.raw`\b10\.\d{4,9}\/\S|\b(?:pmid|pmcid|issn|isbn)\b:?\s*\w*\d`;
const COUNTED = String.raw`\bcited(?: by)?\b:?.*\d|^\d[\d,.]*k? (?:citations?|views?|downloads?|references|reads)\b`;
const HAPPENED = String.raw`^(?:(?:first |last )?(?:published|posted|accepted|received|submitted|modified|updated|available)(?: online)?\b).*${YEAR}`;
const STRONG = new RegExp(
  `${VOLUME}|${IDENTIFIER}|${COUNTED}|${HAPPENED}|^${DATE}|${DATE}[).]?$|${DATE}\\s[•·|]`,
  "iu",
);
/** A year at the end, as in "Forest Letters, 2019" – but also in "Cancer statistics, 2023". */
const WEAK = new RegExp(
  `(?:[,(]|\\b\\p{Lu}[\\p{Lu}\\d'’-]+)\\s?${YEAR}\\)?\\.?$|^${YEAR}\\b(?:.*\\||\\s?[,:·•]\\s)`,
  "u",
);
const SEPARATORS = /\s[•·|]\s/u;

/**
 * 2 = certainly data about a paper (a date, a volume, an identifier, a count), 1 = perhaps, 0 =
 * nothing speaks for it.
 */
export function datumStrength(text: string): 0 | 1 | 2 {
  if (text.length > 260 || (text.length > 150 && /[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(text))) return 0;
  if (STRONG.test(text)) return 2;
  if (text.replace(/https?:\/\/\S+/g, "").replace(/[^\p{L}]/gu, "").length < 12 && /https?:\/\//.test(text)) return 2;
  const chunks = text.split(SEPARATORS);
  if (chunks.length > 1 && chunks.some((chunk) => WEAK.test(chunk) || nameShare(chunk).share >= 0.7)) return 2;
  const [names = "", venue] = text.split(/\sin\s(?=\p{Lu})/u);
  if (venue !== undefined && nameShare(names).share === 1 && nameShare(names).parts > 1) return 2;
  return WEAK.test(text) ? 1 : 0;
}

/** A volume with pages, a DOI: what a publication has and a page has not. */
export const IS_PUBLICATION = new RegExp(`${VOLUME}|${IDENTIFIER}`, "iu");

/** What is no year although it looks like one: identifiers, pages, clock times. */
const NO_YEAR = /\b10\.\d{4,9}\/\S+|\bpp?\.? ?\d+[–-]\d+|:\s?(?!(?:19|20)\d\d-\d\d)\d+[–-]\d+|https?:\/\/\S+|#\d+/giu;
const IN_TEXT = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`);

/** The year a line of data tells. */
export const yearIn = (text: string): string | undefined => IN_TEXT.exec(text.replace(NO_YEAR, " "))?.[0];

/**
 * Names inside a line of data: "Jane Doe, John Roe in Forest Letters", "2 versions • 3 May 2021 •
 * Jane Doe, John Roe".
 */
export function namesIn(text: string): string | undefined {
  const chunks = text.split(/\s[•·|]\s|\sin\s(?=\p{Lu})|\s*[()]\s*/u);
  return chunks.find((chunk) => {
    const { share, parts } = nameShare(chunk);
    return share >= 0.7 && (parts > 1 || chunks.length > 1) && !/\d/.test(chunk);
  });
}

const BEFORE_NUMBERS = new RegExp(
  `^(\\p{Lu}[^•|]{2,120}?)[,.;:]?\\s(?=\\(?(?:vol(?:ume|\\.)?:?\\s*\\d|${DATE}|${YEAR}(?!\\d)|\\d+\\s?\\())`,
  "iu",
);

/** How lines begin that name no venue: what happened, a month, a kind of paper. */
const NO_VENUE = new RegExp(
  `^(?:(?:cited|published|posted|accepted|received|submitted|modified|updated|first|last|available|volume|pages?|${MONTH}|article|essay|review|survey|editorial|letter|chapter|preprint|working paper|conference paper|research paper|poster|spotlight|thesis|open)(?!\\p{L})|(?:article|essay|review|chapter)open)`,
  "iu",
);
export const mayBeVenue = (text: string): boolean => /\p{L}{3}/u.test(text) && !NO_VENUE.test(text);

/**
 * The journal or meeting a line of data names: "Forest Letters, Volume 12, March 2019", "Jane Doe,
 * John Roe in Forest Letters".
 */
export function venueIn(text: string): string | undefined {
  const place = /\sin\s(\p{Lu}[^,]+)$/u.exec(text)?.[1] ?? /\((\p{Lu}[^()]*?),? (?:19|20)\d\d\)$/u.exec(text)?.[1];
  const begins = BEFORE_NUMBERS.exec(text)?.[1];
  // before a bare year there may as well be names: "Doe et al., 2019"
  const isSure = begins !== undefined && (!readsAsNames(begins) || IS_PUBLICATION.test(text));
  const name = place ?? (isSure ? begins : undefined);
  return name !== undefined && mayBeVenue(name) ? name : undefined;
}
