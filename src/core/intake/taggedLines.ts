// Records of tagged lines, the family of RIS, MEDLINE, EndNote (Refer) and Web of Science: one reader, a syntax for each.

export interface TaggedSyntax {
  /** Matches a line that begins a field: [1] the tag, [2] its text. */
  readonly field: RegExp;
  /** The tag every record begins with. */
  readonly begin: string;
  /** The tag that closes a record, where there is one. */
  readonly end?: string;
  /** Tags outside records: file headers and footers. */
  readonly outside?: readonly string[];
  /** Records end at an empty line. */
  readonly blankEnds?: boolean;
}

export interface TaggedRecord {
  /** Texts by tag in the order of the file. Lines that go on a field are joined by a space. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** 1-based line of the first tag. */
  readonly line: number;
  /** Its closing tag was there, or none is needed. */
  readonly closed: boolean;
}

/** All records of a text; lines before the first one are no records. */
export function readTagged(text: string, syntax: TaggedSyntax): TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let fields: Map<string, string[]> | undefined;
  let last: string[] | undefined;
  let begun = 0;
  const close = (closed: boolean): void => {
    if (fields !== undefined) records.push({ fields, line: begun, closed });
    fields = undefined;
    last = undefined;
  };
  for (const [index, line] of text.split("\n").entries()) {
    const match = syntax.field.exec(line);
    const tag = match?.[1];
    if (tag === undefined) {
      if (line.trim() === "") {
        if (syntax.blankEnds) close(true);
      } else if (last !== undefined) last.push(`${last.pop() ?? ""} ${line.trim()}`.trim());
      continue;
    }
    if (tag === syntax.end) {
      close(true);
      continue;
    }
    if (syntax.outside?.includes(tag)) continue;
    if (tag === syntax.begin) {
      close(syntax.end === undefined);
      fields = new Map();
      begun = index + 1;
    }
    if (fields === undefined) continue;
    last = fields.get(tag) ?? [];
    last.push(match?.[2]?.trim() ?? "");
    fields.set(tag, last);
  }
  close(syntax.end === undefined);
  return records;
}

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
