// Two spellings of one word that the corpus itself proves: "amoxycillin" and "amoxicillin", "sulfur"
// and "sulphur" stand in the same phrases, and differ as only spellings do.
import { forbids } from "#core/concepts/variants/mergeGuards.ts";
import { compareText } from "#core/math/order.ts";

const SHORTEST = 7;
/** Phrases that must be the same but for the word. */
const SHARED_PHRASES = 2;

interface CountedKey {
  readonly key: string;
  /** Papers with the key. */
  readonly documentFrequency: number;
}

/** Leveled: what English spellings of one word differ in. */
const level = (word: string): string =>
  word
    .replace(/y/g, "i")
    .replace(/ph/g, "f")
    .replace(/[ao]e/g, "e")
    .replace(/c(?=[ktaou])|ck/g, "k")
    .replace(/ct(?=ion)|x(?=ion)/g, "x")
    .replace(/s(?=[ei])/g, "z")
    .replace(/(.)\1/g, "$1");

/** Rarer spelling → commoner. Independent of order; O(total length of keys). */
export function provenSpellings(candidates: readonly CountedKey[]): ReadonlyMap<string, string> {
  const papers = new Map<string, number>();
  const phrases = new Map<string, Set<string>>();
  for (const { key, documentFrequency } of candidates) {
    const words = key.split(" ");
    words.forEach((word, at) => {
      if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return;
      papers.set(word, (papers.get(word) ?? 0) + documentFrequency);
      if (words.length === 1) return;
      const rest = words.map((other, index) => (index === at ? "*" : other)).join(" ");
      phrases.set(word, (phrases.get(word) ?? new Set<string>()).add(rest));
    });
  }
  const families = new Map<string, string[]>();
  for (const word of papers.keys()) families.set(level(word), [...(families.get(level(word)) ?? []), word]);
  const proven = new Map<string, string>();
  for (const family of families.values()) {
    const [best = "", ...rest] = family.sort(
      (a, b) => (papers.get(b) ?? 0) - (papers.get(a) ?? 0) || compareText(a, b),
    );
    for (const word of rest) if (isProven(word, best, phrases)) proven.set(word, best);
  }
  return proven;
}

function isProven(word: string, best: string, phrases: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (forbids(word, best) !== undefined) return false;
  const own = phrases.get(word);
  const others = phrases.get(best);
  if (own === undefined || others === undefined) return false;
  let shared = 0;
  for (const phrase of own) if (others.has(phrase)) shared++;
  return shared >= SHARED_PHRASES;
}
