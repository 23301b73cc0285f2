// The candidates of one paper, best first: what the benchmark measures and the graph selects from.
import type { Collected, CollectStage, PaperCandidate } from "#core/concepts/collect.ts";
import type { CorpusCounts } from "#core/concepts/corpusCounts.ts";
import { describeCandidate } from "#core/concepts/features.ts";
import { scoreCandidate } from "#core/concepts/score.ts";
import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import { canonicalKey } from "#core/language/canonical.ts";
import { compareText } from "#core/order.ts";

export interface RankedCandidate {
  readonly candidate: PaperCandidate;
  readonly score: number;
}

export interface RankedPaper {
  /** Descending; ties by first position, then key. */
  readonly ranked: readonly RankedCandidate[];
  /** What never was a candidate, and why. */
  readonly refused: readonly { readonly surface: string; readonly stage: CollectStage }[];
}

const keyOfText = (text: string): string => canonicalKey(text.trim().split(/\s+/));

/** All candidates of a paper with their scores. */
export function rankPaper(collected: Collected, analysis: PaperAnalysis, counts: CorpusCounts): RankedPaper {
  const longForms = new Set(analysis.abbreviations.map((pair) => keyOfText(pair.long)));
  const ranked = [...collected.candidates.values()].map((candidate) => ({
    candidate,
    score: scoreCandidate(describeCandidate(candidate, collected, counts, longForms)),
  }));
  ranked.sort(
    (a, b) =>
      b.score - a.score ||
      a.candidate.occurrences[0]!.position - b.candidate.occurrences[0]!.position ||
      compareText(a.candidate.key, b.candidate.key),
  );
  return { ranked, refused: [...collected.refused.values()] };
}
