// The first sight of a large dataset under the page, until the map itself is drawn over it.
import { useLayoutEffect, useRef } from "react";
import styles from "#app/map/sight/FirstSightLayer.module.css";
import { drawGrounds, drawNames, type FirstSight } from "#app/map/sight/firstSight.ts";
import { soon } from "#app/parts/soon.ts";
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
  const below = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const loading = useApp((state) => state.dataset === null);
  const theme = themeOf(useView((view) => view.theme));
  useLayoutEffect(() => {
    const [grounds, names] = [below.current, above.current];
    const container = grounds?.parentElement;
    if (grounds === null || names === null || container == null) return;
    let stop = () => {};
    const sized = new ResizeObserver(() => {
      stop();
      drawGrounds(container, grounds, sight, theme);
      // names in a task of their own: each of the two takes its time
      stop = soon(() => {
        names.dataset["names"] = String(drawNames(container, names, sight, theme));
      });
    });
    sized.observe(container);
    return () => {
      stop();
      sized.disconnect();
    };
  }, [sight, theme]);
  return (
    <>
      <canvas ref={below} className={styles["sight"]} aria-hidden />
      <canvas
        ref={above}
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
