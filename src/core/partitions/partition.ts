// A part of a corpus that was read apart from the rest: its records as found, and the analyses of
// their texts. A pure map: a paper whose records lie in several partitions is joined where all are
// together, and read again there if its text is then another one.
import type { FoundRecords } from "#core/intake/readCorpus.ts";
import { papersOf } from "#core/intake/records.ts";
import { analysePaper, type PaperAnalysis } from "#core/language/analysePaper.ts";
import { groupBy } from "#core/math/groups.ts";
import type { Paper } from "#core/model.ts";
import { decodeReading, encodeReading, type ReadingColumns, textKey } from "#core/partitions/readingColumns.ts";

export interface Partition extends FoundRecords {
  /** One for each paper that its own records give, sorted by its id. */
  readonly readings: readonly ReadingColumns[];
}

/** Reads one part of the input: its records must have been found by themselves. */
export function readPart(found: FoundRecords): Partition {
  const { papers } = papersOf(found.records);
  return { ...found, readings: papers.map((paper) => encodeReading(paper, analysePaper(paper))) };
}

/** All records, in the order of the partitions. */
export const recordsOfAll = (partitions: readonly Partition[]): FoundRecords => ({
  records: partitions.flatMap(({ records }) => records),
  reports: partitions.flatMap(({ reports }) => reports),
  issues: partitions.flatMap(({ issues }) => issues),
});

/**
 * Hands out the analysis of each paper by its text, once each, so that it is nowhere twice;
 * undefined where none was made, or where it does not fit the text.
 */
export function takeReadings(partitions: readonly Partition[]): (paper: Paper) => PaperAnalysis | undefined {
  const byText = groupBy(
    partitions.flatMap(({ readings }) => readings),
    ({ text }) => text,
  );
  return (paper) => {
    const columns = byText.get(textKey(paper))?.pop();
    return columns === undefined ? undefined : decodeReading(paper, columns);
  };
}
