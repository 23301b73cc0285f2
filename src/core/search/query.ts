// What a person types into the search box, as a value: free words, quoted phrases and `field:value`
// conditions.
import type { NodeKind } from "#core/model.ts";

export interface SearchQuery {
  /** What is matched against the texts, with phrases' quotes removed. */
  readonly words: string;
  /** Must stand in the text as written (case aside). */
  readonly phrases: readonly string[];
  readonly kinds: readonly NodeKind[];
  /** Only these fields are searched; empty = all. */
  readonly fields: readonly SearchField[];
  /** Least and greatest year. */
  readonly years: readonly [number, number] | null;
  readonly communities: readonly number[];
}

export const SEARCH_FIELDS = ["label", "aliases", "abstract", "authors", "venue"] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

const KINDS: readonly NodeKind[] = ["paper", "concept", "term"];
const FIELD_NAMES: Readonly<Record<string, SearchField>> = {
  title: "label",
  label: "label",
  name: "label",
  alias: "aliases",
  abstract: "abstract",
  author: "authors",
  venue: "venue",
};

/**
 * Reads `kind:paper author:smith year:2019-2021 community:3 "exact phrase" words`. Total: what is
 * no condition is a word.
 */
export function parseQuery(text: string): SearchQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const kinds: NodeKind[] = [];
  const fields: SearchField[] = [];
  const communities: number[] = [];
  let years: [number, number] | null = null;
  for (const match of text.matchAll(/(?:(?<name>\p{L}+):)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu)) {
    const { name, phrase, word } = match.groups ?? {};
    const value = phrase ?? word ?? "";
    const field = name === undefined ? undefined : FIELD_NAMES[name.toLowerCase()];
    const kind = name === "kind" ? KINDS.find((known) => value.toLowerCase().startsWith(known)) : undefined;
    const span = name === "year" ? /^(\d{4})(?:(?:-|\.\.)(\d{4}))?$/.exec(value) : null;
    if (kind !== undefined) kinds.push(kind);
    else if (span !== null) years = [Number(span[1]), Number(span[2] ?? span[1])];
    else if (name === "community" && /^\d+$/.test(value)) communities.push(Number(value));
    else {
      if (field !== undefined) fields.push(field);
      if (phrase !== undefined && phrase.trim() !== "") phrases.push(phrase.trim().toLowerCase());
      words.push(field === undefined && name !== undefined ? `${name} ${value}` : value);
    }
  }
  return { words: words.join(" ").trim(), phrases, kinds, fields, years, communities };
}
