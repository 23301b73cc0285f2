// The shape of a language's rules. All words are lower case; every rule is total and pure.
import type { LanguageCode } from "#core/language/languages/detectLanguage.ts";

export interface Language {
  readonly code: LanguageCode;
  /** Function words: phrases are cut at them, and they carry no weight between papers. */
  readonly stopWords: ReadonlySet<string>;
  /** A word → the form that stands for all its numbers in keys; the word itself where unknown. */
  readonly singular: (word: string) => string;
  /** A word → what its forms share, for comparing papers. */
  readonly stem: (word: string) => string;
  /** Whether words in Latin letters are English ones: in scripts of their own they mostly are. */
  readonly latinIsEnglish?: boolean;
  /** Function words written together with the next word: `l'` of "l'analyse". */
  readonly elision?: RegExp;
  /** Function words that a phrase may hold → what keys write for them: "du" → "de", "la" → "". */
  readonly links?: ReadonlyMap<string, string>;
  /** Where the head of a phrase stands; without it any word may open and end a phrase. */
  readonly head?: "first" | "last" | "capital";
  /**
   * Whether a word belongs to no phrase: verbs, adverbs, "proposed". `before` is the word before
   * it, "" at the start of a sentence.
   */
  readonly isOutside?: (word: string, before: string) => boolean;
  /** Whether a word is a verb because these words follow it at once: "utilise la méthode". */
  readonly isVerbBefore?: (word: string, next: string, afterNext: string) => boolean;
  /** Words that only qualify what follows or precedes: cut off at a phrase's ends. */
  readonly qualifiers?: ReadonlySet<string>;
  /** Singular words without accents that say nothing of a topic: a phrase of nothing else is no concept. */
  readonly empty?: ReadonlySet<string>;
}

/** Words separated by white space. */
export const wordSet = (...texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== ""));

/** The same without accents, as keys write them. */
export const keySet = (...texts: readonly string[]): Set<string> =>
  wordSet(
    ...texts.map((text) =>
      text
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replace(/ß/g, "ss"),
    ),
  );

/** "du=de la= à=à": each word with what is written for it. */
export const pairTable = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair): readonly [string, string] => {
        const at = pair.indexOf("=");
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
  );

/** All forms of verbs that are regular: each stem with each ending. */
export const conjugate = (stems: string, endings: string): string[] => {
  const ends = endings.split(" ");
  return stems
    .split(/\s+/)
    .filter((stem) => stem !== "")
    .flatMap((stem) => ends.map((end) => stem + (end === "-" ? "" : end)));
};
