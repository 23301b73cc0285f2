// Text → tokens with exact offsets and one coarse tag each. compromise judges: its lexicon, endings,
// patterns, switches and clues are looked up directly, once per distinct word (tagging/). A
// hyphenated word is tagged by its parts and is one token.
import { tagSentence } from "#core/language/tagging/clauseTags.ts";
import { type SplitWord, splitSentences } from "#core/language/tagging/splitWords.ts";
import { makeTagged, type TaggedWord } from "#core/language/tagging/taggedWord.ts";
import type { Tag } from "#core/language/tagging/tagState.ts";

export interface Token {
  readonly surface: string;
  /** Half-open range of UTF-16 units in the text given. */
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  /** Whether no phrase may hold both this token and the one before it. */
  readonly breakBefore: boolean;
  /** Whether a bracket or a blanked stretch ends before it, so that a clause goes on. */
  readonly resumes: boolean;
  /** 0-based sentence number. */
  readonly sentence: number;
}

const BREAK = /[,;:()[\]{}"“”„«»!?|=<>\n/]|--|\u2014|\.\s|\.$|\s[-\u2013]\s/;

/** A closing bracket or the line feed of a blanked stretch, and nothing but spaces. */
const RESUMES = /[)\]\n]\s*$/;
const LONGEST_GAP = 60;

/**
 * All tokens of a text whose residue has been blanked (residue.ts). `text.slice(start, end) ===
 * surface` for each.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const words of splitSentences(text)) {
    const tagged = words.map((word, i) => withGap(text, word, words[i + 1]));
    tagSentence(tagged);
    mergeParts(text, words, tagged, sentence, tokens);
    sentence++;
  }
  return tokens;
}

function withGap(text: string, word: SplitWord, next: SplitWord | undefined): TaggedWord {
  const { start, end, hyphenAfter } = word;
  const gap = text.slice(end, next?.start ?? text.length);
  const apostrophe = /^['’]/.test(gap) && !/['’"“]/.test(text[start - 1] ?? "");
  return makeTagged(apostrophe ? `${text.slice(start, end)}'` : text.slice(start, end), {
    pause: /^[^\s]*[,:;]/.test(gap),
    colon: /^[^\s]*:/.test(gap),
    hyphen: hyphenAfter,
  });
}

/** One token for each word; a hyphenated word has the tag of its last part. */
function mergeParts(
  text: string,
  words: readonly SplitWord[],
  tagged: readonly TaggedWord[],
  sentence: number,
  tokens: Token[],
): void {
  let start = -1;
  let breakBefore = true;
  let resumes = RESUMES.test(text.slice(Math.max(0, (words[0]?.start ?? 0) - LONGEST_GAP), words[0]?.start));
  for (let i = 0; i < words.length; i++) {
    const { end, hyphenAfter } = words[i]!;
    if (start < 0) start = words[i]!.start;
    if (hyphenAfter) continue;
    tokens.push({
      surface: text.slice(start, end),
      start,
      end,
      tag: tagged[i]!.state.coarse,
      breakBefore,
      resumes,
      sentence,
    });
    const gap = text.slice(end, words[i + 1]?.start ?? end);
    breakBefore = BREAK.test(gap);
    resumes = breakBefore && RESUMES.test(gap);
    start = -1;
  }
}
