// What forbids a merge: different numbers or versions, negations, opposites. Every proposal passes
// here, whatever its source.
import {
  HYPHEN_MATTERS,
  NEGATING_WORDS,
  NEGATIONS,
  OPPOSED_PREFIXES,
  OPPOSED_WORDS,
  TELLING_ENDINGS,
} from "#core/concepts/variants/mergeGuardsData.ts";

export type Guard = "number" | "negation" | "opposite" | "ending" | "hyphen";

const opposed = new Set(OPPOSED_WORDS.flatMap(([a, b]) => [`${a}/${b}`, `${b}/${a}`]));
const prefixes = OPPOSED_PREFIXES.flatMap(([a, b]) => [
  [a, b],
  [b, a],
]);
const endings = TELLING_ENDINGS.flatMap(([a, b]) => [
  [a, b],
  [b, a],
]);

/**
 * The first reason why two keys must stay apart, or undefined. Symmetric; `forbids(a, a)` is
 * undefined.
 */
export function forbids(a: string, b: string): Guard | undefined {
  if (a === b) return undefined;
  if (numbers(a) !== numbers(b)) return "number";
  if (a.replaceAll(" ", "") === b.replaceAll(" ", "")) return splitMatters(a, b) ? "hyphen" : undefined;
  const wordsA = joinNegations(a).split(" ");
  const wordsB = joinNegations(b).split(" ");
  if (countNegations(wordsA) !== countNegations(wordsB)) return "negation";
  const onlyA = wordsA.filter((word) => !wordsB.includes(word));
  const onlyB = wordsB.filter((word) => !wordsA.includes(word));
  for (const left of onlyA)
    for (const right of onlyB) {
      if (opposed.has(`${left}/${right}`) || swapsPrefix(left, right)) return "opposite";
      if (negates(left, right) || negates(right, left)) return "negation";
      if (left.length > 4 && endings.some(([x = "", y = ""]) => swapsEnding(left, right, x, y))) return "ending";
    }
  return undefined;
}

/** Digit runs, single letters beside digits and Roman numerals, in order: "gpt 3.5" → "3.5". */
function numbers(key: string): string {
  const found = key.match(
    /\d+(?:\.\d+)*|(?<=(?:type|phase|class|part|stage|grade|level|version|factor) )(?:[ivx]+|[a-z])\b/g,
  );
  return found === null ? "" : found.join(" ");
}

const countNegations = (words: readonly string[]): number => words.filter((word) => NEGATING_WORDS.has(word)).length;

/** "non linear" → "nonlinear", so that both spellings deny alike. */
const joinNegations = (key: string): string => key.replace(/\b(non|un|anti|counter|contra) (?=[a-z])/g, "$1");

/** "unsupervised" against "supervised". */
const negates = (long: string, short: string): boolean =>
  long.length > short.length && NEGATIONS.some((prefix) => long === prefix + short);

const swapsPrefix = (left: string, right: string): boolean =>
  prefixes.some(
    ([x = "", y = ""]) => left.startsWith(x) && right.startsWith(y) && left.slice(x.length) === right.slice(y.length),
  );

const swapsEnding = (left: string, right: string, x: string, y: string): boolean =>
  left.endsWith(x) && right.endsWith(y) && left.slice(0, -x.length) === right.slice(0, -y.length);

const LITTLE_WORD = /^(?:is|if|in|it|of|on|or|as|at|an|am|be|by|do|go|he|me|my|no|so|to|up|us|we|a|i)$/;

/**
 * Whether two keys that differ in spaces only hold a word whose hyphen carries the meaning, or are
 * but letters in a row.
 */
function splitMatters(a: string, b: string): boolean {
  const joined = a.replaceAll(" ", "");
  const pieces = (a.length > b.length ? a : b).split(" ");
  if (
    joined.length <= 4 &&
    (pieces.every((piece) => /^[a-z]$/.test(piece)) || pieces.some((piece) => LITTLE_WORD.test(piece)))
  )
    return true;
  return splits(a, b) || splits(b, a);
}

/** Whether `apart` writes as two words one of the words of `together` that must stay one. */
function splits(apart: string, together: string): boolean {
  const pieces = apart.split(" ");
  return together
    .split(" ")
    .some((word) => HYPHEN_MATTERS.has(word) && pieces.some((piece, i) => i > 0 && pieces[i - 1] + piece === word));
}
