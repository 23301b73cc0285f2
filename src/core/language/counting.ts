// "multiple tokens" counts its head and says nothing of it; "multiple regression" is a name.
import { canonicalWord } from "#core/language/canonical.ts";

/** Whether the first word only counts the things that the (plural) head names. */
export function countsItsHead(first: string, head: string): boolean {
  const word = head.toLowerCase();
  return /^(?:multiple|single|individual)$/i.test(first) && canonicalWord(word) !== word;
}
