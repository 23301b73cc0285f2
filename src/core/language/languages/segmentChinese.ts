// Chinese text → words: of all ways to cut a run of characters into known words the most probable
// one, each word as probable as it is common (a unigram model, as jieba's). The word list is our own,
// so every machine and browser cuts alike. O(characters).
import { ADJECTIVES, NOUNS, OTHERS, VERBS, WORDS_TOTAL } from "#core/language/languages/zhWordsData.ts";
import { unpackTable } from "#core/language/packedTable.ts";
import { ln } from "#core/math/elementary.ts";

/** N noun · V verb, or a bound character · A adjective · "-" function word · X unknown character. */
export type ChineseKind = "N" | "V" | "A" | "-" | "X";

export interface ChineseWord {
  readonly start: number;
  readonly end: number;
  readonly kind: ChineseKind;
}

interface Entry {
  readonly kind: ChineseKind;
  /** ln p. */
  readonly weight: number;
}

const LONGEST = 5;
const UNKNOWN: Entry = { kind: "X", weight: ln(0.5 / WORDS_TOTAL) };

let lexicon: ReadonlyMap<string, Entry> | undefined;

/** Unpacked when first needed: other languages never pay for it. */
function readLexicon(): ReadonlyMap<string, Entry> {
  if (lexicon === undefined) {
    const entries = new Map<string, Entry>();
    for (const [lines, kind] of [
      [NOUNS, "N"],
      [VERBS, "V"],
      [ADJECTIVES, "A"],
      [OTHERS, "-"],
    ] as const)
      for (const [word, count] of unpackTable(lines)) entries.set(word, { kind, weight: ln(count / WORDS_TOTAL) });
    lexicon = entries;
  }
  return lexicon;
}

/** The words of a run of Han characters, in order, without gaps. */
export function segmentChinese(run: string): ChineseWord[] {
  const known = readLexicon();
  const best = new Float64Array(run.length + 1);
  const size = new Uint8Array(run.length + 1);
  for (let at = run.length - 1; at >= 0; at--) {
    best[at] = Number.NEGATIVE_INFINITY;
    for (let length = 1; length <= Math.min(LONGEST, run.length - at); length++) {
      const entry = known.get(run.slice(at, at + length)) ?? (length === 1 ? UNKNOWN : undefined);
      if (entry === undefined || entry.weight + best[at + length]! <= best[at]!) continue;
      best[at] = entry.weight + best[at + length]!;
      size[at] = length;
    }
  }
  const words: ChineseWord[] = [];
  for (let start = 0; start < run.length; start += size[start]!) {
    const end = start + size[start]!;
    words.push({ start, end, kind: (known.get(run.slice(start, end)) ?? UNKNOWN).kind });
  }
  return words;
}

/** −ln p of a word in general Chinese; as rare as a word can be where the list does not have it. */
export const chineseRarity = (word: string): number => -(readLexicon().get(word) ?? UNKNOWN).weight;

/** Whether the list has the word as a verb of two characters or more: "叫做". */
export const isChineseVerb = (word: string): boolean => word.length > 1 && readLexicon().get(word)?.kind === "V";
