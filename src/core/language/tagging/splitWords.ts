// Text → sentences → words with exact offsets, for scripts that put spaces between words. Marks at
// the edges of a word are no part of it; a hyphen, slash, apostrophe or closed bracket inside is:
// "state-of-the-art", "and/or", "model's", "BigO(Bench)", "[18F]FDG".
import { entry, wordTables } from "#core/language/tagging/tagTables.ts";

/** A word, or one part of a hyphenated word: what is tagged. Half-open range of UTF-16 units. */
export interface SplitWord {
  readonly start: number;
  readonly end: number;
  /** Whether a hyphen and the next part follow at once. */
  readonly hyphenAfter: boolean;
}

const CHUNK = /\S+/g;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}\p{Sc}_°%#@\u200C\u200D]/u;
/** Kept at one edge only: "#topic", "5 %". */
const ONLY_BEFORE = /[#@]/;
const ONLY_AFTER = /[%\p{M}]/u;
/** Marks that stand alone without being words. */
const PLAIN_MARKS = /^[.?!:;,\-\u2013\u2014()[\]{}"'`«»“”„‘’*•\n]+$/;
const DOTTED = /^(?:\p{L}\.){2,}$/u;
const ENDS_SENTENCE = /[.!?\u203D\u203C\u2047-\u2049\u0964\u0965\u061F\u06D4\u0589\u1362\u1367\u104B\u17D4\u3002]$/;
const HYPHENS = /[-\u2010\u2011\u2013]/;
/** A bracket that closes within the word: "[18F]FDG", "(S)-nicotine". */
const LEADING_GROUP = /^[([][^()[\]]+[)\]][-\u2010\u2011]?[\p{L}\p{N}]/u;
const CUT = /--+|[-\u2010\u2011]?\/[-\u2010\u2011]|\u2014|[-\u2010\u2011]\//;

/** The words of each sentence that has any. Linear in the length of the text. */
export function splitSentences(text: string): SplitWord[][] {
  const sentences: SplitWord[][] = [];
  let words: SplitWord[] = [];
  let hasLetter = false;
  let previousEnd = 0;
  const close = (): void => {
    if (words.length > 0) sentences.push(words);
    words = [];
    hasLetter = false;
  };
  for (const match of text.matchAll(CHUNK)) {
    const [chunk] = match;
    if (hasLetter && text.slice(previousEnd, match.index).includes("\n")) close();
    previousEnd = match.index + chunk.length;
    readChunk(chunk, match.index, words);
    hasLetter ||= /\p{L}/u.test(chunk);
    if (hasLetter && ENDS_SENTENCE.test(chunk) && endsSentence(chunk)) close();
  }
  close();
  return sentences;
}

/** Not after "Fig.", "e.g.", a single letter or an ellipsis. */
function endsSentence(chunk: string): boolean {
  if (!chunk.endsWith(".")) return true;
  if (chunk.endsWith("..")) return false;
  const word = chunk
    .slice(0, -1)
    .replace(/^[("'“‘[]+/, "")
    .toLowerCase();
  return !/^(?:.*\.)?\p{L}$/u.test(word) && entry(wordTables.abbreviations, word) === undefined;
}

function readChunk(chunk: string, at: number, words: SplitWord[]): void {
  const cut = CUT.exec(chunk);
  if (cut !== null && cut.index > 0 && cut.index + cut[0].length < chunk.length && !chunk.includes("://")) {
    readChunk(chunk.slice(0, cut.index), at, words);
    readChunk(chunk.slice(cut.index + cut[0].length), at + cut.index + cut[0].length, words);
    return;
  }
  const { start, end } = trimMarks(chunk);
  if (start < end) pushParts(chunk.slice(start, end), at + start, words);
  else if (!PLAIN_MARKS.test(chunk)) words.push({ start: at, end: at + chunk.length, hyphenAfter: false });
}

function trimMarks(chunk: string): { start: number; end: number } {
  let start = 0;
  while (
    start < chunk.length &&
    !(isWordCharacter(chunk, start) && !ONLY_AFTER.test(chunk[start]!)) &&
    !LEADING_GROUP.test(chunk.slice(start))
  )
    start++;
  let end = chunk.length;
  while (end > start && !(isWordCharacter(chunk, end - 1) && !ONLY_BEFORE.test(chunk[end - 1]!))) {
    if (closesBracket(chunk, start, end) || (chunk[end - 1] === "." && DOTTED.test(chunk.slice(start, end)))) break;
    end--;
  }
  return { start, end };
}

/** Letters outside the basic plane come in two units: either belongs to a word. */
const isWordCharacter = (chunk: string, at: number): boolean => {
  const code = chunk.charCodeAt(at);
  if (code < 128)
    return (
      (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) || /[_%#@$]/.test(chunk[at]!)
    );
  if (code >= 0xd800 && code < 0xe000) return true;
  return WORD_CHARACTER.test(chunk[at]!);
};

/** "BigO(Bench)": the bracket was opened inside the word. */
function closesBracket(chunk: string, start: number, end: number): boolean {
  const last = chunk[end - 1];
  if (last !== ")" && last !== "]") return false;
  let depth = 0;
  for (let i = start; i < end; i++) {
    if (chunk[i] === "(" || chunk[i] === "[") depth++;
    if (chunk[i] === ")" || chunk[i] === "]") depth--;
  }
  return depth === 0;
}

/** Parts of "state-of-the-art"; "pre-training", "k-means" and "3-4" stay whole. */
function pushParts(word: string, at: number, words: SplitWord[]): void {
  if (!HYPHENS.test(word) || !isCompound(word)) {
    words.push({ start: at, end: at + word.length, hyphenAfter: false });
    return;
  }
  let start = 0;
  for (let i = 1; i <= word.length; i++) {
    if (i < word.length && !HYPHENS.test(word[i]!)) continue;
    words.push({ start: at + start, end: at + i, hyphenAfter: i < word.length });
    start = i + 1;
  }
}

const LETTERS_FIRST = /^[\p{L}\p{M}'’"`/]+[-\u2010\u2011\u2013][\p{L}\p{N}]/u;
const NUMBER_FIRST = /^\d{1,4}[-\u2010\u2011\u2013][\p{L}'’/-]+$/u;

function isCompound(word: string): boolean {
  const parts = word.split(HYPHENS);
  const [first = "", second = ""] = parts;
  if (parts.some((part) => part === "")) return false;
  if (/^\p{L}$/u.test(first) || entry(wordTables.prefixes, first) !== undefined) return false;
  if (entry(wordTables.suffixes, second) !== undefined) return false;
  return LETTERS_FIRST.test(word) || NUMBER_FIRST.test(word);
}
