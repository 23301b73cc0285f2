// A word in its sentence, with the tags it has so far.
import { type KnownWord, knownWord } from "#core/language/tagging/knownWord.ts";
import type { TagState } from "#core/language/tagging/tagState.ts";

export interface TaggedWord {
  readonly word: KnownWord;
  state: TagState;
  /** Whether a comma, colon or semicolon comes after it, or a hyphen and the next part. */
  readonly pauseAfter: boolean;
  readonly colonAfter: boolean;
  readonly hyphenAfter: boolean;
  /** Its state before its own guess, where an entry of several words or a colon gave one. */
  given: TagState | undefined;
}

/** `text` as knownWord.ts wants it. */
export const makeTagged = (text: string, after: { pause: boolean; colon: boolean; hyphen: boolean }): TaggedWord => {
  const word = knownWord(text);
  return {
    word,
    state: word.guessed,
    pauseAfter: after.pause,
    colonAfter: after.colon,
    hyphenAfter: after.hyphen,
    given: undefined,
  };
};
