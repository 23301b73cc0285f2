// JSON as programs write it wrongly: NaN, commas too many, several values in a row, cut off. What
// is whole in it is kept.
import type { Span } from "#core/intake/detection/span.ts";

export interface Piece {
  readonly value: unknown;
  /** Its text, and the 1-based line it begins on. */
  readonly text: string;
  readonly line: number;
}

const STRING_OR_FAULT =
  /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\b(?:NaN|Infinity|undefined|None)\b|\b(?:True|False)\b|,(?=\s*[\]}])/g;

/**
 * Objects deeper than this are no records: bounds the work on a file that is nothing but brackets.
 */
const DEEPEST = 8;

/**
 * With null for what JSON has no word for, and without commas before a closing bracket. Line ends
 * stay.
 */
export const withoutFaults = (text: string): string =>
  text.replace(STRING_OR_FAULT, (token) =>
    token.startsWith('"') ? token : token === "," ? "" : /True|False/.test(token) ? token.toLowerCase() : "null",
  );

/**
 * The largest objects that are whole, in what is no valid JSON as a whole; and the line where the
 * first one begins that is not.
 */
export function wholePieces(text: string): { pieces: Piece[]; brokenAt: number | undefined } {
  const pieces: Piece[] = [];
  const open: { sign: string; at: number; line: number; within: number }[] = [];
  let line = 1;
  let brokenAt: number | undefined;
  const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[[\]{}\n]/g;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token] = match;
    if (token === "{" || token === "[") open.push({ sign: token, at: match.index, line, within: pieces.length });
    else if (token === "}" || token === "]") {
      const begun = open.pop();
      if (begun?.sign !== "{" || token !== "}" || open.length > DEEPEST) continue;
      const whole = text.slice(begun.at, match.index + 1);
      const value = parsed(whole);
      if (value === undefined) {
        brokenAt ??= begun.line;
        continue;
      }
      pieces.length = begun.within; // they are parts of this one
      pieces.push({ value, text: whole, line: begun.line });
    } else line += token === "\n" ? 1 : (token.match(/\n/g)?.length ?? 0);
  }
  const at = open.findLastIndex(({ sign }) => sign === "{");
  const cut = open[at];
  const isPiece = cut !== undefined && (cut.within > 0 || open[at - 1]?.sign === "[");
  if (isPiece) pieces.length = cut.within; // what is whole in a record that is not
  return { pieces, brokenAt: brokenAt ?? (isPiece ? cut.line : open.length > 0 ? line : undefined) };
}

/** Where a value may begin: at the beginning of a line. */
const BEGIN = /^[ \t]*[[{]/gm;

/**
 * The stretches of a text that are values with brackets, each with its line: from the beginning of
 * a line, or behind another, to the closing bracket. One that is not closed goes to the end.
 */
export function valuesIn(text: string): (Span & { readonly line: number })[] {
  const values: (Span & { line: number })[] = [];
  let line = 1;
  let counted = 0;
  for (let from = beginAt(text, 0); from !== undefined; ) {
    for (; counted < from; counted++) if (text.charCodeAt(counted) === 10) line++;
    const to = endOfValue(text, from);
    values.push({ from, to, line });
    NEXT.lastIndex = to;
    from = NEXT.test(text) ? NEXT.lastIndex - 1 : beginAt(text, to);
  }
  return values;
}

/** The next value on the same line, or after a comma. */
const NEXT = /\s*,?\s*[[{]/y;

function beginAt(text: string, at: number): number | undefined {
  BEGIN.lastIndex = at;
  return BEGIN.test(text) ? BEGIN.lastIndex - 1 : undefined;
}

function endOfValue(text: string, from: number): number {
  const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[[\]{}]/g;
  TOKEN.lastIndex = from;
  let depth = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    if (match[0] === "{" || match[0] === "[") depth++;
    else if (match[0] === "}" || match[0] === "]") depth--;
    if (depth === 0) return TOKEN.lastIndex;
  }
  return text.length;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // told by its line
  }
}
