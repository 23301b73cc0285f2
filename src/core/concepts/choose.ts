// One paper's ranked candidates → its shortlist: one entry per concept, no phrase that another says
// better.

import type { DropStage } from "#core/audit.ts";
import type { PaperCandidate } from "#core/concepts/candidate.ts";
import { type CorpusCounts, onlyModifies } from "#core/concepts/corpusCounts.ts";
import { corpusKey, type KeyRules } from "#core/concepts/corpusKey.ts";
import { isSaidInPassing, isSaidOnceOf, LEAST_IN_PASSING } from "#core/concepts/inPassing.ts";
import type { RankedPaper } from "#core/concepts/ranking/rankPaper.ts";
import { FEWEST, LEAST_SCORE } from "#core/concepts/ranking/score.ts";
import type { Merge } from "#core/concepts/variants/mergeVariants.ts";
import { wholePhrase } from "#core/concepts/wholePhrase.ts";
import { commonRate, generalRarity, SCIENCE_PAPERS, sciencePapersWith } from "#core/language/background.ts";
import { boilerplateReason } from "#core/language/boilerplate.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import { FIELD_NAMES, type Paper, type Span } from "#core/model.ts";

/** A candidate of a paper under its corpus key: no more of it than later stages ask for. */
export interface ChosenKey {
  readonly key: string;
  /** Score in the paper, less where a stronger concept says nearly the same. */
  readonly score: number;
  /** As its strongest candidate is written first. */
  readonly surface: string;
  /** Whether it never stands alone and one of the best that holds it says more. */
  readonly saidBetter: boolean;
  /** Where it stands, in the order of its candidates; read with `placesOf`. */
  readonly places: readonly number[];
}

/** A place of a chosen key. */
export interface Place extends Span {
  /** Whether the text gives it as a name there. */
  readonly isName: boolean;
}

/** While the choice is made: more than one candidate where spellings or a short form join. */
interface Entry {
  readonly key: string;
  score: number;
  /** Strongest first. */
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

/** At most `count` concepts that are worth choosing, in order of score. Deterministic; linear in candidates × count. */
export function chooseForPaper(
  paper: Paper,
  ranked: RankedPaper,
  rules: KeyRules & { readonly counts: CorpusCounts },
  count: number,
): PaperChoice {
  const keys = new Map<string, Entry>();
  const dropped: { surface: string; stage: DropStage }[] = [];
  const merges: Merge[] = [];
  const common: Entry[] = [];
  const isEnglish = ranked.language === "en";
  for (const { surface, stage } of ranked.refused) dropped.push({ surface, stage });
  for (const { candidate: found, score } of ranked.ranked) {
    const candidate = isEnglish ? wholePhrase(found, paper, rules.counts) : found;
    const surfaces = candidate.surface.split(/\s+/);
    const { key, merge } = corpusKey(rules, candidate.key, surfaces, ranked.language);
    if (merge !== undefined) merges.push(merge);
    if (key === undefined) {
      dropped.push({ surface: candidate.surface, stage: "stop list" });
      continue;
    }
    // Only spelled out does a short form show what it says, and what is defined is refused nowhere before: SOTA.
    if (isEnglish && boilerplateReason(key.split(" "))) {
      dropped.push({ surface: candidate.surface, stage: "boilerplate" });
      continue;
    }
    if (isEnglish && isSaidOnceOf(candidate, rules.counts)) {
      dropped.push({ surface: candidate.surface, stage: "boilerplate" });
      continue;
    }
    const known = keys.get(key);
    if (known !== undefined) {
      known.candidates.push(candidate);
      dropped.push({ surface: candidate.surface, stage: "same concept" });
    } else if (isEnglish && key === candidate.key && (isCommonWord(candidate) || onlyModifies(rules.counts, key))) {
      common.push({ key, score, candidates: [candidate] });
    } else keys.set(key, { key, score, candidates: [candidate] });
  }
  // A short abstract may have nothing but common words: three are better than an empty paper.
  for (const entry of common)
    if (keys.size < FEWEST) keys.set(entry.key, entry);
    else dropped.push({ surface: entry.candidates[0]!.surface, stage: "common word" });
  const best: Entry[] = [];
  const waiting = [...keys.values()].map((entry) => ({ entry, score: entry.score }));
  // what is only said in passing keeps its place, for what comes after it is worth less
  let passed = 0;
  while (best.length + passed < count && waiting.length > 0) {
    let at = 0;
    for (let i = 1; i < waiting.length; i++) if (waiting[i]!.score > waiting[at]!.score) at = i;
    const { entry, score } = waiting[at]!;
    if (best.length >= FEWEST && score < LEAST_SCORE) break;
    waiting.splice(at, 1);
    entry.score = score;
    if (isSaidBetter(entry.candidates[0]!, best)) continue;
    if (
      isEnglish &&
      best.length >= FEWEST &&
      score < LEAST_IN_PASSING &&
      isSaidInPassing(entry.key, entry.candidates, rules.counts)
    ) {
      passed++;
      continue;
    }
    best.push(entry);
    for (const other of waiting)
      if (holds(other.entry.key, entry.key) || holds(entry.key, other.entry.key))
        other.score = Math.min(other.score, other.entry.score * OVERLAP);
  }
  const chosen = new Map([...keys].map(([key, entry]) => [key, cutDown(entry, best)]));
  return {
    ...{ paper: paper.id, language: ranked.language, keys: chosen, dropped, merges },
    best: best.map(({ key }) => chosen.get(key)!),
  };
}

/** Candidates with their words, stems and counts are most of what is in memory: they end here. */
function cutDown({ key, score, candidates }: Entry, best: readonly Entry[]): ChosenKey {
  const places: number[] = [];
  for (const { occurrences, roles } of candidates) {
    const name = /^n+N$/.test(roles) ? NAME : 0;
    for (const { field, start, end } of occurrences) places.push(FIELD_NAMES.indexOf(field) + name, start, end);
  }
  // a copy has no room to grow
  return {
    ...{ key, score, surface: candidates[0]!.surface },
    ...{ saidBetter: isSaidBetter(candidates[0]!, best), places: places.slice() },
  };
}

/** Added to the number of the field where a place is a name. */
const NAME = FIELD_NAMES.length;

/** The places of a chosen key, spelled out. */
export function placesOf({ places }: ChosenKey): Place[] {
  const spelled: Place[] = [];
  for (let p = 0; p < places.length; p += 3) {
    const isName = places[p]! >= NAME;
    spelled.push({ field: FIELD_NAMES[places[p]! % NAME]!, start: places[p + 1]!, end: places[p + 2]!, isName });
  }
  return spelled;
}

const holds = (longer: string, shorter: string): boolean =>
  longer.length > shorter.length && ` ${longer} `.includes(` ${shorter} `);

/** Whether the candidate never stands alone and a longer one that holds it is already chosen. */
function isSaidBetter(candidate: PaperCandidate, chosen: readonly Entry[]): boolean {
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
