// Stage: are these communities better than chance? Compared with rewired graphs of the same
// degrees, and by whether runs agree. A plain modularity says nothing: random graphs have a high
// one too (Guimerà, Sales-Pardo & Amaral 2004, doi 10.1103/PhysRevE.70.025101).

import { measureAgreement, runEnsemble, SEED_STAGE, seedOf } from "#core/communities/ensemble.ts";
import { runLeiden } from "#core/communities/leiden.ts";
import { modularity } from "#core/communities/partitions.ts";
import { rewire } from "#core/communities/rewire.ts";
import type { CommunityVerdict } from "#core/graph/attributes.ts";
import type { Csr } from "#core/math/csr.ts";
import { createRandom } from "#core/math/random.ts";

/** Standard deviations above rewired graphs that count as more than luck. */
const LEAST_DEVIATIONS = 4;
/** How much more runs must agree than they do on rewired graphs. */
const LEAST_EXTRA_AGREEMENT = 0.1;
const LEAST_PAPERS = 8;

export interface VerdictEffort {
  /** Rewired graphs. */
  readonly graphs: number;
  /** Runs per graph for the agreement. */
  readonly runs: number;
}

/**
 * Judges the graph at one resolution; `agreement` is that of its own runs. Modularity is that of
 * resolution 1, whatever the communities were found at, so that it compares with any other map's.
 */
export function judgeCommunities(
  csr: Csr,
  communities: Int32Array,
  resolution: number,
  agreement: number,
  seed: number,
  effort: VerdictEffort,
): CommunityVerdict {
  const quality = (graph: Csr, run: number): number =>
    modularity(graph, runLeiden(graph, resolution, createRandom(seedOf(seed, SEED_STAGE.verdict, run))));
  const own = mean(Array.from({ length: 4 }, (_, run) => quality(csr, run)));
  const rewired = Array.from({ length: effort.graphs }, (_, run) =>
    rewire(csr, createRandom(seedOf(seed, SEED_STAGE.rewired, run))),
  );
  const qualities = rewired.map(quality);
  const nullModularity = mean(qualities);
  const nullDeviation = Math.sqrt(mean(qualities.map((q) => (q - nullModularity) * (q - nullModularity))));
  const nullAgreement = mean(
    rewired
      .slice(0, csr.n < 500 ? 4 : 1)
      .map((graph, run) => measureAgreement(runEnsemble(graph, resolution, effort.runs, seed, 103 + run))),
  );
  const found = modularity(csr, communities);
  const figures = { modularity: found, nullModularity, nullDeviation, agreement, resolution };
  if (csr.n < LEAST_PAPERS)
    return { reliable: false, reason: `${csr.n} papers are too few to tell groups from chance.`, ...figures };
  if (csr.neighbors.length === 0)
    return { reliable: false, reason: "No two papers are related, so there are no groups.", ...figures };
  const deviations = nullDeviation > 0 ? (own - nullModularity) / nullDeviation : 0;
  const measured = `modularity ${found.toFixed(3)} against ${nullModularity.toFixed(3)} ± ${nullDeviation.toFixed(3)} in ${effort.graphs} rewired graphs; runs agree ${agreement.toFixed(2)} against ${nullAgreement.toFixed(2)}`;
  if (deviations < LEAST_DEVIATIONS)
    return {
      reliable: false,
      reason: `No reliable communities: the links are hardly more clustered than chance would have them (${measured}).`,
      ...figures,
    };
  if (agreement < nullAgreement + LEAST_EXTRA_AGREEMENT)
    return { reliable: false, reason: `No reliable communities: the runs do not agree (${measured}).`, ...figures };
  return { reliable: true, reason: `Better than chance: ${measured}.`, ...figures };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
