// A node's name that opens it; pointing at it lights it on the map.

import { Glyph, Patch } from "#app/parts/Glyph.tsx";
import styles from "#app/parts/NodeLink.module.css";
import { perform } from "#app/state/actions.ts";
import { setTransient } from "#app/state/state.ts";
import { useDataset } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";

export function NodeLink({ node, note }: { node: number; note?: string | undefined }) {
  const { index } = useDataset();
  const { kind, label, community } = index.nodes[node]!;
  const light = (on: boolean) => () => setTransient({ hover: on ? node : null });
  return (
    <button
      type="button"
      className={styles["link"]}
      data-kind={kind}
      onClick={() => perform("open", index.keys[node]!)}
      onPointerEnter={light(true)}
      onPointerLeave={light(false)}
      onFocus={light(true)}
      onBlur={light(false)}
    >
      <Glyph kind={kind} community={community} />
      <span className={styles["label"]}>{label}</span>
      {note !== undefined && <span className={styles["note"]}>{note}</span>}
    </button>
  );
}

export function CommunityLink({ community, note }: { community: number; note?: string | undefined }) {
  const { communities } = useDataset();
  const label = communities.get(community)?.label;
  if (label === undefined) return <span className={styles["plain"]}>{strings.noCommunity}</span>;
  return (
    <button
      type="button"
      className={styles["link"]}
      onClick={() => perform("open", `community:${community}`)}
      onPointerEnter={() => setTransient({ territory: community, pointer: null })}
      onPointerLeave={() => setTransient({ territory: null })}
    >
      <Patch community={community} />
      <span className={styles["label"]}>{label}</span>
      {note !== undefined && <span className={styles["note"]}>{note}</span>}
    </button>
  );
}
