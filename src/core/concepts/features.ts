// What is known about a candidate in its paper: the numbers that score.ts weighs. One row per candidate, columns named by FEATURES.
import { generalRarity, SCIENCE_PAPERS, sciencePapersNaming, sciencePapersWith } from "#core/concepts/background.ts";
import type { Collected, PaperCandidate } from "#core/concepts/collect.ts";
import type { CorpusCounts } from "#core/concepts/corpusCounts.ts";
import { GENERIC_WORDS } from "#core/language/wordListsData.ts";

export interface Features {
  /** Occurrences as a whole noun chunk, and inside a longer one. */
  readonly whole: number;
  readonly nested: number;
  /** Written words, 1–5. */
  readonly length: number;
  /** Position of the first occurrence, in words. */
  readonly first: number;
  readonly inTitle: boolean;
  /** Mean −ln p in general English over its words. */
  readonly generalRarity: number;
  /** Mean ln(N/df) in this corpus and the background together. */
  readonly scienceRarity: number;
  /** Other papers (here and in the background) that name it as a whole chunk. */
  readonly attested: number;
  readonly genericHead: boolean;
  readonly genericFirst: boolean;
  readonly genericAll: boolean;
  readonly longForm: boolean;
  readonly acronym: boolean;
  /** Whether it occurs only inside longer chunks that say as much. */
  readonly subsumed: boolean;
}

const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}.+&-]{2,}s?$/u;

/** Mean over a phrase's words. */
const mean = (stems: readonly string[], value: (stem: string) => number): number => {
  let sum = 0;
  for (const stem of stems) sum += value(stem);
  return sum / stems.length;
};

/** Features of one candidate. `longForms` holds the keys of long forms that the paper abbreviates. */
export function describeCandidate(
  candidate: PaperCandidate,
  collected: Collected,
  counts: CorpusCounts,
  longForms: ReadonlySet<string>,
): Features {
  const { words, stems, occurrences, whole } = candidate;
  const known = counts.papers + SCIENCE_PAPERS;
  let parentWholes = 0;
  for (const parent of candidate.parents) parentWholes += collected.candidates.get(parent)?.whole ?? 0;
  const elsewhere = (counts.wholes.get(candidate.key) ?? 0) - (whole > 0 ? 1 : 0);
  return {
    whole,
    nested: occurrences.length - whole,
    length: Math.min(words.length, 5),
    first: occurrences[0]!.position,
    inTitle: occurrences[0]!.field === "title",
    generalRarity: mean(stems, generalRarity),
    scienceRarity: mean(stems, (stem) =>
      Math.log((known + 1) / ((counts.stems.get(stem) ?? 0) + sciencePapersWith(stem) + 0.5)),
    ),
    attested: elsewhere + sciencePapersNaming(candidate.key),
    genericHead: GENERIC_WORDS.has(words.at(-1)!),
    genericFirst: GENERIC_WORDS.has(words[0]!),
    genericAll: words.every((word) => GENERIC_WORDS.has(word)),
    longForm: longForms.has(candidate.key),
    acronym: words.length === 1 && ACRONYM.test(candidate.surface),
    subsumed: candidate.parents.size > 0 && parentWholes >= occurrences.length,
  };
}
