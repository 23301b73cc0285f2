// The stage in the page: mounts it, hands it pictures, turns pointer and keys into actions.
import { useEffect, useRef, useState } from "react";
import { LassoLayer } from "#app/map/LassoLayer.tsx";
import { watchContext } from "#app/map/lostContext.ts";
import styles from "#app/map/StageView.module.css";
import { type Stage, stageInTurns } from "#app/map/stage/mountStage.ts";
import { NO_GROUND } from "#app/map/stage/picture.ts";
import type { Target } from "#app/map/stage/stageEvents.ts";
import { coveredBy, followCamera } from "#app/map/stageCamera.ts";
import { onMapKey } from "#app/map/stageKeys.ts";
import { inTurns } from "#app/parts/soon.ts";
import { perform } from "#app/state/actions.ts";
import { groundIn, pictureOf, visibleIn } from "#app/state/derived.ts";
import { amendView, type Dataset, setTransient, store, viewOf } from "#app/state/state.ts";
import { useApp, useDataset } from "#app/state/useApp.ts";
import { DARK_QUERY } from "#app/styles/scheme.ts";
import { faultStrings } from "#app/words/faultStrings.ts";
import { strings } from "#app/words/strings.ts";
import { onFonts } from "#browser/fonts.ts";
import { unturnCamera } from "#view/map/turn.ts";
import type { Visible } from "#view/shown/visible.ts";
import { moveCamera } from "#view/state/transitions.ts";

export function StageView() {
  const container = useRef<HTMLDivElement>(null);
  const dataset = useDataset();
  const tool = useApp((state) => state.transient.tool);
  const hasSight = useApp((state) => state.transient.sight !== null);
  /** How often the map was drawn anew, since what was drawn is gone with the graphics context. */
  const [lives, setLives] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another life is another stage
  useEffect(() => {
    const place = container.current;
    if (place === null) return;
    // the page around it is drawn first
    let end = inTurns(mountInTurns(place, dataset), (unmount) => {
      const stop = watchContext(place, () => setLives((count) => count + 1));
      end = () => {
        stop();
        unmount();
      };
    });
    return () => end();
  }, [dataset, lives]);
  return (
    <>
      <div
        ref={container}
        className={styles["stage"]}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is walked with the arrow keys
        tabIndex={0}
        role="application"
        aria-label={strings.mapLabel}
        onKeyDown={(event) => {
          if (onMapKey(event, dataset)) event.preventDefault();
        }}
        data-region-start
        data-clear={hasSight}
        data-testid="stage"
      />
      {tool !== "pan" && <LassoLayer tool={tool} />}
    </>
  );
}

/** Ties a stage to the store for as long as it is mounted. */
function* mountInTurns(container: HTMLElement, dataset: Dataset): Generator<void, () => void> {
  let stage: Stage;
  try {
    stage = yield* stageInTurns(container, pictureOf(store.getState(), dataset, NO_GROUND), {
      onHover: (target, x, y) => onHover(container, target, x, y),
      onClick: (target, extend) => onClick(dataset, target, extend),
      onDoubleClick: (target) => onDoubleClick(dataset, target),
      covered: () => coveredBy(container),
      whole: dataset.index,
      onCamera(camera) {
        if (store.getState().dataset !== dataset) return; // the map of another one is on its way
        amendView(
          moveCamera(viewOf(store.getState()), camera !== null && dataset.turned ? unturnCamera(camera) : camera),
        );
      },
    });
  } catch (error) {
    setTransient({ issues: [cannotDraw(error)], sight: null });
    return () => undefined;
  }
  setTransient({ stage });
  const shower = createShower(stage, dataset);
  // what was seen meanwhile lies under the map until that is drawn
  shower.after(() => {
    const heard = stage.onRender(() => {
      heard();
      if (store.getState().transient.sight !== null) setTransient({ sight: null });
    });
  });
  const camera = followCamera(stage, dataset, shower.after);
  const covering = watchCover(container, stage, camera.stay);
  const stopFonts = onFonts(stage.remeasure);
  DARK_QUERY.addEventListener("change", shower.show);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.dataset !== dataset) return;
    // what was pointed at never outlives what is opened
    if (viewOf(state).open !== viewOf(before).open && (state.transient.hover ?? state.transient.territory) !== null)
      setTransient({ hover: null, territory: null });
    shower.show();
    camera.follow(state, before);
  });
  return () => {
    unsubscribe();
    shower.stop();
    camera.stop();
    covering.stop();
    stopFonts();
    DARK_QUERY.removeEventListener("change", shower.show);
    setTransient({ stage: null, hover: null, territory: null });
    stage.unmount();
  };
}

const hasWebgl = (): boolean => {
  const canvas = document.createElement("canvas");
  return (canvas.getContext("webgl2") ?? canvas.getContext("webgl")) !== null;
};

const cannotDraw = (error: unknown) => ({
  code: "stage/webgl",
  severity: "error" as const,
  message: `The map cannot be drawn (${hasWebgl() ? (error instanceof Error ? error.message : String(error)) : faultStrings.noWebgl}).`,
  hint: "Allow WebGL in this browser; tables and outline work without it.",
});

/**
 * Keeps the stage at what the state says. Where other nodes are shown, the ground is made in a task
 * of its own and the picture drawn in the next, so that neither holds up the page; all else is
 * drawn at once.
 */
function createShower(stage: Stage, dataset: Dataset) {
  let ready: Visible | null = null;
  let pending = 0;
  let waiting: (() => void)[] = [];
  const show = () => {
    const state = store.getState();
    if (state.dataset !== dataset || pending !== 0) return;
    if (visibleIn(dataset, viewOf(state)) === ready) {
      stage.show(pictureOf(state, dataset));
      const actions = waiting;
      waiting = [];
      for (const action of actions) action();
      return;
    }
    pending = window.setTimeout(() => {
      const view = viewOf(store.getState());
      ready = visibleIn(dataset, view);
      groundIn(dataset, view);
      pending = window.setTimeout(() => {
        pending = 0;
        show();
      });
    });
  };
  show();
  return {
    show,
    /** Does something once the stage shows what the state says. */
    after(action: () => void) {
      if (pending === 0) action();
      else waiting.push(action);
    },
    stop: () => clearTimeout(pending),
  };
}

/**
 * Names find other places when a panel or card over the map comes or goes, and a map that is seen
 * whole is seen whole beside it, and in a container of another size.
 */
function watchCover(container: HTMLElement, stage: Stage, stay: () => void): { readonly stop: () => void } {
  let frame = 0;
  let last = JSON.stringify(coveredBy(container));
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const now = JSON.stringify(coveredBy(container));
      if (now === last) return;
      last = now;
      stage.placeNames();
      stay();
    });
  });
  const sized = new ResizeObserver(stay);
  sized.observe(container);
  observer.observe(container.closest("main") ?? container, { childList: true, subtree: true });
  return {
    stop() {
      cancelAnimationFrame(frame);
      observer.disconnect();
      sized.disconnect();
    },
  };
}

function onHover(container: HTMLElement, { node, community }: Target, x: number, y: number): void {
  const { hover, territory } = store.getState().transient;
  if (hover === node && territory === community) return;
  const { width, height } = container.getBoundingClientRect();
  setTransient({ hover: node, territory: community, pointer: { x, y, width, height } });
}

function onClick({ index }: Dataset, { node, community }: Target, extend: boolean): void {
  if (node !== null && extend) perform("toggleSelected", index.keys[node]!);
  else if (node !== null || community !== null) {
    perform("open", node !== null ? index.keys[node]! : `community:${community ?? 0}`);
    setTransient({ sheet: "details" });
  } else if (!extend) perform("close");
}

function onDoubleClick({ index }: Dataset, { node, community }: Target): void {
  if (node !== null) perform("expand", index.keys[node]!);
  else if (community !== null) perform("isolateCommunity", community);
}
