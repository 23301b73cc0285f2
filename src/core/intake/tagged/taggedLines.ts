// Records of tagged lines, the family of RIS, MEDLINE, EndNote (Refer) and Web of Science: one
// reader, a syntax for each. Every line is in a record or left to others.
import { type Span, spansOfLines } from "#core/intake/detection/span.ts";
import type { Parsed, RawRecord } from "#core/intake/inputFormat.ts";
import type { Issue } from "#core/issue.ts";
import { pushTo } from "#core/math/groups.ts";

export interface TaggedSyntax {
  /** Id of the format: names its issues. */
  readonly id: string;
  /** Matches a line that begins a field: [1] the tag, [2] its text. */
  readonly field: RegExp;
  /**
   * The tag every record begins with. Where records have a closing tag too, other tags may come
   * before it.
   */
  readonly begin: string;
  /** The tag that closes a record, where there is one. */
  readonly end?: string;
  /** Tags outside records: file headers and footers. */
  readonly outside?: readonly string[];
  /** Lines over a record that count or name it: no loss. */
  readonly heading?: RegExp;
  /** Whether a line without a tag goes on a field; left out, any does. */
  readonly goesOn?: (line: string, tag: string, isAfterBlank: boolean) => boolean;
  /** Records end at an empty line. */
  readonly blankEnds?: boolean;
  /** Any field after an empty line begins a record, where the open one has a title. */
  readonly blankBegins?: boolean;
}

export interface TaggedRecord {
  /** Texts by tag in the order of the file. Lines that go on a field stay lines. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** All fields in the order of the file. */
  readonly entries: readonly (readonly [tag: string, text: string])[];
  /** 1-based line of the first tag. */
  readonly line: number;
  /** Its closing tag was there, or none is needed. */
  readonly closed: boolean;
}

interface Tagged {
  readonly records: readonly TaggedRecord[];
  readonly issues: readonly Issue[];
  readonly outside: readonly Span[];
}

/**
 * All records of a text, and what stands outside of them or has no end. A line that begins another
 * format ends a record: directly where nothing else closes one, else after an empty line only, for
 * an abstract may quote anything.
 */
export function readTagged(
  { name, text }: { readonly name: string; readonly text: string },
  syntax: TaggedSyntax,
  isForeign: (line: string) => boolean = () => false,
): Tagged {
  const records: TaggedRecord[] = [];
  const strays: Stray[] = [];
  let open: OpenRecord | undefined;
  let isAfterBlank = true;
  /** Among the lines of another format, until a record begins. */
  let isAway = false;
  const close = (closed: boolean, line: number): void => {
    if (open !== undefined && !closed) giveBack(open, line, strays);
    if (open?.begun) records.push({ ...open, fields: byTag(open.entries), closed });
    else if (open !== undefined) for (let stray = open.line; stray < line; stray++) addStray(strays, stray);
    open = undefined;
  };
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const isBlank = line.trim() === "";
    if (isBlank && syntax.blankEnds) close(true, index + 1);
    const wasBlank = isAfterBlank;
    const mayEnd = isAfterBlank || syntax.end === undefined || open === undefined;
    isAfterBlank = isBlank;
    if (isBlank) continue;
    const match = syntax.field.exec(line);
    const tag = match?.[1];
    if (tag === syntax.begin) isAway = false;
    else if (mayEnd && !isAway && isForeign(line)) {
      close(syntax.end === undefined, index + 1);
      isAway = true;
    }
    const last = open?.entries.at(-1);
    if (tag === undefined && last !== undefined && syntax.goesOn?.(line, last[0], wasBlank) === false)
      close(syntax.end === undefined, index + 1);
    if (open === undefined && syntax.heading?.test(line)) continue;
    if (isAway || tag === undefined) {
      if (open === undefined || last === undefined) addStray(strays, index + 1);
      else {
        if (wasBlank) open.rest ??= { line: index + 1, length: last[1].length };
        last[1] = last[1] === "" ? line.trim() : `${last[1]}\n${line.trim()}`;
      }
      continue;
    }
    if (tag === syntax.end) {
      if (open === undefined) addStray(strays, index + 1);
      close(true, index + 2);
      continue;
    }
    if (syntax.outside?.includes(tag)) continue;
    const isNext =
      syntax.blankBegins === true && wasBlank && (open === undefined || open.entries.some(([held]) => held === "T"));
    if (isNext || (tag === syntax.begin && (open === undefined || open.begun))) {
      close(syntax.end === undefined, index + 1);
      open = { entries: [], line: index + 1, begun: true };
    } else if (open === undefined && syntax.end !== undefined) open = { entries: [], line: index + 1, begun: false };
    if (open === undefined) addStray(strays, index + 1);
    else {
      if (tag === syntax.begin) open.begun = true;
      open.rest = undefined;
      open.entries.push([tag, match?.[2]?.trim() ?? ""]);
    }
  }
  close(syntax.end === undefined, lines.length + 1);
  return { records, issues: unclosedIssues(records, name, syntax), outside: spansOfLines(text, strays) };
}

interface OpenRecord {
  readonly entries: [tag: string, text: string][];
  readonly line: number;
  begun: boolean;
  /** Where text after an empty line goes on its last field: the line, and the field's length then. */
  rest?: { readonly line: number; readonly length: number } | undefined;
}

/** What stands after an empty line behind the last field of a record that is never closed is not its own. */
function giveBack({ entries, rest }: OpenRecord, end: number, strays: Stray[]): void {
  const last = entries.at(-1);
  if (rest === undefined || last === undefined) return;
  last[1] = last[1].slice(0, rest.length);
  for (let line = rest.line; line < end; line++) addStray(strays, line);
}

/** What a format of this family hands on. */
export const withRecords = (
  { records, issues, outside }: Tagged,
  recordOf: (record: TaggedRecord) => RawRecord,
): Parsed => ({ records: records.map(recordOf), issues, outside });

function byTag(entries: readonly (readonly [string, string])[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [tag, text] of entries) pushTo(fields, tag, text);
  return fields;
}

/** Lines in a row that belong to no record. */
interface Stray {
  readonly line: number;
  count: number;
}

function addStray(strays: Stray[], line: number): void {
  const last = strays.at(-1);
  if (last !== undefined && last.line + last.count === line) last.count++;
  else strays.push({ line, count: 1 });
}

const unclosedIssues = (records: readonly TaggedRecord[], path: string, { id, end }: TaggedSyntax): Issue[] =>
  records
    .filter(({ closed }) => !closed)
    .map(({ line }) => ({
      code: `intake/${id}`,
      severity: "note",
      message: `The record has no closing ${end} line; it was read up to the next one.`,
      ...{ path, line },
    }));

/** The first text under the first of these tags that holds one. */
export function firstOf({ fields }: TaggedRecord, ...tags: readonly string[]): string | undefined {
  for (const tag of tags) {
    const text = fields.get(tag)?.find((candidate) => candidate !== "");
    if (text !== undefined) return text;
  }
  return undefined;
}

/** All texts under the first of these tags that holds any. */
export function allOf({ fields }: TaggedRecord, ...tags: readonly string[]): readonly string[] {
  for (const tag of tags) {
    const texts = fields.get(tag)?.filter((text) => text !== "") ?? [];
    if (texts.length > 0) return texts;
  }
  return [];
}

/** All texts under any of these tags, in the tags' order. */
export const textsOf = ({ fields }: TaggedRecord, ...tags: readonly string[]): string[] =>
  tags.flatMap((tag) => fields.get(tag) ?? []).filter((text) => text !== "");
