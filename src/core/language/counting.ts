// "multiple tokens" counts its head and says nothing of it; "multiple regression" and "multiple choice
// questions" are names.
import { canonicalWord } from "#core/language/canonical.ts";

/** What stands after the count where both are one name, whatever number the head has. */
const NAMES: ReadonlyMap<string, RegExp> = new Map([
  [
    "multiple",
    /^(?:choice|regression|sclerosis|myeloma|testing|comparison|imputation|instance|sequence|correspondence|kernel|access|organ|pregnanc|birth|scattering|alignment)/,
  ],
  ["single", /^(?:nucleotide|cell|molecule|photon|crystal|strand|parent|machine|server|molecul|particle)/],
  ["individual", /^difference/],
]);

/** Whether the first word only counts the things that the (plural) head names. */
export function countsItsHead(first: string, second: string, head: string): boolean {
  const names = NAMES.get(first.toLowerCase());
  if (names === undefined || names.test(second.toLowerCase())) return false;
  const word = head.toLowerCase();
  return canonicalWord(word) !== word;
}
