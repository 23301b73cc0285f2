// A part of a corpus that was read apart from the rest: its records as found, and the analyses of
// their texts. A pure map: a paper whose records lie in several partitions is joined where all are
// together, and read again there if its text is then another one.
import { fingerprint } from "#core/file/fingerprint.ts";
import type { FoundRecords } from "#core/intake/readCorpus.ts";
import { papersOf } from "#core/intake/records.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { type PackedReading, packReading, unpackReading } from "#core/language/packedReadings.ts";
import { groupBy } from "#core/math/groups.ts";
import type { Paper } from "#core/model.ts";

export interface Partition extends FoundRecords {
  /** One for each paper that its own records give, sorted by its id. */
  readonly readings: readonly TextReading[];
}

/** An analysis with what it was made of: whichever paper has this text, this is its analysis. */
export interface TextReading extends PackedReading {
  readonly text: string;
}

/** What names the text of a paper, wherever its record stood. */
export const textKey = ({ title, abstract }: Pick<Paper, "title" | "abstract">): string =>
  fingerprint(`${title}\n${abstract}`);

/** Reads one part of the input: its records must have been found by themselves. */
export function readPart(found: FoundRecords): Partition {
  const { papers } = papersOf(found.records);
  return { ...found, readings: papers.map((paper) => ({ text: textKey(paper), ...packReading(analysePaper(paper)) })) };
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
export function takeReadings(partitions: readonly Partition[]): (paper: Paper) => PackedReading | undefined {
  const byText = groupBy(
    partitions.flatMap(({ readings }) => readings),
    ({ text }) => text,
  );
  return (paper) => {
    const reading = byText.get(textKey(paper))?.pop();
    return reading === undefined || unpackReading(paper, reading) === undefined ? undefined : reading;
  };
}
