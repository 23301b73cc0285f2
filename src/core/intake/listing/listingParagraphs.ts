// A pasted listing, first step: text → paragraphs. Hard-wrapped lines are joined again, numbering,
// bullets and heading marks go.

import { labelOf } from "#core/intake/listing/listingLabelNames.ts";
import { countUp } from "#core/math/groups.ts";

export interface Paragraph {
  readonly text: string;
  /** 1-based line where it begins. */
  readonly line: number;
  /** It was counted off: "3. …". */
  readonly numbered?: boolean;
  /** It was marked as a heading: "# …". */
  readonly isHeading?: boolean;
}

interface Line extends Paragraph {
  /** With the space it is indented by. */
  readonly width: number;
}

/** Longer lines than this were not wrapped by hand or by a mail program. */
const WIDEST_WRAP = 160;
/** Lines that must look like mid-sentence breaks before a text counts as wrapped. */
const WRAPPED_SHARE = 0.3;
/** Other lines are rules ("-----"): they hold no text that goes on. */
const WORDED = /[\p{L}\p{N}]/u;

/** The paragraphs of a text in reading order; none is empty. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = withLabels(text.split("\n")).map((line, index) => ({
    text: line.replace(/\s+/gu, " ").trim(),
    line: index + 1,
    width: line.trimEnd().length,
  }));
  const paragraphs = isWrapped(lines) ? joinWrapped(lines) : lines;
  return withoutNumbers(withoutMarks(paragraphs.filter(({ text }) => text !== "")));
}

/** "Date\t2021": a label and its value as cells of a table. */
const CELLS = /^(\p{Lu}[\p{L} ]{1,24})\t+(?=\S)/u;

/** Where most of a text's labels are cells, they are written as labels: "Date: 2021". */
function withLabels(lines: readonly string[]): readonly string[] {
  const names = lines.flatMap((line) => CELLS.exec(line)?.[1] ?? []);
  const recur = names.length - new Set(names).size;
  return recur * 2 >= names.length ? lines.map((line) => line.replace(CELLS, "$1: ")) : lines;
}

/**
 * Wrapped = no very long line, and many a line goes on in lower case on the next one. Lines that
 * recur are buttons and go on nothing.
 */
function isWrapped(lines: readonly Line[]): boolean {
  let pairs = 0;
  let goingOn = 0;
  const counts = new Map<string, number>();
  for (const { text } of lines) countUp(counts, text);
  for (const [index, { text }] of lines.entries()) {
    if (text.length > WIDEST_WRAP) return false;
    const before = lines[index - 1]?.text ?? "";
    if (text === "" || before === "") continue;
    pairs++;
    if ((counts.get(text) ?? 0) === 1 && /^[\p{Ll}(\d]/u.test(text) && !/[.!?:]$/.test(before)) goingOn++;
  }
  return pairs >= 4 && goingOn >= pairs * WRAPPED_SHARE;
}

/**
 * Joins lines unless the break was meant: an empty line, or the next line's first word would still
 * have fitted. Where a block is one whole paper, its first line is a title of full width if the
 * next line starts a sentence.
 */
function joinWrapped(lines: readonly Line[]): Paragraph[] {
  const lengths = lines.flatMap(({ text, width }) => (WORDED.test(text) ? width : [])).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.97)] ?? 0;
  const titleInBlock = blocksHoldTitles(lines);
  const joined: Paragraph[] = [];
  let previous = "";
  let filled = 0;
  let linesInBlock = 0;
  for (const { text, line, width: lineWidth } of lines) {
    const firstWord = text.split(" ", 1)[0] ?? "";
    const meant =
      !WORDED.test(previous) ||
      !WORDED.test(text) ||
      labelOf(text) !== undefined ||
      filled + 1 + firstWord.length <= width ||
      (titleInBlock && linesInBlock === 1 && startsSentence(previous, text));
    const last = joined.at(-1);
    if (meant || last === undefined) joined.push({ text, line });
    else joined[joined.length - 1] = { text: joinLines(last.text, text), line: last.line };
    linesInBlock = text === "" ? 0 : linesInBlock + 1;
    previous = text;
    filled = lineWidth;
  }
  return joined;
}

/**
 * Whether blocks between empty lines hold title and abstract together: then few blocks are as short
 * as a title alone.
 */
function blocksHoldTitles(lines: readonly Paragraph[]): boolean {
  const sizes: number[] = [];
  let size = 0;
  for (const { text } of [...lines, { text: "", line: 0 }]) {
    if (text === "" && size > 0) sizes.push(size);
    size = text === "" ? 0 : size + 1;
  }
  return sizes.length > 1 && sizes.filter((lineCount) => lineCount <= 2).length < sizes.length * 0.2;
}

/**
 * A capital, mostly lower-case words after it, and a line before it that does not end in the middle
 * of a phrase.
 */
function startsSentence(before: string, text: string): boolean {
  const words = text
    .split(" ")
    .slice(1)
    .filter((word) => /^\p{L}/u.test(word));
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (
    /^\p{Lu}/u.test(text) &&
    words.length >= 4 &&
    lower >= words.length * 0.5 &&
    !/(?:[,:;\-–—(]|\s(?:a|an|the|of|in|on|for|with|and|or|to|by|from|at|as|via|using|is|are))$/i.test(before)
  );
}

/**
 * A word cut by a hyphen at the line's end keeps the hyphen (it may be "pre-training") but not the
 * space.
 */
const joinLines = (before: string, after: string): string =>
  /\p{L}-$/u.test(before) ? before + after : `${before} ${after}`;

const HEADING_MARK = /^#{1,6}\s/;
const MARKS = /^(?:#{1,6}\s+|[•●▪◦‣·–—>]\s+)/u;
/** "[Paper](https://…)" */
const LINK = /\[([^\][]+)\]\(https?:[^()\s]+\)/g;
const BULLET = /^[-*+]\s+/;

function withoutMarks(paragraphs: readonly Paragraph[]): Paragraph[] {
  const bullets = paragraphs.filter(({ text }) => BULLET.test(text)).length >= 3;
  return paragraphs.map(({ text, line }) => {
    const bare = (bullets ? text.replace(BULLET, "") : text).replace(MARKS, "");
    const unmarked = bare.replace(/^(\*\*|__|\*)(?=\S)([^*_]+)\1(?![\p{L}\p{N}*_])/u, "$2");
    const paragraph = { text: unmarked.replace(LINK, "$1"), line };
    return HEADING_MARK.test(text) ? { ...paragraph, isHeading: true } : paragraph;
  });
}

const NUMBER = /^(?:\[(\d{1,5})\]|#?(\d{1,5})[.):])\s+(?=\S)/;

/** "1. …", "[2] …", "3) …" are counted off, not titled, when the numbers follow each other. */
function withoutNumbers(paragraphs: readonly Paragraph[]): Paragraph[] {
  let previous = Number.NaN;
  let inSequence = 0;
  let numbered = 0;
  for (const { text } of paragraphs) {
    const match = NUMBER.exec(text);
    if (match === null) continue;
    const number = Number(match[1] ?? match[2]);
    numbered++;
    if (number === previous + 1) inSequence++;
    previous = number;
  }
  if (inSequence < 1 || inSequence < (numbered - 1) * 0.6) return [...paragraphs];
  return paragraphs.map((paragraph) =>
    NUMBER.test(paragraph.text)
      ? { ...paragraph, text: paragraph.text.replace(NUMBER, ""), numbered: true }
      : paragraph,
  );
}
