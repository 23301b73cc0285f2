// The key a candidate goes by in the corpus: short forms spelled out as its paper means them,
// long-form variants joined, lists obeyed.

import { applyLists, type ConceptLists } from "#core/concepts/lists/thesaurus.ts";
import { type FullNames, withFullName } from "#core/concepts/variants/fullNames.ts";
import type { Merge } from "#core/concepts/variants/mergeVariants.ts";
import { type AbbreviationSenses, longFormKey, type OwnSenses } from "#core/concepts/variants/senses.ts";
import { canonicalKey, canonicalWord } from "#core/language/canonical.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";

/** What all papers of a corpus go by, and what one of them says itself. */
export interface KeyRules {
  readonly abbreviationSenses: AbbreviationSenses;
  readonly ownSenses: OwnSenses;
  readonly fullNames: FullNames;
  readonly ownNames: FullNames;
  readonly lists: ConceptLists;
}

export interface CorpusKey {
  /** undefined where the stop list leaves the candidate out. */
  readonly key: string | undefined;
  /** How it came to have another key than its own. */
  readonly merge?: Merge;
}

/** The corpus key of a candidate of a paper, written as these words. */
export function corpusKey(
  rules: KeyRules,
  from: string,
  surfaces: readonly string[],
  language: LanguageCode = "en",
): CorpusKey {
  const { fullNames, ownNames, lists } = rules;
  if (lists.keep.has(from)) return { key: from };
  const named = language === "en" ? withFullName(fullNames, ownNames, from, surfaces) : from;
  const expanded = named === from ? spellOut(rules, from, surfaces, language) : named;
  const key = applyLists(expanded, lists);
  if (key === undefined || key === from) return { key };
  return {
    key,
    merge: { from, into: key, reason: key !== expanded ? "thesaurus" : named === from ? "abbreviation" : "full name" },
  };
}

/** "LLM agents" → "large language model agent" in papers where LLM means that. */
function spellOut(
  { abbreviationSenses: senses, ownSenses }: KeyRules,
  key: string,
  surfaces: readonly string[],
  language: LanguageCode,
): string {
  // elsewhere than in English a short form inside a phrase may be bent or contracted
  if (language !== "en" && surfaces.length > 1) return senses.sameLongForm.get(key) ?? key;
  if (!surfaces.some((surface) => /\p{Lu}|^[^aeiouy]+$/u.test(surface))) return senses.sameLongForm.get(key) ?? key;
  // "Leaky ReLU" is a short form of its own
  const whole = surfaces.length === 2 ? longFormKey(senses, ownSenses, surfaces.join(" ")) : undefined;
  if (whole !== undefined) return senses.sameLongForm.get(whole) ?? whole;
  const words = surfaces.map((surface) => longFormKey(senses, ownSenses, surface) ?? canonicalWord(surface, language));
  const spelled = canonicalKey(words, language);
  return senses.sameLongForm.get(spelled) ?? spelled;
}
