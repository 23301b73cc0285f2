// Phrases in scripts that write no spaces between words. Chinese is cut into words by a word list;
// Japanese where the script changes, for its concepts stand in Han characters and katakana and its
// grammar in hiragana; others at their stop words.

import type { Language, LanguageCode } from "#core/language/languages/language.ts";
import { segmentChinese } from "#core/language/languages/segmentChinese.ts";
import type { Chunk, FoundChunks, From } from "#core/language/phrases.ts";
import type { FieldName } from "#core/model.ts";

const UNSPACED: ReadonlySet<LanguageCode> = new Set<LanguageCode>(["zh", "ja", "th"]);
export const isUnspaced = (language: LanguageCode): boolean => UNSPACED.has(language);

/** Longest phrase in characters; a longer run is a clause. */
const LONGEST_CHARACTERS = 16;
const LONGEST_WORDS = 24;
const LATIN = /^[A-Za-z\p{Script=Greek}\d]/u;

/** A word with what it may be: N in a phrase · A before others only · "-" in none. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly role: "N" | "A" | "-";
}

/** Chunks in reading order. Words that touch are one phrase, Latin ones across a space too. */
export function findUnspacedChunks(masked: string, field: FieldName, rules: Language, from: From): FoundChunks {
  const chunks: Chunk[] = [];
  let run: Piece[] = [];
  let wordCount = 0;
  let sentences = masked.trim() === "" ? 0 : 1;
  let previousEnd = 0;
  const close = (): void => {
    const position = from.position + wordCount - run.length;
    while (run.length > 0 && run.at(-1)!.role !== "N") run.pop();
    run = run.slice(-LONGEST_WORDS);
    const [first] = run;
    if (first !== undefined && run.at(-1)!.end - first.start <= LONGEST_CHARACTERS * 2)
      chunks.push({
        field,
        position,
        sentence: from.sentence + sentences - 1,
        starts: run.map((piece) => piece.start),
        ends: run.map((piece) => piece.end),
        roles: run.map((piece) => piece.role).join(""),
      });
    run = [];
  };
  for (const piece of cut(masked, rules)) {
    const gap = masked.slice(previousEnd, piece.start);
    if (/[.!?。！？．]/.test(gap)) sentences++;
    if (gap !== "" && !joins(masked, previousEnd, piece.start)) close();
    previousEnd = piece.end;
    if (piece.role === "-") close();
    else run.push(piece);
    wordCount++;
  }
  close();
  return { chunks, wordCount, sentenceCount: sentences };
}

/** One space beside a Latin word: "HIV 感染". */
const joins = (text: string, end: number, start: number): boolean =>
  text.slice(end, start) === " " && end > 0 && (LATIN.test(text[end - 1]!) || LATIN.test(text[start]!));

const IDEOGRAPHS = /^(?:\p{Script=Han}|[\u30a1-\u30fa\u30fc])/u;
/** A run of one script: Han characters; katakana; Latin letters and figures; any other letters. */
const RUN =
  /\p{Script=Han}+|[\u30a1-\u30fa\u30fc]+|[\p{Script=Latin}\p{Script=Greek}\p{N}][\p{Script=Latin}\p{Script=Greek}\p{M}\p{N}]*(?:[-'’·/+.][\p{Script=Latin}\p{Script=Greek}\p{N}]+)*|\p{Script=Hiragana}+|(?:(?!\p{Script=Han}|[\u30a1-\u30fc]|\p{Script=Hiragana})[\p{L}\p{M}])+/gu;

function* cut(text: string, rules: Language): Generator<Piece> {
  for (const { 0: run, index } of text.matchAll(RUN))
    if (rules.code === "zh" && /^\p{Script=Han}/u.test(run)) yield* cutChinese(run, index, rules);
    else if (rules.code === "ja" && IDEOGRAPHS.test(run)) {
      const isWord = run.length > 1 && !rules.stopWords.has(run);
      yield { start: index, end: index + run.length, role: isWord ? "N" : "-" };
    } else if (LATIN.test(run)) {
      const isWord = /\p{L}/u.test(run) && !rules.stopWords.has(run.toLowerCase()) && run.length > 1;
      yield { start: index, end: index + run.length, role: isWord ? "N" : "-" };
    } else yield* cutAtStopWords(run, index, rules.stopWords);
}

/** A stop word before one of these characters is part of a noun: "利用率". */
const NOUN_ENDINGS = /^[率性度器量]$/;
/** … and these before a word open one: "可吸入", "非线性". */
const PREFIXES = /^[可非无超双单反亚微准半全多]$/;

function* cutChinese(run: string, offset: number, { stopWords }: Language): Generator<Piece> {
  const words = segmentChinese(run);
  for (let at = 0; at < words.length; at++) {
    const { start, end, kind } = words[at]!;
    const word = run.slice(start, end);
    const next = words[at + 1];
    const after = next === undefined ? "" : run.slice(next.start, next.end);
    const isStop = stopWords.has(word) || kind === "-";
    const role = !isStop
      ? kind === "A"
        ? "A"
        : "N"
      : word.length > 1 && NOUN_ENDINGS.test(after)
        ? "N"
        : PREFIXES.test(word) && after !== "" && next?.kind !== "-" && !stopWords.has(after)
          ? "A"
          : "-";
    yield { start: offset + start, end: offset + end, role };
  }
}

/** Greedy: the longest stop word at each place is a cut. */
function* cutAtStopWords(text: string, offset: number, stops: ReadonlySet<string>): Generator<Piece> {
  let start = 0;
  let at = 0;
  const push = function* (end: number): Generator<Piece> {
    if (end > start)
      yield {
        start: offset + start,
        end: offset + end,
        role: end - start < 2 || end - start > LONGEST_CHARACTERS ? "-" : "N",
      };
  };
  while (at < text.length) {
    const length = [4, 3, 2, 1].find((size) => stops.has(text.slice(at, at + size).toLowerCase()));
    if (length === undefined) {
      at++;
      continue;
    }
    yield* push(at);
    yield { start: offset + at, end: offset + at + length, role: "-" };
    at += length;
    start = at;
  }
  yield* push(text.length);
}
