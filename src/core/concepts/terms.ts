// Shared terms: single content words that tie papers together where their concepts miss each other.
// Few and useful.
//
//   informativeness = ln(N/df) over corpus and background · (generalRarity − 5) · burstiness
//
// burstiness is occurrences per paper that has the word: topical words repeat where they matter,
// others do not (Church & Gale 1995, doi 10.1017/S1351324900000139). A term must be a noun, tie at
// least two concepts and two papers, and repeat.

import type { CorpusCounts } from "#core/concepts/corpusCounts.ts";
import { aliasesOf, chooseLabel } from "#core/concepts/label.ts";
import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import { generalRarity, SCIENCE_PAPERS, sciencePapersWith } from "#core/language/background.ts";
import { isEmptyPhrase, isEmptyWord } from "#core/language/boilerplate.ts";
import { canonicalWord } from "#core/language/canonical.ts";
import { type LanguageCode, languageOf } from "#core/language/languages/language.ts";
import type { CaseTable } from "#core/language/letterCase.ts";
import { isGivenName } from "#core/language/names/properWords.ts";
import type { Readings } from "#core/language/packedReadings.ts";
import { stem } from "#core/language/stem.ts";
import { ln } from "#core/math/elementary.ts";
import { pushTo } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import type { Concept, Mention, Paper, Salience, Term } from "#core/model.ts";
import type { Parameters } from "#core/parameters.ts";

/** A word in more than this share of the papers tells none apart. */
const MOST_PAPERS = 0.2;
const LEAST_INFORMATIVE = 20;
const LEAST_BURSTY = 1.3;
/** A term ties concepts together: so many must contain it. */
const LEAST_CONCEPTS = 2;
/** No short form: those are concepts. */
const WORD = /^(?!\p{Lu}{2,}s?$)\p{L}[\p{L}\p{M}]{2,}$/u;

/** A word over the whole corpus. */
interface Tally {
  papers: number;
  occurrences: number;
  nouns: number;
  /** Of the first paper that has it. */
  readonly language: LanguageCode;
}

interface Draft {
  readonly mentions: Mention[];
  readonly salience: Salience[];
  readonly surfaces: Map<string, { count: number; running: number }>;
  readonly language: LanguageCode;
}

/**
 * Sorted by key. A term's key is no concept's key. O(total words); only chosen words keep their
 * mentions.
 */
export function findTerms(
  papers: readonly Paper[],
  analyses: Readings,
  concepts: readonly Concept[],
  counts: CorpusCounts,
  parameters: Parameters,
): Term[] {
  if (parameters.termsPerPaper === 0) return [];
  const order = papers.map((_, index) => index).sort((a, b) => compareText(papers[a]!.id, papers[b]!.id));
  const partsOf = wordsOfConcepts(concepts);
  const weights = weighWords(papers, analyses, concepts, partsOf, counts);
  const chosen = new Set<string>();
  for (const index of order)
    for (const { key } of rankWords(wordsOf(papers[index]!, analyses.at(index)!), weights).slice(
      0,
      parameters.termsPerPaper,
    ))
      chosen.add(key);
  const drafts = new Map<string, Draft>();
  for (const index of order) gather(papers[index]!, analyses.at(index)!, { weights, chosen, drafts });
  const terms = [...drafts]
    .filter(([, draft]) => draft.salience.length > 1)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, draft]) => makeTerm(key, draft, partsOf.get(key) ?? []));
  const strongest = terms.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
  return terms.map((term) => ({ ...term, score: term.score / strongest }));
}

/** Key → informativeness, for every word that may be a term. */
function weighWords(
  papers: readonly Paper[],
  analyses: Readings,
  concepts: readonly Concept[],
  partsOf: ReadonlyMap<string, readonly string[]>,
  counts: CorpusCounts,
): Map<string, number> {
  const tallies = new Map<string, Tally>();
  papers.forEach((paper, index) => {
    const analysis = analyses.at(index)!;
    const { language } = analysis;
    for (const [key, { places, nouns }] of wordsOf(paper, analysis)) {
      const tally = tallies.get(key) ?? { papers: 0, occurrences: 0, nouns: 0, language };
      tally.papers++;
      tally.occurrences += places.length;
      tally.nouns += nouns;
      tallies.set(key, tally);
    }
  });
  const conceptKeys = new Set(concepts.map((concept) => concept.key));
  const limit = Math.max(2, Math.ceil(MOST_PAPERS * papers.length));
  const weights = new Map<string, number>();
  for (const [key, tally] of tallies) {
    if (tally.papers < 2 || tally.papers > limit || conceptKeys.has(key)) continue;
    if ((partsOf.get(key)?.length ?? 0) < LEAST_CONCEPTS || tally.nouns * 2 < tally.occurrences) continue;
    const burstiness = tally.occurrences / tally.papers;
    const weight = rarity(key, tally.language, counts) * burstiness;
    if (burstiness >= LEAST_BURSTY && weight >= LEAST_INFORMATIVE) weights.set(key, weight);
  }
  return weights;
}

/** What stands for the rarity of a word in a language whose general words are not counted. */
const UNKNOWN_RARITY = 12;

function rarity(key: string, language: LanguageCode, counts: CorpusCounts): number {
  if (language !== "en") {
    const { stem: stemIn } = languageOf(language);
    const found = counts.stems.get(stemIn(key)) ?? 0;
    return ln((counts.papers + 1) / (found + 0.5)) * (UNKNOWN_RARITY - 5);
  }
  const root = stem(key);
  const df = (counts.stems.get(root) ?? 0) + sciencePapersWith(root);
  return ln((counts.papers + SCIENCE_PAPERS + 1) / (df + 0.5)) * Math.max(0, generalRarity(root) - 5);
}

interface Word {
  readonly places: {
    readonly field: "title" | "abstract";
    readonly start: number;
    readonly end: number;
    readonly running: boolean;
  }[];
  nouns: number;
}

/** The content words of a paper's noun phrases by key. */
function wordsOf(paper: Paper, analysis: PaperAnalysis): Map<string, Word> {
  const words = new Map<string, Word>();
  const { language } = analysis;
  for (const { field, starts, ends, roles } of analysis.chunks)
    starts.forEach((start, index) => {
      const end = ends[index]!;
      const surface = paper[field].slice(start, end);
      // a word of a longer name is none of its own: "Wales" in "New South Wales"
      if (
        !WORD.test(surface) ||
        (/^\p{Lu}/u.test(surface) && isGivenName(surface.toLowerCase())) ||
        roles[index] === "n" ||
        roles[index - 1] === "n"
      )
        return;
      const key = canonicalWord(surface, language);
      if (language === "en" ? isEmptyWord(surface.toLowerCase(), key) : isEmptyPhrase(key, language)) return;
      let word = words.get(key);
      if (word === undefined) {
        word = { places: [], nouns: 0 };
        words.set(key, word);
      }
      if (roles[index] === "N") word.nouns++;
      word.places.push({ field, start, end, running: field === "abstract" && start > 0 });
    });
  return words;
}

/** The paper's possible terms, strongest first. */
function rankWords(
  words: ReadonlyMap<string, Word>,
  weights: ReadonlyMap<string, number>,
): { key: string; weight: number }[] {
  return [...words]
    .flatMap(([key, { places }]) => {
      const weight = weights.get(key);
      return weight === undefined ? [] : [{ key, weight: weight * (1 + ln(places.length)) }];
    })
    .sort((a, b) => b.weight - a.weight || compareText(a.key, b.key));
}

interface Ledger {
  readonly weights: ReadonlyMap<string, number>;
  readonly chosen: ReadonlySet<string>;
  readonly drafts: Map<string, Draft>;
}

/** Adds one paper's mentions of chosen words. */
function gather(paper: Paper, analysis: PaperAnalysis, { weights, chosen, drafts }: Ledger): void {
  const words = wordsOf(paper, analysis);
  const ranked = rankWords(words, weights);
  const strongest = ranked[0]?.weight ?? 1;
  for (const { key, weight } of ranked) {
    if (!chosen.has(key)) continue;
    const draft: Draft = drafts.get(key) ?? {
      mentions: [],
      salience: [],
      surfaces: new Map(),
      language: analysis.language,
    };
    drafts.set(key, draft);
    draft.salience.push({ paper: paper.id, weight: weight / strongest });
    for (const { field, start, end, running } of words.get(key)!.places) {
      const surface = paper[field].slice(start, end);
      draft.mentions.push({ paper: paper.id, span: { field, start, end }, surface });
      const use = draft.surfaces.get(surface) ?? { count: 0, running: 0 };
      draft.surfaces.set(surface, { count: use.count + 1, running: use.running + (running ? 1 : 0) });
    }
  }
}

const NO_CASES: CaseTable = new Map();

function makeTerm(key: string, draft: Draft, partOf: readonly string[]): Term {
  const uses = [...draft.surfaces].map(([surface, use]) => ({ surface, ...use }));
  const label = chooseLabel(uses, NO_CASES, draft.language);
  const score = draft.salience.reduce((sum, { weight }) => sum + weight, 0);
  return {
    key,
    label,
    aliases: aliasesOf(uses, label),
    mentions: draft.mentions,
    documentFrequency: draft.salience.length,
    score,
    salience: draft.salience,
    partOf,
  };
}

/** Word → keys of the concepts that contain it, sorted. */
function wordsOfConcepts(concepts: readonly Concept[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const { key } of concepts)
    for (const word of new Set(key.split(" "))) {
      pushTo(parts, word, key);
    }
  return parts;
}
