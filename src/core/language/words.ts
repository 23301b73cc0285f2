// Text → words for comparing papers: lower case, hyphens split, stop words and residue marked as
// carrying no weight, one spelling and one number (canonical.ts) and then stems, by the rules of the
// text's language. Stop words stay in the stream, so that phrases ("chain of thought") can be found
// in it.
import { canonicalWord } from "#core/language/canonical.ts";
import { detectLanguage, detectTitleLanguage } from "#core/language/languages/detectLanguage.ts";
import { type Language, type LanguageCode, languageOf } from "#core/language/languages/language.ts";
import { isShortFormula, withoutFormula } from "#core/language/names/formulaCompound.ts";
import { memoize } from "#core/math/memo.ts";
import type { Paper } from "#core/model.ts";

export interface Word {
  /** Stem of the lower-cased word; two characters each of scripts that write no spaces. */
  readonly stem: string;
  /** Whether it says something about the topic: no stop word, number or single letter. */
  readonly content: boolean;
  /** Whether nothing but spaces and hyphens lies between the word before and this one. */
  readonly joined: boolean;
  /** Half-open range of UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * Parts that are no words of their own: "pre-training", "pretraining" and "Pre-Training" are one
 * word.
 */
export const PREFIXES: ReadonlySet<string> = new Set(
  "anti auto bi co cross de fine hyper inter intra macro meta micro mini mis mono multi non out over poly post pre pseudo quasi re semi sub super trans tri ultra un under uni".split(
    " ",
  ),
);
/**
 * Links, formulas and commands first, then words (an apostrophe inside), then any other mark. A
 * formula that a hyphen glues to a word is the second group.
 */
const pieces = (letter: string, wordUnit: string, flags: string): RegExp =>
  new RegExp(
    [
      "[Hh][Tt][Tt][Pp][Ss]?:\\/\\/\\S+|[Ww][Ww][Ww]\\.\\S+",
      `(\\$[^$\\s]{1,24}\\$)(?=-[${letter}]{2})`,
      "\\$(?=\\S)[^$\\n]{1,200}\\$(?!\\d)",
      "\\\\[a-zA-Z]+",
      `([${wordUnit}]+(?:['’][${letter}]+)?)`,
      `[^\\s${wordUnit}]`,
    ].join("|"),
    flags,
  );
const PIECE = pieces("\\p{L}", "\\p{L}\\p{M}\\p{N}∞", "gu");
/** The same for texts without a foreign letter, several times as fast. */
const ASCII_PIECE = pieces("A-Za-z", "A-Za-z0-9", "g");
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII
const ASCII = /^[\x00-\x7f]*$/;
const THREE_LETTERS = /^\p{L}{3}/u;
const HYPHENS = /[-\u2010\u2011]/g;
const HYPHEN = /^[-\u2010-\u2013\u00ad]$/;
const NO_SPACES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2,}$/u;
const ASCII_WORD = /^[a-z0-9]+$/;
const NUMBER = /^\p{N}+$/u;

/** All words of a text in order. Deterministic; linear in the length of the text. */
export function readWords(text: string, language: LanguageCode = "en"): Word[] {
  const normalize = normalizerOf(language);
  const words: Word[] = [];
  let joined = false;
  /** A prefix with the hyphen after it, which the next word takes in; -1 = none. */
  let prefixAt = -1;
  for (const match of text.matchAll(ASCII.test(text) ? ASCII_PIECE : PIECE)) {
    const [piece, formula, word] = match;
    if (formula !== undefined && isShortFormula(`${formula}-x`)) {
      // "$K$-theory" is read as "K-theory" is, and never as "theory"
      prefixAt = -1;
      const { stem, content } = normalize(lettersOf(formula));
      words.push({ stem, content, joined, start: match.index, end: match.index + piece.length });
      joined = true;
      continue;
    }
    if (word === undefined) {
      joined = joined && HYPHEN.test(piece);
      continue;
    }
    const start = prefixAt < 0 ? match.index : prefixAt;
    const end = match.index + piece.length;
    if (isPrefix(text, match.index, end)) {
      prefixAt = start;
      continue;
    }
    prefixAt = -1;
    const { stem, content, unspaced } = normalize(text.slice(start, end));
    if (unspaced)
      for (let i = 0; i + 1 < piece.length; i++) {
        words.push({ stem: stem.slice(i, i + 2), content, joined, start: start + i, end: start + i + 2 });
        joined = true;
      }
    else words.push({ stem, content, joined, start, end });
    joined = true;
  }
  return words;
}

/** "$C^*$" → "C": as a word of the text is read, without its marks. */
const lettersOf = (formula: string): string => withoutFormula(formula).replace(/[^\p{L}\p{M}\p{N}∞]/gu, "");

/**
 * Whether the word at start..end is a prefix, joined by one hyphen to a word of three letters or
 * more.
 */
function isPrefix(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  return (
    (next === 0x2d || next === 0x2010 || next === 0x2011) &&
    end - start <= 6 &&
    PREFIXES.has(text.slice(start, end).toLowerCase()) &&
    THREE_LETTERS.test(text.slice(end + 1, end + 4))
  );
}

export interface PaperWords {
  readonly language: LanguageCode;
  readonly title: readonly Word[];
  readonly abstract: readonly Word[];
}

/** The words of a paper by the rules of its own language. */
export function readPaperWords({ title, abstract }: Pick<Paper, "title" | "abstract">): PaperWords {
  const language = detectLanguage(`${title} ${abstract}`);
  const titleWords = readWords(title, detectTitleLanguage(title, language));
  return { language, title: titleWords, abstract: readWords(abstract, language) };
}

interface Normal {
  readonly stem: string;
  readonly content: boolean;
  /** A run of a script that writes no spaces: words are not known, pairs of characters stand in. */
  readonly unspaced: boolean;
}

/** Words repeat and reading one anew is the slow part: a memo for each language. */
const normalizerOf = memoize((code: LanguageCode) => {
  const rules = languageOf(code);
  return memoize((surface: string) => readSurface(surface, rules));
});

/** "Models'" → model; "pre-training" → pretrain; "don't" → a stop word; "3" → no content. */
function readSurface(surface: string, { code, stopWords, elision, stem, latinIsEnglish }: Language): Normal {
  const isEnglish = code === "en" || latinIsEnglish === true;
  const lower = surface.toLowerCase().replace(HYPHENS, "").replace("’", "'");
  if (NO_SPACES.test(surface)) return { stem: lower, content: true, unspaced: true };
  const bare = elision === undefined ? lower.replace(/'s?$/, "") : lower.replace(elision, "");
  if (stopWords.has(lower) || stopWords.has(bare) || bare.length < 2 || NUMBER.test(bare))
    return { stem: bare, content: false, unspaced: false };
  if (isEnglish && !ASCII_WORD.test(bare)) return { stem: bare, content: true, unspaced: false };
  const word = canonicalWord(bare, code);
  // "focuses" stays, for its stem is that of "focused"; that of "focus" is another
  const isVerb = isEnglish && bare === `${word}es`;
  return { stem: stem(isVerb ? bare : word), content: true, unspaced: false };
}
