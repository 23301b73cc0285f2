// How much is covered after each paper of a reading list: steep where a paper adds much, flat where
// one may stop.
import { useElementSize } from "@mantine/hooks";
import styles from "#app/reading/CoverageCurve.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import type { ReadingStep } from "#view/pages/readingList.ts";

const say = pageStrings.reading;
/** Drawn at the size of its place, so that its figures stay as large as other text. */
const WIDEST = 760;
const HEIGHT = 170;
const LEFT = 44;
const BASE = HEIGHT - 26;
const TOP = 10;

export function CoverageCurve({ steps, at }: { steps: readonly ReadingStep[]; at: number | null }) {
  const { ref, width: place } = useElementSize<HTMLDivElement>();
  const width = Math.max(200, Math.min(WIDEST, place === 0 ? WIDEST : place));
  const x = (rank: number) => LEFT + ((width - LEFT - 14) * rank) / Math.max(1, steps.length);
  const y = (share: number) => BASE - (BASE - TOP) * share;
  const places = steps.map(({ covered }, i) => ({ cx: x(i + 1), cy: y(covered) }));
  const line = [`${x(0)},${y(0)}`, ...places.map(({ cx, cy }) => `${cx},${cy}`)].join(" ");
  const every = Math.max(1, Math.ceil((steps.length * 26) / (width - LEFT)));
  return (
    <div ref={ref}>
      <svg
        width={width}
        height={HEIGHT}
        className={styles["curve"]}
        role="img"
        aria-label={say.curve(steps.map(({ covered }) => pageStrings.percent(covered)).join(", "))}
        data-testid="coverage-curve"
      >
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={width} y1={y(share)} y2={y(share)} className={styles["grid"]} />
            <text x={LEFT - 6} y={y(share) + 4} textAnchor="end" className={styles["tick"]}>
              {pageStrings.percent(share)}
            </text>
          </g>
        ))}
        <polygon points={`${line} ${x(steps.length)},${BASE} ${x(0)},${BASE}`} className={styles["area"]} />
        <polyline points={line} className={styles["line"]} />
        {places.map(({ cx, cy }, i) => (
          <g key={steps[i]!.paper}>
            {steps.length <= 60 && (
              <circle cx={cx} cy={cy} r={i === at ? 5.5 : 3} className={styles[i === at ? "here" : "dot"]} />
            )}
            {(i + 1) % every === 0 && (
              <text x={cx} y={BASE + 16} textAnchor="middle" className={styles["tick"]}>
                {i + 1}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
