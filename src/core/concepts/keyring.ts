// The key a candidate goes by in the corpus: short forms spelled out as this paper means them,
// long-form variants joined, lists obeyed.

import { applyLists, type ConceptLists } from "#core/concepts/lists/thesaurus.ts";
import type { Merge } from "#core/concepts/variants/mergeVariants.ts";
import { type AbbreviationResolution, longFormKey } from "#core/concepts/variants/senses.ts";
import { canonicalKey, canonicalWord } from "#core/language/canonical.ts";
import { compareText } from "#core/math/order.ts";

export interface Keyring {
  /** Corpus key of a candidate of a paper; undefined where the stop list leaves it out. */
  keyFor(paper: string, key: string, surfaces: readonly string[]): string | undefined;
  /** Every join made so far, sorted. */
  merges(): Merge[];
}

/** "LLM agents" → "large language model agent" in papers where LLM means that. */
export function createKeyring(resolution: AbbreviationResolution, lists: ConceptLists): Keyring {
  const joined = new Map<string, Merge>();
  const expand = (paper: string, key: string, surfaces: readonly string[]): string => {
    if (!surfaces.some((surface) => /\p{Lu}|^[^aeiouy]+$/u.test(surface))) return resolution.variants.get(key) ?? key;
    const words = surfaces.map((surface) => longFormKey(resolution, paper, surface) ?? canonicalWord(surface));
    const spelled = canonicalKey(words);
    return resolution.variants.get(spelled) ?? spelled;
  };
  return {
    keyFor(paper, key, surfaces) {
      if (lists.keep.has(key)) return key;
      const expanded = expand(paper, key, surfaces);
      const listed = applyLists(expanded, lists);
      if (listed !== undefined && listed !== key && !joined.has(key))
        joined.set(key, { from: key, into: listed, reason: listed === expanded ? "abbreviation" : "thesaurus" });
      return listed;
    },
    merges: () => [...joined.values()].sort((a, b) => compareText(a.from, b.from)),
  };
}
