// The map with what lies on it: tools, what is focused or selected, a path as a sentence, the
// minimap.

import { late } from "#app/frame/late.tsx";
import styles from "#app/map/MapPage.module.css";
import { MapTools } from "#app/map/MapTools.tsx";
import { StageView } from "#app/map/StageView.tsx";
import { useApp, useDataset, useShown, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { folderOf } from "#browser/datasets.ts";
import { recall } from "#browser/storage.ts";
import { isEmbedded } from "#view/state/embedding.ts";
import { NO_FILTERS } from "#view/state/viewState.ts";

const Welcome = late(async () => (await import("#app/welcome/Welcome.tsx")).Welcome);
const Breadcrumb = late(async () => (await import("#app/map/Breadcrumb.tsx")).Breadcrumb);
const EmptyAnswer = late(async () => (await import("#app/map/EmptyAnswer.tsx")).EmptyAnswer);
const TerritoryCard = late(async () => (await import("#app/map/TerritoryCard.tsx")).TerritoryCard);
const ScopeBar = late(async () => (await import("#app/map/ScopeBar.tsx")).ScopeBar);
const Minimap = late(async () => (await import("#app/map/Minimap.tsx")).Minimap);
const PathCard = late(async () => (await import("#app/map/PathCard.tsx")).PathCard);

export function MapPage() {
  const { entry, index } = useDataset();
  const embedded = useView(isEmbedded);
  const isEmpty = useShown().nodeCount === 0;
  const isPointedAt = useApp((state) => state.transient.territory !== null);
  const isNarrowed = useView((view) => view.focus !== null || view.selection.length + view.isolated.length > 0);
  const isNear = useView((view) => view.camera !== null && view.camera.ratio < 1);
  const isElsewhere = useView(
    ({ open, path, focus, isolated, hidden, filters }) =>
      [open, path, focus].some((part) => part !== null) ||
      isolated.length + hidden.length > 0 ||
      filters !== NO_FILTERS,
  );
  const isNew = recall("welcomed") === null;
  const hasPath = useView((view) => view.path !== null);
  return (
    <div className={styles["page"]}>
      <h1 className="visually-hidden">{strings.mapOf(index.attributes.corpus.title)}</h1>
      <StageView />
      {isEmpty && <EmptyAnswer />}
      {isPointedAt && <TerritoryCard />}
      <div className={styles["top"]}>
        <div className={styles["left"]}>
          {!embedded && isNew && <Welcome />}
          {(isElsewhere || folderOf(entry) !== undefined) && <Breadcrumb />}
          {isNarrowed && <ScopeBar />}
        </div>
        <MapTools />
      </div>
      <div className={styles["bottom"]}>
        {!embedded && isNear && <Minimap />}
        {hasPath && <PathCard />}
      </div>
    </div>
  );
}
