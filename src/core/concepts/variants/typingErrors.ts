// Typing errors: words that no list knows, a letter too many, too few or exchanged with its
// neighbor away from one that far more papers use. Never a letter changed: "phononic" is no
// "photonic"; and never on equal terms: "homomorphism", "homeomorphism".

import { REAL_WORD_PAIRS } from "#core/concepts/variants/mergeData.ts";
import { forbids } from "#core/concepts/variants/mergeGuards.ts";
import { generalRarity, sciencePapersWith } from "#core/language/background.ts";
import { stem } from "#core/language/stem.ts";
import { countUp } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";

const SHORTEST = 6;
/** Below this length only an exchange of letters is taken for a slip. */
const LONG = 8;
/** A word is only mistyped beside one in at least so many papers, and in so many times as many. */
const COMMON_PAPERS = 10;
const COMMON_RATIO = 10;
/**
 * From so many papers up, and in so many times as many, a letter too many or too few anywhere
 * inside is a slip.
 */
const EVERYWHERE_PAPERS = 200;
/** Endings in which a lost or extra letter makes no other word: "classificaton", "informtion". */
const TELLTALE_ENDING = /(?:tion|sion|tional|ment|ness)$/;
const ENDING_LETTERS = 6;
/** −ln p of a stem that spoken English does not know (see background.ts). */
const UNKNOWN_RARITY = 13.9;

interface CountedKey {
  readonly key: string;
  /** Papers with the key. */
  readonly documentFrequency: number;
}

/**
 * Keys that hold a mistyped word → the key with that word put right. Near-linear: words meet by the
 * letters they lack.
 */
export function correctSpellings(candidates: readonly CountedKey[]): ReadonlyMap<string, string> {
  const frequency = new Map<string, number>();
  for (const { key, documentFrequency } of candidates)
    for (const word of new Set(key.split(" ")))
      if (word.length >= SHORTEST && /^[a-z]+$/.test(word)) countUp(frequency, word, documentFrequency);
  const right = rightSpellings(frequency);
  const corrected = new Map<string, string>();
  if (right.size === 0) return corrected;
  for (const { key } of candidates) {
    const words = key.split(" ");
    if (words.some((word) => right.has(word)))
      corrected.set(key, words.map((word) => right.get(word) ?? word).join(" "));
  }
  return corrected;
}

function rightSpellings(frequency: ReadonlyMap<string, number>): Map<string, string> {
  const right = new Map<string, string>();
  for (const words of blocksOf(frequency.keys())) {
    const [best = "", ...rest] = words.sort(
      (a, b) =>
        Number(isKnown(b)) - Number(isKnown(a)) ||
        (frequency.get(b) ?? 0) - (frequency.get(a) ?? 0) ||
        compareText(a, b),
    );
    const papers = frequency.get(best) ?? 0;
    if (papers < COMMON_PAPERS) continue;
    for (const word of rest) {
      const ratio = papers / (frequency.get(word) ?? 1);
      const everywhere = Math.min(papers, ratio) >= EVERYWHERE_PAPERS;
      if (!right.has(word) && ratio >= COMMON_RATIO && isSlip(word, best, everywhere)) right.set(word, best);
    }
  }
  for (const [word, best] of right) right.set(word, right.get(best) ?? best);
  return right;
}

/**
 * Groups of words that may be one: same but for doubled letters, same letters inside, or one letter
 * less inside.
 */
function blocksOf(words: Iterable<string>): string[][] {
  const blocks = new Map<string, string[]>();
  const put = (block: string, word: string): void => {
    const held = blocks.get(block);
    if (held === undefined) blocks.set(block, [word]);
    else if (!held.includes(word)) held.push(word);
  };
  for (const word of words) {
    put(`double ${word.replace(/(.)\1/g, "$1")}`, word);
    put(`order ${word[0]}${[...word.slice(1, -1)].sort(compareText).join("")}${word.at(-1)}`, word);
    put(`less ${word}`, word);
    for (let at = 2; at < word.length - 2; at++) put(`less ${word.slice(0, at)}${word.slice(at + 1)}`, word);
  }
  return [...blocks.values()].filter((block) => block.length > 1);
}

function isSlip(word: string, best: string, everywhere: boolean): boolean {
  if (!isKnown(best) || isKnown(word) || isDerived(word) || stem(word) === stem(best)) return false;
  if (REAL_WORD_PAIRS.has(`${word}/${best}`) || REAL_WORD_PAIRS.has(`${best}/${word}`)) return false;
  if (forbids(word, best) !== undefined) return false;
  if (word.length === best.length) return isExchange(word, best);
  const [long, short] = word.length > best.length ? [word, best] : [best, word];
  if (long.length !== short.length + 1 || long.length < LONG) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  if (long.slice(at + 1) !== short.slice(at)) return false;
  const inEnding = TELLTALE_ENDING.test(best) && at >= long.length - ENDING_LETTERS;
  return long[at] === long[at - 1] || (at >= 2 && at < long.length - 1 && (everywhere || inEnding));
}

function isExchange(word: string, best: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === best[at]) at++;
  return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2) === best;
}

/** Whether the word's stem is in either word list. */
const isKnown = (word: string): boolean =>
  sciencePapersWith(stem(word)) > 0 || generalRarity(stem(word)) < UNKNOWN_RARITY;

/** "recoding", "multiplayer", "signer": built from a word that is known. */
function isDerived(word: string): boolean {
  const rest = /^(?:re|pre|multi|co|un|over|under|sub|inter|non|out|mis|de|dis|bio|micro|nano|cyber|meta)(.{4,})$/.exec(
    word,
  )?.[1];
  if (rest !== undefined && isKnown(rest)) return true;
  const base = /^(.{4,}?)(?:ers?|able|ability)$/.exec(word)?.[1];
  return base !== undefined && (isKnown(base) || isKnown(`${base}e`));
}
