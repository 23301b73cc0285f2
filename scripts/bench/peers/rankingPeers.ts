// What others rank related papers by, in the same process: TF–IDF, BM25, MiniSearch, shared
// keyphrases, a random walk with restart and Adamic–Adar on the paper–term graph. All but
// MiniSearch get Isogloss' own words and stems, so that only the ranking differs.
import MiniSearch from "minisearch";
import { readWords } from "#core/language/words.ts";
import type { Paper } from "#core/model.ts";

/** Papers → for a paper's index, its scores against all papers. */
export type Ranker = (papers: readonly Paper[]) => (query: number) => Float64Array;

/** A paper's words with their counts or weights. */
type Row = ReadonlyMap<string, number>;

const countWords = (paper: Paper, titleWeight: number): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [text, weight] of [
    [paper.title, titleWeight],
    [paper.abstract, 1],
  ] as const)
    for (const { stem, content } of readWords(text)) if (content) counts.set(stem, (counts.get(stem) ?? 0) + weight);
  return counts;
};

/** Words and runs of two or three of them: what keyphrase extractors choose from. */
const countPhrases = (paper: Paper): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of [paper.title, paper.title, paper.abstract]) {
    let run: string[] = [];
    for (const { stem, content, joined } of readWords(text)) {
      run = content ? [...(joined ? run.slice(-2) : []), stem] : [];
      for (let from = 0; from < run.length; from++) {
        const phrase = run.slice(from).join(" ");
        counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
      }
    }
  }
  return counts;
};

const documentFrequency = (rows: readonly Row[]): Map<string, number> => {
  const frequency = new Map<string, number>();
  for (const row of rows) for (const word of row.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
};

const weigh = (rows: readonly Row[], weight: (count: number, frequency: number, row: Row) => number): Row[] => {
  const frequency = documentFrequency(rows);
  return rows.map(
    (row) => new Map([...row].map(([word, count]) => [word, weight(count, frequency.get(word) ?? 1, row)])),
  );
};

const unit = (row: Row): Row => {
  const length = Math.hypot(...row.values()) || 1;
  return new Map([...row].map(([word, value]) => [word, value / length]));
};

/** Every query row against every row through postings. */
function products(queries: readonly Row[], rows: readonly Row[]): (query: number) => Float64Array {
  const postings = new Map<string, [number, number][]>();
  rows.forEach((row, index) => {
    for (const [word, value] of row) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [[index, value]]);
      else list.push([index, value]);
    }
  });
  return (query) => {
    const scores = new Float64Array(rows.length);
    for (const [word, value] of queries[query] ?? [])
      for (const [index, other] of postings.get(word) ?? []) scores[index]! += value * other;
    return scores;
  };
}

const cosine = (rows: readonly Row[]): ((query: number) => Float64Array) => {
  const units = rows.map(unit);
  return products(units, units);
};

/** Cosine of raw counts times idf. */
export const tfIdfRaw: Ranker = (papers) =>
  cosine(
    weigh(
      papers.map((paper) => countWords(paper, 1)),
      (count, frequency) => count * (Math.log((papers.length + 1) / (frequency + 1)) + 1),
    ),
  );

/** Cosine of 1 + ln(count) times idf^0.9, the title counted twice: the strongest plain form. */
export const tfIdf: Ranker = (papers) =>
  cosine(
    weigh(
      papers.map((paper) => countWords(paper, 2)),
      (count, frequency) => (1 + Math.log(count)) * (Math.log((papers.length + 1) / (frequency + 1)) + 1) ** 0.9,
    ),
  );

/** BM25 (k1 1.2, b 0.75) with the whole paper as query. */
export const bm25: Ranker = (papers) => {
  const counts = papers.map((paper) => countWords(paper, 1));
  const lengths = new Map(counts.map((row) => [row, [...row.values()].reduce((sum, count) => sum + count, 0)]));
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / papers.length;
  const rows = weigh(counts, (count, frequency, row) => {
    const idf = Math.log(1 + (papers.length - frequency + 0.5) / (frequency + 0.5));
    return (
      (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * (lengths.get(row as Map<string, number>) ?? 0)) / mean))
    );
  });
  return products(counts, rows);
};

/** MiniSearch as it comes, title boosted, with the whole paper as query. */
export const miniSearch: Ranker = (papers) => {
  const index = new MiniSearch({
    fields: ["title", "abstract"],
    idField: "place",
    searchOptions: { boost: { title: 2 } },
  });
  index.addAll(papers.map(({ title, abstract }, place) => ({ place, title, abstract })));
  return (query) => {
    const scores = new Float64Array(papers.length);
    const paper = papers[query];
    for (const hit of index.search(`${paper?.title ?? ""} ${paper?.abstract ?? ""}`))
      scores[Number(hit.id)] = hit.score;
    return scores;
  };
};

/** Cosine of each paper's twenty strongest keyphrases. */
export const sharedKeyphrases: Ranker = (papers) => {
  const rows = weigh(papers.map(countPhrases), (count, frequency) =>
    frequency < 2 ? 0 : (1 + Math.log(count)) * (Math.log((papers.length + 1) / (frequency + 1)) + 1),
  );
  return cosine(
    rows.map((row) => new Map([...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 20))),
  );
};

/** Shared words and phrases, each worth 1 / ln(number of its papers). */
export const adamicAdar: Ranker = (papers) => {
  const rows = weigh(papers.map(countPhrases), (_, frequency) =>
    frequency < 2 ? 0 : 1 / Math.sqrt(Math.log(frequency)),
  );
  return products(rows, rows);
};

/**
 * Random walk with restart 0.3 on the paper–term graph, TF–IDF weights, 5 double steps, divided by
 * the paper's strength.
 */
export const randomWalk: Ranker = (papers) => {
  const counts = papers.map((paper) => countWords(paper, 2));
  const rows = weigh(
    counts,
    (count, frequency) => (1 + Math.log(count)) * (Math.log((papers.length + 1) / (frequency + 1)) + 1),
  ).map(unit);
  const strength = rows.map((row) => [...row.values()].reduce((sum, value) => sum + value, 0) || 1);
  const degree = new Map<string, number>();
  for (const row of rows) for (const [word, value] of row) degree.set(word, (degree.get(word) ?? 0) + value);
  return (query) => {
    let here = new Float64Array(papers.length);
    here[query] = 1;
    for (let step = 0; step < 5; step++) {
      const words = new Map<string, number>();
      rows.forEach((row, index) => {
        const mass = here[index]! / strength[index]!;
        if (mass > 1e-9) for (const [word, value] of row) words.set(word, (words.get(word) ?? 0) + mass * value);
      });
      const next = new Float64Array(papers.length);
      rows.forEach((row, index) => {
        for (const [word, value] of row)
          next[index]! += (0.7 * value * (words.get(word) ?? 0)) / (degree.get(word) ?? 1);
      });
      next[query]! += 0.3;
      here = next;
    }
    return here.map((mass, index) => mass / Math.sqrt(strength[index]!));
  };
};
