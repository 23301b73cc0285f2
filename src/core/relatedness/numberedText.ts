// One text as numbers: its words by a lexicon, and where each stands.
import type { LanguageCode } from "#core/language/languages/detectLanguage.ts";
import type { PaperWords, Word } from "#core/language/words.ts";
import type { Span } from "#core/model.ts";

/** One text in numbers. */
export interface NumberedText {
  /** Index into the lexicon; -1 = a word no paper has. */
  readonly words: Int32Array;
  /** 1 where nothing but spaces and hyphens precedes. */
  readonly joined: Uint8Array;
  /** How many of the words are the title's. */
  readonly titleLength: number;
  /** Where each word stands in its field: half-open ranges of UTF-16 units, two numbers each. */
  readonly ranges: Uint32Array;
  readonly language: LanguageCode;
  /**
   * Where phrases stand: phrase, first word, one past the last word; three numbers each, in order of
   * phrases, then of words.
   */
  readonly occurrences: Int32Array;
}

/** A text's words as `identify` numbers them; no phrases sought yet. */
export function numberText({ title, abstract, language }: PaperWords, identify: (word: Word) => number): NumberedText {
  const all = title.concat(abstract);
  const ranges = new Uint32Array(2 * all.length);
  all.forEach(({ start, end }, at) => {
    ranges[2 * at] = start;
    ranges[2 * at + 1] = end;
  });
  return {
    words: Int32Array.from(all, identify),
    joined: Uint8Array.from(all, (word) => (word.joined ? 1 : 0)),
    titleLength: title.length,
    ranges,
    language,
    occurrences: new Int32Array(0),
  };
}

/** The words `from` .. `to` of a text as a range of a field. */
export function spanOf({ ranges, titleLength }: NumberedText, from: number, to: number): Span {
  const field = from < titleLength ? "title" : "abstract";
  return { field, start: ranges[2 * from]!, end: ranges[2 * to - 1]! };
}
