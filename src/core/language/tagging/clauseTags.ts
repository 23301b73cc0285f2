// Words of a sentence → tags by context, as compromise decides them: entries of several words,
// unknown words by their neighbors, names of institutions and places, and the two readings of
// "use", "model" or "learning".
import { chooseReading, tagOfNeighbors } from "#core/language/tagging/neighborClues.ts";
import { nameInstitution, namePlace } from "#core/language/tagging/properNames.ts";
import type { TaggedWord } from "#core/language/tagging/taggedWord.ts";
import { addTag, fillTags, replaceTag, replaceTags, UNTAGGED } from "#core/language/tagging/tagState.ts";
import { entry, wordTables } from "#core/language/tagging/tagTables.ts";

/** "in March, May": may be a date, or not. */
const MAYBE_DATE = new Set(["may", "april", "august", "jan"]);

/** Tags the words of one sentence in place. */
export function tagSentence(words: TaggedWord[]): void {
  findEntries(words);
  const [first] = words;
  // "Word: a description"
  if (first?.colonAfter === true && words.length >= 3 && !words[1]!.word.lexical.tags.has("Value"))
    first.given = replaceTag(first.given ?? first.word.lexical, "Expression");
  let start = 0;
  for (let i = 0; i < words.length; i++)
    if (i + 1 === words.length || (words[i]!.pauseAfter && endsClause(words[i]!, words[i + 1]!))) {
      tagClause(words.slice(start, i + 1));
      start = i + 1;
    }
}

/** Whether a pause starts a new clause: not between adjectives, numbers or dates. */
function endsClause(before: TaggedWord, after: TaggedWord): boolean {
  const { normal } = after.word;
  const left = before.given ?? before.word.lexical;
  const right = after.given ?? after.word.lexical;
  if (normal === "like" || MAYBE_DATE.has(normal) || MAYBE_DATE.has(before.word.normal)) return false;
  if (right.tags.has("Place") || right.tags.has("Date") || left.tags.has("Date")) return false;
  if (left.tags.has("Adjective") || right.tags.has("Adjective")) return false;
  return !/^(?:\d\d?|\d{4})$/.test(normal);
}

function findEntries(words: TaggedWord[]): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const { entryLength, stem } = words[i]!.word;
    if (entryLength === 0 || words[i]!.given !== undefined) continue;
    for (let end = Math.min(i + entryLength, words.length); end > i + 1; end--) {
      let key = stem;
      for (let k = i + 1; k < end; k++) key += ` ${words[k]!.word.stem}`;
      const tags = entry(wordTables.lexicon, key);
      if (tags === undefined) continue;
      for (let k = i; k < end; k++) words[k]!.given = replaceTags(words[k]!.given ?? UNTAGGED, tags);
      if (typeof tags !== "string" && tags.includes("PhrasalVerb"))
        words[i + 1]!.given = replaceTag(words[i + 1]!.given ?? UNTAGGED, "Particle");
      break;
    }
  }
}

function tagClause(words: TaggedWord[]): void {
  let named = 0;
  let lowerCase = false;
  for (const each of words) {
    if (each.given === undefined) each.state = each.word.guessed;
    else each.state = each.given;
    if (each.state.tags.has("ProperNoun")) named++;
    lowerCase ||= each.word.lowerCase;
  }
  const shouting = !lowerCase && words.length - named > 3;
  for (let i = 0; i < words.length; i++) {
    const each = words[i]!;
    const { word } = each;
    if (word.acronym || (each.given === undefined && word.tagged !== UNTAGGED)) each.state = word.tagged;
    else if (each.state !== UNTAGGED) each.state = fillTags(each.state, word.normal);
    else each.state = fillTags(addTag(UNTAGGED, tagOfNeighbors(words[i - 1], words[i + 1]) ?? "Noun"), word.normal);
  }
  for (let i = 0; i < words.length; i++) {
    const each = words[i]!;
    if (each.word.institution) nameInstitution(words, i, shouting);
    if (each.word.place) namePlace(words, i, shouting);
    if (each.word.readings !== undefined) each.state = chooseReading(words, i, each.word.readings);
    if (each.state.tags.has("Verb") && !VERB_FORMS.some((tag) => each.state.tags.has(tag)))
      each.state = replaceTag(each.state, "Infinitive");
    const next = words[i + 1];
    if (each.hyphenAfter && next !== undefined) {
      each.state = replaceTag(each.state, "Hyphenated");
      next.state = replaceTag(next.state, "Hyphenated");
    }
  }
  findImperative(words);
}

const VERB_FORMS = ["PastTense", "PresentTense", "Auxiliary", "Modal", "Particle"];

const BESIDE = new Set(["there", "this", "it", "him", "her", "us"]);

/** "Compile information about them." */
function findImperative(words: TaggedWord[]): void {
  const [first, second] = words;
  if (first === undefined || second === undefined) return;
  if (first.word.readings !== "Noun|Verb" && !first.state.tags.has("Infinitive")) return;
  if (words.length < 4 && !BESIDE.has(second.word.normal)) return;
  if (!first.state.tags.has("PhrasalVerb") && first.word.entryLength > 0) return;
  if (!second.state.tags.has("Noun") && !second.state.tags.has("Determiner")) return;
  if (second.state.tags.has("Verb") || words[2]?.state.tags.has("Verb") === true) return;
  first.state = replaceTag(first.state, "Imperative");
}
