// What a corpus says about words and phrases: in how many papers each occurs. Adding papers
// commutes.

import type { Collected } from "#core/concepts/candidate.ts";
import { countUp } from "#core/math/groups.ts";

export interface CorpusCounts {
  papers: number;
  /** Stem → papers. */
  readonly stems: Map<string, number>;
  /** Key → papers where it is a whole noun chunk. */
  readonly wholes: Map<string, number>;
  /** Key → papers where it occurs at all. */
  readonly keys: Map<string, number>;
}

export const createCounts = (): CorpusCounts => ({ papers: 0, stems: new Map(), wholes: new Map(), keys: new Map() });

/** Counts one more paper. */
export function addPaper(counts: CorpusCounts, collected: Collected): void {
  counts.papers++;
  for (const stem of collected.stemCounts.keys()) countUp(counts.stems, stem);
  for (const candidate of collected.candidates.values()) {
    countUp(counts.keys, candidate.key);
    if (candidate.whole > 0) countUp(counts.wholes, candidate.key);
  }
}
