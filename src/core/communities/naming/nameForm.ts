// How well a phrase reads as a name, whatever it is a name of: an expert calls a field by a short
// noun phrase, seldom by one word, hardly by a data set's or a system's name.

import { ENDS_AS_ADJECTIVE, isSymbolCompound } from "#core/communities/naming/bonds.ts";
import type { NamingPhrase } from "#core/communities/naming/namingPhrases.ts";
import { commonRate, generalRarity, isCommonPhrase, isFieldPhrase } from "#core/language/background.ts";
import { EMPTY_HEADS } from "#core/language/boilerplateData.ts";
import { isSetting } from "#core/language/names/settings.ts";
import { stem } from "#core/language/stem.ts";
import { GENERIC_WORDS } from "#core/language/wordListsData.ts";

type Named = Pick<NamingPhrase, "key" | "label" | "kind" | "modifies" | "work">;

/** A single word ("passage") says less than a phrase. */
const PLAIN_WORD = 0.42;
/** Of its kind those rare enough to be concepts mean one thing: "pretraining", "kinematics". */
const RARE_WORD = 0.6;
/** … unless they are commoner than this in spoken English (−ln p). */
const EVERYDAY = 12.6;
/** What stands before other words is none: "quantum", "single-stranded". */
const MODIFIER = 0.12;
/** Where or when something was studied names a group only where nothing tells what was. */
const PLACE_OR_TIME = 0.12;
/** Papers use "GSM8K" and "Twitter" more often than they are about them. */
const PROPER_NAME = 0.35;
/**
 * Of words that say little each ("model performance"), and with a head that says little
 * ("data-centric technique").
 */
const EMPTY_WORDS = 0.5;
const EMPTY_HEAD = 0.85;
/** Of words that most fields use each: "numerical simulation", "information flow". */
const OF_ALL_FIELDS = 0.7;
const COMMON_PHRASE = 0.5;
/** An adjective does not say what the head is of: "clinical trial", "unified framework". */
const ONLY_DESCRIBED = 0.55;
/** What kind of work it is: "follow-up study". */
const KIND_OF_WORK = 0.3;
/** Who or what was observed is not what was studied: "healthy control", "male mouse". */
const OBSERVED = 0.5;
const OBSERVED_HEADS =
  /.[ -](?:control|individual|volunteer|participant|subject|patient|respondent|adult|child|infant|man|woman|male|female|mouse|rat)$/;
/** Characters that read at a glance, and what each further one costs. */
const SHORT = 20;
const LONG = 0.015;

/** A lower-case single word, or a single word cut out of a concept. */
export const isPlainWord = ({ key, label, kind }: Named): boolean =>
  /^\p{Ll}+$/u.test(label) || (kind === "part" && !key.includes(" "));

/** "GSM8K", "Twitter", "SemEval-2021 task". */
const isProperName = (phrase: Named): boolean =>
  !isSymbolCompound(phrase) && /^[^\s-]*\p{Lu}\S*$|\p{N}{2}/u.test(phrase.label);

/** "Euclidean", "Markov": names that may stand before what is meant. */
const isCapitalWord = ({ label }: Named): boolean => /^\p{Lu}\p{Ll}+$/u.test(label);

export const isNounPhrase = (phrase: Named): boolean =>
  !isPlainWord(phrase) && !isProperName(phrase) && !isPlaceOrTime(phrase);

const isPlaceOrTime = ({ key, label }: Named): boolean => isSetting(key, label);

/** "legacy", "secret": what spoken English says often, it does not say of one subject. */
const isEveryday = ({ key }: Named): boolean => generalRarity(stem(key)) < EVERYDAY;

/** "Church", "Union": what everybody says is no name of one thing, whatever its case. */
const isCommonCapital = (phrase: Named): boolean => isCapitalWord(phrase) && isEveryday(phrase);

/** Whether most fields say it, and say it of anything: "curve", "numerical simulation". */
const isOfAllFields = ({ key }: Named): boolean =>
  !isFieldPhrase(key) && key.split(" ").every((word) => commonRate(stem(word)) > 0);

/** Whether a phrase cannot name a group by itself. */
export const isVague = (phrase: Named): boolean =>
  phrase.work === true ||
  isPlaceOrTime(phrase) ||
  isCommonCapital(phrase) ||
  isCommonPhrase(phrase.key) ||
  (isPlainWord(phrase) && isOfAllFields(phrase));

/** "controlled trial", "Bayesian approach": neither "diffusion model" nor "equation of state". */
function isOnlyDescribed({ key }: Named): boolean {
  const words = key.split(" ");
  return EMPTY_HEADS.has(words.pop() ?? "") && words.length > 0 && words.every((word) => ENDS_AS_ADJECTIVE.test(word));
}

const isOfEmptyWords = ({ key }: Named): boolean =>
  key.split(" ").every((word) => EMPTY_HEADS.has(word) || GENERIC_WORDS.has(word));

/** Whether a phrase may stand beside another name: neither "model performance", a place nor a term such as "quantum". */
export const canFollow = (phrase: Named): boolean =>
  !isOfEmptyWords(phrase) &&
  !isPlaceOrTime(phrase) &&
  phrase.work !== true &&
  !isCommonCapital(phrase) &&
  !(phrase.modifies === true && (phrase.key.includes(" ") || phrase.kind !== "concept" || isCapitalWord(phrase))) &&
  (phrase.kind === "concept" || !isPlainWord(phrase) || !isOfAllFields(phrase));

/** 0..1: what a phrase is worth as a name. */
export function formOf(phrase: Named): number {
  if (isPlaceOrTime(phrase)) return PLACE_OR_TIME;
  if (phrase.modifies === true && (isPlainWord(phrase) || isCapitalWord(phrase) || phrase.key.includes(" ")))
    return MODIFIER;
  if (phrase.work === true) return KIND_OF_WORK;
  if (isPlainWord(phrase)) {
    if (isOfAllFields(phrase)) return PLAIN_WORD * OF_ALL_FIELDS;
    return phrase.kind === "concept" && !isEveryday(phrase) ? RARE_WORD : PLAIN_WORD;
  }
  if (isCommonCapital(phrase)) return PROPER_NAME * OF_ALL_FIELDS;
  if (isProperName(phrase)) return PROPER_NAME;
  const length = 1 - LONG * Math.max(0, phrase.label.length - SHORT);
  if (isOfEmptyWords(phrase)) return EMPTY_WORDS * length;
  if (isCommonPhrase(phrase.key)) return COMMON_PHRASE * length;
  if (isOnlyDescribed(phrase)) return ONLY_DESCRIBED * length;
  if (isOfAllFields(phrase)) return OF_ALL_FIELDS * length;
  if (OBSERVED_HEADS.test(phrase.key)) return OBSERVED * length;
  return EMPTY_HEADS.has(phrase.key.split(" ").at(-1) ?? "") ? EMPTY_HEAD * length : length;
}
