// The candidates of one paper, best first: what the benchmark measures and the graph selects from.
import type { Collected, CollectStage, PaperCandidate } from "#core/concepts/candidate.ts";
import { collectCandidates } from "#core/concepts/collect.ts";
import { addPaper, type CorpusCounts, createCounts } from "#core/concepts/corpusCounts.ts";
import { describeCandidate, type PaperContext } from "#core/concepts/ranking/candidateFeatures.ts";
import type { ChosenWords } from "#core/concepts/ranking/chosenWords.ts";
import { type Learned, SHIPPED } from "#core/concepts/ranking/learned.ts";
import { FEWEST, LEAST_SCORE, scoreCandidate } from "#core/concepts/ranking/score.ts";
import { describeUntagged } from "#core/concepts/ranking/untaggedFeatures.ts";
import { scoreUntagged } from "#core/concepts/ranking/untaggedScore.ts";
import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import { keyOfText } from "#core/language/canonical.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import { compareText } from "#core/math/order.ts";
import type { Paper } from "#core/model.ts";

export interface RankedCandidate {
  readonly candidate: PaperCandidate;
  readonly score: number;
}

export interface RankedPaper {
  readonly language: LanguageCode;
  /** Descending; ties by first position, then key. */
  readonly ranked: readonly RankedCandidate[];
  /** What never was a candidate, and why. */
  readonly refused: readonly { readonly surface: string; readonly stage: CollectStage }[];
}

/** All candidates of a paper with their scores. */
export function rankPaper(
  collected: Collected,
  analysis: PaperAnalysis,
  counts: CorpusCounts,
  { forest, words }: Learned = SHIPPED,
): RankedPaper {
  const context = describePaper(collected, analysis, counts, words);
  const ranked = [...collected.candidates.values()].map((candidate) => ({
    candidate,
    score:
      collected.language === "en"
        ? scoreCandidate(describeCandidate(candidate, context), forest)
        : scoreUntagged(describeUntagged(candidate, context), collected.language),
  }));
  ranked.sort(
    (a, b) =>
      b.score - a.score ||
      a.candidate.occurrences[0]!.position - b.candidate.occurrences[0]!.position ||
      compareText(a.candidate.key, b.candidate.key),
  );
  return { language: collected.language, ranked, refused: [...collected.refused.values()] };
}

/** What the candidates of a paper share. */
export function describePaper(
  collected: Collected,
  analysis: PaperAnalysis,
  counts: CorpusCounts,
  words: ChosenWords = SHIPPED.words,
): PaperContext {
  const titleStems = new Set<string>();
  let titleSentences = 0;
  for (const candidate of collected.candidates.values())
    for (const { field, sentence } of candidate.occurrences)
      if (field === "title") {
        for (const stem of candidate.stems) titleStems.add(stem);
        titleSentences = Math.max(titleSentences, sentence + 1);
      }
  return {
    collected,
    analysis,
    counts,
    words,
    longForms: new Set(analysis.abbreviations.map(({ long }) => keyOfText(long, collected.language))),
    shortForms: new Set(analysis.abbreviations.map(({ short }) => keyOfText(short, collected.language))),
    titleStems,
    titleSentences,
  };
}

/** Surfaces of the candidates of every paper that are worth choosing, best first: the corpus is its own collection. */
export function rankAll(
  papers: readonly Paper[],
  analyses: readonly PaperAnalysis[],
  learnedFor: (index: number) => Learned = () => SHIPPED,
): string[][] {
  const counts = createCounts();
  const collected = papers.map((paper, index) => collectCandidates(paper, analyses[index]!));
  for (const one of collected) addPaper(counts, one);
  return collected.map((one, index) => {
    const analysis = analyses[index]!;
    const { ranked } = rankPaper(one, analysis, counts, learnedFor(index));
    const worth = ranked.filter(({ score }, rank) => rank < FEWEST || score >= LEAST_SCORE);
    return worth.map(({ candidate }) => candidate.surface);
  });
}
