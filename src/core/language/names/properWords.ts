// What the language knows of names before it reads a paper: words that are always written with a
// capital, given names, places. Data: properWordsData.ts, made by scripts/learn/properWords.ts.
import { GIVEN_NAMES, PLACES, PROPER_WORDS } from "#core/language/names/properWordsData.ts";

const proper: ReadonlySet<string> = new Set(PROPER_WORDS.split("|"));
const given: ReadonlySet<string> = new Set(GIVEN_NAMES.split("|"));
const places: ReadonlySet<string> = new Set(PLACES.split("|"));

/** Whether English next to always writes the word (lower case) with a capital: "zealand". */
export const isProperWord = (lower: string): boolean => proper.has(lower) || given.has(lower) || places.has(lower);

/** "albert"; no ordinary word such as "mark". */
export const isGivenName = (lower: string): boolean => given.has(lower);

/** "south wales", "peru". */
export const isPlace = (lower: string): boolean => places.has(lower);
