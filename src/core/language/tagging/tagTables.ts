// compromise's own tables (lexicon, suffixes, patterns, switches, clues): what the tagger looks up.
// Its document machinery is not run: it took five sixths of reading and decides nothing here.
import nlp from "compromise/two";

type Dictionary<Value> = Readonly<Record<string, Value | undefined>>;
/** Pattern, the tags it gives, and an example. */
type Pattern = readonly [RegExp, string | readonly string[], ...unknown[]];

/** What decides between two readings of one word: its neighbors, by word first, then by tag. */
export type Clues = Readonly<
  Record<"beforeWords" | "afterWords" | "beforeTags" | "afterTags", ReadonlyMap<string, string>>
>;

interface Model {
  readonly one: {
    readonly lexicon: Dictionary<string | readonly string[]>;
    readonly tagSet: Dictionary<{ readonly not?: readonly string[]; readonly parents: readonly string[] }>;
    readonly unicode: Dictionary<string>;
    readonly abbreviations: Dictionary<unknown>;
    readonly prefixes: Dictionary<unknown>;
    readonly suffixes: Dictionary<unknown>;
    /** First word of an entry of several words → its greatest number of words. */
    readonly _multiCache: Dictionary<number>;
  };
  readonly two: {
    /** By length of the ending or beginning. */
    readonly suffixPatterns: readonly (Dictionary<string> | null)[];
    readonly prefixPatterns: readonly (Dictionary<string> | null)[];
    /** By last character. */
    readonly endsWith: Dictionary<readonly Pattern[]>;
    readonly regexText: readonly Pattern[];
    readonly regexNormal: readonly Pattern[];
    readonly regexNumbers: readonly Pattern[];
    /** Word → the pair of readings it may have, a key of `clues`. */
    readonly switches: Dictionary<string>;
    readonly clues: Readonly<Record<string, Partial<Record<keyof Clues, Dictionary<string | null>>>>>;
    readonly neighbours: Readonly<
      Record<"leftTags" | "leftWords" | "rightTags" | "rightWords", readonly (readonly [string, string])[]>
    >;
    readonly orgWords: Dictionary<boolean>;
    readonly placeWords: Dictionary<boolean>;
  };
}

interface Methods {
  readonly two: { readonly looksPlural: (word: string) => unknown };
}

// The library types both as `object`; the version is pinned and tests/language/tokens.test.ts reads
// from every table.
const { one, two } = nlp.model() as Model;
const { looksPlural } = (nlp.methods() as Methods).two;

export { looksPlural, one as wordTables, two as tagTables };

/** The entry of a table, never something inherited: "constructor" is a word too. */
export const entry = <Value>(table: Dictionary<Value> | null | undefined, key: string): Value | undefined =>
  table !== null && table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

const mapOf = (table: Dictionary<string | null> = {}): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const [key, tag] of Object.entries(table)) if (tag !== null && tag !== undefined) map.set(key, tag);
  return map;
};

/** Pair of readings → its clues. */
export const CLUES: ReadonlyMap<string, Clues> = new Map(
  Object.entries(two.clues).map(([readings, { beforeWords, afterWords, beforeTags, afterTags }]) => [
    readings,
    {
      beforeWords: mapOf(beforeWords),
      afterWords: mapOf(afterWords),
      beforeTags: mapOf(beforeTags),
      afterTags: mapOf(afterTags),
    },
  ]),
);
