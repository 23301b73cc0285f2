// How near each pair of compared papers is; a chosen pair unfolds into the parts that its score is
// the sum of.
import { useState } from "react";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import styles from "#app/reading/PairTable.module.css";
import { perform } from "#app/state/actions.ts";
import { useDataset, useView } from "#app/state/useApp.ts";
import { useJob } from "#app/state/useJob.ts";
import pageStyles from "#app/tables/Page.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import { relatedStrings } from "#app/words/relatedStrings.ts";
import { jobs } from "#browser/jobs.ts";
import type { ComparedPair, Comparison } from "#view/pages/comparison.ts";
import { isNodeKey } from "#view/state/viewState.ts";

const say = pageStrings.compare;
const PARTS = 12;

export function PairTable({ comparison }: { comparison: Comparison }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const nameOf = (pair: ComparedPair) => `${comparison.papers[pair.first]} ${comparison.papers[pair.second]}`;
  return (
    <section className={pageStyles["section"]}>
      <h2>{say.pairs}</h2>
      <p>{say.pairsIntro}</p>
      <ul className={styles["pairs"]}>
        {comparison.pairs.map((pair) => (
          <Pair
            key={nameOf(pair)}
            pair={pair}
            papers={comparison.papers}
            open={chosen === nameOf(pair)}
            onOpen={() => setChosen(chosen === nameOf(pair) ? null : nameOf(pair))}
          />
        ))}
      </ul>
    </section>
  );
}

interface PairProps {
  readonly pair: ComparedPair;
  readonly papers: readonly number[];
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Pair({ pair, papers, open, onOpen }: PairProps) {
  const { index, entry } = useDataset();
  const without = useView((view) => view.without).filter(isNodeKey);
  const [first, second] = [papers[pair.first]!, papers[pair.second]!];
  const ask = { dataset: entry.address, first: index.keys[first]!, second: index.keys[second]!, without };
  const { value } = useJob(jobs.pair, ask);
  const score = value === null ? "…" : value.score.toFixed(2);
  const parts = value?.contributions ?? [];
  const most = Math.max(1e-9, ...parts.map((part) => Math.abs(part.value)));
  return (
    <li>
      <button
        type="button"
        className={styles["pair"]}
        aria-expanded={open}
        onClick={onOpen}
        data-testid="compared-pair"
      >
        <span className={styles["score"]}>{score}</span>
        <span className={styles["titles"]}>
          <span>{index.nodes[first]!.label}</span>
          <span>{index.nodes[second]!.label}</span>
        </span>
        <span className={styles["meter"]} aria-hidden>
          <span style={{ width: `${100 * Math.max(0, Math.min(1, value?.score ?? 0))}%` }} />
        </span>
        <span className={pageStyles["note"]}>{say.pairShared(pair.shared, pair.overlap)}</span>
      </button>
      {open && (
        <div className={styles["account"]} data-testid="pair-account">
          <ul>
            {parts.slice(0, PARTS).map(({ kind, node, label, value: share }) => (
              <li key={`${kind} ${node ?? label}`}>
                <span>{relatedStrings.summand(kind, label)}</span>
                <span className={styles["meter"]} aria-hidden>
                  <span style={{ width: `${(100 * Math.abs(share)) / most}%` }} />
                </span>
                <span className={styles["value"]}>{share.toFixed(3)}</span>
              </li>
            ))}
            {parts.length > PARTS && <li>{relatedStrings.summandsMore(parts.slice(PARTS))}</li>}
          </ul>
          <p className={pageStyles["note"]}>{value !== null && say.sums(value.score.toFixed(3))}</p>
          <QuietButton
            size="compact-xs"
            onClick={() => perform("path", { from: ask.first, to: ask.second, by: "strength" })}
          >
            {say.path}
          </QuietButton>
        </div>
      )}
    </li>
  );
}
