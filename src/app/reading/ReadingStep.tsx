import { NodeLink } from "#app/parts/NodeLink.tsx";
import styles from "#app/reading/ReadingPage.module.css";
import { useDataset } from "#app/state/useApp.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import type { ReadingStep } from "#view/pages/readingList.ts";

const say = pageStrings.reading;

const SHOWN = 8;

export function ReadingStepRow({
  step,
  rank,
  onPoint,
}: {
  step: ReadingStep;
  rank: number;
  onPoint: (here: boolean) => void;
}) {
  const { index } = useDataset();
  const { paper, gain, covered, adds } = step;
  const names = adds.slice(0, SHOWN).map((node) => index.nodes[node]!.label);
  const more = adds.length - names.length;
  return (
    <li
      className={styles["step"]}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
      data-testid="reading-step"
    >
      <span className={styles["rank"]} aria-hidden>
        {rank}
      </span>
      <div>
        <NodeLink node={paper} />
        <p className={styles["adds"]}>
          {say.adds} {names.join(" · ")}
          {more > 0 && ` ${say.more(more)}`}
        </p>
      </div>
      <span className={styles["gain"]}>
        {say.gain(gain)}
        <b>{say.covered(covered)}</b>
      </span>
    </li>
  );
}
