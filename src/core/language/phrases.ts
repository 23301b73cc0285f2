// Tagged tokens → noun chunks: runs of modifiers and nouns that end in a noun, cut at punctuation,
// function words and verbs. A chunk is the longest phrase that could be a concept; shorter spans
// inside it are offered by concepts/collect.ts.

import { sciencePapersNaming } from "#core/language/background.ts";
import { isFieldsOwn } from "#core/language/boilerplate.ts";
import { canonicalKey, canonicalWord } from "#core/language/canonical.ts";
import { countsItsHead } from "#core/language/counting.ts";
import type { Name } from "#core/language/names/findNames.ts";
import { joinNames } from "#core/language/names/joinNames.ts";
import { COUNTED_PART } from "#core/language/quantities.ts";
import { type Role, repairTags } from "#core/language/tagRepair.ts";
import type { Token } from "#core/language/tokens.ts";
import { GENERIC_WORDS, QUALIFIERS } from "#core/language/wordListsData.ts";
import type { FieldName } from "#core/model.ts";

/**
 * Plain numbers and one string, so that fifty thousand papers fit in memory and cross threads
 * cheaply.
 */
export interface Chunk {
  readonly field: FieldName;
  /** Position of the first word among all words of the paper, title first. */
  readonly position: number;
  /** Sentence number within the paper, title first. */
  readonly sentence: number;
  /** Offsets of each word in the field. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** One role per word: A, M, Q, B, n, m or N; the last is N. */
  readonly roles: string;
}

/** Words and sentences of the paper before the text that is read. */
export interface From {
  readonly position: number;
  readonly sentence: number;
}

/** What a text holds. */
export interface FoundChunks {
  readonly chunks: readonly Chunk[];
  readonly wordCount: number;
  readonly sentenceCount: number;
}

/**
 * Longest chunk looked at, in words: lists without commas and headlines are longer, concepts are
 * not.
 */
const LONGEST = 8;

/**
 * The chunks of one field in reading order. `position` and `sentence` are counted on from the
 * offsets given.
 */
export function findChunks(
  plain: readonly Token[],
  names: readonly Name[],
  field: FieldName,
  from: { position: number; sentence: number },
): Chunk[] {
  const { tokens, roles } = joinNames(plain, repairTags(plain), names);
  const chunks: Chunk[] = [];
  let start = 0;
  while (start < tokens.length) {
    if (roles[start] === "-") {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < tokens.length && roles[end] !== "-" && !tokens[end]!.breakBefore && !startsName(tokens, end)) end++;
    const chunk = trim(tokens, roles, start, agreeingEnd(tokens, roles, start, end));
    if (chunk !== undefined) {
      const run = tokens.slice(chunk.start, chunk.end);
      chunks.push({
        field,
        position: from.position + chunk.start,
        sentence: from.sentence + run[0]!.sentence,
        starts: run.map((token) => token.start),
        ends: run.map((token, index) => token.end - (index === run.length - 1 ? possessive(token) : 0)),
        roles: roles.slice(chunk.start, chunk.end).join(""),
      });
    }
    start = end;
  }
  return chunks;
}

const ONE = /^(?:an?|this|that|each|every|another)$/i;
const PLURAL = /^\p{Ll}+[^siu]s$/u;

/**
 * Where a chunk ends that is said to be one thing: in "this essay probes" and "a difficulty stems" the
 * plural is the verb.
 */
function agreeingEnd(tokens: readonly Token[], roles: readonly Role[], from: number, to: number): number {
  const opener = tokens[from]!.breakBefore ? undefined : tokens[from - 1];
  const isVerb = to - from > 1 && roles[to - 2] === "N" && PLURAL.test(tokens[to - 1]!.surface);
  const isSingular = !PLURAL.test(tokens[to - 2]?.surface ?? "s");
  return opener !== undefined && ONE.test(opener.surface) && isVerb && isSingular ? to - 1 : to;
}

/** "systematic review", "lower bound proof": a field's own phrase opens the chunk. */
function isOwn(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, Math.min(to, from + 3)).map(({ surface }) => canonicalWord(surface));
  return isFieldsOwn(words.slice(0, 2)) || isFieldsOwn(words);
}

/** "two-photon absorption": science at large names the phrase or its first two words. */
const isNamed = (tokens: readonly Token[], from: number, to: number): boolean => {
  const words = tokens.slice(from, to).map(({ surface }) => surface);
  return sciencePapersNaming(canonicalKey(words)) > 0 || sciencePapersNaming(canonicalKey(words.slice(0, 2))) > 0;
};

/** Letters of a possessive ending: no phrase ends in it. */
const possessive = ({ surface }: Token): number => /(?<=\p{L})['’]s?$/u.exec(surface)?.[0].length ?? 0;

/**
 * "the models phi-1.5", "dataset LeXFiles": a general word and a name in apposition are two
 * phrases.
 */
const startsName = (tokens: readonly Token[], at: number): boolean =>
  /^\p{L}.*(?:\p{N}|\p{Ll}\p{Lu})/u.test(tokens[at]!.surface) &&
  GENERIC_WORDS.has(tokens[at - 1]!.surface.toLowerCase()) &&
  (at + 1 >= tokens.length || tokens[at + 1]!.breakBefore || !/^[NG]$/.test(tokens[at + 1]!.tag));

/** Cuts leading qualifiers ("novel", "several") and whatever follows the last noun. */
function trim(
  tokens: readonly Token[],
  roles: readonly Role[],
  from: number,
  to: number,
): { start: number; end: number } | undefined {
  let end = to;
  while (end > from && roles[end - 1] !== "N") end--;
  let start = Math.max(from, end - LONGEST);
  while (start < end && cannotLead(tokens, roles, start, end)) start++;
  return start < end ? { start, end } : undefined;
}

function cannotLead(tokens: readonly Token[], roles: readonly Role[], at: number, end: number): boolean {
  if (/[nm]/.test(roles[at]! + (roles[at - 1] ?? ""))) return false;
  if (QUALIFIERS.has(tokens[at]!.surface.toLowerCase())) return !isOwn(tokens, at, end);
  if (COUNTED_PART.test(tokens[at]!.surface) && !isNamed(tokens, at, end)) return true;
  if (countsItsHead(tokens[at]!.surface, tokens[at + 1]?.surface ?? "", tokens[end - 1]!.surface)) return true;
  return roles[at] === "B" && (at + 1 >= end || roles[at + 1] !== "A");
}
