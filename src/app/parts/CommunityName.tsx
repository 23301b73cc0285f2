// A community's patch and name as plain text, for cells and captions that open something else.

import styles from "#app/parts/CommunityName.module.css";
import { Patch } from "#app/parts/Glyph.tsx";
import { useDataset } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";

export function CommunityName({ community }: { community: number }) {
  const label = useDataset().communities.get(community)?.label;
  return (
    <span className={styles["name"]}>
      <Patch community={community} />
      <CommunityLabel label={label ?? strings.noCommunity} />
    </span>
  );
}

/** As the map names it, then what its label says besides. */
export function CommunityLabel({ label }: { label: string }) {
  const parts = label.split(", ");
  const others = parts.slice(2);
  return (
    <span>
      {parts.slice(0, 2).join(", ")}
      {others.length > 0 && <span className={styles["more"]}>, {others.join(", ")}</span>}
    </span>
  );
}
