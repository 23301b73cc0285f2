// How rare a word is in general English and in science at large: what carries rarity when the
// corpus is small. Data: backgroundData.ts, made by scripts/learn/background.ts.
import {
  COMMON,
  COMMON_PHRASES,
  EVEN_PHRASES,
  GENERAL,
  GENERAL_TOTAL,
  PHRASES,
  SCIENCE,
  SCIENCE_TOTAL,
} from "#core/language/backgroundData.ts";
import { unpackTable } from "#core/language/packedTable.ts";
import { stem } from "#core/language/stem.ts";
import { ln } from "#core/math/elementary.ts";

const general = unpackTable(GENERAL);
const science = unpackTable(SCIENCE);
const common = unpackTable(COMMON);
const phrases = unpackTable(PHRASES);
const evenPhrases = unpackTable(EVEN_PHRASES);
const commonPhrases = unpackTable(COMMON_PHRASES);

/** Counts below the table's cut, on average. */
const UNSEEN_GENERAL = 40;

/** −ln p of a stem in spoken English: 3 for "the", about 13.5 for words not in the table. */
export const generalRarity = (stem: string): number => -ln((general.get(stem) ?? UNSEEN_GENERAL) / GENERAL_TOTAL);

/** How many of `SCIENCE_PAPERS` abstracts hold the stem, about, every field weighing the same; 0 where hardly any do. */
export const sciencePapersWith = (stem: string): number => science.get(stem) ?? 0;

/**
 * How many of `SCIENCE_PAPERS` abstracts hold the phrase as a whole noun phrase, about; 0 where
 * hardly any do.
 */
export const sciencePapersNaming = (key: string): number =>
  phrases.get(key) ?? evenPhrases.get(key) ?? commonPhrases.get(key) ?? 0;

/** Whether science at large names anything with the word (lower case): "learning", not "affecting". */
export const isNamingWord = (word: string): boolean => namingWords.has(word);
const namingWords = new Set(
  [...phrases.keys(), ...evenPhrases.keys(), ...commonPhrases.keys()].flatMap((key) => key.split(" ")),
);

/**
 * In how many of `SCIENCE_PAPERS` abstracts three fields in four use the stem; 0 for words of fewer
 * fields. A word as common in medicine as in physics and history is general.
 */
export const commonRate = (stem: string): number => common.get(stem) ?? 0;

/**
 * Whether some fields name the phrase, most do not, more than chance would have it, and its words meet more often than by chance:
 * "lower bound", "cost effectiveness"; neither "strong assumption" nor "experimental result".
 */
export function isFieldPhrase(key: string): boolean {
  const papers = phrases.get(key) ?? 0;
  if (papers < FIELD_PHRASE) return false;
  const words = key.split(" ").map((word) => science.get(stem(word)) ?? 1);
  return papers > ABOVE_CHANCE * words.reduce((product, count) => (product * count) / SCIENCE_TOTAL, SCIENCE_TOTAL);
}
const FIELD_PHRASE = 5;
const ABOVE_CHANCE = 1.2;

/** Whether half of the fields or more name the phrase: "experimental result". */
export const isCommonPhrase = (key: string): boolean => commonPhrases.has(key);

export const SCIENCE_PAPERS = SCIENCE_TOTAL;
