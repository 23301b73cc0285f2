// Which language a paper is written in, from its function words and script. A detector for one
// decision (tag as English or not), so it leans to English: abstracts are, and formulas, names and
// headlines have few function words.

import {
  ara,
  ben,
  bul,
  cat,
  ces,
  dan,
  deu,
  ell,
  eng,
  est,
  eus,
  fas,
  fin,
  fra,
  glg,
  heb,
  hin,
  hrv,
  hun,
  ind,
  ita,
  jpn,
  kor,
  lat,
  lav,
  lit,
  nld,
  nob,
  pol,
  por,
  ron,
  rus,
  slk,
  slv,
  spa,
  swe,
  tha,
  tur,
  ukr,
  vie,
  zho,
} from "stopword";
import { FUNCTION_WORDS } from "#core/language/languages/functionWordsData.ts";
import { countUp, pushTo } from "#core/math/groups.ts";

const LISTS = {
  ar: ara,
  bg: bul,
  bn: ben,
  ca: cat,
  cs: ces,
  da: dan,
  de: deu,
  el: ell,
  en: eng,
  es: spa,
  et: est,
  eu: eus,
  fa: fas,
  fi: fin,
  fr: fra,
  gl: glg,
  he: heb,
  hi: hin,
  hr: hrv,
  hu: hun,
  id: ind,
  it: ita,
  ja: jpn,
  ko: kor,
  la: lat,
  lt: lit,
  lv: lav,
  nb: nob,
  nl: nld,
  pl: pol,
  pt: por,
  ro: ron,
  ru: rus,
  sk: slk,
  sl: slv,
  sv: swe,
  th: tha,
  tr: tur,
  uk: ukr,
  vi: vie,
  zh: zho,
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** ISO 639-1, or "und" where nothing tells. */
export type LanguageCode = keyof typeof LISTS | "und";

export const isLanguageCode = (code: string): code is LanguageCode => code === "und" || isLanguage(code);

const isLanguage = (code: string): code is keyof typeof LISTS => Object.hasOwn(LISTS, code);
const CODES = Object.keys(LISTS).filter(isLanguage);
/**
 * Word → the languages it is a stop word of. Built when first needed: English papers alone never
 * pay for it.
 */
let languagesOf: Map<string, (keyof typeof LISTS)[]> | undefined;
const stopWordSets = new Map<keyof typeof LISTS, ReadonlySet<string>>();

/** Stop words of a language, lower case; empty for "und". */
export function stopWordsOf(language: LanguageCode): ReadonlySet<string> {
  if (language === "und") return new Set();
  let set = stopWordSets.get(language);
  if (set === undefined) {
    const more = (FUNCTION_WORDS[language] ?? "").split(/\s+/).filter((word) => word !== "");
    set = new Set([...LISTS[language].map((word) => word.toLowerCase()), ...more]);
    stopWordSets.set(language, set);
  }
  return set;
}

/** Share of words that must be English function words before no other language is tried. */
const CLEARLY_ENGLISH = 0.2;
/** Words read at most: language does not change within an abstract often enough to matter. */
const SAMPLE = 120;

/**
 * The language of a text. English, unless another language's function words or script clearly
 * outnumber English ones.
 */
export function detectLanguage(text: string): LanguageCode {
  const script = byScript(text);
  if (script !== undefined) return script;
  const sample = (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).slice(0, SAMPLE);
  const english = stopWordsOf("en");
  const englishCount = sample.filter((word) => word.length > 1 && english.has(word)).length;
  if (sample.length < 4 || englishCount >= CLEARLY_ENGLISH * sample.length) return "en";
  const counts = countLanguages(sample);
  let best: keyof typeof LISTS = "en";
  for (const code of CODES) if ((counts.get(code) ?? 0) > (counts.get(best) ?? 0)) best = code;
  const votes = counts.get(best) ?? 0;
  if (isForeign(text)) return votes > englishCount ? best : "und";
  // a short text with letters that English lacks and none of its function words
  if (englishCount === 0 && votes >= 2 && /(?![ -~])\p{L}/u.test(text) && votes >= 0.08 * sample.length) return best;
  return votes >= 3 && votes >= 0.12 * sample.length && votes >= 1.5 * englishCount ? best : "en";
}

/**
 * The language of a title whose abstract is in `main`: another one only where its script or its
 * function words say so, for a title has few.
 */
export function detectTitleLanguage(title: string, main: LanguageCode): LanguageCode {
  const other = byScript(title) ?? detectLanguage(title);
  if (other === main || other === "und") return main;
  if (byScript(title) !== undefined) return other;
  const words = title.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const count = (language: LanguageCode): number => {
    const stops = stopWordsOf(language);
    return words.filter((word) => word.length > 1 && stops.has(word)).length;
  };
  return count(other) >= 2 && count(other) > 2 * count(main) ? other : main;
}

/** Whether most letters are of another script than Latin. */
const isForeign = (text: string): boolean =>
  (text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0) > (text.match(/\p{Script=Latin}/gu)?.length ?? 0);

function countLanguages(sample: readonly string[]): Map<keyof typeof LISTS, number> {
  if (languagesOf === undefined) {
    languagesOf = new Map();
    for (const code of CODES)
      for (const word of stopWordsOf(code)) {
        pushTo(languagesOf, word, code);
      }
  }
  const counts = new Map<keyof typeof LISTS, number>();
  for (const word of sample) if (word.length > 1) for (const code of languagesOf.get(word) ?? []) countUp(counts, code);
  return counts;
}

const SCRIPTS: readonly (readonly [RegExp, LanguageCode])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Bengali}/gu, "bn"],
];

/** Languages that their script tells. Kana decide for Japanese even among many Han characters. */
function byScript(text: string): LanguageCode | undefined {
  if (/^[\x20-\x7E\s]*$/.test(text)) return undefined;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  for (const [pattern, code] of SCRIPTS) {
    const share = (text.match(pattern) ?? []).length / Math.max(1, letters);
    if (share > (code === "ja" ? 0.1 : 0.3)) return code;
  }
  return undefined;
}
