// What compromise's tables say of one word by itself, looked up once per distinct word.
import { addTag, fillTags, replaceTags, type TagState, UNTAGGED } from "#core/language/tagging/tagState.ts";
import { entry, tagTables, wordTables } from "#core/language/tagging/tagTables.ts";
import { CAPITAL_PLACES, isAcronym, normalForm, stemOf } from "#core/language/tagging/wordForm.ts";

export interface KnownWord {
  /** Lower case, without accents, dots of an acronym or brackets: the form in the tables. */
  readonly normal: string;
  /** The same without possessive or one hyphen: the form in the lexicon. */
  readonly stem: string;
  /** From the lexicon alone; what form and patterns add; then parents, number and tense. */
  readonly lexical: TagState;
  readonly guessed: TagState;
  readonly tagged: TagState;
  /** An abbreviation by its letters, whatever stands beside it. */
  readonly acronym: boolean;
  /** The pair of readings that its neighbors decide between. */
  readonly readings: string | undefined;
  /** Ends the name of an institution ("institute") or place ("river"). */
  readonly institution: boolean;
  readonly place: boolean;
  /** Greatest number of words of a lexicon entry that starts with it; 0 = none. */
  readonly entryLength: number;
  readonly lowerCase: boolean;
  readonly titleCase: boolean;
}

/**
 * Words already seen. Pure memory: emptied when full, so that a corpus of any size keeps a bounded
 * table (25,000 papers hold about 100,000 words).
 */
const known = new Map<string, KnownWord>();
const MEMORY = 100_000;

const VERB_PREFIX = /^(?:under|over|mis|re|un|dis|semi|pre|post)-?/;
const SWITCH_PREFIX = /^(?:under|over|mis|re|un|dis|semi)-?/;
const TAKES_PREFIX = new Set(["Verb", "Infinitive", "PastTense", "Gerund", "PresentTense", "Adjective", "Participle"]);

/** `text` as written, with the apostrophe after it if there is one: "LLMs'". */
export function knownWord(text: string): KnownWord {
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const word = makeWord(text);
  if (known.size >= MEMORY) known.clear();
  known.set(text, word);
  return word;
}

function makeWord(text: string): KnownWord {
  const normal = normalForm(text);
  const stem = stemOf(normal);
  const lexical = fromLexicon(stem);
  const guessed = fromForm(lexical, text, normal, stem);
  const acronym = isAcronym(text.replace(/['’]$/, ""), normal);
  return {
    normal,
    stem,
    lexical,
    guessed,
    tagged: acronym ? acronymTags(text, normal) : fillTags(isWeak(guessed) ? addTag(guessed, "Noun") : guessed, normal),
    acronym,
    readings: readingsOf(normal),
    institution: entry(tagTables.orgWords, stem) === true,
    place: entry(tagTables.placeWords, stem) === true,
    entryLength: entry(wordTables._multiCache, stem) ?? 0,
    lowerCase: /^[a-z]/.test(text),
    titleCase: /^\p{Lu}[\p{Ll}'’]/u.test(text),
  };
}

/** Says how the word is written, not what it is: "encoder/decoder". */
const isWeak = ({ tags }: TagState): boolean =>
  tags.size === 1 && (tags.has("SlashedTerm") || tags.has("HashTag") || tags.has("Prefix"));

function fromLexicon(stem: string): TagState {
  const { lexicon } = wordTables;
  const direct = entry(lexicon, stem);
  if (direct !== undefined) return replaceTags(UNTAGGED, direct);
  if (stem === "&") return replaceTags(UNTAGGED, "Conjunction");
  if (stem.includes("/")) {
    const parts = stem.split("/");
    const part = parts.length > 3 || /\d/.test(stem) ? undefined : parts.find((each) => Object.hasOwn(lexicon, each));
    return part === undefined ? UNTAGGED : replaceTags(UNTAGGED, entry(lexicon, part) ?? []);
  }
  if (!VERB_PREFIX.test(stem)) return UNTAGGED;
  const rest = stem.replace(VERB_PREFIX, "");
  const tag = rest.length > 3 ? entry(lexicon, rest) : undefined;
  return typeof tag === "string" && TAKES_PREFIX.has(tag) ? replaceTags(UNTAGGED, tag) : UNTAGGED;
}

/** By ending, pattern and beginning; the first that speaks wins. */
function fromForm(lexical: TagState, text: string, normal: string, stem: string): TagState {
  let state = lexical;
  if (state === UNTAGGED) state = addFound(state, longestPart(tagTables.suffixPatterns, normal, -1));
  const pattern =
    firstMatch(tagTables.regexText, text) ??
    firstMatch(tagTables.regexNormal, stem) ??
    (/\d/.test(stem) ? firstMatch(tagTables.regexNumbers, stem) : undefined) ??
    (state === UNTAGGED ? firstMatch(entry(tagTables.endsWith, stem.at(-1) ?? "") ?? [], stem) : undefined);
  if (pattern !== undefined) state = replaceTags(state, pattern);
  return state === UNTAGGED ? addFound(state, longestPart(tagTables.prefixPatterns, normal, 1)) : state;
}

const addFound = (state: TagState, tag: string | undefined): TagState =>
  tag === undefined ? state : addTag(state, tag);

const firstMatch = (
  patterns: readonly (readonly [RegExp, string | readonly string[], ...unknown[]])[],
  word: string,
): string | readonly string[] | undefined => patterns.find(([pattern]) => pattern.test(word))?.[1];

/** The tag of the longest known ending (side −1) or beginning (side 1), of at most 7 characters. */
function longestPart(
  tables: readonly (Readonly<Record<string, string | undefined>> | null)[],
  word: string,
  side: -1 | 1,
): string | undefined {
  const shortest = side < 0 ? 2 : 3;
  for (let length = Math.min(7, word.length - (side < 0 ? 1 : 3)); length >= shortest; length--) {
    const tag = entry(tables[length], side < 0 ? word.slice(-length) : word.slice(0, length));
    if (tag !== undefined) return tag;
  }
  return undefined;
}

function readingsOf(normal: string): string | undefined {
  const direct = entry(tagTables.switches, normal);
  if (direct !== undefined || !SWITCH_PREFIX.test(normal)) return direct;
  const rest = normal.replace(SWITCH_PREFIX, "");
  return rest.length > 3 ? entry(tagTables.switches, rest) : undefined;
}

function acronymTags(text: string, normal: string): TagState {
  let state = addTag(addTag(UNTAGGED, "Acronym"), "Noun");
  if (CAPITAL_PLACES.has(normal)) state = addTag(state, "Place");
  if (/^[A-Z]+s$/.test(text)) state = addTag(state, "Plural");
  return fillTags(state, normal);
}
