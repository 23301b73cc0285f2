// Text → rows of cells (RFC 4180, any delimiter), each with its place. An own reader because of the
// faults people's tables have: a quotation mark that is never closed may cost its own line, not the
// rows below, so reading must be able to begin again at the next line.
import type { Span } from "#core/intake/detection/span.ts";

export interface Row extends Span {
  readonly cells: readonly string[];
  /** 1-based. */
  readonly line: number;
  /** What is wrong with its quotation marks. */
  readonly fault?: QuoteFault | undefined;
  /** A text in it held the delimiter and was not quoted: its parts were joined. */
  readonly isJoined?: true;
  /** An empty line stands before it. */
  readonly afterBlank: boolean;
}

/** unclosed: read to the end of its line; inner: marks in a quoted cell are not doubled. */
export type QuoteFault = "unclosed" | "inner";

export interface RowOptions {
  readonly delimiter: string;
  /** How many cells rows have: a row that spans lines is read anew where its first line fits. */
  readonly width?: number;
  readonly most?: number;
}

/** All rows that are not empty. */
export function readRows(text: string, options: RowOptions): Row[] {
  return new Reader(text, options).read();
}

/** Lines that must be rows by themselves before a row that swallowed them is read anew. */
const MOST_LINES_TRIED = 5;

interface Found {
  readonly cells: string[];
  readonly to: number;
  readonly fault: QuoteFault | undefined;
}

class Reader {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #width: number;
  readonly #most: number;
  /** From here on no quotation mark is closed again. */
  #neverClosedFrom = Number.POSITIVE_INFINITY;
  /** A mark before a delimiter and a space closes no cell: `"open", and more`. */
  #spacesGoOn = false;
  /** How many characters may be read twice, so that the work stays linear. */
  #spare: number;

  constructor(text: string, { delimiter, width = 0, most = Number.POSITIVE_INFINITY }: RowOptions) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#width = width;
    this.#most = most;
    this.#spare = 4 * text.length + 1_000_000;
  }

  read(): Row[] {
    const rows: Row[] = [];
    let line = 1;
    let afterBlank = false;
    for (let from = 0; from < this.#text.length && rows.length < this.#most; ) {
      const { cells, to, fault } = this.#row(from);
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ cells, line, from, to, fault, afterBlank });
      afterBlank = cells.every((cell) => cell.trim() === "");
      for (let at = this.#text.indexOf("\n", from); at >= 0 && at < to; at = this.#text.indexOf("\n", at + 1)) line++;
      from = to;
    }
    return rows;
  }

  #row(from: number): Found {
    const found = this.#cells(from, this.#text.length);
    const end = this.#lineEnd(from);
    if (found.fault === "inner" && this.#width > 0 && found.cells.length > this.#width) {
      this.#spacesGoOn = true;
      const again = this.#cells(from, end);
      this.#spacesGoOn = false;
      if (again.cells.length === this.#width) return again;
    }
    if (found.fault === undefined || found.to <= end + 1) return found;
    const first = this.#cells(from, end);
    if (found.fault === "unclosed") return { ...first, fault: "unclosed" };
    this.#spare -= found.to - from;
    const isRow = first.cells.length === this.#width && this.#areRows(end + 1, found.to);
    return this.#spare > 0 && isRow ? { ...first, fault: "unclosed" } : found;
  }

  /** Whether the first lines of a stretch are rows by themselves. */
  #areRows(from: number, to: number): boolean {
    let at = from;
    for (let lines = 0; lines < MOST_LINES_TRIED && at < to; lines++) {
      const end = this.#lineEnd(at);
      if (this.#cells(at, end).cells.length !== this.#width) return false;
      at = end + 1;
    }
    return at > from;
  }

  /** The cells of a row that ends at a line's end, or where the text may be read to. */
  #cells(from: number, limit: number): Found {
    const cells: string[] = [];
    let fault: QuoteFault | undefined;
    for (let at = from; ; ) {
      const quoted = this.#text[at] === '"' ? this.#quoted(at, limit) : undefined;
      fault ??= quoted?.fault;
      let end = quoted?.to ?? this.#cellEnd(at, limit);
      cells.push(quoted?.value ?? this.#text.slice(at, end));
      while (this.#text[end] === " " && end < limit && quoted !== undefined) end++;
      if (end >= limit)
        return { cells, to: Math.min(this.#text.length, limit === this.#text.length ? limit : limit + 1), fault };
      if (this.#text[end] === "\n") return { cells, to: end + 1, fault };
      at = end + 1;
    }
  }

  #cellEnd(at: number, limit: number): number {
    for (let end = at; end < limit; end++) {
      const sign = this.#text[end];
      if (sign === this.#delimiter || sign === "\n") return end;
    }
    return limit;
  }

  /** A cell in quotation marks; where they are not closed before the limit, up to the next delimiter. */
  #quoted(from: number, limit: number): { value: string; to: number; fault: QuoteFault | undefined } {
    const stop = from >= this.#neverClosedFrom ? Math.min(limit, this.#lineEnd(from)) : limit;
    let hasInner = false;
    for (let at = this.#text.indexOf('"', from + 1); at >= 0 && at < stop; at = this.#text.indexOf('"', at + 1)) {
      if (this.#text[at + 1] === '"' && at + 1 < stop) {
        at++;
        continue;
      }
      let after = at + 1;
      while (after < stop && this.#text[after] === " ") after++;
      const sign = this.#text[after];
      const goesOn =
        this.#spacesGoOn && sign === this.#delimiter && /^ [^"\s]/.test(this.#text.slice(after + 1, after + 3));
      if (after >= limit || (sign === this.#delimiter && !goesOn) || sign === "\n" || sign === undefined)
        return {
          value: this.#text.slice(from + 1, at).replaceAll('""', '"'),
          to: at + 1,
          fault: hasInner ? "inner" : undefined,
        };
      hasInner = true;
    }
    if (stop === this.#text.length) this.#neverClosedFrom = Math.min(this.#neverClosedFrom, from);
    const end = this.#cellEnd(from, limit);
    return { value: this.#text.slice(from + 1, end), to: end, fault: "unclosed" };
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf("\n", from);
    return end < 0 ? this.#text.length : end;
  }
}
