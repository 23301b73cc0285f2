// A phrase that the tagger has cut: "class group" of a paper that says nothing but "mapping class
// groups", which other papers name and where it took "mapping" for a verb.
import type { PaperCandidate } from "#core/concepts/candidate.ts";
import type { CorpusCounts } from "#core/concepts/corpusCounts.ts";
import { canonicalKey } from "#core/language/canonical.ts";
import { stem } from "#core/language/stem.ts";
import type { Paper } from "#core/model.ts";

/** The word that ends right before a place, in so many characters. */
const WORD_BEFORE = /(?<![\p{L}\p{N}-])(\p{L}[\p{L}-]*)[ -]$/u;
const LONGEST = 32;
/** So many papers must name the whole. */
const LEAST_PAPERS = 2;

/**
 * The candidate with the word that stands before it at every place, where papers name that whole as
 * one phrase; else the candidate itself. What only stands inside longer phrases has these beside it.
 */
export function wholePhrase(candidate: PaperCandidate, paper: Paper, counts: CorpusCounts): PaperCandidate {
  const { occurrences, words, stems, whole } = candidate;
  if (whole === 0) return candidate;
  const before = occurrences.map(({ field, start }) => wordBefore(paper[field], start));
  const [first] = before;
  if (first === undefined || before.some((word) => word?.toLowerCase() !== first.toLowerCase())) return candidate;
  const lower = first.toLowerCase();
  const key = canonicalKey([lower, ...words]);
  if (key === candidate.key || (counts.wholes.get(key) ?? 0) < LEAST_PAPERS) return candidate;
  const added = first.length + 1;
  const cut = occurrences.filter((place) => place.whole);
  return {
    ...{ ...candidate, key, words: [lower, ...words], stems: [stem(lower), ...stems] },
    surface: `${first} ${candidate.surface}`,
    roles: `N${candidate.roles}`,
    // the others stand inside the whole already
    occurrences: cut.map((place) => ({ ...place, start: place.start - added, position: place.position - 1 })),
  };
}

const wordBefore = (text: string, at: number): string | undefined =>
  WORD_BEFORE.exec(text.slice(Math.max(0, at - LONGEST), at))?.[1];
