// All papers → concepts and shared terms: collect each, add up what they say together, score and
// choose in each, merge variants, gather mentions. Every step is a pure map over papers or a merge
// that commutes, so the order of the papers changes nothing.

import type { ConceptAudit, PaperAudit } from "#core/audit.ts";
import { auditPaper } from "#core/concepts/auditPaper.ts";
import { candidatesOf } from "#core/concepts/candidatesOf.ts";
import type { PaperChoice } from "#core/concepts/choose.ts";
import { choosePaper } from "#core/concepts/choosePaper.ts";
import { tabulate } from "#core/concepts/corpusTables.ts";
import { gatherConcepts, mostIn } from "#core/concepts/gather.ts";
import { type ConceptLists, NO_LISTS } from "#core/concepts/lists/thesaurus.ts";
import { findTerms } from "#core/concepts/terms.ts";
import { extendPlan, type MergeCandidate, mergeVariants } from "#core/concepts/variants/mergeVariants.ts";
import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
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
 * three concepts if it has as many. O(total text); memory: some 20 kB per paper of 200 words, and candidatesOf.
 */
export function findConcepts(
  papers: readonly Paper[],
  analyses: readonly PaperAnalysis[],
  parameters: Parameters,
  lists: ConceptLists = NO_LISTS,
): FoundConcepts {
  const candidates = candidatesOf(papers, analyses);
  const tables = tabulate(papers, analyses, candidates);
  const { abbreviationSenses, counts } = tables;
  const choices = papers.map((paper, index) =>
    choosePaper(paper, analyses[index]!, candidates.take(index), { tables, lists, count: parameters.conceptsPerPaper }),
  );

  const wanted = new Set(choices.flatMap((choice) => choice.best.map((entry) => entry.key)));
  const plan = mergeVariants(mergeCandidates(choices), lists);
  const audited = extendPlan(
    plan,
    choices.flatMap(({ merges }) => merges),
  );

  const gathered = gatherConcepts(papers, choices, { plan, wanted, parameters, abbreviationSenses });
  const terms = findTerms(papers, analyses, gathered.concepts, counts, parameters);
  const audits: PaperAudit[] = papers.map((paper, index) =>
    auditPaper(paper, analyses[index]!, choices[index]!, gathered, plan),
  );
  return {
    concepts: gathered.concepts,
    terms,
    audit: {
      papers: audits.sort((a, b) => (a.paper < b.paper ? -1 : 1)),
      merges: audited.merges,
      refusals: audited.refusals,
      senses: choices
        .flatMap(({ senses }) => senses)
        .sort((a, b) => compareText(a.paper, b.paper) || compareText(a.short, b.short)),
    },
  };
}

/** The keys of all papers with the number of their papers and the language of most of these. */
function mergeCandidates(choices: readonly PaperChoice[]): MergeCandidate[] {
  const papersOf = new Map<string, Map<LanguageCode, number>>();
  for (const { keys, language } of choices)
    for (const key of keys.keys()) {
      const papers = papersOf.get(key) ?? new Map<LanguageCode, number>();
      papersOf.set(key, papers.set(language, (papers.get(language) ?? 0) + 1));
    }
  return [...papersOf].map(([key, papers]) => ({
    key,
    documentFrequency: [...papers.values()].reduce((sum, count) => sum + count, 0),
    language: mostIn(papers),
  }));
}
