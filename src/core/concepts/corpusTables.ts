// What ranking and choosing need to know of all other papers. Made by adding papers up, in whatever
// order; then given whole to each paper by itself: the reduction between two maps.
import type { Candidates } from "#core/concepts/candidatesOf.ts";
import { addPaper, type CorpusCounts, createCounts } from "#core/concepts/corpusCounts.ts";
import { type FullNames, findFullNames } from "#core/concepts/variants/fullNames.ts";
import {
  type AbbreviationSenses,
  type PaperDefinitions,
  resolveAbbreviations,
} from "#core/concepts/variants/senses.ts";
import type { Readings } from "#core/language/packedReadings.ts";
import type { Paper } from "#core/model.ts";

export interface CorpusTables {
  readonly counts: CorpusCounts;
  readonly abbreviationSenses: AbbreviationSenses;
  readonly fullNames: FullNames;
}

/** One pass over all candidates, and one over those of papers that define an ambiguous short form. */
export function tabulate(papers: readonly Paper[], analyses: Readings, candidates: Candidates): CorpusTables {
  const counts = createCounts();
  const definitions: PaperDefinitions[] = [];
  const places = new Map<string, number>();
  for (const [index, { id }] of papers.entries()) {
    addPaper(counts, candidates.of(index));
    const { abbreviations, language } = analyses.at(index)!;
    if (abbreviations.length === 0) continue;
    definitions.push({ paper: id, language, definitions: abbreviations });
    places.set(id, index);
  }
  const abbreviationSenses = resolveAbbreviations(definitions, {
    papers: counts.papers,
    papersWith: (word) => (word.includes(" ") ? counts.keys : counts.words).get(word) ?? 0,
    of: (paper) => [...candidates.of(places.get(paper)!).candidates.keys()],
  });
  return { counts, abbreviationSenses, fullNames: findFullNames(papers, analyses) };
}
