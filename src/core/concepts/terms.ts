// Shared terms: single content words that tie papers together where their concepts miss each other. Few and useful.
//
//   informativeness = ln(N/df) over corpus and background · (generalRarity − 5), as in score.ts, for one word
//   a paper's terms are its words with the largest informativeness · (1 + ln count), at least two papers each
import { generalRarity, SCIENCE_PAPERS, sciencePapersWith } from "#core/concepts/background.ts";
import { isEmptyWord } from "#core/concepts/boilerplate.ts";
import type { CorpusCounts } from "#core/concepts/corpusCounts.ts";
import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import { canonicalWord } from "#core/language/canonical.ts";
import { stem } from "#core/language/stem.ts";
import type { Concept, Mention, Paper, Term } from "#core/model.ts";
import { compareText } from "#core/order.ts";
import type { Parameters } from "#core/parameters.ts";

/** A word in more than this share of the papers tells none apart. */
const MOST_PAPERS = 0.2;
const LEAST_INFORMATIVE = 6;
/** A term ties concepts together: so many must contain it. */
const LEAST_CONCEPTS = 2;
/** No short form: those are concepts. */
const WORD = /^(?!\p{Lu}{2,}s?$)\p{L}[\p{L}\p{M}]{2,}$/u;

interface Word {
  readonly mentions: Mention[];
  /** Occurrences as a noun and in all: modifiers alone make poor terms. */
  nouns: number;
  readonly surfaces: Map<string, number>;
}

/** Sorted by key. A term's key is no concept's key. O(total words). */
export function findTerms(
  papers: readonly Paper[],
  analyses: readonly PaperAnalysis[],
  concepts: readonly Concept[],
  counts: CorpusCounts,
  parameters: Parameters,
): Term[] {
  if (parameters.termsPerPaper === 0) return [];
  const conceptKeys = new Set(concepts.map((concept) => concept.key));
  const partsOf = wordsOfConcepts(concepts);
  const limit = Math.max(2, Math.ceil(MOST_PAPERS * papers.length));
  const perPaper = new Map<string, Map<string, Word>>();
  const papersWith = new Map<string, number>();
  const order = papers.map((_, index) => index).sort((a, b) => compareText(papers[a]!.id, papers[b]!.id));
  for (const index of order) {
    const words = wordsOf(papers[index]!, analyses[index]!);
    perPaper.set(papers[index]!.id, words);
    for (const key of words.keys()) papersWith.set(key, (papersWith.get(key) ?? 0) + 1);
  }
  const usable = (key: string): boolean => {
    const df = papersWith.get(key) ?? 0;
    const ties = partsOf.get(key)?.length ?? 0;
    return (
      df >= 2 &&
      df <= limit &&
      ties >= LEAST_CONCEPTS &&
      !conceptKeys.has(key) &&
      informativeness(key, counts) >= LEAST_INFORMATIVE
    );
  };
  const weights = new Map<string, Map<string, number>>();
  const chosen = new Map<string, number>();
  for (const [paper, words] of perPaper) {
    const scored = [...words]
      .filter(([key, word]) => usable(key) && word.nouns > 0)
      .map(([key, word]) => ({ key, weight: informativeness(key, counts) * (1 + Math.log(word.mentions.length)) }))
      .sort((a, b) => b.weight - a.weight || compareText(a.key, b.key));
    const strongest = scored[0]?.weight ?? 1;
    weights.set(paper, new Map(scored.map(({ key, weight }) => [key, weight / strongest])));
    for (const { key } of scored.slice(0, parameters.termsPerPaper)) chosen.set(key, (chosen.get(key) ?? 0) + 1);
  }
  const terms = [...chosen.keys()].sort(compareText).flatMap((key): Term[] => {
    const mentions: Mention[] = [];
    const salience: { paper: string; weight: number }[] = [];
    const surfaces = new Map<string, number>();
    for (const [paper, words] of perPaper) {
      const word = words.get(key);
      const weight = weights.get(paper)?.get(key);
      if (word === undefined || weight === undefined) continue;
      mentions.push(...word.mentions);
      salience.push({ paper, weight });
      for (const [surface, times] of word.surfaces) surfaces.set(surface, (surfaces.get(surface) ?? 0) + times);
    }
    if (salience.length < 2) return [];
    const ranked = [...surfaces].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([surface]) => surface);
    const score = salience.reduce((sum, one) => sum + one.weight, 0);
    return [
      {
        key,
        label: key,
        aliases: ranked.filter((surface) => surface !== key),
        mentions,
        documentFrequency: salience.length,
        score,
        salience,
        partOf: partsOf.get(key) ?? [],
      },
    ];
  });
  const strongest = Math.max(...terms.map((term) => term.score), Number.MIN_VALUE);
  return terms.map((term) => ({ ...term, score: term.score / strongest }));
}

function informativeness(key: string, counts: CorpusCounts): number {
  const root = stem(key);
  const df = (counts.stems.get(root) ?? 0) + sciencePapersWith(root);
  return Math.log((counts.papers + SCIENCE_PAPERS + 1) / (df + 0.5)) * Math.max(0, generalRarity(root) - 5);
}

function wordsOf(paper: Paper, analysis: PaperAnalysis): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const { field, starts, ends, roles } of analysis.chunks)
    starts.forEach((start, index) => {
      const end = ends[index]!;
      const surface = paper[field].slice(start, end);
      if (!WORD.test(surface)) return;
      const key = canonicalWord(surface);
      if (isEmptyWord(surface.toLowerCase(), key)) return;
      let word = words.get(key);
      if (word === undefined) {
        word = { mentions: [], nouns: 0, surfaces: new Map() };
        words.set(key, word);
      }
      if (roles[index] === "N") word.nouns++;
      word.mentions.push({ paper: paper.id, span: { field, start, end }, surface });
      word.surfaces.set(surface, (word.surfaces.get(surface) ?? 0) + 1);
    });
  return words;
}

/** Word → keys of the concepts that contain it, sorted. */
function wordsOfConcepts(concepts: readonly Concept[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const { key } of concepts)
    for (const word of new Set(key.split(" "))) {
      const list = parts.get(word);
      if (list === undefined) parts.set(word, [key]);
      else list.push(key);
    }
  return parts;
}
