// What papers report and few are about: statistics, and where and when something was studied. Such a
// phrase is a concept of a paper only where its title or many of its sentences name it.
import type { CollectStage, Occurrence, PaperCandidate } from "#core/concepts/candidate.ts";
import { isSetting } from "#core/language/names/settings.ts";
import { isShortStatistic, isStatistic } from "#core/language/reporting.ts";
import type { Paper } from "#core/model.ts";

type Refused = Map<string, { surface: string; stage: CollectStage }>;

/** Sentences that name a statistic of which the title says nothing. */
const STATISTIC_SENTENCES = 4;
/** Sentences that name a place or time; a title that is about it counts as so many. */
const SETTING_SENTENCES = 3;
const TITLE_SENTENCES = 2;

/** Moves what is only reported from the candidates to the refused. */
export function dropReported(paper: Paper, candidates: Map<string, PaperCandidate>, refused: Refused): void {
  for (const [key, candidate] of candidates) {
    const stage = isOnlyReported(candidate)
      ? "statistic"
      : isOnlySetting(paper, candidate)
        ? "place or time"
        : undefined;
    if (stage === undefined) continue;
    candidates.delete(key);
    refused.set(key, { surface: candidate.surface, stage });
  }
}

function isOnlyReported({ key, occurrences }: PaperCandidate): boolean {
  if (!isStatistic(key) || occurrences.some(({ field }) => field === "title")) return false;
  return isShortStatistic(key) || countSentences(occurrences) < STATISTIC_SENTENCES;
}

function isOnlySetting(paper: Paper, { key, surface, occurrences }: PaperCandidate): boolean {
  if (!isSetting(key, surface)) return false;
  const titles = occurrences.filter(({ field }) => field === "title");
  if (titles.length > 0 && paper.abstract === "") return false;
  const isSubject = titles.some(({ start }) => !WHERE.test(paper.title.slice(0, start)));
  return countSentences(occurrences) + (isSubject ? TITLE_SENTENCES - 1 : 0) < SETTING_SENTENCES;
}
/** "in southern", "from the": what a place stands after where it is no subject. */
const WHERE =
  /\b(?:in|from|at|across|near|within|throughout|over|since|during|until|to)(?: (?:the|\p{Ll}+ern|and))* ?$/iu;

const countSentences = (occurrences: readonly Occurrence[]): number =>
  new Set(occurrences.map(({ sentence }) => sentence)).size;
