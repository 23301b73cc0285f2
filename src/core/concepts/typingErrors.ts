// Typing errors in long words: a letter doubled or undoubled, two neighboring letters exchanged. Nothing bolder, for without
// a dictionary any other single letter may make another word ("simulation", "stimulation").
import type { MergeCandidate } from "#core/concepts/merge.ts";
import { REAL_WORD_PAIRS } from "#core/concepts/mergeData.ts";
import { compareText } from "#core/order.ts";

const SHORTEST = 8;

/** Keys that hold a mistyped word → the key with that word put right. The commoner spelling is taken for the right one. */
export function correctSpellings(candidates: readonly MergeCandidate[]): ReadonlyMap<string, string> {
  const frequency = new Map<string, number>();
  for (const { key, documentFrequency } of candidates)
    for (const word of new Set(key.split(" ")))
      if (word.length >= SHORTEST - 1 && /^[a-z]+$/.test(word))
        frequency.set(word, (frequency.get(word) ?? 0) + documentFrequency);
  const right = rightSpellings(frequency);
  const corrected = new Map<string, string>();
  if (right.size === 0) return corrected;
  for (const { key } of candidates) {
    const better = key
      .split(" ")
      .map((word) => right.get(word) ?? word)
      .join(" ");
    if (better !== key) corrected.set(key, better);
  }
  return corrected;
}

function rightSpellings(frequency: ReadonlyMap<string, number>): Map<string, string> {
  const blocks = new Map<string, string[]>();
  const put = (block: string, word: string): void => {
    const held = blocks.get(block);
    if (held === undefined) blocks.set(block, [word]);
    else held.push(word);
  };
  for (const word of frequency.keys()) {
    put(`double ${word.replace(/(.)\1/g, "$1")}`, word);
    put(`order ${word[0]}${[...word.slice(1, -1)].sort(compareText).join("")}${word.at(-1)}`, word);
  }
  const right = new Map<string, string>();
  for (const words of blocks.values()) {
    if (words.length < 2) continue;
    const [best = "", ...rest] = words.sort(
      (a, b) => (frequency.get(b) ?? 0) - (frequency.get(a) ?? 0) || compareText(a, b),
    );
    for (const word of rest) if (isSlip(word, best)) right.set(word, best);
  }
  for (const [word, best] of right) right.set(word, right.get(best) ?? best);
  return right;
}

/** One doubled letter or one exchange of neighbors apart, both long, and not two real words. */
function isSlip(word: string, best: string): boolean {
  if (Math.max(word.length, best.length) < SHORTEST) return false;
  if (REAL_WORD_PAIRS.has(`${word}/${best}`) || REAL_WORD_PAIRS.has(`${best}/${word}`)) return false;
  if (word.length === best.length) {
    const at = [...word].findIndex((letter, index) => letter !== best[index]);
    return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2) === best;
  }
  const [long, short] = word.length > best.length ? [word, best] : [best, word];
  if (long.length !== short.length + 1) return false;
  return [...long].some(
    (letter, index) => letter === long[index + 1] && long.slice(0, index) + long.slice(index + 1) === short,
  );
}
