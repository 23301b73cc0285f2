// Which capitals mean something: those that running text keeps, "Markov" and "BLEU", not those of
// titles, sentence starts and definitions.
import { generalRarity, sciencePapersWith } from "#core/language/background.ts";
import { PLACE_OPENER } from "#core/language/names/nameParts.ts";
import { isPlace, isProperWord } from "#core/language/names/properWords.ts";
import { stem } from "#core/language/stem.ts";

/** How a lower-case word is written in running text over the corpus. */
export interface WordCase {
  readonly lower: number;
  readonly capital: number;
}
export type CaseTable = ReadonlyMap<string, WordCase>;

/**
 * Counts how one abstract writes its words. A capital says nothing where a sentence or a list's
 * item starts, and in a definition.
 */
export function countCases(table: Map<string, WordCase>, text: string): void {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const opens = index === 0 || opensSentence(text.slice(Math.max(0, index - LOOK_BACK), index));
    const end = index + word.length;
    if (!/^\p{Lu}/u.test(word) || !(opens || isDefined(text.slice(end, end + 100)))) countCase(table, word);
  }
}

/**
 * Whether what follows a word in capitals ends in its short form: "Empirical" in "Empirical Risk
 * Minimization (ERM)".
 */
export const isDefined = (after: string): boolean =>
  /^(?:[\s-]+(?:\p{Ll}{1,4}|\p{Lu}[\p{L}\p{N}]*))*\s*\(\p{Lu}/u.test(after);

/** A word of so many abstracts of science at large is no name, if it is none of `NAMES`. */
const KNOWN = 12;

/**
 * Whether a definition's capitals only show where its short form comes from: all its words are
 * ordinary ones.
 */
export const isOrdinaryPhrase = (surface: string, cases: CaseTable): boolean =>
  surface.split(/[\s-]+/).every((word) => {
    const lower = word.toLowerCase();
    return lower === word || (cases.get(lower)?.lower ?? 0) > 0 || sciencePapersWith(stem(lower)) >= KNOWN;
  });

/** Characters that tell whether a sentence or an item starts: "(iii) ". */
export const LOOK_BACK = 6;

/**
 * Whether what stands before a word makes its capital a matter of course: "… it works. ", "(2) ", "
 * -- ".
 */
export const opensSentence = (before: string): boolean =>
  /[.!?:]["'”’)]?\s*$|(?:--|[\u2013\u2014•]|[\s(][\divx]{1,3}\))\s+$/u.test(before);

/** "DSPy", "GEneRation", "LLMs"; neither "Bayes" nor "LLM". */
export const INNER_CAPITAL = /^(?=.*\p{Ll})\p{L}+\p{Lu}\p{L}*$/u;

/** Counts the capital of one word in running text. */
function countCase(table: Map<string, WordCase>, word: string): void {
  if (!/^\p{Lu}?\p{Ll}+$/u.test(word) && !INNER_CAPITAL.test(word)) return;
  const key = word.toLowerCase();
  const held = table.get(key) ?? { lower: 0, capital: 0 };
  const isLower = key === word;
  table.set(key, { lower: held.lower + (isLower ? 1 : 0), capital: held.capital + (isLower ? 0 : 1) });
}

/** Lowers every capital that the corpus does not keep; "BLEU", "GPT" and "word2vec" stay. */
export function lowered(label: string, cases: CaseTable, keepUnseen = false): string {
  // a name of one word keeps its inner capitals: "Complex-Edit", but not "Chain-of-Thought"
  if (keepUnseen && /^[^\s-]+-?[^\s-]*$/.test(label)) return isOfTitles(label, cases) ? label.toLowerCase() : label;
  if (isInstitution(label)) return label;
  const isTitle = isTitleCase(label);
  const words = label.replace(/[\p{L}\p{M}\p{N}']+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    const seen = cases.get(lower);
    // "GEneRation" shows where EAGER comes from; no name is written like an ordinary word with
    // other capitals
    if (INNER_CAPITAL.test(word)) return seen !== undefined && seen.lower > seen.capital ? lower : word;
    if (!/^\p{Lu}\p{Ll}+$/u.test(word) || isOfName(label, at)) return word;
    const bare = lower.replace(/'s?$/, "");
    const isJoined = (isBeside(label, at, word.length) && !isOrdinary(bare)) || isAfterNames(label, at, cases);
    const keep = isJoined || (keepUnseen && !(isTitle && COMMON_ENDING.test(bare)));
    return keepsCapital(bare, seen, keep) ? word : lower;
  });
  return withPlaces(isTitle ? withoutHalves(words, label, cases) : words, label);
}

/**
 * "unmanned aerial Vehicle": where other words of a title in capitals are small, one that English or
 * science writes small is too, though this corpus has it in titles only. "Erland Samuel Bring" stays;
 * and "General Public License" as it is written, where the corpus means the capital of a common word.
 */
function withoutHalves(lowered: string, label: string, cases: CaseTable): string {
  if (lowered === label || / (?:of|the|and|for) /.test(label) || !/(?:^|[\s-])\p{Ll}{4}/u.test(lowered)) return lowered;
  const isMeant = (word: string): boolean =>
    (cases.get(word.toLowerCase())?.capital ?? 0) >= MANY_CAPITALS && isEnglish(word.toLowerCase());
  if ((lowered.match(CAPITALIZED) ?? []).some(isMeant)) return label;
  return lowered.replace(CAPITALIZED, (word, at: number) => {
    const lower = word.toLowerCase();
    const isKnown = sciencePapersWith(stem(lower)) >= KNOWN && !isProperWord(lower);
    return isKnown && !isAfterNames(label, at, cases) && (cases.get(lower)?.capital ?? 0) < MANY_CAPITALS
      ? lower
      : word;
  });
}
const CAPITALIZED = /(?<![\p{L}\p{M}\p{N}'])\p{Lu}\p{Ll}{3,}(?![\p{L}\p{M}\p{N}'-])/gu;
/** Running text that gives a word so many capitals means them … */
const MANY_CAPITALS = 4;
/** … unless it writes the word small so many times as often. */
const MOSTLY_SMALL = 3;

/** "Bring" in "Erland Samuel Bring": two words before it are names that nobody writes small. */
const isAfterNames = (label: string, at: number, cases: CaseTable): boolean => {
  const before = /(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+) $/u.exec(label.slice(0, at))?.slice(1) ?? [];
  return before.length === 2 && before.every((word) => isName(word.toLowerCase(), cases));
};
const isName = (lower: string, cases: CaseTable): boolean =>
  !isOrdinary(lower) && (cases.get(lower)?.lower ?? 0) === 0 && !COMMON_ENDING.test(lower);

/** "Classification": a common noun whose few capitals are those of titles and headings. */
const isOfTitles = (label: string, cases: CaseTable): boolean => {
  const lower = label.toLowerCase();
  const seen = cases.get(lower) ?? { lower: 0, capital: 0 };
  return (
    /^\p{Lu}\p{Ll}+$/u.test(label) &&
    COMMON_ENDING.test(lower) &&
    !isProperWord(lower) &&
    sciencePapersWith(stem(lower)) >= KNOWN &&
    (seen.capital < MANY_CAPITALS || seen.lower > MOSTLY_SMALL * seen.capital)
  );
};

/** "Eichler" in "Dickson--Siegel--Eichler": names joined by dashes. */
const isBeside = (label: string, at: number, length: number): boolean =>
  /\p{Lu}\p{Ll}+[-\u2013]$/u.test(label.slice(0, at)) || /^[-\u2013]\p{Lu}\p{Ll}/u.test(label.slice(at + length));

/** What running text writes; where it is silent, what English writes. */
function keepsCapital(lower: string, seen: WordCase | undefined, keepUnseen: boolean): boolean {
  if (seen !== undefined && seen.lower > 0)
    return seen.capital > (COMMON_ENDING.test(lower) && isOrdinary(lower) ? 9 : 1) * seen.lower;
  if (seen !== undefined || isProperWord(lower)) return true;
  return keepUnseen || !(COMMON_ENDING.test(lower) || isOrdinary(lower));
}

/** Endings of common nouns and adjectives. */
export const COMMON_ENDING =
  /(?:tion|sion|ing|ment|ity|ness|ance|ence|al|ive|ed|ize|ism|ist|ous|able|ible|er|or|oid|ic|ary|ory|osis|itis|pathy|gram|graphy|logy|ular)s?$/;

/** "South African", "San Francisco": both words keep their capitals. */
const withPlaces = (lowered: string, label: string): string =>
  lowered.replace(/\p{L}+ \p{L}+/gu, (pair, at: number) => {
    const written = label.slice(at, at + pair.length);
    return isPlace(pair.toLowerCase()) || PLACE.test(written) ? written : pair;
  });
const PLACE = new RegExp(`^(?:${PLACE_OPENER}) \\p{Lu}\\p{Ll}+$`, "u");

/** Whether English or science at large writes the word (lower case) small. */
export const isOrdinary = (lower: string): boolean =>
  isEnglish(lower) || (!isProperWord(lower) && sciencePapersWith(stem(lower)) > 0);
const isEnglish = (lower: string): boolean => !isProperWord(lower) && generalRarity(stem(lower)) < UNKNOWN;
/** −ln p of a word that spoken English does not know (background.ts). */
const UNKNOWN = 13.9;

/** "European Court of Human Rights": as it calls itself. */
const INSTITUTION =
  /\b(?:(?:National|International|Research|Medical) (?:\p{Lu}\p{Ll}+ )?(?:Cent(?:re|er)|Agency|Association|Authority)|University|Institute|College|Academy|School|Society|Union|Court|Council|Commission|Committee|Congress|Ministry|Department|Bureau|Foundation|Laboratory|Hospital|Museum|Conference)(?:$| (?:of|for|on|in) )/u;

export const isInstitution = (label: string): boolean =>
  isTitleCase(label) && (INSTITUTION.test(label) || isOnTheMap(label));

/** "Puget Sound", "Kruger National Park": no ordinary word opens it. */
const isOnTheMap = (label: string): boolean => {
  const [first] = LANDMARK.exec(label)?.slice(1) ?? [];
  return first !== undefined && !isOrdinary(first.toLowerCase());
};
const LANDMARK =
  /^(\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)* (?:River|Lake|Islands?|Sound|Bay|Gulf|Strait|Sea|Ocean|Park|Reserve|Valley|Desert|Mountains?|Peninsula|Plateau|Delta|Basin|Province|County|District|Territor(?:y|ies)|War|Revolution|Treaty|Convention|Declaration)$/u;

/** "Coder" in "DeepSeek-V2-Coder": a part of a compound with digits. */
const isOfName = (label: string, at: number): boolean => {
  const compound = /\S*$/.exec(label.slice(0, at))![0] + /^\S*/.exec(label.slice(at))![0];
  return /-/.test(compound) && /\p{L}\p{N}/u.test(compound);
};

/** Five capitals in a row and, after a blank, four: sought from both ends, so that it takes one pass each. */
function hasCapitalWords(text: string): boolean {
  const first = /\p{Lu}{5}/u.exec(text);
  const last = [...text.matchAll(/\p{Lu}{4}/gu)].at(-1);
  return first !== null && last !== undefined && /\s/.test(text.slice(first.index + first[0].length, last.index));
}

/**
 * A text in capitals only, "RESTORATION IN SPAIN", is read in small letters, but for what `beside`
 * writes in capitals among small ones: "SAR"; others as they are.
 */
export function inSmallLetters(text: string, beside = ""): string {
  const letters = text.match(/\p{Ll}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 12 || letters * 9 > capitals || !hasCapitalWords(text)) return text;
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return text;
  const kept = new Set(inSmallLetters(beside) === beside ? beside.match(SHORT_FORM) : []);
  return kept.size === 0
    ? lower
    : lower.replace(/[\p{L}\p{N}]+/gu, (word, at: number) => {
        const written = text.slice(at, at + word.length);
        return kept.has(written) ? written : word;
      });
}
const SHORT_FORM = /(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\p{N}]{1,5}(?![\p{L}\p{N}])/gu;

/** "SCIENCE FICTION" → "science fiction", "SPANISH WARS" → "Spanish wars"; "BERT" stays. */
export const withoutAllCapitals = (label: string): string =>
  !/^\P{Ll}*$/u.test(label) || !/\p{Lu}{4,}[\s-]+\p{Lu}{3,}|\p{Lu}{8,}/u.test(label)
    ? label
    : label.replace(/\p{Lu}{2,}/gu, (word) => {
        const lower = word.toLowerCase();
        if (isOrdinary(lower) || COMMON_ENDING.test(lower) || /^(?:of|in|and|the|for|on)$/.test(lower)) return lower;
        return lower.length > 4 || isProperWord(lower) ? word[0] + lower.slice(1) : word;
      });

const isTitleCase = (label: string): boolean => {
  const words = label.split(/[\s-]+/);
  return words.length > 1 && words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length * 2 > words.length;
};
