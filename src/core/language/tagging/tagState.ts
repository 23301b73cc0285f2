// The set of compromise's fine tags that a word carries, each distinct set made once: adding a tag
// is then one look-up. Their number is bounded by the tag tables, whatever is read.
import { entry, looksPlural, wordTables } from "#core/language/tagging/tagTables.ts";

/**
 * N noun · A adjective · G gerund · P participle or past tense · V other verb · B adverb · D
 * determiner · I preposition · C conjunction · R pronoun · S possessive · Z number · O ordinal · X
 * unknown
 */
export type Tag = "N" | "A" | "G" | "P" | "V" | "B" | "D" | "I" | "C" | "R" | "S" | "Z" | "O" | "X";

export interface TagState {
  /** In the order added. */
  readonly tags: ReadonlySet<string>;
  readonly coarse: Tag;
  /** Results already known, by rule and tag. */
  readonly next: Map<string, TagState>;
  /** What tables of clues answer to the state, where asked. */
  readonly clues: Map<ReadonlyMap<string, string>, string | undefined>;
}

const states = new Map<string, TagState>();

function stateOf(tags: ReadonlySet<string>): TagState {
  const key = [...tags].join(" ");
  let state = states.get(key);
  if (state === undefined) {
    state = { tags, coarse: coarseTag(tags), next: new Map(), clues: new Map() };
    states.set(key, state);
  }
  return state;
}

function remembered(state: TagState, rule: string, make: () => Set<string>): TagState {
  let next = state.next.get(rule);
  if (next === undefined) {
    next = stateOf(make());
    state.next.set(rule, next);
  }
  return next;
}

export const UNTAGGED: TagState = stateOf(new Set());

/** The state with one more tag, its parents, and without what contradicts them. */
export function replaceTag(state: TagState, tag: string): TagState {
  if (state.tags.has(tag)) return state;
  return remembered(state, `=${tag}`, () => {
    const tags = new Set(state.tags);
    const known = entry(wordTables.tagSet, tag);
    for (const other of known?.not ?? []) tags.delete(other);
    for (const parent of known?.parents ?? []) tags.add(parent);
    return tags.add(tag);
  });
}

export const replaceTags = (state: TagState, tags: string | readonly string[]): TagState =>
  typeof tags === "string" ? replaceTag(state, tags) : tags.reduce(replaceTag, state);

/** The state with one more tag and nothing else. */
export const addTag = (state: TagState, tag: string): TagState =>
  remembered(state, `+${tag}`, () => new Set(state.tags).add(tag));

/** What a table of clues says of the most special tag that it knows. */
export function clueOf(state: TagState, table: ReadonlyMap<string, string>): string | undefined {
  if (state.clues.has(table)) return state.clues.get(table);
  let clue: string | undefined;
  let depth = -1;
  for (const tag of state.tags) {
    const parents = entry(wordTables.tagSet, tag)?.parents.length ?? 0;
    if (parents <= depth || !table.has(tag)) continue;
    clue = table.get(tag);
    depth = parents;
  }
  state.clues.set(table, clue);
  return clue;
}

/** Parents of every tag; number of a noun and tense of a verb guessed from the word's form. */
export function fillTags(state: TagState, word: string): TagState {
  const filled = remembered(state, "fill", () => {
    const tags = new Set(state.tags);
    for (const tag of state.tags) for (const parent of entry(wordTables.tagSet, tag)?.parents ?? []) tags.add(parent);
    return tags;
  });
  if (hasOpenNumber(filled.tags)) return addTag(filled, looksPlural(word) ? "Plural" : "Singular");
  if (filled.tags.has("Verb") && filled.tags.size === 1) return addTag(filled, guessTense(word));
  return filled;
}

const NUMBERLESS = [
  ...["Plural", "Singular", "Acronym", "Abbreviation", "ProperNoun", "Uncountable"],
  ...["Possessive", "Pronoun", "Activity", "Honorific", "Month"],
];
const hasOpenNumber = (tags: ReadonlySet<string>): boolean =>
  tags.has("Noun") && !NUMBERLESS.some((tag) => tags.has(tag));

function guessTense(word: string): string {
  if (word.endsWith("ing")) return "Gerund";
  if (/(?:[^e]ed|ept|lt|[^aei]nt|ew|[^l]ld)$/.test(word)) return "PastTense";
  if (/(?:ken|wn)$/.test(word)) return "Participle";
  return word.endsWith("s") ? "PresentTense" : "Infinitive";
}

function coarseTag(tags: ReadonlySet<string>): Tag {
  if (tags.has("Ordinal")) return "O";
  if (tags.has("Value") || tags.has("Cardinal")) return "Z";
  if (tags.has("Pronoun")) return "R";
  if (tags.has("Determiner")) return "D";
  if (tags.has("Preposition")) return "I";
  if (tags.has("Conjunction")) return "C";
  if (tags.has("Gerund")) return "G";
  if (tags.has("PastTense") || tags.has("Participle")) return "P";
  if (tags.has("Verb") || tags.has("Auxiliary") || tags.has("Modal") || tags.has("Copula")) return "V";
  if (tags.has("Adjective")) return "A";
  if (tags.has("Adverb")) return "B";
  if (tags.has("Noun")) return tags.has("Possessive") ? "S" : "N";
  return "X";
}
