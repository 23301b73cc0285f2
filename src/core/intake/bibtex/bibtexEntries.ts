// BibTeX syntax: entries, strings, braces, quotes and concatenation, with lines. A broken entry
// costs what is broken, never the file. Own reader because speed decides here: the libraries tried
// need 3–10 ms per entry, and a 10 MB file holds thousands.

import { complementOf, type Span } from "#core/intake/detection/span.ts";
import { LONGEST_VALUE } from "#core/intake/limits.ts";
import type { Issue } from "#core/issue.ts";

export interface BibtexEntry {
  /** Lower case: "article". */
  readonly type: string;
  readonly key: string;
  /** Values as written, macros replaced, outer braces or quotes gone. Names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** 1-based. */
  readonly line: number;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
/** The head of an entry at the beginning of a line: where reading goes on after a broken one. */
const NEXT_ENTRY = /^[ \t]*@[a-zA-Z]+\s*[{(]/gm;
/** What programs write between entries: "% Encoding: UTF-8"; not the tags of EndNote ("%T "). */
const COMMENT = /^[ \t]*%(?![0-9A-Z@] ).*$/gm;
const EMPTY_LINE = /\n[ \t]*\n/g;
const NEXT_FIELD = /\n[ \t]*[a-zA-Z][\w-]*[ \t]*=[ \t]*[{"\d]/g;

/**
 * What follows a value: a comma, more of it, the end, or (where the comma was forgotten) the next
 * field.
 */
const AFTER_VALUE = /\s*(?:[,#})@]|$|[a-zA-Z][\w-]*\s*=)/y;

/** Names of people make keys, with the spaces in them, at Scopus. */
const KEY = /\s*([^,={}"\n]{0,200}?)\s*,/y;
/** In parentheses an entry has a key and then fields: "@sum(1, 2)" is none. */
const IN_PARENTHESES = /\s*(?:[^\s,={}()"]*\s*,\s*)?(?:[a-zA-Z][\w-]*\s*=|$)/y;

interface Entries {
  readonly entries: BibtexEntry[];
  readonly issues: Issue[];
  /** What is in no entry and no comment. */
  readonly outside: readonly Span[];
}

/** All entries in the order of the text; what was broken is told with its line. */
export function readEntries(text: string): Entries {
  return new Reader(text).read();
}

/** A text without any of these signs at its end. */
function trimmedEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? "")) end--;
  return text.slice(0, end);
}

class Reader {
  readonly #text: string;
  readonly #macros = new Map(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));
  readonly #entries: BibtexEntry[] = [];
  readonly #issues: Issue[] = [];
  readonly #taken: Span[] = [];
  #at = 0;
  /** Where the entry being read must end at the latest. */
  #limit = 0;
  /** Found once and kept until passed: a text may hold thousands of places and none of these. */
  #nextHead = -1;
  #nextField = -1;
  #nextBlank = -1;
  /** How many characters may be read in vain, so that the work stays linear. */
  #spare: number;
  #line = 1;
  #lineAt = 0;

  constructor(text: string) {
    this.#text = text;
    this.#spare = 20 * text.length;
  }

  read(): Entries {
    for (;;) {
      const start = this.#text.indexOf("@", this.#at);
      if (start < 0) break;
      this.#at = start + 1;
      const head = this.#match(/([a-zA-Z]+)\s*([{(])/y);
      if (head === null) continue; // an "@" in a comment
      this.#limit = this.#nextEntry();
      const [, type = "", open = ""] = head;
      if (open === "(" && !this.#follows(IN_PARENTHESES)) continue;
      this.#readEntry(type.toLowerCase(), open === "{" ? "}" : ")", this.#lineOf(start));
      this.#taken.push({ from: start, to: this.#at });
    }
    for (const { index, 0: comment } of this.#text.matchAll(COMMENT))
      this.#taken.push({ from: index, to: index + comment.length });
    return { entries: this.#entries, issues: this.#issues, outside: complementOf(this.#taken, this.#text.length) };
  }

  #readEntry(type: string, close: string, line: number): void {
    if (type === "comment" || type === "preamble") {
      this.#at--;
      if (this.#braced("{", "}") === undefined) this.#toLineEnd();
      return;
    }
    const key = type === "string" ? "" : ((this.#match(KEY) ?? this.#match(/\s*([^,={}"\s]*)\s*,?/y))?.[1] ?? "");
    const fields = this.#readFields(close, key, line);
    if (type === "string") for (const [name, value] of fields) this.#macros.set(name, value);
    else this.#entries.push({ type, key, fields, line });
  }

  #readFields(close: string, key: string, line: number): Map<string, string> {
    const fields = new Map<string, string>();
    let end = this.#at;
    let told = this.#issues.length;
    const broken = (what: string): void => {
      this.#issues.push({
        code: "intake/bibtex",
        severity: "warning",
        message: `The entry "${key}" is broken: ${what}.`,
        line,
        hint: "Check its braces, quotes and commas.",
      });
    };
    for (;;) {
      this.#match(/[\s,]*/y);
      if (this.#at >= this.#limit) {
        this.#giveBack(end);
        this.#issues.splice(told);
        broken("it is not closed");
        for (const [name, value] of fields)
          fields.set(name, trimmedEnd(value.split(NEXT_FIELD, 1)[0] ?? value, ", \t\n"));
        return fields;
      }
      if (this.#text[this.#at] === close) {
        this.#at++;
        return fields;
      }
      const name =
        this.#match(/([^\s=,{}()"#]+(?: [\w-]+){0,2})\s*=\s*/y)?.[1] ??
        this.#match(/(title|author|abstract|year)\s*(?=[{"])/iy)?.[1];
      if (name === undefined) {
        broken(`"${this.#text.slice(this.#at, this.#at + 20).split("\n")[0]}" is no field`);
        const resume = this.#match(/[^\n]*?,\s*(?=[a-zA-Z][\w-]*\s*=)|[^\n]*\n/y);
        if (resume === null) this.#at = this.#limit;
        continue;
      }
      const { value, whole } = this.#readValue();
      if (!whole) broken(`the field "${name}" is not closed`);
      if (value.length >= LONGEST_VALUE) broken(`the field "${name}" was cut after ${LONGEST_VALUE} characters`);
      if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
      end = this.#at;
      told = this.#issues.length;
    }
  }

  /** What stands behind the last field of an entry that is never closed is not its own. */
  #giveBack(end: number): void {
    this.#at = this.#limit;
    this.#spare -= this.#limit - end;
    if (this.#spare > 0) this.#at = end;
  }

  #toLineEnd(): void {
    const end = this.#text.indexOf("\n", this.#at);
    this.#at = end < 0 ? this.#text.length : end;
  }

  /** Parts joined by `#`. */
  #readValue(): { value: string; whole: boolean } {
    let value = "";
    for (;;) {
      const start = this.#text[this.#at];
      const part = start === "{" ? this.#braced("{", "}") : start === '"' ? this.#braced('"', '"') : this.#bare();
      if (part === undefined) return { value: value + this.#unclosed(), whole: false };
      value = `${value}${part}`.slice(0, LONGEST_VALUE);
      if (this.#match(/\s*#\s*/y) === null) return { value, whole: true };
    }
  }

  /**
   * The text between delimiters; braces inside must pair, first with `\{` taken as a brace, as
   * BibTeX does, then as text. Where neither ends well, whichever ends. Undefined if they do not pair.
   */
  #braced(open: string, close: string): string | undefined {
    const ends = [false, true].map((escapes) => this.#endOf(open, close, escapes));
    const end = ends.find((at) => at !== undefined && this.#endsWell(at)) ?? ends[1] ?? ends[0];
    if (end === undefined) return undefined;
    const inner = this.#text.slice(this.#at + open.length, end);
    this.#at = end + 1;
    return inner;
  }

  /** Where the closing sign stands. */
  #endOf(open: string, close: string, escapes: boolean): number | undefined {
    let depth = 0;
    let i = this.#at + 1;
    for (; i < this.#limit && this.#spare > 0; i++) {
      const sign = this.#text[i];
      if (sign === "\\" && (escapes || this.#text[i + 1] === '"' || this.#text[i + 1] === "\\")) i++;
      else if (sign === close && depth === 0 && (open === "{" || this.#closes(i + 1))) return i;
      else if (sign === "{") depth++;
      else if (sign === "}") depth--;
      if (depth < 0) break;
    }
    this.#spare -= i - this.#at;
    return undefined;
  }

  /** What can follow a value does, and no other field was taken in with it. */
  #endsWell(end: number): boolean {
    if (this.#nextField < this.#at) this.#nextField = this.#search(NEXT_FIELD);
    return this.#closes(end + 1) && this.#nextField >= end;
  }

  /**
   * Whether a quote before this place closes a value: quotes stand inside quotes, where people
   * write them.
   */
  #closes(at: number): boolean {
    AFTER_VALUE.lastIndex = at;
    return AFTER_VALUE.test(this.#text);
  }

  #follows(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text);
  }

  /** A number or the name of a string. */
  #bare(): string {
    const word = this.#match(/[^\s,#{}()"]*/y)?.[0] ?? "";
    return this.#macros.get(word.toLowerCase()) ?? word;
  }

  /**
   * What was meant by a value whose brace is missing: up to the next field; where none follows, up to
   * an empty line or the end of the entry.
   */
  #unclosed(): string {
    if (this.#nextField < this.#at) this.#nextField = this.#search(NEXT_FIELD);
    if (this.#nextBlank < this.#at) this.#nextBlank = this.#search(EMPTY_LINE);
    const end = this.#nextField < this.#limit ? this.#nextField : Math.min(this.#nextBlank, this.#limit);
    const value = this.#text.slice(this.#at + 1, end);
    this.#at = end;
    return trimmedEnd(value, `"}), \t\n`);
  }

  #nextEntry(): number {
    if (this.#nextHead < this.#at) this.#nextHead = this.#search(NEXT_ENTRY);
    return this.#nextHead;
  }

  /** Where the next match begins; the end of the text where there is none. */
  #search(pattern: RegExp): number {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.index ?? this.#text.length;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at += match[0].length;
    return match;
  }

  /** Counts on from the last asked place: O(text) over the whole file. */
  #lineOf(at: number): number {
    for (; this.#lineAt < at; this.#lineAt++) if (this.#text[this.#lineAt] === "\n") this.#line++;
    return this.#line;
  }
}
