// Text → words for comparing papers: lower case, hyphens split, stop words and residue marked as carrying no weight, Porter stems
// (Porter 1980, doi 10.1108/eb046814). Stop words stay in the stream, so that phrases ("chain of thought") can be found in it.
import { stemmer } from "stemmer";
import { STOP_WORDS } from "#core/relations/wordsData.ts";

export interface Word {
  /** Stem of the lower-cased word; two characters each of scripts that write no spaces. */
  readonly stem: string;
  /** Whether it says something about the topic: no stop word, number or single letter. */
  readonly content: boolean;
  /** Whether nothing but spaces and hyphens lies between the word before and this one. */
  readonly joined: boolean;
  /** Half-open range of UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Parts that are no words of their own: "pre-training", "pretraining" and "Pre-Training" are one word. */
const PREFIX =
  "anti|auto|bi|co|cross|de|fine|hyper|inter|intra|macro|meta|micro|mini|mis|mono|multi|non|out|over|poly|post|pre|pseudo|quasi|re|semi|sub|super|trans|tri|ultra|un|under|uni";
/** Links, formulas and commands first, then words (prefixes joined, an apostrophe inside), then any other mark. */
const PIECE = new RegExp(
  [
    "https?:\\/\\/\\S+|www\\.\\S+",
    "\\$(?=\\S)[^$\\n]{1,200}\\$(?!\\d)",
    "\\\\[a-zA-Z]+",
    `(?<word>(?:(?:${PREFIX})[-\\u2010\\u2011](?=\\p{L}{3}))*[\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{L}+)?)`,
    "[^\\s\\p{L}\\p{N}]",
  ].join("|"),
  "giu",
);
const HYPHENS = /[-\u2010\u2011]/g;
const HYPHEN = /^[-\u2010-\u2013\u00ad]$/;
const NO_SPACES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2,}$/u;
const ASCII_WORD = /^[a-z0-9]+$/;
const NUMBER = /^\p{N}+$/u;
const stopWords: ReadonlySet<string> = new Set(STOP_WORDS);

/** All words of a text in order. Deterministic; linear in the length of the text. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let joined = false;
  for (const match of text.matchAll(PIECE)) {
    const [piece] = match;
    if (match.groups?.["word"] === undefined) {
      joined = joined && HYPHEN.test(piece);
      continue;
    }
    const start = match.index;
    const lower = piece.toLowerCase().replace(HYPHENS, "").replace("’", "'");
    if (NO_SPACES.test(piece))
      for (let i = 0; i + 1 < piece.length; i++) {
        words.push({
          stem: lower.slice(i, i + 2),
          content: true,
          joined: joined,
          start: start + i,
          end: start + i + 2,
        });
        joined = true;
      }
    else words.push({ ...normalize(lower), joined, start, end: start + piece.length });
    joined = true;
  }
  return words;
}

/** "Models'" → model; "don't" → a stop word; "3" → no content. */
function normalize(lower: string): { stem: string; content: boolean } {
  const bare = lower.replace(/'s?$/, "");
  if (stopWords.has(lower) || stopWords.has(bare) || bare.length < 2 || NUMBER.test(bare))
    return { stem: bare, content: false };
  return { stem: ASCII_WORD.test(bare) ? stem(bare) : bare, content: true };
}

/** Stems repeat, stemming is the slow part; the memo changes no answer. */
const stems = new Map<string, string>();
function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = stemmer(word);
  stems.set(word, made);
  return made;
}
