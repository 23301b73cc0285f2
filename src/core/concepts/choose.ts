// One paper's ranked candidates → its shortlist: one entry per concept, no phrase that another says better.

import type { DropStage } from "#core/audit.ts";
import type { PaperCandidate } from "#core/concepts/collect.ts";
import type { Keyring } from "#core/concepts/keyring.ts";
import type { RankedPaper } from "#core/concepts/rankPaper.ts";
import type { Paper } from "#core/model.ts";

/** A candidate of a paper under its corpus key. */
export interface ChosenKey {
  readonly key: string;
  readonly score: number;
  /** Strongest first; more than one where spellings or a short form join. */
  readonly candidates: PaperCandidate[];
}

export interface PaperChoice {
  readonly paper: string;
  /** The paper's best, strongest first. */
  readonly best: readonly ChosenKey[];
  /** All its usable candidates by corpus key. */
  readonly keys: ReadonlyMap<string, ChosenKey>;
  readonly dropped: readonly { readonly surface: string; readonly stage: DropStage }[];
}

/** At most `count` concepts, in order of score. Deterministic; linear in candidates × count. */
export function chooseForPaper(paper: Paper, ranked: RankedPaper, keyring: Keyring, count: number): PaperChoice {
  const keys = new Map<string, ChosenKey>();
  const best: ChosenKey[] = [];
  const dropped: { surface: string; stage: DropStage }[] = [];
  for (const { surface, stage } of ranked.refused) dropped.push({ surface, stage });
  for (const { candidate, score } of ranked.ranked) {
    const key = keyring.keyFor(paper.id, candidate.key, candidate.surface.split(/\s+/));
    if (key === undefined) {
      dropped.push({ surface: candidate.surface, stage: "stop list" });
      continue;
    }
    const known = keys.get(key);
    if (known !== undefined) {
      known.candidates.push(candidate);
      dropped.push({ surface: candidate.surface, stage: "same concept" });
      continue;
    }
    const entry: ChosenKey = { key, score, candidates: [candidate] };
    keys.set(key, entry);
    if (best.length < count && !isSaidBetter(candidate, best)) best.push(entry);
  }
  return { paper: paper.id, best, keys, dropped };
}

/** Whether the candidate never stands alone and a longer one that holds it is already chosen. */
export function isSaidBetter(candidate: PaperCandidate, chosen: readonly ChosenKey[]): boolean {
  if (candidate.whole > 0) return false;
  return chosen.some((entry) => candidate.parents.has(entry.candidates[0]!.key));
}
