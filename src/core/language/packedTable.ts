// A table of counts as a few long strings: line b holds, separated by "|", the keys counted about
// 1.5^b times. A third of the size of JSON pairs, and precise enough for logarithms.
import { ln, power } from "#core/math/elementary.ts";

const BASE = 1.5;

/** Counts (≥ 1) → lines, keys in code-unit order within each. */
export function packTable(counts: ReadonlyMap<string, number>): string[] {
  const lines: string[][] = [];
  for (const [key, count] of counts) {
    const bucket = Math.round(ln(Math.max(1, count)) / ln(BASE));
    while (lines.length <= bucket) lines.push([]);
    lines[bucket]?.push(key);
  }
  return lines.map((keys) => keys.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join("|"));
}

/** Lines → key → count, within a quarter of the true one. */
export function unpackTable(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  lines.forEach((line, bucket) => {
    if (line !== "") for (const key of line.split("|")) counts.set(key, power(BASE, bucket));
  });
  return counts;
}
