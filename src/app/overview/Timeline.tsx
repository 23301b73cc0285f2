// Papers per year, each bar parted by community.

import styles from "#app/overview/Histogram.module.css";
import { useTheme } from "#app/state/useApp.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import { communityColor } from "#view/map/theme.ts";
import type { TimelineYear } from "#view/pages/overview.ts";

const say = pageStrings.overview;
const WIDTH = 900;
const HEIGHT = 180;
const BASE = HEIGHT - 20;

export function Timeline({ years }: { years: readonly TimelineYear[] }) {
  const theme = useTheme();
  const most = Math.max(1, ...years.map(({ total }) => total));
  const step = WIDTH / years.length;
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
              <title>{`${year}: ${say.size(total)}`}</title>
              {papers.map(({ community, count }) => {
                const height = (count / most) * (BASE - 16);
                top -= height;
                return (
                  <rect
                    key={community}
                    x={i * step + 0.75}
                    width={Math.max(1, step - 1.5)}
                    y={top}
                    height={height}
                    style={{ fill: communityColor(community, theme) }}
                  />
                );
              })}
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
