// One paper's ranked candidates → its shortlist: one entry per concept, no phrase that another says
// better.

import type { DropStage } from "#core/audit.ts";
import type { PaperCandidate } from "#core/concepts/collect.ts";
import { corpusKey, type KeyRules } from "#core/concepts/corpusKey.ts";
import type { RankedPaper } from "#core/concepts/ranking/rankPaper.ts";
import type { Merge } from "#core/concepts/variants/mergeVariants.ts";
import { commonRate, generalRarity, SCIENCE_PAPERS, sciencePapersWith } from "#core/language/background.ts";
import { boilerplateReason } from "#core/language/boilerplate.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import type { Paper } from "#core/model.ts";

/** A candidate of a paper under its corpus key. */
export interface ChosenKey {
  readonly key: string;
  /** Score in the paper, less where a stronger concept says nearly the same. */
  score: number;
  /** Strongest first; more than one where spellings or a short form join. */
  readonly candidates: PaperCandidate[];
}

export interface PaperChoice {
  readonly paper: string;
  readonly language: LanguageCode;
  /** The paper's best, strongest first. */
  readonly best: readonly ChosenKey[];
  /** All its usable candidates by corpus key. */
  readonly keys: ReadonlyMap<string, ChosenKey>;
  readonly dropped: readonly { readonly surface: string; readonly stage: DropStage }[];
  /** Candidates that go by another key in the corpus. */
  readonly merges: readonly Merge[];
}

/**
 * A phrase that holds a stronger one, or is held by it, counts this much less: a map wants ten
 * different things of a paper.
 */
const OVERLAP = 0.85;

/** Concepts that every paper gets if it has as many candidates. */
export const FEWEST = 3;

/** At most `count` concepts, in order of score. Deterministic; linear in candidates × count. */
export function chooseForPaper(paper: Paper, ranked: RankedPaper, rules: KeyRules, count: number): PaperChoice {
  const keys = new Map<string, ChosenKey>();
  const dropped: { surface: string; stage: DropStage }[] = [];
  const merges: Merge[] = [];
  const common: ChosenKey[] = [];
  const isEnglish = ranked.language === "en";
  for (const { surface, stage } of ranked.refused) dropped.push({ surface, stage });
  for (const { candidate, score } of ranked.ranked) {
    const surfaces = candidate.surface.split(/\s+/);
    const { key, merge } = corpusKey(rules, paper.id, candidate.key, surfaces, ranked.language);
    if (merge !== undefined) merges.push(merge);
    if (key === undefined) {
      dropped.push({ surface: candidate.surface, stage: "stop list" });
      continue;
    }
    // Only spelled out does a short form show what it says: SOTA, "state of the art".
    if (isEnglish && key !== candidate.key && boilerplateReason(key.split(" "))) {
      dropped.push({ surface: candidate.surface, stage: "boilerplate" });
      continue;
    }
    const known = keys.get(key);
    if (known !== undefined) {
      known.candidates.push(candidate);
      dropped.push({ surface: candidate.surface, stage: "same concept" });
    } else if (isEnglish && key === candidate.key && isCommonWord(candidate)) {
      common.push({ key, score, candidates: [candidate] });
    } else keys.set(key, { key, score, candidates: [candidate] });
  }
  // A short abstract may have nothing but common words: three are better than an empty paper.
  for (const entry of common)
    if (keys.size < FEWEST) keys.set(entry.key, entry);
    else dropped.push({ surface: entry.candidates[0]!.surface, stage: "common word" });
  const best: ChosenKey[] = [];
  const waiting = [...keys.values()].map((entry) => ({ entry, score: entry.score }));
  while (best.length < count && waiting.length > 0) {
    let at = 0;
    for (let i = 1; i < waiting.length; i++) if (waiting[i]!.score > waiting[at]!.score) at = i;
    const { entry, score } = waiting[at]!;
    waiting.splice(at, 1);
    entry.score = score;
    if (isSaidBetter(entry.candidates[0]!, best)) continue;
    best.push(entry);
    for (const other of waiting)
      if (holds(other.entry.key, entry.key) || holds(entry.key, other.entry.key))
        other.score = Math.min(other.score, other.entry.score * OVERLAP);
  }
  return { paper: paper.id, language: ranked.language, best, keys, dropped, merges };
}

const holds = (longer: string, shorter: string): boolean =>
  longer.length > shorter.length && ` ${longer} `.includes(` ${shorter} `);

/** Whether the candidate never stands alone and a longer one that holds it is already chosen. */
export function isSaidBetter(candidate: PaperCandidate, chosen: readonly ChosenKey[]): boolean {
  if (candidate.whole > 0) return false;
  return chosen.some((entry) => candidate.parents.includes(entry.candidates[0]!.key));
}

/**
 * A single word is a concept only as a name ("BLEU", "word2vec") or where it is rare enough to mean
 * one thing ("perplexity").
 */
const RARE_IN_ENGLISH = 12.5;
const RARE_IN_SCIENCE = 0.03;

function isCommonWord(candidate: PaperCandidate): boolean {
  if (candidate.words.length > 1) return false;
  const { surface } = candidate;
  if (/\p{N}|.\p{Lu}|\p{Ll}-\p{Ll}/u.test(surface) || candidate.capitals * 2 > candidate.occurrences.length)
    return false;
  const [root = ""] = candidate.stems;
  // "indexing" is a field's, though "index" is everybody's
  const isEverybodys = commonRate(root) > 0 && !surface.endsWith("ing");
  return (
    generalRarity(root) < RARE_IN_ENGLISH || sciencePapersWith(root) > RARE_IN_SCIENCE * SCIENCE_PAPERS || isEverybodys
  );
}
