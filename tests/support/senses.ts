// Short forms of a few papers decided at once: tables of all, then each by itself, as in the pipeline.
import { decideSenses, type PaperAbbreviations, type SenseDecision } from "#core/concepts/variants/senseChoice.ts";
import {
  type AbbreviationSenses,
  longFormKey,
  resolveAbbreviations,
  sensesDecided,
} from "#core/concepts/variants/senses.ts";

export interface Resolution {
  readonly senses: AbbreviationSenses;
  readonly decisions: readonly SenseDecision[];
  /** What a surface means in a paper. */
  readonly meaning: (paper: string, surface: string) => string | undefined;
}

export function resolveAll(papers: readonly PaperAbbreviations[]): Resolution {
  const wordsOf = (keys: readonly string[]) => new Set(keys.flatMap((key) => [key, ...key.split(" ")]));
  const all = papers.map(({ vocabulary }) => wordsOf(vocabulary));
  const senses = resolveAbbreviations(papers, {
    papers: papers.length,
    papersWith: (word) => all.filter((words) => words.has(word)).length,
    of: (id) => papers.find(({ paper }) => paper === id)?.vocabulary ?? [],
  });
  const decided = new Map(papers.map((one) => [one.paper, decideSenses(one, senses.evidence)]));
  return {
    senses,
    decisions: [...decided.values()].flat(),
    meaning: (paper, surface) => longFormKey(senses, sensesDecided(decided.get(paper) ?? []), surface),
  };
}
