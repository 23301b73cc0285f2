// In how many papers each phrase and each word stem of a partition stands. Integers that are added:
// counts of parts give the counts of the whole, in whatever order and grouping they are added.
import TinyQueue from "tinyqueue";
import { collectCandidates } from "#core/concepts/collect.ts";
import { addPaper, createCounts } from "#core/concepts/corpusCounts.ts";
import { papersOf } from "#core/intake/records.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { unpackReading } from "#core/language/packedReadings.ts";
import { compareText } from "#core/math/order.ts";
import { type Partition, takeReadings } from "#core/partitions/partition.ts";

export interface PhraseCount {
  readonly kind: "phrase" | "stem";
  /** Canonical key of a phrase; stem of a word. */
  readonly key: string;
  readonly papers: number;
  /** Those where the phrase is a whole noun chunk; 0 for stems. */
  readonly whole: number;
}

export interface PartCounts {
  readonly papers: number;
  /** In their order (compareCounts). */
  readonly counts: readonly PhraseCount[];
}

/** Phrases first, each kind by key. */
export const compareCounts = (a: PhraseCount, b: PhraseCount): number =>
  compareText(a.kind, b.kind) || compareText(a.key, b.key);

/** Counts the papers that the partition's own records give. */
export function countPhrases(partition: Partition): PartCounts {
  const { papers } = papersOf(partition.records);
  const known = takeReadings([partition]);
  const corpus = createCounts();
  for (const paper of papers) {
    const reading = known(paper);
    const analysis = reading === undefined ? undefined : unpackReading(paper, reading);
    addPaper(corpus, collectCandidates(paper, analysis ?? analysePaper(paper)));
  }
  const counts = [
    ...[...corpus.keys].map(([key, count]) => phrase(key, count, corpus.wholes.get(key) ?? 0)),
    ...[...corpus.stems].map(([key, count]): PhraseCount => ({ kind: "stem", key, papers: count, whole: 0 })),
  ];
  return { papers: papers.length, counts: counts.sort(compareCounts) };
}

const phrase = (key: string, papers: number, whole: number): PhraseCount => ({ kind: "phrase", key, papers, whole });

interface Head {
  readonly count: PhraseCount;
  readonly rest: Iterator<PhraseCount>;
}

/** Adds counts that each come in their order, and gives the sums in it: one of each is in memory. */
export function* mergeCounts(all: readonly Iterable<PhraseCount>[]): Generator<PhraseCount> {
  const heads = new TinyQueue<Head>([], (a, b) => compareCounts(a.count, b.count));
  const advance = (rest: Iterator<PhraseCount>): void => {
    const next = rest.next();
    if (next.done !== true) heads.push({ count: next.value, rest });
  };
  for (const counts of all) advance(counts[Symbol.iterator]());
  let sum: PhraseCount | undefined;
  for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
    const { count, rest } = head;
    if (sum !== undefined && compareCounts(sum, count) === 0)
      sum = { ...sum, papers: sum.papers + count.papers, whole: sum.whole + count.whole };
    else {
      if (sum !== undefined) yield sum;
      sum = count;
    }
    advance(rest);
  }
  if (sum !== undefined) yield sum;
}
