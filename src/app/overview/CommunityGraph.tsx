// Communities as discs where they lie on the map, tied by their related papers; beside it the
// strongest links as a list, in words.

import styles from "#app/overview/CommunityGraph.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import { type Disc, HEIGHT, LINE, placeDiscs, placeNames, WIDTH } from "#view/pages/communityChart.ts";
import type { CommunityLink, CommunitySpot } from "#view/pages/overview.ts";

const say = pageStrings.overview;
const LISTED = 10;

interface Graph {
  readonly spots: readonly CommunitySpot[];
  readonly links: readonly CommunityLink[];
}

type NameOf = (community: number) => string;

interface CommunityGraphProps {
  readonly graph: Graph;
  readonly nameOf: NameOf;
  readonly colorOf: (community: number) => string;
  readonly onOpen: (community: number) => void;
  readonly isOpen?: (community: number) => boolean;
}

export function CommunityGraph({ graph, nameOf, colorOf, onOpen, isOpen = () => false }: CommunityGraphProps) {
  const discs = placeDiscs(graph.spots);
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
          <Links links={graph.links} discs={discs} nameOf={nameOf} />
          {discs.map((disc) => (
            <CommunityDisc
              key={disc.community}
              disc={disc}
              name={nameOf(disc.community)}
              color={colorOf(disc.community)}
              isOpen={isOpen(disc.community)}
              onOpen={() => onOpen(disc.community)}
            />
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
          {graph.links.slice(0, LISTED).map((link) => (
            <li key={`${link.from} ${link.to}`}>{inWords(link, nameOf)}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}

const inWords = ({ from, to, edges, weight }: CommunityLink, nameOf: NameOf): string =>
  say.link(nameOf(from), nameOf(to), edges, weight.toFixed(2));

interface LinksProps {
  readonly links: readonly CommunityLink[];
  readonly discs: readonly Disc[];
  readonly nameOf: NameOf;
}

/** The heaviest last, so that it lies on top. */
function Links({ links, discs, nameOf }: LinksProps) {
  const at = new Map(discs.map((disc) => [disc.community, disc]));
  const heaviest = Math.max(1e-9, ...links.map(({ weight }) => weight));
  return [...links].reverse().map((link) => {
    const [a, b] = [at.get(link.from), at.get(link.to)];
    if (a === undefined || b === undefined) return null;
    const share = link.weight / heaviest;
    return (
      <line
        key={`${link.from} ${link.to}`}
        x1={a.x}
        y1={a.y}
        x2={b.x}
        y2={b.y}
        stroke="var(--line-strong)"
        strokeWidth={0.6 + 5.4 * share}
        opacity={0.15 + 0.6 * share}
      >
        <title>{inWords(link, nameOf)}</title>
      </line>
    );
  });
}

interface CommunityDiscProps {
  readonly disc: Disc;
  readonly name: string;
  readonly color: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function CommunityDisc({ disc: { papers, x, y, radius }, name, color, isOpen, onOpen }: CommunityDiscProps) {
  const label = `${name}: ${say.size(papers)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      className={styles["disc"]}
      data-open={isOpen}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onOpen();
      }}
    >
      <circle cx={x} cy={y} r={radius} fill={color} />
      <title>{label}</title>
    </g>
  );
}
