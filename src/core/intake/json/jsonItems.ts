// JSON and JSON Lines → the objects that can be papers, each with its line; what is broken costs
// what is broken.
import { complementOf, type Span, spansOfLines } from "#core/intake/detection/span.ts";
import { isObject, isRecord, type JsonObject, unwrapped } from "#core/intake/json/jsonFields.ts";
import { recordsIn } from "#core/intake/json/jsonPlaces.ts";
import { valuesIn, wholePieces, withoutFaults } from "#core/intake/json/jsonRepair.ts";
import type { Issue } from "#core/issue.ts";

export interface JsonItem {
  readonly value: JsonObject;
  /** 1-based. */
  readonly line: number;
}

interface Items {
  readonly items: readonly JsonItem[];
  readonly issues: readonly Issue[];
}

const BROKEN_HINT = "The file may have been cut off: download it again.";

/**
 * All items of a text. Of a text that is no JSON as a whole, those of its lines, or of the values
 * in it, or of the objects in them that are whole.
 */
export function readItems(text: string): Items & { readonly outside: readonly Span[] } {
  const whole = parseJson(text);
  if (whole.ok) return { ...itemsOf(whole.value, text, 1), outside: [] };
  if (looksLikeLines(text)) return readLines(text);
  const values = valuesIn(text);
  const read = values.map(({ from, to, line }) => readValue(text.slice(from, to), line));
  return {
    items: read.flatMap(({ items }) => items),
    issues: read.flatMap(({ issues }) => issues),
    outside: complementOf(values, text.length),
  };
}

function readValue(text: string, line: number): Items {
  const strict = parseJson(text);
  if (strict.ok) return itemsOf(strict.value, text, line);
  const mended = withoutFaults(text);
  const again = parseJson(mended);
  if (again.ok) return itemsOf(again.value, mended, line);
  const { items, issues } = readPieces(mended, strict.reason);
  const moved = <T extends { readonly line?: number }>(placed: T): T =>
    placed.line === undefined ? placed : { ...placed, line: placed.line + line - 1 };
  return { items: items.map(moved), issues: issues.map(moved) };
}

/** The records in a value that stands on a line of the file. */
function itemsOf(value: unknown, text: string, line: number): Items {
  const items: JsonItem[] = [];
  const issues: Issue[] = [];
  for (const placed of recordsIn(value, text)) {
    const at = placed.line + line - 1;
    if (isObject(placed.value)) items.push({ value: unwrapped(placed.value), line: at });
    else
      issues.push({
        code: "intake/json",
        severity: "warning",
        message: "This element is no record (not an object): left out.",
        line: at,
      });
  }
  return { items, issues };
}

function readPieces(text: string, reason: string): Items {
  const { pieces, brokenAt } = wholePieces(text);
  const read = pieces.map(({ value, text: piece, line }) => itemsOf(value, piece, line));
  const items = read.flatMap((part) => part.items);
  if (!items.some(({ value }) => isRecord(value))) return { items: [], issues: [brokenJson(text, reason)] };
  const broken: Issue = {
    code: "intake/json",
    severity: "warning",
    message: `The JSON is broken here (${reason}): of the file, ${items.length} whole records were read.`,
    line: brokenAt ?? 1,
    hint: BROKEN_HINT,
  };
  return { items, issues: [...read.flatMap((part) => part.issues), ...(brokenAt === undefined ? [] : [broken])] };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (problem) {
    return { ok: false, reason: problem instanceof Error ? problem.message : String(problem) };
  }
}

const looksLikeLines = (text: string): boolean => {
  const lines = text
    .trimStart()
    .split("\n", 50)
    .filter((line) => line.trim() !== "");
  return lines.filter((line) => /^\s*\{.*\}\s*,?\s*$/.test(line)).length >= Math.max(1, lines.length / 2);
};

/** Lines that are no value are left to others. */
function readLines(text: string): Items & { readonly outside: readonly Span[] } {
  const items: JsonItem[] = [];
  const issues: Issue[] = [];
  const strays: { line: number; count: number }[] = [];
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim().replace(/,$/, "");
    if (line === "" || line === "[" || line === "]") continue;
    if (!/^["{[\d]/.test(line)) {
      strays.push({ line: index + 1, count: 1 });
      continue;
    }
    const strict = parseJson(line);
    const parsed = strict.ok ? strict : parseJson(withoutFaults(line));
    if (parsed.ok && isObject(parsed.value)) {
      const found = itemsOf(parsed.value, line, index + 1);
      for (const item of found.items) items.push(item);
      for (const issue of found.issues) issues.push(issue);
    } else
      issues.push({
        code: "intake/json-line",
        severity: "warning",
        message: parsed.ok
          ? "This line is no record (not an object): left out."
          : `This line is not valid JSON: left out (${parsed.reason}).`,
        line: index + 1,
      });
  }
  return { items, issues, outside: spansOfLines(text, strays) };
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
    hint: BROKEN_HINT,
  };
}
