// Do two names say the same? "language model" and "large language model" do, "LLM" and "large
// language model" do, "speculative decoding" and "speculative sampling" do not.

import { readWords } from "#core/language/words.ts";

interface Named {
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/**
 * True if one name's words are all in the other, if they share an alias, or if one spells the
 * other's initials.
 */
export function overlaps(a: Named, b: Named): boolean {
  const first = wordsOf(a.key);
  const second = wordsOf(b.key);
  if (isWithin(first, second) || isWithin(second, first)) return true;
  const said = readWords(a.label).map(({ stem }) => stem);
  const also = readWords(b.label).map(({ stem }) => stem);
  // "pre-training" is one word here: it is within "LLM pretraining"
  if (isWithin(said, also) || isWithin(also, said)) return true;
  if (initialsOf(second) === first.join("") || initialsOf(first) === second.join("")) return true;
  const spellings = new Set([a.label, ...a.aliases].map((spelling) => spelling.toLowerCase()));
  return [b.label, ...b.aliases].some((spelling) => spellings.has(spelling.toLowerCase()));
}

const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.length > 0 && inner.every((word) => outer.some((other) => isSameWord(word, other)));

/** Equal up to an ending: "sampling" and "sample", "model" and "models". */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  return shared >= 4 && short.length - shared <= 2 && long.length - shared <= 4;
}

const initialsOf = (words: readonly string[]): string =>
  words.length < 2 ? "" : words.map((word) => word[0]).join("");
