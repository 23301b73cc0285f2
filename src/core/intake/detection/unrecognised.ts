// What is said of a text that no format is sure of: what stands on its first lines, and which
// formats come near, so that a person sees whether it is the wrong file or a broken one.

import { candidatesFor } from "#core/intake/detection/chooseFormat.ts";
import { withoutEnd } from "#core/intake/fields/squeezed.ts";
import type { InputFormat } from "#core/intake/inputFormat.ts";
import type { Issue } from "#core/issue.ts";

const SEEN_CHARACTERS = 20_000;
const SHOWN_LINES = 3;
const SHOWN_CHARACTERS = 50;
const SHOWN_NAMES = 6;
const SHOWN_FORMATS = 3;

/** `file.csv: …: 3 columns separated by commas: name, street, zip.` */
export function unrecognised(path: string, text: string, formats: readonly InputFormat[]): Issue {
  const sample = text.slice(0, SEEN_CHARACTERS);
  const lines = sample
    .split("\n")
    .flatMap((line, i) => (line.trim() === "" ? [] : [{ line: i + 1, text: line.trim() }]));
  const shown = lines.slice(0, SHOWN_LINES).map((line) => `“${cut(line.text)}”`);
  const near = candidatesFor(sample, formats).slice(0, SHOWN_FORMATS);
  const nearest = near.map(({ format, certainty }) => `${format.label} (${Math.round(certainty * 100)} % sure)`);
  return {
    code: "intake/unknown-format",
    severity: "error",
    message: `No papers were recognised in this text. It begins with ${shown.join(", ")}: ${kindOf(
      sample,
      lines.map((line) => line.text),
    )}.`,
    path,
    ...(lines[0] === undefined ? {} : { line: lines[0].line }),
    hint: `${nearest.length === 0 ? "No format comes near" : `Nearest: ${nearest.join(", ")}`}. It may be given a format by hand: ${formats.map(({ id, label }) => `${id} (${label})`).join(", ")}.`,
  };
}

const cut = (line: string): string => (line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line);

const listOf = (names: Iterable<string>): string => {
  const all = [...new Set(names)];
  return `${all.slice(0, SHOWN_NAMES).map(cut).join(", ")}${all.length > SHOWN_NAMES ? " …" : ""}`;
};

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:<!doctype html|<html\b)/i, "a web page; its text can be pasted, or its export saved"],
  [/^[ \t]{0,40}\\(?:documentclass|documentstyle|begin\{|section\{)/m, "a LaTeX document"],
  [
    /^(?:#!\/|import [\w{*]|#include\b|(?:export |async )?(?:function|class|def) \w+|(?:const|let|var) \w+ =)/m,
    "source code",
  ],
  [/^(?:diff --git|@@ -\d)/m, "a list of changes to files"],
];

const SEPARATORS: readonly (readonly [string, string])[] = [
  ["\t", "tabs"],
  [";", "semicolons"],
  [",", "commas"],
  ["|", "bars"],
];
/** Lines whose separators must agree in number to be rows. */
const ROWS = 20;

/** What the text looks like, whether or not it is of papers. */
function kindOf(sample: string, lines: readonly string[]): string {
  const known = KINDS.find(([pattern]) => pattern.test(sample))?.[1];
  if (known !== undefined) return known;
  const element = outermostElement(sample);
  if (element !== undefined) return `XML, and its outermost element <${cut(element)}> is none of papers`;
  if (/^\s*[[{]/.test(sample)) {
    const keys = [...sample.matchAll(/"([^"\n]{1,60})"\s*:/g)].map(([, key = ""]) => key);
    if (keys.length > 0) return `JSON with the keys ${listOf(keys)}`;
  }
  if (
    lines.length > 1 &&
    lines.every((line) => line.split(/[\s,;]+/).every((part) => /^(?:|(?:pm|doi)\w*:?|\S*\d\S*)$/i.test(part)))
  )
    return "identifiers alone; the database they are from exports their records";
  return (
    columnsOf(lines) ??
    tagsOf(lines) ??
    (sample.trim().length < 80 ? "too little to tell" : "text without titles and abstracts")
  );
}

/**
 * Name of the element that stands first, after declarations and comments. One after the other: a
 * pattern over all of them would try every way to tell them apart, which takes for ever where no
 * element follows.
 */
function outermostElement(sample: string): string | undefined {
  const BEFORE = /\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!(?!--)[^>]*>/y;
  let at = 0;
  while (BEFORE.test(sample)) at = BEFORE.lastIndex;
  const NAME = /<([\w:.-]+)/y;
  NAME.lastIndex = at;
  return NAME.exec(sample)?.[1];
}

function columnsOf(lines: readonly string[]): string | undefined {
  const rows = lines.slice(0, ROWS);
  for (const [separator, name] of SEPARATORS) {
    const counts = rows.map((row) => withoutEnd(row, /[;,|\s]/).split(separator).length);
    const [width = 1] = counts;
    if (rows.length < 2 || width < 2 || counts.filter((count) => count === width).length < rows.length * 0.8) continue;
    const cells = (rows[0] ?? "").split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    return `${width} columns separated by ${name} (${listOf(cells)}), none of which seems to hold titles`;
  }
  return undefined;
}

function tagsOf(lines: readonly string[]): string | undefined {
  const tags = lines.flatMap((line) => /^%?([A-Za-z][\w .-]{0,24}?)\s*[:=-](?:\s|$)/.exec(line)?.[1] ?? []);
  return tags.length < Math.max(2, lines.length * 0.4)
    ? undefined
    : `lines with tags (${listOf(tags)}), none of which is known to hold a title`;
}
