// An abstract that OpenAlex stores as an index of its words → its text.
import { isObject } from "#core/intake/json/jsonFields.ts";

/** Words beyond this place are a fault of the data. */
const LONGEST_ABSTRACT = 100_000;

/** `{ "We": [0], "measure": [1] }`; undefined for anything else. */
export function fromInvertedIndex(index: unknown): string | undefined {
  if (!isObject(index)) return undefined;
  const words: string[] = [];
  for (const [word, positions] of Object.entries(index))
    for (const position of Array.isArray(positions) ? positions : [])
      if (Number.isInteger(position) && position >= 0 && position < LONGEST_ABSTRACT) words[position] = word;
  return words.filter((word) => word !== undefined).join(" ");
}
