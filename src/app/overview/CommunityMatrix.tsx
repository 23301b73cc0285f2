// Communities × concepts as a heat map that is a real table: each cell is the share of the
// community's papers that mention the concept. One cell at a time is in the tab order; arrow keys
// move, Enter opens the concept.
import { useState } from "react";
import styles from "#app/overview/CommunityMatrix.module.css";
import { CommunityLink } from "#app/parts/NodeLink.tsx";
import { perform } from "#app/state/actions.ts";
import { setTransient } from "#app/state/state.ts";
import { useDataset, useTheme } from "#app/state/useApp.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import { strings } from "#app/words/strings.ts";
import { communityColor } from "#view/map/theme.ts";
import type { CommunityMatrix as Matrix } from "#view/pages/overview.ts";

const say = pageStrings.overview;

export function CommunityMatrix({ matrix }: { matrix: Matrix }) {
  const { index } = useDataset();
  const [at, setAt] = useState({ row: 0, column: 0 });
  const onKeyDown = (event: React.KeyboardEvent<HTMLTableElement>) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (step === undefined || event.altKey) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(matrix.rows.length - 1, at.row + step[0]!));
    const column = Math.max(0, Math.min(matrix.columns.length - 1, at.column + step[1]!));
    setAt({ row, column });
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  return (
    <div className={styles["scroll"]}>
      <table className={styles["matrix"]} aria-label={say.matrix} onKeyDown={onKeyDown} data-testid="matrix">
        <thead>
          <tr>
            <td />
            {matrix.columns.map((node, column) => (
              <th key={node} scope="col" data-here={at.column === column}>
                <span>{index.nodes[node]!.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ community, papers }, row) => (
            <tr key={community}>
              <th scope="row">
                <CommunityLink community={community} note={String(papers)} />
              </th>
              {matrix.columns.map((node, column) => (
                <td key={node}>
                  <Cell
                    node={node}
                    community={community}
                    count={matrix.counts[row]![column]!}
                    papers={papers}
                    place={`${row} ${column}`}
                    reachable={at.row === row && at.column === column}
                    onStand={() => setAt({ row, column })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  /** The concept. */
  readonly node: number;
  readonly community: number;
  /** Of the community's papers, those that mention the concept. */
  readonly count: number;
  readonly papers: number;
  /** Row and column, as the arrow keys look for it. */
  readonly place: string;
  /** Whether Tab leads here. */
  readonly reachable: boolean;
  readonly onStand: () => void;
}

function Cell({ node, community, count, papers, place, reachable, onStand }: CellProps) {
  const { index, communities } = useDataset();
  const theme = useTheme();
  const name = communities.get(community)?.label ?? strings.noCommunity;
  const told = say.cell(name, index.nodes[node]!.label, count, papers);
  return (
    <button
      type="button"
      aria-label={told}
      title={told}
      tabIndex={reachable ? 0 : -1}
      data-cell={place}
      data-count={count}
      onFocus={() => {
        onStand();
        setTransient({ hover: node });
      }}
      onBlur={() => setTransient({ hover: null })}
      onClick={() => perform("open", index.keys[node]!)}
    >
      <span
        style={{
          background: communityColor(community, theme),
          opacity: count === 0 ? 0 : 0.25 + (0.75 * count) / papers,
        }}
      />
    </button>
  );
}
