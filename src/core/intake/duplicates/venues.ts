// Whether two names of a journal or conference can be one: abbreviations ("J. Mach. Learn. Res."),
// acronyms ("NeurIPS") and longer forms.
import { normalizeTitle } from "#core/intake/paperId.ts";

const SMALL = new Set(
  "a an and the of on in for to der die das des und la le les el de du et y di e international".split(" "),
);

const wordsOf = (venue: string): string[] =>
  normalizeTitle(venue.replace(/\([^)]*\)/g, " ").replace(/&/g, " "))
    .split(" ")
    .filter((word) => word !== "" && !SMALL.has(word) && !/^\d+(?:st|nd|rd|th)?$/.test(word));

export function sameVenue(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return true;
  if (inOrder(short, long)) return true;
  return short.length <= 2 && short.some((word) => word.length <= 10 && isAcronym(word, long));
}

/** Each word of the shorter name begins one of the longer, or is begun by it, in the same order. */
function inOrder(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !begins(word, long[at] ?? "")) at++;
    if (at >= long.length) return false;
    at++;
  }
  return true;
}

/** "sci" and "science"; also contracted: "natl" and "national". */
function begins(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short)) return true;
  if (short.length < 3 || short.length > 6 || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Its letters begin words in their order, several of one word allowed: "neurips", "pnas", "cvpr". */
function isAcronym(acronym: string, words: readonly string[]): boolean {
  const fits = (letter: number, word: number): boolean => {
    if (letter === acronym.length) return true;
    for (let next = word; next < words.length; next++) {
      let taken = 0;
      while (letter + taken < acronym.length && words[next]?.[taken] === acronym[letter + taken]) {
        taken++;
        if (fits(letter + taken, next + 1)) return true;
      }
    }
    return false;
  };
  return fits(0, 0);
}
