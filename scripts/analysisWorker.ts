// One worker thread's share of the reading: papers in, analyses out. A pure map, so any number of
// threads gives the same result.
import { analysePaper, type PaperAnalysis } from "#core/language/analysePaper.ts";
import type { Paper } from "#core/model.ts";

export default function analyseShare(papers: readonly Paper[]): PaperAnalysis[] {
  return papers.map(analysePaper);
}
