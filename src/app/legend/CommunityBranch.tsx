// One community of the legend's tree: tick, color, name, papers as number and bar; unfolded, what is
// in it. Pointing at it lights it on the map.
import { Checkbox } from "@mantine/core";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import styles from "#app/legend/LegendPanel.module.css";
import { CommunityLabel } from "#app/parts/CommunityName.tsx";
import { Patch } from "#app/parts/Glyph.tsx";
import { NodeLink } from "#app/parts/NodeLink.tsx";
import { Folded } from "#app/parts/Section.tsx";
import { perform } from "#app/state/actions.ts";
import { setTransient } from "#app/state/state.ts";
import { useDataset, useShown, useTheme, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { NODE_KINDS } from "#core/graph/graphIndex.ts";
import { communityColor } from "#view/map/theme.ts";
import { membersOf } from "#view/pages/reading.ts";

/** `most`: papers of the largest community, whose bar is the longest. */
export function CommunityBranch({ id, papers, most }: { id: number; papers: number; most: number }) {
  const { communities } = useDataset();
  const theme = useTheme();
  const isShown = useView((view) => !view.filters.hiddenCommunities.includes(id));
  const [unfolded, setUnfolded] = useState(false);
  const label = communities.get(id)?.label ?? strings.noCommunity;
  return (
    <li>
      <div
        className={styles["line"]}
        onPointerEnter={() => setTransient({ territory: id, pointer: null })}
        onPointerLeave={() => setTransient({ territory: null })}
      >
        <Checkbox
          size="xs"
          checked={isShown}
          onChange={() => perform("toggleCommunity", id)}
          aria-label={label}
          data-testid={`community-${id}`}
        />
        <button
          type="button"
          className={styles["name"]}
          disabled={id < 0}
          onClick={() => id >= 0 && perform("open", `community:${id}`)}
        >
          <Patch community={id} />
          <CommunityLabel label={label} />
        </button>
        <button
          type="button"
          className={styles["only"]}
          onClick={() => perform("isolateCommunity", id)}
          aria-label={`${strings.isolate}: ${label}`}
        >
          {strings.onlyThis}
        </button>
        <span className={styles["count"]}>{papers}</span>
        <button
          type="button"
          className={styles["unfold"]}
          aria-expanded={unfolded}
          aria-label={strings.whatIsIn(label)}
          title={strings.whatIsIn(label)}
          onClick={() => setUnfolded(!unfolded)}
          data-testid={`unfold-${id}`}
        >
          <ChevronRight size={13} aria-hidden />
        </button>
        <span
          className={styles["size"]}
          style={{ width: `${(64 * papers) / most}%`, background: communityColor(id, theme) }}
        />
      </div>
      {unfolded && <Members community={id} />}
    </li>
  );
}

/** What is shown of a community, by kind. */
function Members({ community }: { community: number }) {
  const { index } = useDataset();
  const { nodes } = useShown();
  return NODE_KINDS.map((kind) => {
    const members = membersOf(index, community, kind).filter((node) => nodes[node] === 1);
    return members.length === 0 ? null : (
      <div key={kind} className={styles["members"]}>
        <h4>
          {strings.kinds[kind]} <span>{members.length}</span>
        </h4>
        <Folded
          items={members}
          first={7}
          render={(node) => (
            <li key={node}>
              <NodeLink node={node} />
            </li>
          )}
        />
      </div>
    );
  });
}
