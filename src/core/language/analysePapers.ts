// The reading of many papers: a map that threads may share.
import { analysePaper } from "#core/language/analysePaper.ts";
import { type PackedReading, packReading } from "#core/language/packedReadings.ts";
import { type Job, partOf, type Team } from "#core/math/team.ts";
import type { Paper } from "#core/model.ts";

/** Papers of one part: messages cost nothing, progress moves. */
const SHARE = 40;

export const READING: Job<readonly Paper[], PackedReading[]> = {
  name: "reading",
  start: (papers) => (part) => {
    const { from, to } = partOf(part, SHARE, papers.length);
    return papers.slice(from, to).map((paper) => packReading(analysePaper(paper)));
  },
};

/**
 * Analyses in the order of the papers. `known` gives those that were made before, elsewhere;
 * `onPaper` is told how many of the others are done.
 */
export function analysePapers(
  papers: readonly Paper[],
  team: Team,
  known: (paper: Paper) => PackedReading | undefined,
  onPaper: (done: number) => void,
): PackedReading[] {
  const found = papers.map(known);
  const texts = papers.flatMap(({ id, order, title, abstract }, i) =>
    found[i] === undefined ? [{ id, order, title, abstract }] : [],
  );
  const fresh = team.map(READING, texts, Math.ceil(texts.length / SHARE), (done) => onPaper(done * SHARE)).flat();
  let next = 0;
  return found.map((analysis) => analysis ?? fresh[next++]!);
}
