// A concept or term with the surfaces by which it is found in texts: from what a dataset file keeps.
import type { NodeKey } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";

/** A concept or term as relatedness sees it: a node with the surfaces it is written as. */
export interface Phrase {
  readonly node: NodeKey;
  readonly label: string;
  readonly surfaces: readonly string[];
}

/** "US", "ART", "MAP": found only where it is written so, for "use", "art" and "map" are other words. */
export const IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u;

/**
 * A concept or term, by its key and the surfaces that a dataset keeps: not by what no text writes,
 * the small letters of a name in capitals, nor by a short form in small letters, which is another
 * word ("map") wherever it is not explained.
 */
export function phraseOf(
  kind: "concept" | "term",
  key: string,
  { label, aliases, acronym }: Pick<Phrase, "label"> & { aliases: readonly string[]; acronym?: string | undefined },
): Phrase {
  const written = [label, ...aliases];
  if (acronym !== undefined && /\p{Lu}/u.test(acronym)) written.push(acronym);
  const surfaces =
    written.some((surface) => IN_CAPITALS.test(surface)) && !key.includes(" ") ? written : [key, ...written];
  return { node: nodeKey(kind, key), label, surfaces };
}
