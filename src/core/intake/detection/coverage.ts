// The law of coverage: every character of a text that is not blank is in a record or in an issue.
// What no format has read is told here, the graver the more there is of it.
import { type Span, weightOf } from "#core/intake/detection/span.ts";
import type { Issue } from "#core/issue.ts";

/** Shares of a text above which what is left over is a warning, and an error. */
const WARNED_SHARE = 0.05;
const FAILED_SHARE = 0.5;
const MOST_RANGES = 5;
const SHOWN_CHARACTERS = 60;

/** One issue for all that is left of a text; none where only blanks are. */
export function leftOver(text: string, spans: readonly Span[], path: string): Issue[] {
  const full = spans.filter(({ from, to }) => text.slice(from, to).trim() !== "");
  if (full.length === 0) return [];
  const weight = full.reduce((sum, { from, to }) => sum + weightOf(text.slice(from, to)), 0);
  const share = weight / weightOf(text);
  const ranges = rangesOf(text, full);
  const first = full[0] === undefined ? "" : (text.slice(full[0].from, full[0].to).trim().split("\n", 1)[0] ?? "");
  return [
    {
      code: "intake/left-over",
      isLoss: true,
      severity: share > FAILED_SHARE ? "error" : share > WARNED_SHARE ? "warning" : "note",
      message: `${percent(share)} of the text is in no record: ${listOf(ranges)}, from “${cut(first)}” on.`,
      hint: "If there are papers in it: records of another format belong in a file of their own.",
      path,
      ...(ranges[0] === undefined ? {} : { line: ranges[0].from }),
    },
  ];
}

const percent = (share: number): string => (share < 0.01 ? "Less than 1 %" : `${Math.round(share * 100)} %`);
const cut = (text: string): string => (text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text);

/** First and last lines, without the blank ones at the ends. */
function rangesOf(text: string, spans: readonly Span[]): Span[] {
  const ranges: { from: number; to: number }[] = [];
  let line = 1;
  let at = 0;
  const lineAt = (place: number): number => {
    for (; at < place; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
  for (const { from, to } of spans) {
    const part = text.slice(from, to);
    const begin = lineAt(from + part.length - part.trimStart().length);
    const end = lineAt(from + part.trimEnd().length);
    const last = ranges.at(-1);
    if (last !== undefined && begin <= last.to + 1) last.to = end;
    else ranges.push({ from: begin, to: end });
  }
  return ranges;
}

function listOf(ranges: readonly Span[]): string {
  const shown = ranges.slice(0, MOST_RANGES).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  const one = ranges.length === 1 && ranges[0]?.from === ranges[0]?.to;
  return `line${one ? "" : "s"} ${shown.join(", ")}${ranges.length > MOST_RANGES ? " and more" : ""}`;
}
