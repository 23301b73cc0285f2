// The kinds of lists people may give; apart from their readers, so that a form can name them
// without loading the language stage.

/** In the order in which they win over another. */
export const LIST_KINDS = ["thesaurus", "merge", "stop", "keep"] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export interface ListText {
  readonly text: string;
  /** File, for the issues. */
  readonly path: string;
}
