// Phrases of a text in a language we do not tag: runs of words between function words, verbs and
// punctuation, as RAKE cuts them (Rose et al. 2010, doi 10.1002/9780470689646.ch1), by the rules of
// the language: where the head stands, which function words a phrase may hold. Scripts without
// spaces are read by unspaced.ts.

import { type Language, type LanguageCode, languageOf } from "#core/language/languages/language.ts";
import { findUnspacedChunks, isUnspaced } from "#core/language/languages/unspaced.ts";
import type { Chunk, FoundChunks, From } from "#core/language/phrases.ts";
import type { FieldName } from "#core/model.ts";

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-'’·][\p{L}\p{N}]+)*['’]?/gu;
/** Longest chunk in words, function words among them; a longer run is a clause. */
const LONGEST = 8;

/** N head · A before its head · F after its head · L link · "-" in no phrase. */
type Role = "N" | "A" | "F" | "L" | "-";

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

/**
 * Chunks in reading order, in the shape of the tagged ones. Roles: a phrase begins with N or A and
 * ends with N or F; L stands inside only.
 */
export function findChunksWithoutTags(
  masked: string,
  field: FieldName,
  language: LanguageCode,
  from: From,
): FoundChunks {
  const rules = languageOf(language);
  if (isUnspaced(language)) return findUnspacedChunks(masked, field, rules, from);
  const chunks: Chunk[] = [];
  let run: Piece[] = [];
  let wordCount = 0;
  let sentences = masked.trim() === "" ? 0 : 1;
  let previousEnd = 0;
  let before = "";
  const close = (): void => {
    const pieces = trim(run, rules, masked).slice(0, LONGEST);
    while (pieces.at(-1)?.role === "L") pieces.pop();
    if (pieces.length > 0)
      chunks.push({
        field,
        position: from.position + wordCount - run.length,
        sentence: from.sentence + sentences - 1,
        starts: pieces.map((piece) => piece.start),
        ends: pieces.map((piece) => piece.end),
        roles: pieces.map((piece) => piece.role).join(""),
      });
    run = [];
  };
  const words = [...cutElisions(masked, rules)];
  for (const [at, { start, end }] of words.entries()) {
    const gap = masked.slice(previousEnd, start);
    previousEnd = end;
    if (/[^ \t\u00a0]/.test(gap)) {
      close();
      before = "";
    }
    if (/[.!?]/.test(gap)) sentences++;
    const surface = masked.slice(start, end);
    const word = surface.replace("’", "'").toLowerCase();
    const isVerb =
      run.length > 0 && rules.isVerbBefore?.(word, wordAt(masked, words, at, 1), wordAt(masked, words, at, 2));
    const role = isVerb === true ? "-" : roleOf(surface, word, before, run, rules);
    if (role === "-") close();
    else run.push({ start, end, role });
    wordCount++;
    before = word.replace(/'$/, "");
  }
  close();
  return { chunks, wordCount, sentenceCount: sentences };
}

/** Words with their places; "l'analyse" is two. */
function* cutElisions(text: string, { elision }: Language): Generator<{ start: number; end: number }> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    const [article] = elision?.exec(word.replace(/’/g, "'").toLowerCase()) ?? [];
    if (article === undefined) yield { start: index, end: /\p{L}{2}['’]$/u.test(word) ? end - 1 : end };
    else {
      yield { start: index, end: index + article.length };
      if (index + article.length < end) yield { start: index + article.length, end };
    }
  }
}

/** The word so many places on, "" across a mark. */
function wordAt(
  text: string,
  words: readonly { readonly start: number; readonly end: number }[],
  at: number,
  on: number,
): string {
  const word = words[at + on];
  if (word === undefined || /[^\s'’]/.test(text.slice(words[at + on - 1]!.end, word.start))) return "";
  return text.slice(word.start, word.end).toLowerCase().replace(/['’]$/, "");
}

function roleOf(surface: string, word: string, before: string, run: readonly Piece[], rules: Language): Role {
  const last = run.at(-1)?.role;
  if (rules.links?.has(word) === true) return last === undefined ? "-" : "L";
  if (rules.stopWords.has(word.replace(/'$/, "")) || word.length < 2) return "-";
  const isName = /\p{Lu}/u.test(before === "" ? surface.slice(1) : surface) || /\p{N}/u.test(surface);
  if (!isName && rules.isOutside?.(word, before) === true) return "-";
  if (rules.head === "capital") return /^\p{Lu}/u.test(surface) ? "N" : "A";
  if (rules.head !== "first") return "N";
  return isName || last === undefined || last === "L" ? "N" : "F";
}

/** Cuts what only qualifies off both ends, and what stands before or after no head. */
function trim(run: readonly Piece[], { qualifiers, head }: Language, text: string): Piece[] {
  const qualifies = (piece: Piece | undefined): boolean =>
    piece !== undefined && qualifiers?.has(text.slice(piece.start, piece.end).toLowerCase()) === true;
  const pieces = [...run];
  while (pieces.length > 0 && (qualifies(pieces[0]) || pieces[0]!.role === "L" || pieces[0]!.role === "F"))
    pieces.shift();
  while (pieces.length > 0 && (qualifies(pieces.at(-1)) || /[LA]/.test(pieces.at(-1)!.role))) pieces.pop();
  return head === "first" && pieces[0]?.role === "F" ? [{ ...pieces[0], role: "N" }, ...pieces.slice(1)] : pieces;
}
