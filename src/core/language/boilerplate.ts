// What every abstract says about itself ("extensive experiments", "state of the art", "previous
// work") is no concept, by rule: an empty head with nothing before it but words of praise, order or
// method. The word lists are closed and general.
import { isFieldPhrase } from "#core/language/background.ts";
import {
  EMPTY_HEADS,
  EMPTY_MODIFIERS,
  NEVER_ALONE,
  RELATIONAL_HEADS,
  SELF_REFERENCE,
  SET_PHRASES,
} from "#core/language/boilerplateData.ts";
import { canonicalWord } from "#core/language/canonical.ts";
import { type LanguageCode, languageOf } from "#core/language/languages/language.ts";
import { GENERIC_WORDS, QUALIFIERS } from "#core/language/wordListsData.ts";

/** Whether a phrase (written words, lower case) says nothing about the topic. */
export function boilerplateReason(words: readonly string[]): boolean {
  const parts = words.flatMap((word) => canonicalWord(word).split(" "));
  const head = parts.at(-1) ?? "";
  if (SET_PHRASES.has(parts.join(" "))) return true;
  if (/^state of (the )?art | state of (the )?art$/.test(parts.join(" "))) return true;
  if (words.length === 1) {
    if (DEGREE.test(words[0]!)) return true;
    if (isEmpty(words[0]!, parts.join(" "), NEVER_ALONE)) return true;
    // "K-theory", "meta-analysis": a hyphenated word is read as the phrase it is
    if (parts.length === 1) return NEVER_ALONE.has(head) || EMPTY_HEADS.has(head) || GENERIC_WORDS.has(head);
  }
  if (!EMPTY_HEADS.has(head)) return false;
  const before = words.length === 1 ? parts.slice(0, -1) : words.slice(0, -1);
  return before.every((word) => isEmpty(word, canonicalWord(word), EMPTY_MODIFIERS)) && !isFieldsOwn(parts);
}

/** "high-resolution", "long-term": says of something how it is. */
const DEGREE = /^(?:high|low|large|small|long|short|wide|full|real)-\p{Ll}{2,}$/u;

/** Whether nothing but adjectives (role A) stands before a head that only relates: "motivic analogue". */
export function isRelational(words: readonly string[], roles: string): boolean {
  if (words.length < 2 || !/^[AB]+N$/.test(roles)) return false;
  const parts = words.flatMap((word) => canonicalWord(word).split(" "));
  return RELATIONAL_HEADS.has(parts.at(-1) ?? "") && !words[0]!.includes("-") && !isFieldPhrase(parts.join(" "));
}

/** "lower bound", "systematic review": a phrase of a few fields, whatever qualifier opens it. */
export const isFieldsOwn = (parts: readonly string[]): boolean =>
  parts.length > 1 &&
  !ONLY_POINTS.test(parts[0]!) &&
  !SELF_REFERENCE.has(parts.at(-1)!) &&
  isFieldPhrase(parts.join(" "));
/** Qualifiers that open no name, however often a phrase is said: "particular attention". */
const ONLY_POINTS = /^(?:particular|certain|several|various|numerous|considerable|many|much|such|present|recent)$/;

/** Whether a key of another language than English holds nothing but its empty words and links. */
export function isEmptyPhrase(key: string, language: LanguageCode): boolean {
  const { empty, links, stopWords } = languageOf(language);
  return key.split(" ").every((word) => empty?.has(word) === true || links?.has(word) === true || stopWords.has(word));
}

const isEmpty = (word: string, key: string, list: ReadonlySet<string>): boolean =>
  list.has(word) || list.has(key) || QUALIFIERS.has(word) || SELF_REFERENCE.has(key);

/** Whether a single word (lower case, and its key) says nothing about the topic. */
export const isEmptyWord = (word: string, key: string): boolean =>
  isEmpty(word, key, EMPTY_MODIFIERS) ||
  EMPTY_HEADS.has(key) ||
  NEVER_ALONE.has(key) ||
  GENERIC_WORDS.has(word) ||
  GENERIC_WORDS.has(key);
