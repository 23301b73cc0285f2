// The keys of all papers with the number of their papers and the language of most of these. Adding
// papers commutes.
import type { MergeCandidate } from "#core/concepts/variants/mergeVariants.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import { countUp } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";

/** Language → key → papers: one table for nearly all keys, since most papers share a language. */
export type KeyTally = Map<LanguageCode, Map<string, number>>;

/** Counts the keys of one more paper. */
export function addKeys(tally: KeyTally, language: LanguageCode, keys: Iterable<string>): void {
  const counts = tally.get(language) ?? new Map<string, number>();
  tally.set(language, counts);
  for (const key of keys) countUp(counts, key);
}

/** Among languages of as many papers the first by code stands. */
export function mergeCandidates(tally: KeyTally): MergeCandidate[] {
  const most = new Map<string, { language: LanguageCode; papers: number; all: number }>();
  for (const [language, counts] of [...tally].sort(([a], [b]) => compareText(a, b)))
    for (const [key, papers] of counts) {
      const known = most.get(key);
      if (known === undefined) most.set(key, { language, papers, all: papers });
      else {
        known.all += papers;
        if (papers > known.papers) Object.assign(known, { language, papers });
      }
    }
  return [...most].map(([key, { language, all }]) => ({ key, documentFrequency: all, language }));
}
