// The silence audit: for every paper and every candidate, the stage that left it out. Counts add up
// exactly: seen = kept + dropped.
import type { Merge, Refusal } from "#core/concepts/variants/mergeVariants.ts";
import type { SenseDecision } from "#core/concepts/variants/senseChoice.ts";
import type { ResidueKind } from "#core/language/residue.ts";

/** Why a candidate is no concept of a paper, in the order in which the stages ask. */
export const DROP_STAGES = {
  "not a name": "too long, or without two letters in a row",
  qualifier: "begins with a word that only qualifies; offered again without it",
  boilerplate: "says nothing about the topic",
  participants: "ends in the people or groups of a study",
  statistic: "a statistic that results are reported with",
  "place or time": "where or when it was studied, not what",
  "stop list": "left out by the stop list",
  "common word": "a single word that means too many things; may be a shared term",
  "same concept": "another spelling of a candidate of this paper",
  "inside a longer phrase": "occurs only inside a longer phrase that says more",
  "lower score": "the paper has stronger concepts, or few readers would choose it, and no other paper did",
  "too few papers": "in fewer papers than asked for",
} as const satisfies Readonly<Record<string, string>>;

export type DropStage = keyof typeof DROP_STAGES;

export interface PaperAudit {
  readonly paper: string;
  /** ISO 639-1. Papers not in English are cut at stop words instead of tagged. */
  readonly language: string;
  readonly tagged: boolean;
  /** Distinct candidates before any stage. */
  readonly seen: number;
  /** Labels of its concepts, strongest first. */
  readonly kept: readonly string[];
  /** Surfaces by the stage that dropped them, each in reading order. */
  readonly dropped: Readonly<Partial<Record<DropStage, readonly string[]>>>;
  /** Stretches that are no language, by kind. */
  readonly residue: Readonly<Partial<Record<ResidueKind, number>>>;
}

export interface ConceptAudit {
  /** Sorted by paper id. */
  readonly papers: readonly PaperAudit[];
  /** Keys that were taken into another, with the reason; sorted. */
  readonly merges: readonly Merge[];
  /** Merges that a guard stopped. */
  readonly refusals: readonly Refusal[];
  /** Short forms with several meanings: what was decided in which paper. */
  readonly senses: readonly SenseDecision[];
}

/** Sum over all papers: stage → candidates dropped. */
export function countDropped(audit: ConceptAudit): Record<DropStage, number> {
  const counts: Record<DropStage, number> = {
    "not a name": 0,
    qualifier: 0,
    boilerplate: 0,
    participants: 0,
    statistic: 0,
    "place or time": 0,
    "stop list": 0,
    "common word": 0,
    "same concept": 0,
    "inside a longer phrase": 0,
    "lower score": 0,
    "too few papers": 0,
  };
  for (const paper of audit.papers)
    for (const stage of Object.keys(counts) as DropStage[]) counts[stage] += paper.dropped[stage]?.length ?? 0;
  return counts;
}
