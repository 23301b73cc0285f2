// English. Its phrases come from tagged words (phrases.ts), its singular and spelling from
// canonical.ts; here is only what all languages share.

import { STOP_WORDS } from "#core/language/languages/enStopWordsData.ts";
import { type Language, wordSet } from "#core/language/languages/languageRules.ts";
import { singularOf } from "#core/language/singular.ts";
import { stem } from "#core/language/stem.ts";

export const ENGLISH: Language = {
  code: "en",
  stopWords: wordSet(STOP_WORDS.join(" ")),
  singular: singularOf,
  stem,
};
