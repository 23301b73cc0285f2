// JSON and JSON Lines → the objects that can be papers, each with its line. Where the list lies is found, not told.
import type { Issue } from "#core/issue.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export interface JsonItem {
  readonly value: JsonObject;
  /** 1-based. */
  readonly line: number;
}

/** Where services keep their lists: OpenAlex, Semantic Scholar, Crossref, Lens, Elasticsearch, Solr, Europe PMC, Zotero. */
const LISTS: readonly (readonly string[])[] = [
  ["results"],
  ["data"],
  ["message", "items"],
  ["items"],
  ["papers"],
  ["works"],
  ["records"],
  ["articles"],
  ["entries"],
  ["documents"],
  ["publications"],
  ["references"],
  ["hits", "hits"],
  ["response", "docs"],
  ["resultList", "result"],
  ["results", "publications"],
];

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** All items of a text. Lines that are no JSON become issues; a text that is neither JSON nor lines of it has no items. */
export function readItems(text: string): { items: JsonItem[]; issues: Issue[] } {
  const whole = parseJson(text);
  if (whole.ok) {
    const { list, path } = findList(whole.value);
    const lines = linesOfElements(text, path);
    return {
      items: list.flatMap((value, i) => (isObject(value) ? [{ value: inner(value), line: lines[i] ?? 1 }] : [])),
      issues: notObjects(list, lines),
    };
  }
  return looksLikeLines(text) ? readLines(text) : { items: [], issues: [brokenJson(text, whole.reason)] };
}

/** Elasticsearch wraps documents in `_source`, OpenAlex's search in `work`, Semantic Scholar's citations in `paper`. */
function inner(value: JsonObject): JsonObject {
  for (const name of ["_source", "paper", "work", "citingPaper", "citedPaper"])
    if (isObject(value[name])) return value[name];
  return value;
}

const notObjects = (list: readonly unknown[], lines: readonly number[]): Issue[] =>
  list.flatMap((value, i) =>
    isObject(value)
      ? []
      : [
          {
            code: "intake/json",
            severity: "warning",
            message: "This element is no record (not an object): left out.",
            line: lines[i] ?? 1,
          } as const,
        ],
  );

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (problem) {
    return { ok: false, reason: problem instanceof Error ? problem.message : String(problem) };
  }
}

const looksLikeLines = (text: string): boolean => {
  const lines = text.split("\n", 50).filter((line) => line.trim() !== "");
  return lines.filter((line) => /^\s*\{.*\}\s*,?\s*$/.test(line)).length >= Math.max(1, lines.length / 2);
};

function readLines(text: string): { items: JsonItem[]; issues: Issue[] } {
  const items: JsonItem[] = [];
  const issues: Issue[] = [];
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim().replace(/,$/, "");
    if (line === "" || line === "[" || line === "]") continue;
    const parsed = parseJson(line);
    if (parsed.ok && isObject(parsed.value)) items.push({ value: inner(parsed.value), line: index + 1 });
    else
      issues.push({
        code: "intake/json-line",
        severity: "warning",
        message: parsed.ok
          ? "This line is no record (not an object): left out."
          : `This line is not valid JSON: left out (${parsed.reason}).`,
        line: index + 1,
      });
  }
  return { items, issues };
}

function brokenJson(text: string, reason: string): Issue {
  const position = /position (\d+)/.exec(reason)?.[1];
  const at =
    position === undefined ? (/end of (?:JSON )?input/i.test(reason) ? text.length : undefined) : Number(position);
  return {
    code: "intake/json",
    severity: "error",
    message: `The JSON is broken (${reason}).`,
    ...(at === undefined ? {} : { line: text.slice(0, at).split("\n").length }),
    hint: "The file may have been cut off: download it again.",
  };
}

/** The list of records in a JSON value: itself, under a known name, or the value as the only record. */
function findList(value: unknown): { list: readonly unknown[]; path: readonly string[] } {
  if (Array.isArray(value)) return { list: value, path: [] };
  for (const path of LISTS) {
    let place: unknown = value;
    for (const name of path) place = isObject(place) ? place[name] : undefined;
    if (Array.isArray(place) && place.some(isObject)) return { list: place, path };
  }
  if (isObject(value) && isObject(value["message"])) return { list: [value["message"]], path: ["message"] };
  return { list: [value], path: [] };
}

/** Lines of the elements of the list at a path, by one walk over the text, which is valid JSON. */
function linesOfElements(text: string, path: readonly string[]): number[] {
  const lines: number[] = [];
  const open: { key: string; list: boolean }[] = [];
  let line = 1;
  let key = "";
  let fresh = true;
  const atList = (): boolean =>
    open.length === path.length + 1 && open.at(-1)?.list === true && path.every((name, i) => open[i + 1]?.key === name);
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === "\n") line++;
    if (sign === undefined || /\s/.test(sign)) continue;
    if (sign === ",") {
      fresh = true;
      continue;
    }
    if (sign === "]" || sign === "}") {
      open.pop();
      fresh = false;
      continue;
    }
    if (fresh && atList()) lines.push(line);
    fresh = false;
    if (sign === "[" || sign === "{") {
      open.push({ key, list: sign === "[" });
      key = "";
      fresh = true;
    } else if (sign === '"') {
      const start = i + 1;
      for (i++; text[i] !== '"'; i++) if (text[i] === "\\") i++;
      if (open.at(-1)?.list === false) key = text.slice(start, i);
      // a string in a list, or the value of a key: the next key overwrites it
    }
  }
  return lines;
}
