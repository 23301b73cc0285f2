// Where one is on the map, and the way back: each step leads there, and the camera with it.
import { ChevronRight } from "lucide-react";
import styles from "#app/map/ScopeBar.module.css";
import { perform } from "#app/state/actions.ts";
import { openEntry } from "#app/state/opening.ts";
import { useDataset, useView } from "#app/state/useApp.ts";
import { mapStrings } from "#app/words/mapStrings.ts";
import { folderOf } from "#browser/datasets.ts";
import { type Crumb, crumbsOf } from "#view/state/breadcrumb.ts";

export function Breadcrumb() {
  const { entry, index, communities } = useDataset();
  const folder = folderOf(entry);
  const crumbs = useView((view) => view);
  const steps = crumbsOf(crumbs, index, communities);
  if (steps.length < 2 && folder === undefined) return null;
  return (
    <nav className={styles["crumbs"]} aria-label={mapStrings.breadcrumb} data-over-map data-testid="breadcrumb">
      {folder !== undefined && (
        <span className={styles["crumb"]}>
          <button type="button" onClick={() => void openEntry(folder)} data-testid="all-communities">
            {mapStrings.allCommunities}
          </button>
        </span>
      )}
      {steps.map((crumb, i) => (
        <span key={crumb.kind} className={styles["crumb"]}>
          {(i > 0 || folder !== undefined) && <ChevronRight size={12} aria-hidden />}
          {i < steps.length - 1 ? (
            <button type="button" onClick={() => perform("goTo", crumb.view)} title={nameOf(crumb)}>
              {nameOf(crumb)}
            </button>
          ) : (
            <b aria-current="page" title={nameOf(crumb)}>
              {nameOf(crumb)}
            </b>
          )}
        </span>
      ))}
    </nav>
  );
}

const nameOf = ({ kind, name }: Crumb): string =>
  kind === "community" || kind === "node" ? name : mapStrings.crumb[kind](name);
