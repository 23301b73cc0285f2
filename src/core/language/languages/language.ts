// What a stage must know of a language, in one value: one file for each language that has rules,
// the same empty rules for all others, whose text is cut at stop words and kept as it is written.
import { GERMAN } from "#core/language/languages/de.ts";
import { type LanguageCode, stopWordsOf } from "#core/language/languages/detectLanguage.ts";
import { ENGLISH } from "#core/language/languages/en.ts";
import { SPANISH } from "#core/language/languages/es.ts";
import { FRENCH } from "#core/language/languages/fr.ts";
import { ITALIAN } from "#core/language/languages/it.ts";
import { JAPANESE } from "#core/language/languages/ja.ts";
import type { Language } from "#core/language/languages/languageRules.ts";
import { DUTCH } from "#core/language/languages/nl.ts";
import { PORTUGUESE } from "#core/language/languages/pt.ts";
import { CHINESE } from "#core/language/languages/zh.ts";

export type { Language, LanguageCode };

const known = new Map<LanguageCode, Language>(
  [ENGLISH, FRENCH, GERMAN, SPANISH, PORTUGUESE, ITALIAN, DUTCH, CHINESE, JAPANESE].map((rules) => [rules.code, rules]),
);
const same = (word: string): string => word;

/** The rules of a language; for one without rules of its own: its stop words, no plural, no stem. */
export function languageOf(code: LanguageCode): Language {
  let rules = known.get(code);
  if (rules === undefined) {
    rules = { code, stopWords: stopWordsOf(code), singular: same, stem: same };
    known.set(code, rules);
  }
  return rules;
}
