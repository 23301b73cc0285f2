// Phrases of a text in a language we do not tag: runs of words between stop words and punctuation,
// as RAKE cuts them (Rose et al. 2010, doi 10.1002/9780470689646.ch1). Scripts without spaces are
// cut at their stop words too.

import { type LanguageCode, stopWordsOf } from "#core/language/languages/detectLanguage.ts";
import type { Chunk } from "#core/language/phrases.ts";
import type { FieldName } from "#core/model.ts";

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-'’·][\p{L}\p{N}]+)*/gu;
const SPACELESS = new Set<LanguageCode>(["zh", "ja", "th"]);
/** Longest run of words offered as one phrase; longer ones are a clause without function words. */
const LONGEST = 4;
const LONGEST_CHARACTERS = 12;

interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Chunks in reading order; same shape as the tagged ones, every word but the last may be left off.
 */
export function findChunksWithoutTags(
  masked: string,
  field: FieldName,
  language: LanguageCode,
  from: { position: number; sentence: number },
): { chunks: Chunk[]; wordCount: number; sentenceCount: number } {
  const stops = stopWordsOf(language);
  const chunks: Chunk[] = [];
  let run: Piece[] = [];
  let wordCount = 0;
  let sentences = masked.trim() === "" ? 0 : 1;
  let previousEnd = 0;
  const close = (): void => {
    const [first] = run;
    if (first !== undefined && run.length <= LONGEST)
      chunks.push({
        field,
        position: from.position + wordCount - run.length,
        sentence: from.sentence + sentences - 1,
        starts: run.map((piece) => piece.start),
        ends: run.map((piece) => piece.end),
        roles: "N".repeat(run.length),
      });
    run = [];
  };
  for (const match of masked.matchAll(WORD)) {
    const gap = masked.slice(previousEnd, match.index);
    previousEnd = match.index + match[0].length;
    if (/[^ \t\u00a0]/.test(gap)) close();
    if (/[.!?。！？]/.test(gap)) sentences++;
    for (const piece of SPACELESS.has(language)
      ? cutAtStopWords(match[0], match.index, stops)
      : [{ start: match.index, end: previousEnd }]) {
      const word = masked.slice(piece.start, piece.end);
      if (SPACELESS.has(language)) close();
      if (stops.has(word.toLowerCase()) || word.length < 2) close();
      else run.push(piece);
      wordCount++;
    }
  }
  close();
  return { chunks, wordCount, sentenceCount: sentences };
}

/** Greedy: the longest stop word at each place is a cut. */
function cutAtStopWords(text: string, offset: number, stops: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let at = 0;
  const push = (end: number): void => {
    if (end - start >= 2 && end - start <= LONGEST_CHARACTERS)
      pieces.push({ start: offset + start, end: offset + end });
  };
  while (at < text.length) {
    const length = [4, 3, 2, 1].find((size) => stops.has(text.slice(at, at + size).toLowerCase()));
    if (length === undefined) {
      at++;
      continue;
    }
    push(at);
    at += length;
    start = at;
  }
  push(text.length);
  return pieces;
}
