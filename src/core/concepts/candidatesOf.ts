// The candidates of all papers, for those who go through them more than once. They are most of what
// is in memory while concepts are found: where so many would not fit, each is made again when asked for.
import type { Collected } from "#core/concepts/candidate.ts";
import { collectCandidates } from "#core/concepts/collect.ts";
import type { Readings } from "#core/language/packedReadings.ts";
import type { Paper } from "#core/model.ts";

/** Papers whose candidates are kept: some 40 kB each, and making them again takes a twentieth of the time. */
const MOST_KEPT = 2000;

export interface Candidates {
  readonly of: (index: number) => Collected;
  /** The same for the last time: they are let go. */
  readonly take: (index: number) => Collected;
}

export function candidatesOf(papers: readonly Paper[], analyses: Readings, mostKept = MOST_KEPT): Candidates {
  const kept = new Map<number, Collected>();
  const collect = (index: number): Collected => collectCandidates(papers[index]!, analyses.at(index)!);
  return {
    of: (index) => {
      const found = kept.get(index) ?? collect(index);
      if (papers.length <= mostKept) kept.set(index, found);
      return found;
    },
    take: (index) => {
      const found = kept.get(index) ?? collect(index);
      kept.delete(index);
      return found;
    },
  };
}
