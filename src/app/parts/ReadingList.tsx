// A reading list with its curve: each paper, what it adds, and how much is covered by then.
import { NodeLink } from "#app/parts/NodeLink.tsx";
import styles from "#app/parts/ReadingList.module.css";
import { strings } from "#app/strings.ts";
import { useDataset } from "#app/useApp.ts";
import { conceptsOf, readingList, sourceOfNodes } from "#view/readingList.ts";

const SHOWN = 12;

export function ReadingList({ papers }: { papers: readonly number[] }) {
  const { index } = useDataset();
  const source = sourceOfNodes(index, papers);
  const { steps } = readingList(index, { concepts: conceptsOf(index, source, false), papers, share: 1 });
  const points = steps.map(({ covered }, i) => `${((i + 1) / steps.length) * 200},${44 - covered * 42}`);
  return (
    <>
      <p className={styles["intro"]}>{strings.readingIntro}</p>
      <svg viewBox="0 0 200 46" className={styles["curve"]} role="img" aria-label={strings.readingCurve(steps.length)}>
        <polyline points={`0,44 ${points.join(" ")}`} fill="none" stroke="var(--accent)" strokeWidth="1.5" />
        <line x1="0" x2="200" y1="44.5" y2="44.5" stroke="var(--line-strong)" />
      </svg>
      <ol data-testid="reading-list">
        {steps.slice(0, SHOWN).map(({ paper, adds, covered }) => (
          <li key={paper}>
            <NodeLink node={paper} note={strings.readingGain(adds.length, covered)} />
          </li>
        ))}
      </ol>
    </>
  );
}
