// The first sight of a large dataset under the page, until the map itself is drawn over it.
import { useLayoutEffect, useRef } from "react";
import styles from "#app/map/sight/FirstSightLayer.module.css";
import { drawFirstSight, type FirstSight } from "#app/map/sight/firstSight.ts";
import { themeOf } from "#app/state/derived.ts";
import { useApp, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { pageOf } from "#view/state/embedding.ts";

export function FirstSightLayer() {
  const sight = useApp((state) => state.transient.sight);
  const onMap = useView((view) => pageOf(view) === "map");
  return sight !== null && onMap ? <Drawn sight={sight} /> : null;
}

function Drawn({ sight }: { sight: FirstSight }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const loading = useApp((state) => state.dataset === null);
  const theme = themeOf(useView((view) => view.theme));
  useLayoutEffect(() => {
    const place = canvas.current;
    const container = place?.parentElement;
    if (place == null || container == null) return;
    const sized = new ResizeObserver(() => {
      place.dataset["names"] = String(drawFirstSight(container, place, sight, theme).length);
    });
    sized.observe(container);
    return () => sized.disconnect();
  }, [sight, theme]);
  return (
    <>
      <canvas
        ref={canvas}
        className={styles["sight"]}
        role="img"
        aria-label={strings.mapOf(sight.index.attributes.corpus.title)}
        data-testid="first-sight"
      />
      {loading && (
        <p className={styles["loading"]} role="status">
          {strings.loading}
        </p>
      )}
    </>
  );
}
