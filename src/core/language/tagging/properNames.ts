// Runs of capitalised words before "institute" or "river" are names, whatever they are elsewhere.
import type { TaggedWord } from "#core/language/tagging/taggedWord.ts";
import { replaceTag } from "#core/language/tagging/tagState.ts";

function mayBeNamed(
  words: readonly TaggedWord[],
  i: number,
  shouting: boolean,
  no: readonly string[],
  yes: readonly string[],
): boolean {
  const each = words[i];
  if (each === undefined || no.some((tag) => each.state.tags.has(tag))) return false;
  if (yes.some((tag) => each.state.tags.has(tag))) return true;
  return !shouting && each.word.titleCase && (i > 0 || each.state.tags.has("Singular"));
}

const isInstitution = (words: readonly TaggedWord[], i: number, shouting: boolean): boolean =>
  mayBeNamed(words, i, shouting, ["FirstName", "Place"], ["ProperNoun", "Organization", "Acronym"]);

/** "Stanford Research Institute": the word and all names before it. */
export function nameInstitution(words: TaggedWord[], i: number, shouting: boolean): void {
  if (!isInstitution(words, i - 1, shouting)) return;
  words[i]!.state = replaceTag(words[i]!.state, "Organization");
  for (let k = i; k >= 0 && isInstitution(words, k, shouting); k--)
    words[k]!.state = replaceTag(words[k]!.state, "Organization");
}

const isPlace = (words: readonly TaggedWord[], i: number, shouting: boolean): boolean =>
  !/'s$/.test(words[i]?.word.normal ?? "") &&
  mayBeNamed(words, i, shouting, ["Organization", "Possessive"], ["ProperNoun", "Place"]);

/** "Hudson River": the word and all names before it. */
export function namePlace(words: TaggedWord[], i: number, shouting: boolean): void {
  for (let k = i - 1; k >= 0 && isPlace(words, k, shouting); k--)
    for (let j = k; j <= i; j++) words[j]!.state = replaceTag(words[j]!.state, "Place");
}
