// Several abstracts under one record: the same text twice is one, paragraphs are one, and what is
// another text (of another language, mostly) is carried beside the first.
import type { OtherAbstract } from "#core/model.ts";

interface Abstracts {
  readonly abstract: string | undefined;
  readonly otherAbstracts: readonly OtherAbstract[];
}

/** What texts of one abstract have in common at least: databases cut them. */
const OPENING = 60;
const LABELS: Readonly<Record<string, string>> = {
  ...{ abstract: "en", summary: "en", resumen: "es", resumo: "pt", résumé: "fr", resume: "fr", riassunto: "it" },
  ...{ zusammenfassung: "de", kurzfassung: "de", samenvatting: "nl", 摘要: "zh", 要旨: "ja", 抄録: "ja", 초록: "ko" },
};
const LABEL = new RegExp(`^\\W*(${Object.keys(LABELS).join("|")})(?![\\p{L}])`, "iu");
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}{4}/u, "zh"],
  [/\p{Script=Cyrillic}{4}/u, "ru"],
];
/** Little words of which each language has its own. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: "the of and to was were with that this which from by",
    es: "el los las y del por fue fueron una con que para",
    pt: "os as e do da dos das foi foram uma com não ao",
    fr: "les des et du une dans avec que pour est ont cette",
    de: "der die und das mit von wurde den eine zu nicht ist",
    it: "il gli e della delle di una con che per sono nel",
    nl: "het een van en de met werd zijn voor niet dat bij",
  }).map(([language, words]) => [language, new Set(words.split(" "))]),
);

/** Undefined where neither a label, nor the script, nor little words tell. */
function languageOf(text: string): string | undefined {
  const label = LABEL.exec(text)?.[1]?.toLowerCase();
  if (label !== undefined) return LABELS[label];
  const script = SCRIPTS.find(([pattern]) => pattern.test(text))?.[1];
  if (script !== undefined) return script;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(WORDS).map(([language, own]) => ({
    language,
    count: words.filter((word) => own.has(word)).length,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count >= 3 ? best.language : undefined;
}

const openingOf = (text: string): string =>
  text
    .replace(LABEL, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, OPENING)
    .toLowerCase();

/** A paragraph that goes on: in small letters, or under a heading of its own. */
const goesOn = (text: string): boolean =>
  /^\s*\p{Ll}/u.test(text) ||
  /^\s*(?:aims?|background|objectives?|design|setting|methods?|findings|results?|discussion|conclusions?)\s*[:.\n]/i.test(
    text,
  );

/** The first text is the main one. */
export function severalAbstracts(texts: readonly string[]): Abstracts {
  const kept: string[] = [];
  for (const text of texts) {
    if (text.trim() === "") continue;
    const [opening, language] = [openingOf(text), languageOf(text)];
    const same = kept.findIndex((one) => openingOf(one).startsWith(opening) || opening.startsWith(openingOf(one)));
    const first = kept[0];
    if (same >= 0) kept[same] = (kept[same]?.length ?? 0) >= text.length ? (kept[same] ?? "") : text;
    else if (first !== undefined && goesOn(text) && languageOf(first) === language) kept[0] = `${first}\n${text}`;
    else kept.push(text);
  }
  const [abstract, ...others] = kept;
  return {
    abstract,
    otherAbstracts: others.map((text) => {
      const language = languageOf(text);
      return language === undefined ? { text } : { language, text };
    }),
  };
}
