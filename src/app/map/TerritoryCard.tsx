// Beside the pointer on a territory: its name, its papers, what sets it apart.
import styles from "#app/map/TerritoryCard.module.css";
import { useApp, useDataset } from "#app/state/useApp.ts";
import { mapStrings } from "#app/words/mapStrings.ts";

/** Room a card takes: it turns to the other side of the pointer where that is not there. */
const ROOM = { width: 280, height: 150 } as const;

export function TerritoryCard() {
  const { index, communities } = useDataset();
  const territory = useApp((state) => state.transient.territory);
  const pointer = useApp((state) => state.transient.pointer);
  const community = communities.get(territory ?? -1);
  if (community === undefined || pointer === null) return null;
  const labelsOf = (keys: readonly string[], most: number) =>
    keys.slice(0, most).flatMap((key) => index.nodes[index.position.get(key) ?? -1]?.label ?? []);
  const left = pointer.x + ROOM.width + 20 > pointer.width ? pointer.x - ROOM.width - 14 : pointer.x + 16;
  const top = pointer.y + ROOM.height > pointer.height ? pointer.y - ROOM.height : pointer.y + 14;
  return (
    <div
      className={styles["card"]}
      style={{ left: Math.max(6, left), top: Math.max(6, top) }}
      data-testid="territory-card"
    >
      <b>{community.label}</b>
      <span>{mapStrings.papersOf(community.size)}</span>
      <p>{mapStrings.territory(labelsOf(community.concepts, 4), labelsOf(community.centralPapers, 1)[0] ?? null)}</p>
      <i>{mapStrings.territoryHow}</i>
    </div>
  );
}
