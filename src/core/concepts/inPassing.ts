// What a paper says once and nobody else says: of somebody, or by adjectives before a noun.
import type { PaperCandidate } from "#core/concepts/candidate.ts";
import type { CorpusCounts } from "#core/concepts/corpusCounts.ts";
import { generalRarity, sciencePapersNaming, sciencePapersWith } from "#core/language/background.ts";

/**
 * What an abstract says once and in passing is worth choosing from here on: of such phrases authors
 * choose 4 to 10 in a hundred (KP20k, NUS), indexers that mark all they see as many as of others.
 */
export const LEAST_IN_PASSING = 0.25;

/** "monoid": a field's own word, which few papers of science at large say and hardly anybody else. */
const isFieldsWord = (root: string): boolean => sciencePapersWith(root) < 20 && generalRarity(root) > 13;

/**
 * "spurious behaviour", "transformative framework": described by adjectives, said once, in one paper
 * and not in its title; unless science at large knows the phrase or hardly knows one of its words.
 */
export const isSaidInPassing = (key: string, candidates: readonly PaperCandidate[], counts: CorpusCounts): boolean =>
  candidates.length === 1 &&
  /^[ABM]+N$/.test(candidates[0]!.roles) &&
  candidates[0]!.occurrences.length === 1 &&
  candidates[0]!.occurrences[0]!.field !== "title" &&
  (counts.keys.get(candidates[0]!.key) ?? 1) < 2 &&
  sciencePapersNaming(key) === 0 &&
  !candidates[0]!.stems.some(isFieldsWord);

/** What is called after somebody is a name, however seldom it is said. */
const CALLED_AFTER =
  /(?:theorem|theory|law|equation|inequalit(?:y|ies)|formula|model|algorithm|effect|syndrome|disease|number|constant|conjecture|lemma|principle|paradox|test|method|rule|criterion|function|space|group|algebra|hypothesis|process|conference)s?$/;

/** "Einstein's decision": one paper says it once. */
export const isSaidOnceOf = ({ key, surface, words, occurrences }: PaperCandidate, counts: CorpusCounts): boolean =>
  /['’]s? /.test(surface) &&
  occurrences.length === 1 &&
  (counts.keys.get(key) ?? 1) < 2 &&
  !CALLED_AFTER.test(words.at(-1)!);
