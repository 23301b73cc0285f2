// All papers → concepts and shared terms: collect each, add up what they say together, score and
// choose in each, merge variants, gather mentions. Every step is a pure map over papers or a merge
// that commutes, so the order of the papers changes nothing.

import type { ConceptAudit, PaperAudit } from "#core/audit.ts";
import { auditPaper } from "#core/concepts/auditPaper.ts";
import { type Candidates, candidatesOf } from "#core/concepts/candidatesOf.ts";
import { type Choosing, choosePaper } from "#core/concepts/choosePaper.ts";
import { tabulate } from "#core/concepts/corpusTables.ts";
import { gatherConcepts } from "#core/concepts/gather.ts";
import { type ConceptLists, NO_LISTS } from "#core/concepts/lists/thesaurus.ts";
import { type Choices, choicesOf, type PackedChoice, packChoice } from "#core/concepts/packedChoices.ts";
import { findTerms } from "#core/concepts/terms.ts";
import { addKeys, type KeyTally, mergeCandidates } from "#core/concepts/variants/mergeCandidates.ts";
import { extendPlan, type Merge, type MergePlan, mergeVariants } from "#core/concepts/variants/mergeVariants.ts";
import type { SenseDecision } from "#core/concepts/variants/senseChoice.ts";
import type { Readings } from "#core/language/packedReadings.ts";
import { compareText } from "#core/math/order.ts";
import type { Concept, Paper, Term } from "#core/model.ts";
import type { Parameters } from "#core/parameters.ts";

export type { ConceptLists };

export interface FoundConcepts {
  /** Sorted by key. */
  readonly concepts: readonly Concept[];
  /** Sorted by key. */
  readonly terms: readonly Term[];
  readonly audit: ConceptAudit;
}

/**
 * `analyses[i]` is the analysis of `papers[i]`. Every paper with any usable phrase gets at least
 * three concepts if it has as many. O(total text); memory: some 10 kB per paper of 200 words, and candidatesOf.
 */
export function findConcepts(
  papers: readonly Paper[],
  analyses: Readings,
  parameters: Parameters,
  lists: ConceptLists = NO_LISTS,
): FoundConcepts {
  const candidates = candidatesOf(papers, analyses);
  const tables = tabulate(papers, analyses, candidates);
  const { abbreviationSenses, counts } = tables;
  const { choices, plan, merges, senses } = chooseAll(papers, analyses, candidates, {
    tables,
    lists,
    count: parameters.conceptsPerPaper,
  });
  const audited = extendPlan(plan, merges);
  const gathered = gatherConcepts(papers, choices, { plan, parameters, abbreviationSenses });
  const terms = findTerms(papers, analyses, gathered.concepts, counts, parameters);
  const audits: PaperAudit[] = papers.map((paper, index) =>
    auditPaper(paper, analyses.at(index)!, choices.at(index)!, gathered, plan),
  );
  return {
    concepts: gathered.concepts,
    terms,
    audit: {
      papers: audits.sort((a, b) => (a.paper < b.paper ? -1 : 1)),
      merges: audited.merges,
      refusals: audited.refusals,
      senses: senses.sort((a, b) => compareText(a.paper, b.paper) || compareText(a.short, b.short)),
    },
  };
}

interface Chosen {
  readonly choices: Choices;
  readonly plan: MergePlan;
  /** Of all papers: candidates that go by another key, and what short forms mean where there are several meanings. */
  readonly merges: readonly Merge[];
  readonly senses: SenseDecision[];
}

function chooseAll(papers: readonly Paper[], analyses: Readings, candidates: Candidates, choosing: Choosing): Chosen {
  const packed: PackedChoice[] = [];
  const tally: KeyTally = new Map();
  const merges: Merge[] = [];
  const senses: SenseDecision[] = [];
  for (const [index, paper] of papers.entries()) {
    const choice = choosePaper(paper, analyses.at(index)!, candidates.take(index), choosing);
    addKeys(tally, choice.language, choice.keys.keys());
    for (const merge of choice.merges) merges.push(merge);
    for (const sense of choice.senses) senses.push(sense);
    packed.push(packChoice(choice));
  }
  return { choices: choicesOf(packed), plan: mergeVariants(mergeCandidates(tally), choosing.lists), merges, senses };
}
