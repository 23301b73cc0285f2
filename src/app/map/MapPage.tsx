// The map with what lies on it: tools, what is focused or selected, a path as a sentence, the
// minimap.

import { late } from "#app/frame/late.tsx";
import { Breadcrumb } from "#app/map/Breadcrumb.tsx";
import { EmptyAnswer } from "#app/map/EmptyAnswer.tsx";
import styles from "#app/map/MapPage.module.css";
import { MapTools } from "#app/map/MapTools.tsx";
import { Minimap } from "#app/map/Minimap.tsx";
import { ScopeBar } from "#app/map/ScopeBar.tsx";
import { StageView } from "#app/map/StageView.tsx";
import { TerritoryCard } from "#app/map/TerritoryCard.tsx";
import { useDataset, useView } from "#app/state/useApp.ts";
import { Welcome } from "#app/welcome/Welcome.tsx";
import { strings } from "#app/words/strings.ts";
import { isEmbedded } from "#view/state/embedding.ts";

const PathCard = late(async () => (await import("#app/map/PathCard.tsx")).PathCard);

export function MapPage() {
  const { index } = useDataset();
  const embedded = useView(isEmbedded);
  const hasPath = useView((view) => view.path !== null);
  return (
    <div className={styles["page"]}>
      <h1 className="visually-hidden">{strings.mapOf(index.attributes.corpus.title)}</h1>
      <StageView />
      <EmptyAnswer />
      <TerritoryCard />
      <div className={styles["top"]}>
        <div className={styles["left"]}>
          {!embedded && <Welcome />}
          <Breadcrumb />
          <ScopeBar />
        </div>
        <MapTools />
      </div>
      <div className={styles["bottom"]}>
        {!embedded && <Minimap />}
        {hasPath && <PathCard />}
      </div>
    </div>
  );
}
