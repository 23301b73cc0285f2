// What intake reads: named bytes from a file, a drop or standard input, and the text they turn out to hold.

export interface SourceBytes {
  /** File name or path as people know it; "-" for standard input. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SourceText {
  readonly name: string;
  readonly text: string;
}
