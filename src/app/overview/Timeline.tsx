// Papers per year, each bar parted by community, the largest at the bottom.

import styles from "#app/overview/Histogram.module.css";
import { useTheme } from "#app/state/useApp.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import { communityColor } from "#view/map/theme.ts";
import type { TimelineYear } from "#view/pages/overview.ts";

const say = pageStrings.overview;
const WIDTH = 900;
const HEIGHT = 180;
const BASE = HEIGHT - 20;
/** A few years are no slabs; a bar this broad has its number above it. */
const WIDEST = 64;
const NUMBERED = 24;

interface Props {
  readonly years: readonly TimelineYear[];
  readonly nameOf: (community: number) => string;
}

export function Timeline({ years, nameOf }: Props) {
  const theme = useTheme();
  const most = Math.max(1, ...years.map(({ total }) => total));
  const step = Math.min(WIDEST, WIDTH / years.length);
  const every = Math.ceil(44 / step);
  const told = years.filter(({ total }) => total > 0).map(({ year, total }) => `${year}: ${total}`);
  return (
    <figure className={styles["figure"]} data-testid="timeline">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say.bars(say.timeline, told.join(", "))}
        style={{ maxWidth: "100%" }}
      >
        {years.map(({ year, papers, total }, i) => {
          let top = BASE;
          return (
            <g key={year}>
              {papers.map(({ community, count }) => {
                const height = (count / most) * (BASE - 18);
                top -= height;
                return (
                  <rect
                    key={community}
                    x={i * step + 0.75}
                    width={Math.max(1, step - 1.5)}
                    y={top}
                    height={height}
                    style={{ fill: communityColor(community, theme) }}
                  >
                    <title>{`${year}, ${nameOf(community)}: ${say.size(count)}`}</title>
                  </rect>
                );
              })}
              {step >= NUMBERED && total > 0 && (
                <text x={(i + 0.5) * step} y={top - 4} textAnchor="middle" className={styles["count"]}>
                  {total}
                </text>
              )}
              {i % every === 0 && (
                <text x={(i + 0.5) * step} y={HEIGHT - 5} textAnchor="middle">
                  {year}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2={WIDTH} y1={BASE + 0.5} y2={BASE + 0.5} />
      </svg>
    </figure>
  );
}
