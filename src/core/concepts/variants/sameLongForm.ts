// Whether two long forms of one short form mean the same. Bolder than merge.ts, for the shared
// short form is evidence already: endings, small slips and words at the end may differ ("long
// short-term memory network"), never a whole word inside.
import { forbids } from "#core/concepts/variants/mergeGuards.ts";
import { signature } from "#core/concepts/variants/signature.ts";
import { compareText } from "#core/math/order.ts";

const LINKS = new Set("of the and for in on with a an to based by".split(" "));

/**
 * Two long forms of one short form say the same if word for word they share stems, or one holds the
 * other in order.
 */
export function isSameLongForm(a: string, b: string): boolean {
  if (a === b || signature(a) === signature(b)) return true;
  const [wholeA, wholeB] = [a.replaceAll(" ", ""), b.replaceAll(" ", "")];
  if (
    Math.abs(wholeA.length - wholeB.length) <= 2 &&
    a.split(" ").length !== b.split(" ").length &&
    sharesStem(wholeA, wholeB)
  )
    return true;
  const content = (key: string): string[] => key.split(" ").filter((word) => !LINKS.has(word));
  const [short, long] = [content(a), content(b)].sort((x, y) => x.length - y.length || compareText(x.join(), y.join()));
  if (short === undefined || long === undefined || short.length === 0) return false;
  if (short.length === 1 && long.length > 1) return short[0] === long.join("");
  if (short.length > 2 && short.length === long.length && pairsUp(short, long)) return true;
  let at = 0;
  for (const word of long) if (at < short.length && sharesStem(short[at]!, word)) at++;
  return at === short.length && sharesStem(short[0]!, long[0]!);
}

/** "alternative direction multiplier method", "alternating direction method of multipliers": the same words. */
function pairsUp(a: readonly string[], b: readonly string[]): boolean {
  const left = [...b];
  return a.every((word) => {
    const at = left.findIndex((other) => sharesStem(word, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/**
 * "convolution", "convolutional"; "Markov", "Marcov": same beginning and only endings differ, or a
 * slip or two apart.
 */
function sharesStem(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0] || forbids(a, b) !== undefined) return false;
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  if (same >= 4 && same >= 0.6 * Math.max(a.length, b.length) - 0.5 && shorter - same <= 3) return true;
  return shorter >= 5 && editDistance(a, b) <= (shorter >= 8 ? 2 : 1);
}

/** Levenshtein (1966) distance of two words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
