// Does a reason tell anybody why two papers are related? Judged by the background of many fields
// that concepts are judged by (language/background.ts): a word that most fields use tells nothing,
// a word or name of few fields does.

import {
  commonRate,
  generalRarity,
  isCommonPhrase,
  isFieldPhrase,
  SCIENCE_PAPERS,
  sciencePapersWith,
} from "#core/language/background.ts";
import { isGivenName } from "#core/language/names/properWords.ts";
import { isSetting } from "#core/language/names/settings.ts";
import { LONE_UNIT, NUMBER_WORD } from "#core/language/quantities.ts";
import { stem } from "#core/language/stem.ts";
import { GENERIC_WORDS, MOSTLY_VERBS, QUALIFIERS, VAGUE_ADVERBS, VERBS } from "#core/language/wordListsData.ts";
import { readWords } from "#core/language/words.ts";
import { memoize } from "#core/math/memo.ts";
import type { Contribution } from "#core/model.ts";

/** A word of more than this share of science at large tells nobody why two papers are related … */
const COMMON = 0.05;
/** … nor does one as common in everyday English as "drug" and "tree" are, or more. */
const EVERYDAY = 9.3;
/** What more than this share of the corpus has is common there, whatever it is elsewhere. */
export const MOST_PAPERS = 0.25;

/** Symbols spelled out, numerals and adverbs: "epsilon", "1930s", "III", "iteratively". */
const NO_TOPIC =
  /^(?:(?=.{2})x{0,3}(?:i[vx]|v?i{0,3})|alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|omicron|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega|\d.*|.{3,}ly)$/;

const emptyStems: ReadonlySet<string> = new Set(
  [QUALIFIERS, GENERIC_WORDS, VERBS, MOSTLY_VERBS, VAGUE_ADVERBS].flatMap((words) => [...words].map(stem)),
);

/** Whether a word, by its stem, is everybody's. */
const isCommon = (root: string): boolean =>
  sciencePapersWith(root) > COMMON * SCIENCE_PAPERS || generalRarity(root) < EVERYDAY;

/** Whether a single word, not chosen as a concept, tells what two papers are about. */
export function isTellingWord(root: string, surface: string): boolean {
  const lower = surface.toLowerCase();
  if (NO_TOPIC.test(lower) || LONE_UNIT.test(lower) || NUMBER_WORD.test(lower)) return false;
  if (emptyStems.has(root) || isGivenName(lower)) return false;
  return !isCommon(root) && commonRate(root) === 0;
}

/**
 * Whether two words side by side do: as a phrase of some fields, or each by itself; joined by a
 * hyphen one is enough.
 */
export const isTellingPair = memoize((label: string): boolean => {
  const tells = ([root, surface]: readonly [string, string]): boolean => isTellingWord(root, surface);
  const words = contentOf(label);
  return isFieldPhrase(label.toLowerCase()) || (isHyphenated(label) ? words.some(tells) : words.every(tells));
});

/** "right-angled": one thing, of which "angled" alone is none. */
export const isHyphenated = (label: string): boolean => /\p{L}[-\u2010\u2011]\p{L}/u.test(label);

/**
 * Whether a reason tells little. A concept or term has passed the background test when it was
 * chosen, unless half of the fields name it or it is one common word.
 */
export const saysLittle = ({ kind, label }: Pick<Contribution, "kind" | "label">): boolean =>
  isEmpty(label) || (kind === "word" ? !isTellingPair(label) : isCommonName(label));

/** Whether a reason says only where or when something was studied: "New York", "twentieth century". */
export const isWhereOrWhen = memoize((label: string): boolean => isSetting(label.toLowerCase(), label));

const isEmpty = memoize((label: string): boolean => contentOf(label).length === 0);

const isCommonName = memoize((label: string): boolean => {
  const words = contentOf(label);
  return words.length > 1 ? isCommonPhrase(label.toLowerCase()) : words.every(([root]) => isCommon(root));
});

/** Stem and surface of each word that says something. */
const contentOf = (label: string): [string, string][] =>
  readWords(label).flatMap(({ stem: root, content, start, end }) => (content ? [[root, label.slice(start, end)]] : []));
