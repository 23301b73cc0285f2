// Counts in bins as bars, each with its number: nothing has to be read off an axis. Bars are as broad
// in every chart; where many stand, a bin is named by its least.

import styles from "#app/overview/Histogram.module.css";
import { grouped } from "#app/words/grouped.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import type { Bin } from "#view/pages/overview.ts";

const say = pageStrings.overview;
const WIDTH = 300;
const HEIGHT = 128;
const BASE = HEIGHT - 18;
const WIDEST = 46;
/** Pixels of a letter of a bin's name. */
const LETTER = 6;

export function Histogram({ title, bins }: { title: string; bins: readonly Bin[] }) {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const step = Math.min(WIDEST, WIDTH / Math.max(1, bins.length));
  const fits = bins.every(({ least, most: top }) => say.bin(least, top).length * LETTER < step);
  const told = bins.map(({ least, most: top, count }) => `${say.bin(least, top)}: ${count}`).join(", ");
  return (
    <figure className={styles["figure"]}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say.bars(title, told)}>
        {bins.map(({ least, most: top, count }, i) => {
          const height = (count / most) * (BASE - 18);
          return (
            <g key={least}>
              <rect x={i * step + 1.5} width={Math.max(1, step - 3)} y={BASE - height} height={height} rx="1.5" />
              <text x={(i + 0.5) * step} y={BASE - height - 4} textAnchor="middle" className={styles["count"]}>
                {count > 0 ? grouped(count) : ""}
              </text>
              <text x={(i + 0.5) * step} y={HEIGHT - 4} textAnchor="middle">
                {fits ? say.bin(least, top) : say.binFrom(least, top)}
              </text>
            </g>
          );
        })}
        <line x1="0" x2={WIDTH} y1={BASE + 0.5} y2={BASE + 0.5} />
      </svg>
    </figure>
  );
}
