// What intake reads: named bytes from a file, a drop or standard input, and the text they turn out
// to hold.

export interface SourceBytes {
  /** File name or path as people know it; "standard input" for what has none. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /**
   * Came along in a folder or an archive, not named by anyone: skipped with a note when it holds no
   * papers.
   */
  readonly incidental?: boolean;
}

export interface SourceText {
  readonly name: string;
  readonly text: string;
  readonly incidental?: boolean;
}

const NOTES =
  /^(?:readme|source|sources|licen[cs]e|copying|notice|changelog|changes|history|contributing|authors|citation|code_of_conduct|security|todo|requirements)(?:[._-][\w-]+)*?(?:\.(?:md|txt|rst|html?|cff))?$/i;

/**
 * Notes that people keep beside their data, by the names they have: "SOURCE.md", "LICENSE",
 * "readme.txt".
 */
export const isNote = (name: string): boolean =>
  NOTES.test(name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1));
