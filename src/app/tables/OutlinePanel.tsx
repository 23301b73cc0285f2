// The graph as an outline: communities, in each its concepts and papers. The map's equal for those
// who do not use it.
import { useState } from "react";
import { Patch } from "#app/parts/Glyph.tsx";
import { NodeLink } from "#app/parts/NodeLink.tsx";
import { Folded } from "#app/parts/Section.tsx";
import { useDataset, useShown } from "#app/state/useApp.ts";
import styles from "#app/tables/OutlinePanel.module.css";
import { strings } from "#app/words/strings.ts";
import { NODE_KINDS } from "#core/graph/graphIndex.ts";
import { membersOf } from "#view/pages/reading.ts";

export function OutlinePanel() {
  const dataset = useDataset();
  const { nodes } = useShown();
  const ids = [...dataset.communities.keys(), ...(dataset.index.community.includes(-1) ? [-1] : [])];
  return (
    <ul className={styles["outline"]} data-testid="outline">
      {ids.map((id) => (
        <Branch key={id} community={id} shown={nodes} />
      ))}
    </ul>
  );
}

function Branch({ community, shown }: { community: number; shown: Uint8Array }) {
  const { index, communities } = useDataset();
  const [open, setOpen] = useState(false);
  const members = NODE_KINDS.map((kind) => ({
    kind,
    nodes: open ? membersOf(index, community, kind).filter((node) => shown[node] === 1) : [],
  }));
  return (
    <li>
      <button type="button" className={styles["branch"]} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Patch community={community} />
        <span>{communities.get(community)?.label ?? strings.noCommunity}</span>
      </button>
      {open &&
        members.map(({ kind, nodes }) =>
          nodes.length === 0 ? null : (
            <div key={kind} className={styles["group"]}>
              <h4>
                {strings.kinds[kind]} <span>{nodes.length}</span>
              </h4>
              <Folded
                items={nodes}
                first={7}
                render={(node) => (
                  <li key={node}>
                    <NodeLink node={node} />
                  </li>
                )}
              />
            </div>
          ),
        )}
    </li>
  );
}
