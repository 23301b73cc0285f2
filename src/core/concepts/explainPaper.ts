// What happens to one paper, or to one sentence: its tokens with their tags and repairs, its
// phrases, and every candidate with its features, its score and what dropped it. The stages
// themselves are run, nothing is done again differently; for people who change a rule.
import { DROP_STAGES, type DropStage } from "#core/audit.ts";
import { collectCandidates } from "#core/concepts/collect.ts";
import { addPaper, createCounts } from "#core/concepts/corpusCounts.ts";
import { findConcepts } from "#core/concepts/findConcepts.ts";
import { type ConceptLists, NO_LISTS } from "#core/concepts/lists/thesaurus.ts";
import { describeCandidate, type Features } from "#core/concepts/ranking/candidateFeatures.ts";
import { describePaper, rankPaper } from "#core/concepts/ranking/rankPaper.ts";
import { scoreByFormula } from "#core/concepts/ranking/score.ts";
import {
  analysePaper,
  type FieldAbbreviation,
  type FieldResidue,
  type FieldTextName,
} from "#core/language/analysePaper.ts";
import { inSmallLetters } from "#core/language/letterCase.ts";
import { joinNames } from "#core/language/names/joinNames.ts";
import { revealNames } from "#core/language/names/revealNames.ts";
import { maskResidue } from "#core/language/residue.ts";
import { repairTags } from "#core/language/tagRepair.ts";
import { readTokens } from "#core/language/tokens.ts";
import type { FieldName, Paper } from "#core/model.ts";
import type { Parameters } from "#core/parameters.ts";

export interface ExplainedToken {
  readonly surface: string;
  /** The tagger's coarse tag, and the role in a phrase after repair ("-" = in none). */
  readonly tag: string;
  readonly role: string;
  readonly breakBefore: boolean;
}

export interface ExplainedCandidate {
  readonly surface: string;
  readonly key: string;
  /** 0..1; null for what was refused before it could be scored. */
  readonly score: number | null;
  /** The hand-made part of the score. */
  readonly formula: number | null;
  readonly features: Features | null;
  /** "kept", or the stage that dropped it (audit.ts). */
  readonly fate: "kept" | DropStage;
}

export interface ExplainedPaper {
  readonly language: string;
  /** English only: other languages are cut at stop words, without tags. */
  readonly tokens: Readonly<Record<FieldName, readonly ExplainedToken[]>>;
  readonly phrases: readonly { readonly field: FieldName; readonly surface: string; readonly roles: string }[];
  readonly abbreviations: readonly FieldAbbreviation[];
  /** Names that stay whole: species, people, places, … */
  readonly names: readonly FieldTextName[];
  readonly residue: readonly FieldResidue[];
  /** Best first, then what was refused. */
  readonly candidates: readonly ExplainedCandidate[];
}

/** Explains `papers[at]` as one of its corpus: counts, senses and merges are those of all papers. */
export function explainPaper(
  papers: readonly Paper[],
  at: number,
  parameters: Parameters,
  lists: ConceptLists = NO_LISTS,
): ExplainedPaper {
  const paper = papers[at]!;
  const analyses = papers.map(analysePaper);
  const analysis = analyses[at]!;
  const { audit } = findConcepts(papers, analyses, parameters, lists);
  const line = audit.papers.find((one) => one.paper === paper.id);
  const fates = new Map<string, DropStage>();
  for (const stage of Object.keys(DROP_STAGES) as DropStage[])
    for (const surface of line?.dropped[stage] ?? []) fates.set(surface, stage);
  return {
    language: analysis.language,
    tokens: {
      title: explainTokens(paper.title, analysis.language),
      abstract: explainTokens(paper.abstract, analysis.language),
    },
    phrases: analysis.chunks.map(({ field, starts, ends, roles }) => ({
      field,
      surface: paper[field].slice(starts[0], ends.at(-1)),
      roles,
    })),
    abbreviations: analysis.abbreviations,
    names: analysis.names,
    residue: analysis.residue,
    candidates: explainCandidates(papers, analyses, at, fates),
  };
}

function explainTokens(text: string, language: string): ExplainedToken[] {
  if (language !== "en") return [];
  const small = inSmallLetters(text);
  const { masked, residue } = maskResidue(small);
  const revealed = revealNames(small, masked, residue);
  const plain = readTokens(revealed.masked);
  const { tokens, roles } = joinNames(plain, repairTags(plain), revealed.names);
  return tokens.map(({ surface, tag, breakBefore }, i) => ({ surface, tag, role: roles[i] ?? "-", breakBefore }));
}

function explainCandidates(
  papers: readonly Paper[],
  analyses: readonly ReturnType<typeof analysePaper>[],
  at: number,
  fates: ReadonlyMap<string, DropStage>,
): ExplainedCandidate[] {
  const collected = papers.map((paper, index) => collectCandidates(paper, analyses[index]!));
  const counts = createCounts();
  for (const one of collected) addPaper(counts, one);
  const own = collected[at]!;
  const context = describePaper(own, analyses[at]!, counts);
  const { ranked, refused } = rankPaper(own, analyses[at]!, counts);
  return [
    ...ranked.map(({ candidate, score }): ExplainedCandidate => {
      const features = describeCandidate(candidate, context);
      const fate = fates.get(candidate.surface) ?? "kept";
      return {
        surface: candidate.surface,
        key: candidate.key,
        score,
        formula: scoreByFormula(features),
        features,
        fate,
      };
    }),
    ...refused.map(({ surface, stage }) => ({
      surface,
      key: "",
      score: null,
      formula: null,
      features: null,
      fate: stage,
    })),
  ];
}
