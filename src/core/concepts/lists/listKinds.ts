// The kinds of lists people may give; apart from their readers, so that a form can name them
// without loading the language stage.

/** On concepts, in the order in which they win over another. */
export const CONCEPT_LIST_KINDS = ["thesaurus", "merge", "stop", "keep"] as const;
/** And on records that are one paper or not. */
export const LIST_KINDS = [...CONCEPT_LIST_KINDS, "duplicates"] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export interface ListText {
  readonly text: string;
  /** File, for the issues. */
  readonly path: string;
}
