// One paper and the tables of its corpus → its choice: nothing else of the other papers is looked at,
// so that papers can be ranked and chosen from apart, anywhere.
import type { Collected } from "#core/concepts/candidate.ts";
import { chooseForPaper, type PaperChoice } from "#core/concepts/choose.ts";
import type { CorpusTables } from "#core/concepts/corpusTables.ts";
import type { ConceptLists } from "#core/concepts/lists/thesaurus.ts";
import { rankPaper } from "#core/concepts/ranking/rankPaper.ts";
import { ownFullNames } from "#core/concepts/variants/fullNames.ts";
import { decideSenses, type SenseDecision } from "#core/concepts/variants/senseChoice.ts";
import { sensesDecided } from "#core/concepts/variants/senses.ts";
import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import type { Paper } from "#core/model.ts";

/** What is the same for all papers. */
export interface Choosing {
  readonly tables: CorpusTables;
  readonly lists: ConceptLists;
  /** Concepts a paper at most. */
  readonly count: number;
}

interface DecidedChoice extends PaperChoice {
  /** What it means by short forms with several meanings. */
  readonly senses: readonly SenseDecision[];
}

export function choosePaper(
  paper: Paper,
  analysis: PaperAnalysis,
  collected: Collected,
  { tables: { counts, abbreviationSenses, fullNames }, lists, count }: Choosing,
): DecidedChoice {
  const { abbreviations: definitions } = analysis;
  const vocabulary = [...collected.candidates.keys()];
  const senses = decideSenses({ paper: paper.id, definitions, vocabulary }, abbreviationSenses.evidence);
  const rules = {
    ...{ abbreviationSenses, ownSenses: sensesDecided(senses) },
    ...{ fullNames, ownNames: ownFullNames(paper, analysis), lists, counts },
  };
  return { ...chooseForPaper(paper, rankPaper(collected, analysis, counts), rules, count), senses };
}
