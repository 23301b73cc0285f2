// The analyses of many papers, packed: a tenth of the objects' size. Each is unpacked whenever it is
// asked for, which takes a hundredth of the time that reading the paper took.
import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import { decodeReading, encodeReading, type ReadingColumns } from "#core/language/readingColumns.ts";
import { packNumbers, unpackNumbers } from "#core/math/packedNumbers.ts";
import type { Paper } from "#core/model.ts";

/** One analysis. Plain data, which crosses threads cheaply. */
export interface PackedReading {
  readonly language: string;
  readonly roles: string;
  /** All columns of numbers, in the order of ReadingColumns. */
  readonly numbers: Uint8Array;
}

/** Analyses by the index of their paper, made when asked for: a list of them is one such. */
export interface Readings {
  readonly at: (index: number) => PaperAnalysis | undefined;
}

export const packReading = (analysis: PaperAnalysis): PackedReading => packColumns(encodeReading(analysis));

export const packColumns = (columns: ReadingColumns): PackedReading => {
  const { language, roles, counts, chunks, abbreviations, names, residue } = columns;
  return { language, roles, numbers: packNumbers([counts, chunks, abbreviations, names, residue]) };
};

export function columnsOf({ language, roles, numbers }: PackedReading): ReadingColumns {
  const [counts = [], chunks = [], abbreviations = [], names = [], residue = []] = unpackNumbers(numbers);
  return { language, counts, chunks, roles, abbreviations, names, residue };
}

/** The analysis of a paper with this text; undefined where it does not fit it. */
export const unpackReading = (paper: Paper, packed: PackedReading): PaperAnalysis | undefined =>
  decodeReading(paper, columnsOf(packed));

/** `packed[i]` is of `papers[i]`. */
export const readingsOf = (papers: readonly Paper[], packed: readonly PackedReading[]): Readings => ({
  at: (index) => {
    const [paper, reading] = [papers[index], packed[index]];
    return paper === undefined || reading === undefined ? undefined : unpackReading(paper, reading);
  },
});
