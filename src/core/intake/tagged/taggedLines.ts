// Records of tagged lines, the family of RIS, MEDLINE, EndNote (Refer) and Web of Science: one
// reader, a syntax for each. Every line is in a record or told.
import type { Issue } from "#core/issue.ts";

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
  /** Records end at an empty line. */
  readonly blankEnds?: boolean;
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

/** All records of a text, and what stands outside of them or has no end. */
export function readTagged(
  { name, text }: { readonly name: string; readonly text: string },
  syntax: TaggedSyntax,
): { readonly records: readonly TaggedRecord[]; readonly issues: readonly Issue[] } {
  const records: TaggedRecord[] = [];
  const strays: Stray[] = [];
  let open: { entries: [string, string][]; line: number; begun: boolean } | undefined;
  const close = (closed: boolean): void => {
    if (open !== undefined) records.push({ ...open, fields: byTag(open.entries), closed });
    open = undefined;
  };
  for (const [index, line] of text.split("\n").entries()) {
    const match = syntax.field.exec(line);
    const tag = match?.[1];
    if (tag === undefined) {
      const last = open?.entries.at(-1);
      if (line.trim() === "") {
        if (syntax.blankEnds) close(true);
      } else if (last !== undefined) last[1] = `${last[1]}\n${line.trim()}`.trim();
      else addStray(strays, line, index + 1);
      continue;
    }
    if (tag === syntax.end) {
      close(true);
      continue;
    }
    if (syntax.outside?.includes(tag)) continue;
    if (tag === syntax.begin && (open === undefined || open.begun)) {
      close(syntax.end === undefined);
      open = { entries: [], line: index + 1, begun: true };
    } else if (open === undefined && syntax.end !== undefined) open = { entries: [], line: index + 1, begun: false };
    if (open === undefined) addStray(strays, line, index + 1);
    else {
      if (tag === syntax.begin) open.begun = true;
      open.entries.push([tag, match?.[2]?.trim() ?? ""]);
    }
  }
  close(syntax.end === undefined);
  const unclosed = records.filter(({ closed }) => !closed);
  return {
    records,
    issues: [
      ...strays.map((stray) => strayIssue(stray, name, syntax)),
      ...unclosed.map(({ line }): Issue => unclosedIssue(line, name, syntax)),
    ],
  };
}

function byTag(entries: readonly (readonly [string, string])[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [tag, text] of entries) {
    const texts = fields.get(tag);
    if (texts === undefined) fields.set(tag, [text]);
    else texts.push(text);
  }
  return fields;
}

/** Lines in a row that belong to no record. */
interface Stray {
  readonly line: number;
  readonly first: string;
  count: number;
}

function addStray(strays: Stray[], text: string, line: number): void {
  const last = strays.at(-1);
  if (last !== undefined && last.line + last.count === line) last.count++;
  else strays.push({ line, first: text.trim(), count: 1 });
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const strayIssue = ({ line, first, count }: Stray, path: string, { id }: TaggedSyntax): Issue => ({
  code: `intake/${id}-outside`,
  severity: "note",
  message: `${count === 1 ? "One line stands" : `${count} lines stand`} outside of every record and cannot be read, from “${cut(first)}” on.`,
  hint: "If there are papers in it: records of another format belong in a file of their own.",
  ...{ path, line },
});

const unclosedIssue = (line: number, path: string, { id, end }: TaggedSyntax): Issue => ({
  code: `intake/${id}`,
  severity: "note",
  message: `The record has no closing ${end} line; it was read up to the next one.`,
  ...{ path, line },
});

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

/** The longest text under any of these tags: abstracts come cut in one and whole in another. */
export function longestOf({ fields }: TaggedRecord, ...tags: readonly string[]): string | undefined {
  const texts = tags.flatMap((tag) => fields.get(tag) ?? []).filter((text) => text !== "");
  return texts.length === 0 ? undefined : texts.reduce((a, b) => (b.length > a.length ? b : a));
}
