// Reads papers in several threads. The language stage is a pure map over papers, so the analyses
// are those of one thread.
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import type { Paper } from "#core/model.ts";

/** Papers per task: large enough that messages cost nothing, small enough that progress moves. */
const SHARE = 40;
/** Below this, starting a thread (it loads the tagger again) costs more than it saves. */
const WORTH_A_THREAD = 300;

/** How many threads pay for a corpus of this size on this machine; 1 = read in place. */
export function workersFor(papers: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(papers / WORTH_A_THREAD)));
}

/** Analyses in the order of `papers`. */
export async function analyseInWorkers(
  papers: readonly Paper[],
  workers: number,
  onProgress: (done: number, total: number) => void,
): Promise<PaperAnalysis[]> {
  const isSource = import.meta.url.endsWith(".ts");
  const pool = new Piscina({
    filename: new URL(isSource ? "./analysisWorker.ts" : "./analysisWorker.js", import.meta.url).href,
    execArgv: isSource ? ["--import", "tsx"] : [],
    maxThreads: workers,
    minThreads: workers,
  });
  try {
    const shares = Array.from({ length: Math.ceil(papers.length / SHARE) }, (_, i) =>
      papers.slice(i * SHARE, (i + 1) * SHARE),
    );
    let done = 0;
    const analyses = await Promise.all(
      shares.map(async (share) => {
        const result: PaperAnalysis[] = await pool.run(share);
        done += share.length;
        onProgress(done, papers.length);
        return result;
      }),
    );
    return analyses.flat();
  } finally {
    await pool.destroy();
  }
}
