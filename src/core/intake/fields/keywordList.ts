// One text of several keywords → the keywords, whatever sign stands between them. Signs in brackets
// part nothing: "cyst (diagnosis, surgery), human" are two.
import { squeezed } from "#core/intake/fields/squeezed.ts";

const SIGNS = [/[;；]/y, /\|/y, /[•·●]/y, /[,，、]/y] as const;
const OPEN = "([{（";
const CLOSE = ")]}）";

/** Lists by lines, `;`, `|`, bullets or commas; also as programs print lists: "['a', 'b']". */
export function keywordsIn(list: string): string[] {
  const text = squeezed(list);
  const bare = /^\s*\[.*\]\s*$/s.test(text) ? text.trim().slice(1, -1) : text;
  const sign = SIGNS.find((one) => new RegExp(one.source).test(bare));
  const isByLine = sign === undefined || sign.source.startsWith("[,");
  // a list by commas may run over several lines; a list by lines may hold commas
  const lines = bare.split("\n").filter((line) => line.trim() !== "");
  const commas = lines.filter((line) => /[,，]\s*$/.test(line)).length;
  const parts =
    isByLine && lines.length > 1 && commas < lines.length - 1
      ? lines
      : sign === undefined
        ? [bare]
        : splitOutside(bare, sign);
  return parts.map(withoutFrame).filter((word) => word !== "");
}

/** "*school health" → "school health", "'maps'" → "maps": signs of importance and of programs. */
const withoutFrame = (word: string): string =>
  word
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^(['"])(.*)\1$/, "$2")
    .replace(/^[*#]+\s*(?=\p{L})/u, "")
    .replace(/(?<=[\p{L})])\s*\*{1,9}$/u, "");

/** Brackets that never close part as if they were none. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? "";
    if (OPEN.includes(sign)) depth++;
    else if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1);
    separator.lastIndex = i;
    if (depth > 0 || !separator.test(text)) continue;
    parts.push(text.slice(start, i));
    start = i + 1;
  }
  if (depth > 0) return text.split(new RegExp(separator.source));
  return [...parts, text.slice(start)];
}
