// What collect.ts finds of a paper: its candidates with every place where they stand, and what was
// refused.
import type { LanguageCode } from "#core/language/languages/language.ts";
import type { FieldName } from "#core/model.ts";

export interface Occurrence {
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
  /** Position of the first word in the paper. */
  readonly position: number;
  readonly sentence: number;
  /** Whether the span is a whole noun chunk rather than part of one. */
  readonly whole: boolean;
}

/** One key in one paper. */
export interface PaperCandidate {
  readonly key: string;
  /** Written words, lower case, of the first occurrence. */
  readonly words: readonly string[];
  /** Stem of each written word. */
  readonly stems: readonly string[];
  /** First surface seen. */
  readonly surface: string;
  readonly roles: string;
  readonly occurrences: Occurrence[];
  /** Keys of the chunks it was found inside of. */
  readonly parents: string[];
  /** Occurrences that are whole chunks. */
  whole: number;
  /** Occurrences with which a chunk begins, and with which one ends. */
  begins: number;
  ends: number;
  /** Occurrences beside a single character that may belong to its word, where no spaces are written. */
  cut?: number;
  /** Occurrences with a capital that the sentence does not ask for. */
  capitals: number;
  /** Occurrences that the paper introduces: "we propose X", "called X". */
  introduced: number;
  /** Occurrences that open a sentence, where its subject stands. */
  opening: number;
}

export type CollectStage = "boilerplate" | "qualifier" | "not a name" | "participants" | "statistic" | "place or time";

export interface Collected {
  readonly language: LanguageCode;
  readonly candidates: ReadonlyMap<string, PaperCandidate>;
  /** Key → the stage that refused it. */
  readonly refused: ReadonlyMap<string, { readonly surface: string; readonly stage: CollectStage }>;
  /** Stem → occurrences in the chunks of the paper. */
  readonly stemCounts: ReadonlyMap<string, number>;
}
