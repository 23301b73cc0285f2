// Bad data is a value: what was wrong, where, and what to do. Imports nothing.

export interface Issue {
  /** Stable, machine-readable: "intake/no-title". */
  readonly code: string;
  /** One sentence for people. */
  readonly message: string;
  /** error: the input is unusable; warning: one record is lost or changed; note: worth knowing. */
  readonly severity: "error" | "warning" | "note";
  /** File, or path inside a document such as `nodes[3].attributes.kind`. */
  readonly path?: string;
  /** 1-based line in the file named by `path`. */
  readonly line?: number;
  /** Something of the input is in no record: told even where notes are not. */
  readonly isLoss?: true;
  /** What to do about it. */
  readonly hint?: string;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const success = <T>(value: T, issues: readonly Issue[] = []): Outcome<T> => ({
  ok: true,
  value,
  issues,
});

export const failure = (...issues: readonly Issue[]): Outcome<never> => ({ ok: false, issues });

/**
 * Control characters and marks that turn the direction of text, written as \uXXXX: in a terminal
 * they could move the cursor, set a title, or show a name backwards. Line ends and tabs stay.
 */
export const printable = (text: string): string =>
  text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** One line for a terminal or a log: `papers.bib:12: message (hint)`. */
export function describeIssue(issue: Issue): string {
  const place = issue.path === undefined ? "" : `${issue.path}${issue.line === undefined ? "" : `:${issue.line}`}: `;
  return printable(`${place}${issue.message}${issue.hint === undefined ? "" : ` ${issue.hint}`}`).replace(/\n/g, " ");
}
