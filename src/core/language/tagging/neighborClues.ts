// What the words beside a word say of it: a guess for an unknown word, and which of its two readings
// "use", "model" or "learning" has.
import type { TaggedWord } from "#core/language/tagging/taggedWord.ts";
import { clueOf, fillTags, replaceTag, type TagState } from "#core/language/tagging/tagState.ts";
import { CLUES, type Clues, tagTables } from "#core/language/tagging/tagTables.ts";

const beforeWord = new Map<string, string>();
const afterWord = new Map<string, string>();
for (const [word, tag] of tagTables.neighbours.leftWords) beforeWord.set(word, tag);
for (const [word, tag] of tagTables.neighbours.rightWords) afterWord.set(word, tag);

/** The tag that its neighbors give to an unknown word. */
export function tagOfNeighbors(before: TaggedWord | undefined, after: TaggedWord | undefined): string | undefined {
  const { leftTags, rightTags } = tagTables.neighbours;
  return (
    (before && beforeWord.get(before.word.normal)) ??
    (after && afterWord.get(after.word.normal)) ??
    (before && leftTags.find(([tag]) => before.state.tags.has(tag))?.[1]) ??
    (after && rightTags.find(([tag]) => after.state.tags.has(tag))?.[1])
  );
}

/** The state of a word that has two readings. */
export function chooseReading(words: readonly TaggedWord[], i: number, readings: string): TagState {
  const { state, word } = words[i]!;
  if (state.tags.has("Acronym") || state.tags.has("PhrasalVerb")) return state;
  const tag = alone(words, i, readings) ?? fromClues(words, i, CLUES.get(readings));
  return tag === undefined ? state : fillTags(replaceTag(state, tag), word.normal);
}

function fromClues(words: readonly TaggedWord[], i: number, clues: Clues | undefined): string | undefined {
  if (clues === undefined) return undefined;
  const before = words[words[i - 1]?.word.normal === "also" ? Math.max(0, i - 2) : i - 1];
  const after = words[i + 1];
  return (
    (after && clues.afterWords.get(after.word.normal)) ??
    (before && clues.beforeWords.get(before.word.normal)) ??
    (before && clueOf(before.state, clues.beforeTags)) ??
    (after && clueOf(after.state, clues.afterTags))
  );
}

/** What the readings lean to at the edges of a clause and in capitals. */
function alone(words: readonly TaggedWord[], i: number, readings: string): string | undefined {
  const { state, word } = words[i]!;
  const proper = state.tags.has("ProperNoun") && word.titleCase;
  const only = i === 0 && words.length === 1;
  if (readings === "Person|Adj") return i === 0 && words.length > 1 ? "Person" : proper ? "Person" : undefined;
  if (readings === "Unit|Noun" || readings === "Person|Place" || readings === "Person|Date") return undefined;
  if (proper && (i > 0 || (readings !== "Noun|Verb" && readings !== "Person|Verb"))) return "Noun";
  if (readings === "Noun|Verb") return only ? "Infinitive" : undefined;
  if (readings === "Plural|Verb") return only ? "PresentTense" : i === 0 && words.length > 3 ? "Plural" : undefined;
  if (readings === "Adj|Noun" && i + 1 === words.length && words[i - 1]?.state.tags.has("Determiner") === true)
    return "Noun";
  return undefined;
}
