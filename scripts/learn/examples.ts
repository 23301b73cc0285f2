// Labelled candidates for learning: every candidate of every paper with gold keyphrases, described
// once in the collection as a whole and once in a small part of it (1, 5, 30 or 120 papers), so
// that the forest does not lean on a large corpus.
import { basename } from "node:path";
import type { Collected } from "#core/concepts/candidate.ts";
import { collectCandidates } from "#core/concepts/collect.ts";
import { addPaper, type CorpusCounts, createCounts } from "#core/concepts/corpusCounts.ts";
import { describeCandidate, FEATURES } from "#core/concepts/ranking/candidateFeatures.ts";
import { describePaper } from "#core/concepts/ranking/rankPaper.ts";
import { scoreByFormula } from "#core/concepts/ranking/score.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { stem } from "#core/language/stem.ts";
import { createRandom } from "#core/math/random.ts";
import { readPapers } from "./papers.ts";

/** One paper's rows `from` to `to` (exclusive). */
export interface Group {
  /** Sets whose names begin alike share a style: inspec-dev and inspec-train. */
  readonly style: string;
  readonly set: string;
  readonly small: boolean;
  readonly index: number;
  readonly gold: number;
  readonly from: number;
  readonly to: number;
}

export interface Examples {
  readonly groups: readonly Group[];
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly number[];
  /** Stems of each row's phrase. */
  readonly stems: readonly (readonly string[])[];
  /** ln of the formula's score. */
  readonly formula: readonly number[];
}

const SMALL_SIZES = [1, 5, 30, 120];
/** Larger sets are read in part: learning time, not quality, sets the limit. */
const MOST_PAPERS = 600;

/** The scorer's matching: lower case, white space, Porter stems. */
const normal = (phrase: string): string =>
  phrase.normalize("NFKC").toLowerCase().trim().split(/\s+/).map(stem).join(" ");

/** Reads JSONL files with gold keyphrases. Deterministic. */
export function readExamples(files: readonly string[]): Examples {
  const groups: Group[] = [];
  const rows: number[][] = [];
  const labels: number[] = [];
  const stems: (readonly string[])[] = [];
  const formula: number[] = [];
  const random = createRandom(7);
  for (const file of files) {
    const set = basename(file, ".jsonl");
    const style = set.split("-")[0] ?? set;
    const papers = readPapers(file);
    const analyses = papers.map(analysePaper);
    const collected = papers.map((paper, index): Collected => collectCandidates(paper, analyses[index]!));
    const describe = (index: number, counts: CorpusCounts, small: boolean): void => {
      const gold = new Set(papers[index]!.keyphrases.map(normal));
      const context = describePaper(collected[index]!, analyses[index]!, counts);
      const from = rows.length;
      const seen = new Set<string>();
      for (const candidate of collected[index]!.candidates.values()) {
        const name = normal(candidate.surface);
        if (seen.has(name)) continue;
        seen.add(name);
        const features = describeCandidate(candidate, context);
        rows.push(FEATURES.map((feature) => features[feature]));
        stems.push(candidate.stems);
        labels.push(gold.has(name) ? 1 : 0);
        formula.push(Math.log(scoreByFormula(features)));
      }
      groups.push({ style, set, small, index, gold: gold.size, from, to: rows.length });
    };
    const whole = createCounts();
    for (const one of collected) addPaper(whole, one);
    for (let index = 0; index < Math.min(papers.length, MOST_PAPERS); index++) describe(index, whole, false);
    let start = 0;
    while (start < Math.min(papers.length, MOST_PAPERS)) {
      const size = SMALL_SIZES[Math.floor(random() * SMALL_SIZES.length)] ?? 1;
      const end = Math.min(papers.length, start + size);
      const part = createCounts();
      for (let index = start; index < end; index++) addPaper(part, collected[index]!);
      for (let index = start; index < end; index++) describe(index, part, true);
      start = end;
    }
  }
  return { groups, rows, labels, stems, formula };
}

/** Macro F1@10 per set, in percent. */
export function measure(examples: Examples, groups: readonly Group[], score: ArrayLike<number>): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { set, from, to, gold } of groups) {
    const order = Array.from({ length: to - from }, (_, i) => from + i).sort((a, b) => score[b]! - score[a]! || a - b);
    const hits = order.slice(0, 10).reduce((sum, row) => sum + examples.labels[row]!, 0);
    const held = sums.get(set) ?? { sum: 0, count: 0 };
    sums.set(set, {
      sum: held.sum + (2 * hits) / Math.max(1, Math.min(10, order.length) + gold),
      count: held.count + 1,
    });
  }
  return new Map([...sums].map(([set, { sum, count }]) => [set, (100 * sum) / count]));
}
