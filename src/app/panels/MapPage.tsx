// The map with what lies on it: tools, what is focused or selected, a path as a sentence, the minimap.
import { MapTools } from "#app/map/MapTools.tsx";
import { Minimap } from "#app/map/Minimap.tsx";
import { PathCard } from "#app/map/PathCard.tsx";
import { ScopeBar } from "#app/map/ScopeBar.tsx";
import { StageView } from "#app/map/StageView.tsx";
import styles from "#app/panels/MapPage.module.css";
import { Welcome } from "#app/parts/Welcome.tsx";

export function MapPage() {
  return (
    <div className={styles["page"]}>
      <StageView />
      <div className={styles["top"]}>
        <div className={styles["left"]}>
          <Welcome />
          <ScopeBar />
        </div>
        <MapTools />
      </div>
      <div className={styles["bottom"]}>
        <Minimap />
        <PathCard />
      </div>
    </div>
  );
}
