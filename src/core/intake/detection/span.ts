// Stretches of a text by character: what a reader left over, offered to the next one and told at
// the end.

/** From a character up to, not including, another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is left of a text of this length; `taken` in any order, overlaps allowed. */
export function complementOf(taken: readonly Span[], length: number): Span[] {
  const left: Span[] = [];
  let at = 0;
  for (const { from, to } of [...taken].sort((a, b) => a.from - b.from)) {
    if (from > at) left.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (at < length) left.push({ from: at, to: length });
  return left;
}

/** What lies in both. */
export function intersectionOf(a: readonly Span[], b: readonly Span[], length: number): Span[] {
  return complementOf([...complementOf(a, length), ...complementOf(b, length)], length);
}

/** A text in which all but the spans is blank; characters and lines keep their places. */
export function textIn(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    parts.push(blanked(text.slice(at, from)), text.slice(from, to));
    at = to;
  }
  parts.push(blanked(text.slice(at)));
  return parts.join("");
}

const blanked = (text: string): string => text.replace(/[^\n]+/g, (line) => " ".repeat(line.length));

/** How many characters of a text are not blank. */
export function weightOf(text: string): number {
  let weight = text.length;
  for (const blank of text.matchAll(/\s+/g)) weight -= blank[0].length;
  return weight;
}

/** The spans of whole lines, 1-based and in order; `count` lines from `line` on. */
export function spansOfLines(
  text: string,
  lines: readonly { readonly line: number; readonly count: number }[],
): Span[] {
  const spans: Span[] = [];
  let at = 0;
  let current = 1;
  const skipTo = (line: number): number => {
    for (; current < line && at < text.length; current++) {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end + 1;
    }
    return at;
  };
  for (const { line, count } of lines) spans.push({ from: skipTo(line), to: skipTo(line + count) });
  return spans;
}
