// A word's place in few characters: the width of a step on a scale of logarithms, then two
// coordinates a character, in nine steps each. Coarse as that is, sums over a paper's words lose
// nothing that counts (npm run bench:libraries: within noise of full numbers).
import { ln, power } from "#core/math/elementary.ts";

/** What needs no escape in a string, and does not separate words. */
const CHARACTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((character) => !"\"'`$\\|{}<>&/*".includes(character))
  .join("");
const CODES = new Map([...CHARACTERS].map((character, code) => [character, code]));
/** A coordinate is -HALF .. HALF steps; what is farther out is taken for the last. */
const HALF = 4;
const STEPS = 2 * HALF + 1;
/** A step, as a share of the coordinates' mean size: finer ones compress worse and gain nothing. */
const STEP = 1;
const LEAST = 1e-5;
const GROWTH = 1.15;

/** Coordinates, an even number of them → text. */
export function packPlace(place: ArrayLike<number>): string {
  const square = Array.from(place).reduce((sum, value) => sum + value * value, 0);
  const size = Math.max(LEAST, STEP * Math.sqrt(square / place.length));
  const exponent = Math.round(ln(size / LEAST) / ln(GROWTH));
  const step = LEAST * power(GROWTH, exponent);
  const codes = [exponent];
  const stepsOf = (d: number): number => Math.max(-HALF, Math.min(HALF, Math.round(place[d]! / step))) + HALF;
  for (let d = 0; d < place.length; d += 2) codes.push(stepsOf(d) * STEPS + stepsOf(d + 1));
  return codes.map((code) => CHARACTERS[code] ?? fail(code)).join("");
}

/** The other way. */
export function unpackPlace(text: string): Float64Array {
  const step = LEAST * power(GROWTH, CODES.get(text[0] ?? "") ?? 0);
  const place = new Float64Array(2 * (text.length - 1));
  for (let at = 1; at < text.length; at++) {
    const code = CODES.get(text[at]!) ?? 0;
    place[2 * at - 2] = (Math.floor(code / STEPS) - HALF) * step;
    place[2 * at - 1] = ((code % STEPS) - HALF) * step;
  }
  return place;
}

function fail(code: number): never {
  throw new Error(`no character stands for ${code}`);
}
