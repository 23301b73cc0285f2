// Who bears a surname in a text: "Thea" and "Barton" beside "Smith" tell that another Smith is meant
// than the one known by full name.
import { isOrdinary } from "#core/language/letterCase.ts";

const BEFORE = /(?:(\p{Lu})\.|(?<!\p{L})(\p{Lu}\p{Ll}+))[\s-]$/u;
const AFTER = /^[\s-](\p{Lu}\p{Ll}{2,})(?!\p{L})/u;
/** Characters looked at to each side. */
const REACH = 24;

const isNameLike = (word: string): boolean => !isOrdinary(word.toLowerCase());

/**
 * What stands before the word at `start` .. `end` as a given name or an initial, or after it as a
 * surname of its own; undefined where the word stands for itself: "Understanding Darwin", "the Mendel
 * Museum".
 */
export function otherName(text: string, start: number, end: number): string | undefined {
  const [, initial, given] = BEFORE.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
  if (initial !== undefined) return initial;
  if (given !== undefined && isNameLike(given)) return given;
  const [, further] = AFTER.exec(text.slice(end, end + REACH)) ?? [];
  return further !== undefined && isNameLike(further) ? further : undefined;
}
