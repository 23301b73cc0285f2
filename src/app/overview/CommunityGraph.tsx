// Communities as discs where they lie on the map, tied by their related papers; beside it the
// strongest links as a list, in words.

import styles from "#app/overview/CommunityGraph.module.css";
import { perform } from "#app/state/actions.ts";
import { useDataset, useTheme, useView } from "#app/state/useApp.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import { strings } from "#app/words/strings.ts";
import { communityColor } from "#view/map/theme.ts";
import { HEIGHT, LINE, placeDiscs, placeNames, WIDTH } from "#view/pages/communityChart.ts";
import type { CommunityLink, CommunitySpot } from "#view/pages/overview.ts";

const say = pageStrings.overview;
const LISTED = 10;

interface Graph {
  readonly spots: readonly CommunitySpot[];
  readonly links: readonly CommunityLink[];
}

export function CommunityGraph({ graph }: { graph: Graph }) {
  const { communities } = useDataset();
  const theme = useTheme();
  const open = useView((view) => view.open);
  const nameOf = (id: number) => communities.get(id)?.label ?? strings.noCommunity;
  const discs = placeDiscs(graph.spots);
  const at = new Map(discs.map((disc) => [disc.community, disc]));
  const heaviest = Math.max(1e-9, ...graph.links.map(({ weight }) => weight));
  return (
    <div className={styles["both"]}>
      <div className={styles["frame"]}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing */}
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          className={styles["graph"]}
          role="group"
          aria-label={say.graphLabel(graph.spots.length, graph.links.length)}
          data-testid="community-graph"
        >
          {[...graph.links].reverse().map(({ from, to, weight, edges }) => {
            const [a, b] = [at.get(from), at.get(to)];
            if (a === undefined || b === undefined) return null;
            const share = weight / heaviest;
            return (
              <line
                key={`${from} ${to}`}
                x1={a.x}
                y1={a.y}
                x2={b.x}
                y2={b.y}
                stroke="var(--line-strong)"
                strokeWidth={0.6 + 5.4 * share}
                opacity={0.15 + 0.6 * share}
              >
                <title>{say.link(nameOf(from), nameOf(to), edges, weight.toFixed(2))}</title>
              </line>
            );
          })}
          {discs.map(({ community, papers, x, y, radius }) => (
            // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
            <g
              key={community}
              role="button"
              tabIndex={0}
              aria-label={`${nameOf(community)}: ${say.size(papers)}`}
              className={styles["disc"]}
              data-open={open === `community:${community}`}
              onClick={() => perform("open", `community:${community}`)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== " ") return;
                event.preventDefault();
                perform("open", `community:${community}`);
              }}
            >
              <circle cx={x} cy={y} r={radius} fill={communityColor(community, theme)} />
              <title>{`${nameOf(community)}: ${say.size(papers)}`}</title>
            </g>
          ))}
          {placeNames(discs, nameOf).map(({ community, lines, x, y }) => (
            <text key={community} x={x} y={y} textAnchor="middle" className={styles["name"]} aria-hidden>
              {lines.map((line, i) => (
                <tspan key={line} x={x} dy={i === 0 ? 0 : LINE}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
        </svg>
      </div>
      <div>
        <h3 className={styles["heading"]}>{say.strongest}</h3>
        <ol className={styles["links"]}>
          {graph.links.slice(0, LISTED).map(({ from, to, edges, weight }) => (
            <li key={`${from} ${to}`}>{say.link(nameOf(from), nameOf(to), edges, weight.toFixed(2))}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}
