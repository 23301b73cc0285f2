// The reading of many papers: a map that threads may share.
import { analysePaper, type PaperAnalysis } from "#core/language/analysePaper.ts";
import { type Job, partOf, type Team } from "#core/math/team.ts";
import type { Paper } from "#core/model.ts";

/** Papers of one part: messages cost nothing, progress moves. */
const SHARE = 40;

export const READING: Job<readonly Paper[], PaperAnalysis[]> = {
  name: "reading",
  start: (papers) => (part) => {
    const { from, to } = partOf(part, SHARE, papers.length);
    return papers.slice(from, to).map(analysePaper);
  },
};

/** Analyses in the order of the papers. `onPaper` is told how many are done. */
export function analysePapers(papers: readonly Paper[], team: Team, onPaper: (done: number) => void): PaperAnalysis[] {
  const texts = papers.map(({ id, order, title, abstract }) => ({ id, order, title, abstract }));
  return team.map(READING, texts, Math.ceil(texts.length / SHARE), (done) => onPaper(done * SHARE)).flat();
}
