// Lists that people write and that override every automatic decision: VOSviewer thesaurus, stop
// list, keep list, merge list. All are plain text, one entry per line; a bad line costs that line
// and is reported with its number.

import { type Issue, type Outcome, success } from "#core/issue.ts";
import { keyOfText } from "#core/language/canonical.ts";

/** What the lists say, in canonical keys. */
export interface ConceptLists {
  /** Key → key that replaces it. Never a chain: values are not keys of this map. */
  readonly replace: ReadonlyMap<string, string>;
  /** Keys on the right of a replacement: they are never merged away. */
  readonly targets: ReadonlySet<string>;
  /** Keys that never become concepts. */
  readonly ignore: ReadonlySet<string>;
  /** Keys that are always kept, and kept apart. */
  readonly keep: ReadonlySet<string>;
  /** Labels exactly as people wrote them, by key. */
  readonly labels: ReadonlyMap<string, string>;
}

export const NO_LISTS: ConceptLists = {
  replace: new Map(),
  targets: new Set(),
  ignore: new Set(),
  keep: new Set(),
  labels: new Map(),
};

/** The key of a phrase as people type it in a list. */
export const keyOf = (phrase: string): string => keyOfText(phrase);

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * A thesaurus as VOSviewer reads it: tab-separated, columns `label` and `replace by` in either
 * order if a header names them, otherwise in this order. An empty `replace by` means: ignore. Fails
 * only where no line can be used.
 */
export function parseThesaurus(text: string, path?: string): Outcome<ConceptLists> {
  const lines = readLines(text);
  const header = lines[0]?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const named = header.includes("label") && header.includes("replace by");
  const labelAt = named ? header.indexOf("label") : 0;
  const replaceAt = named ? header.indexOf("replace by") : 1;
  const hasTabs = text.includes("\t");
  const builder = createBuilder(path);
  for (const line of named ? lines.slice(1) : lines) {
    const label = line.cells[labelAt] ?? "";
    const by = line.cells[replaceAt];
    if (label === "") builder.report(line, "no-label", "The line has no label.", "Write: label, tab, replacement.");
    else if (by === undefined && line.cells.length < 2 && !hasTabs)
      builder.report(line, "no-tab", "The line has no tab.", "Separate label and replacement by a tab.");
    else if (by === undefined || by === "") {
      // a blank replacement means this; an editor that cuts blanks off, or a forgotten tab, looks the same
      if (by === undefined) builder.note(line, "ignored", `"${label}" has no replacement: it becomes no concept.`);
      builder.ignore(line, label);
    } else builder.replace(line, label, by);
    if (!named && line.cells.slice(2).some((cell) => cell !== ""))
      builder.report(line, "cells", "Only the first two cells were read.", "Write: label, tab, replacement.");
  }
  return builder.finish();
}

/** One phrase per line: phrases that never become concepts. */
export function parseStopList(text: string, path?: string): Outcome<ConceptLists> {
  return readPhrases(text, path, "ignore");
}

/** One phrase per line: phrases that are always kept, and never merged into another. */
export function parseKeepList(text: string, path?: string): Outcome<ConceptLists> {
  return readPhrases(text, path, "keep");
}

function readPhrases(text: string, path: string | undefined, use: "ignore" | "keep"): Outcome<ConceptLists> {
  const builder = createBuilder(path);
  for (const line of readLines(text)) {
    builder[use](line, line.cells[0] ?? "");
    if (line.cells.slice(1).some((cell) => cell !== ""))
      builder.report(line, "cells", "Only the first phrase was read.", "Write one phrase a line.");
  }
  return builder.finish();
}

/** One concept per line: the label, then its variants, all separated by tabs or semicolons. */
export function parseMergeList(text: string, path?: string): Outcome<ConceptLists> {
  const builder = createBuilder(path);
  for (const line of readLines(text)) {
    const [label = "", ...variants] = line.cells.flatMap((cell) => cell.split(";").map((part) => part.trim()));
    if (label === "" || variants.every((variant) => variant === ""))
      builder.report(line, "no-variant", "The line names no variant.", "Write: label, tab, variant, tab, variant.");
    else for (const variant of variants) if (variant !== "") builder.replace(line, variant, label);
  }
  return builder.finish();
}

/** Several lists as one. Later lists win; a kept key is neither ignored nor replaced. */
export function combineLists(...lists: readonly ConceptLists[]): ConceptLists {
  const replace = new Map(lists.flatMap((list) => [...list.replace]));
  const keep = new Set(lists.flatMap((list) => [...list.keep]));
  const ignore = new Set(lists.flatMap((list) => [...list.ignore]).filter((key) => !keep.has(key)));
  for (const key of keep) replace.delete(key);
  return withoutChains(replace, ignore, keep, new Map(lists.flatMap((list) => [...list.labels])));
}

/** What becomes of a key: replaced, ignored (undefined) or itself. */
export function applyLists(key: string, lists: ConceptLists): string | undefined {
  const target = lists.replace.get(key) ?? key;
  return lists.ignore.has(target) ? undefined : target;
}

function readLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, cells: line.split("\t").map(unquote) }))
    .filter(({ cells }) => cells.some((cell) => cell !== "") && !cells[0]!.startsWith("#"));
}

const unquote = (cell: string): string => {
  const trimmed = cell.trim();
  return /^".*"$/s.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
};

function createBuilder(path: string | undefined) {
  const replace = new Map<string, string>();
  const labels = new Map<string, string>();
  const ignored = new Set<string>();
  const kept = new Set<string>();
  const issues: Issue[] = [];
  const place = path === undefined ? {} : { path };
  const report = (line: Line, code: string, message: string, hint: string): void =>
    void issues.push({ code: `thesaurus/${code}`, severity: "warning", message, hint, line: line.number, ...place });
  const note = (line: Line, code: string, message: string): void =>
    void issues.push({ code: `thesaurus/${code}`, severity: "note", message, line: line.number, ...place });
  const readKey = (line: Line, phrase: string): string | undefined => {
    const key = keyOf(phrase);
    if (key !== "") return key;
    report(line, "no-word", `"${phrase}" holds no word.`, "Write a phrase with letters or digits.");
    return undefined;
  };
  return {
    ...{ report, note },
    ignore(line: Line, phrase: string): void {
      const key = readKey(line, phrase);
      if (key !== undefined) ignored.add(key);
    },
    keep(line: Line, phrase: string): void {
      const key = readKey(line, phrase);
      if (key !== undefined) kept.add(key);
    },
    replace(line: Line, phrase: string, by: string): void {
      const from = readKey(line, phrase);
      const into = readKey(line, by);
      if (from === undefined || into === undefined) return;
      const held = replace.get(from);
      if (held !== undefined && held !== into)
        report(line, "twice", `"${phrase}" is replaced twice; this line wins.`, "Keep one of the two lines.");
      labels.set(into, by);
      if (from !== into) replace.set(from, into);
    },
    finish(): Outcome<ConceptLists> {
      if (replace.size + ignored.size + kept.size + labels.size === 0 && issues.length > 0)
        return { ok: false, issues };
      return success(withoutChains(replace, ignored, kept, labels), issues);
    },
  };
}

/**
 * "a → b, b → c" becomes "a → c, b → c"; a circle keeps its smallest key and replaces the others by
 * it.
 */
function withoutChains(
  replace: ReadonlyMap<string, string>,
  ignore: ReadonlySet<string>,
  keep: ReadonlySet<string>,
  labels: ReadonlyMap<string, string>,
): ConceptLists {
  /** Of each key on the left: where the chain from it ends. */
  const ends = new Map<string, string>();
  for (const from of replace.keys()) {
    const path = new Set<string>();
    let next: string | undefined = from;
    while (next !== undefined && !ends.has(next) && !path.has(next)) {
      path.add(next);
      next = replace.get(next);
    }
    const keys = [...path];
    const into =
      next === undefined
        ? keys.at(-1)
        : (ends.get(next) ?? keys.slice(keys.indexOf(next)).reduce((a, b) => (a < b ? a : b)));
    for (const key of keys) ends.set(key, into ?? key);
  }
  const flat = new Map(
    [...replace.keys()].flatMap((from) => {
      const into = ends.get(from) ?? from;
      return into === from ? [] : [[from, into] as const];
    }),
  );
  return { replace: flat, targets: new Set(flat.values()), ignore, keep, labels };
}
