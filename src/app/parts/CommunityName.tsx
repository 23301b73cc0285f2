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
      <span>{label ?? strings.noCommunity}</span>
    </span>
  );
}
