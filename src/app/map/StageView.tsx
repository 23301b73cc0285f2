// The stage in the page: mounts it, hands it pictures, turns pointer and keys into actions.
import { useEffect, useRef } from "react";
import { LassoLayer } from "#app/map/LassoLayer.tsx";
import styles from "#app/map/StageView.module.css";
import { mountStage, type Stage } from "#app/map/stage/mountStage.ts";
import { NO_GROUND } from "#app/map/stage/picture.ts";
import { perform } from "#app/state/actions.ts";
import { groundIn, pathIn, pictureOf, visibleIn } from "#app/state/derived.ts";
import { amendView, announce, type Dataset, setTransient, store, viewOf } from "#app/state/state.ts";
import { useApp, useDataset } from "#app/state/useApp.ts";
import { mayMove } from "#app/styles/scheme.ts";
import { strings } from "#app/words/strings.ts";
import { turnCamera, unturnCamera } from "#view/map/turn.ts";
import type { Visible } from "#view/shown/visible.ts";
import { isDirection, startOfWalk, walk } from "#view/shown/walk.ts";
import { moveCamera } from "#view/state/transitions.ts";
import { type Camera, communityOf, type Subject, type ViewState } from "#view/state/viewState.ts";

export function StageView() {
  const container = useRef<HTMLDivElement>(null);
  const dataset = useDataset();
  const tool = useApp((state) => state.transient.tool);
  useEffect(() => (container.current === null ? undefined : mount(container.current, dataset)), [dataset]);
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
          if (onMapKey(event.key, dataset)) event.preventDefault();
        }}
        data-region-start
        data-testid="stage"
      />
      {tool !== "pan" && <LassoLayer tool={tool} />}
    </>
  );
}

/** Ties a stage to the store for as long as it is mounted. */
function mount(container: HTMLElement, dataset: Dataset): () => void {
  const { index } = dataset;
  let stage: Stage;
  try {
    stage = mountStage(container, pictureOf(store.getState(), dataset, NO_GROUND), {
      onHover: (hover) => setTransient({ hover }),
      onClick: (node, extend) => onClick(dataset, node, extend),
      onDoubleClick: (node) => perform("expand", index.keys[node]!),
      covered: () => coveredBy(container),
      onCamera(camera) {
        if (store.getState().dataset !== dataset) return; // the map of another one is on its way
        amendView(moveCamera(viewOf(store.getState()), dataset.turned ? unturnCamera(camera) : camera));
      },
    });
  } catch (error) {
    setTransient({
      issues: [
        {
          code: "stage/webgl",
          severity: "error",
          message: `The map cannot be drawn (${error instanceof Error ? error.message : String(error)}).`,
          hint: "Allow WebGL in this browser; tables and outline work without it.",
        },
      ],
    });
    return () => undefined;
  }
  const toMap = (camera: Camera | null) => (camera !== null && dataset.turned ? turnCamera(camera) : camera);
  const first = viewOf(store.getState());
  stage.moveTo(toMap(first.camera), false);
  if (first.camera === null && isNarrowed(first)) fitShown(stage, dataset, false);
  setTransient({ stage });
  const shower = createShower(stage, dataset);
  /** After the panels have been drawn, too: what they cover is not shown. */
  let settling = 0;
  const settle = (action: () => void) => {
    cancelAnimationFrame(settling);
    settling = requestAnimationFrame(action);
  };
  const { open: opened } = first;
  if (opened !== null && first.camera === null && !isNarrowed(first)) settle(() => reveal(stage, dataset, opened));
  const unsubscribe = store.subscribe((state, before) => {
    if (state.dataset !== dataset) return;
    shower.show();
    const view = viewOf(state);
    const last = viewOf(before);
    const { camera, open } = view;
    // a new scope is brought into the picture; a camera that comes from the address wins
    const narrowed = view.focus !== last.focus || view.isolated !== last.isolated || view.path !== last.path;
    const isOpened = open !== last.open || state.transient.sheet !== before.transient.sheet;
    if (narrowed && camera === last.camera && isNarrowed(view)) settle(() => fitShown(stage, dataset, mayMove()));
    else if (camera !== last.camera) {
      if (!stage.isAt(toMap(camera))) stage.moveTo(toMap(camera), mayMove());
    } else if (isOpened && open !== null) settle(() => reveal(stage, dataset, open));
  });
  return () => {
    unsubscribe();
    shower.stop();
    cancelAnimationFrame(settling);
    setTransient({ stage: null, hover: null });
    stage.unmount();
  };
}

/**
 * Keeps the stage at what the state says. Where other nodes are shown, the ground is made in a task
 * of its own and the picture drawn in the next, so that neither holds up the page; all else is
 * drawn at once.
 */
function createShower(stage: Stage, dataset: Dataset): { readonly show: () => void; readonly stop: () => void } {
  let ready: Visible | null = null;
  let pending = 0;
  const show = () => {
    const state = store.getState();
    if (state.dataset !== dataset || pending !== 0) return;
    if (visibleIn(dataset, viewOf(state)) === ready) {
      stage.show(pictureOf(state, dataset));
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
  return { show, stop: () => clearTimeout(pending) };
}

const isNarrowed = (view: ViewState): boolean => view.focus !== null || view.isolated.length > 0 || view.path !== null;

/**
 * Has what was opened in sight, where it is shown: a node, or the most central paper of a
 * community.
 */
function reveal(stage: Stage, dataset: Dataset, subject: Subject): void {
  const community = dataset.communities.get(communityOf(subject) ?? -1);
  const node = dataset.index.position.get(community?.centralPapers[0] ?? subject);
  if (node !== undefined && visibleIn(dataset, viewOf(store.getState())).nodes[node] === 1)
    stage.reveal(node, mayMove());
}

/** Brings the path, or else all that is shown, into the picture. */
function fitShown(stage: Stage, dataset: Dataset, animate: boolean): void {
  const view = viewOf(store.getState());
  const path = pathIn(dataset, view);
  const { nodes } = visibleIn(dataset, view);
  stage.fit(path?.nodes ?? dataset.index.keys.flatMap((_, i) => (nodes[i] === 1 ? [i] : [])), animate);
}

/** The panels that lie over the map, marked by data-over-map. */
function coveredBy(container: HTMLElement) {
  const { left, top } = container.getBoundingClientRect();
  return [...document.querySelectorAll("[data-over-map]")].map((element) => {
    const box = element.getBoundingClientRect();
    return { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
  });
}

function onClick({ index }: Dataset, node: number | null, extend: boolean): void {
  if (node === null) {
    if (!extend) perform("close");
    return;
  }
  const key = index.keys[node]!;
  if (extend) perform("toggleSelected", key);
  else {
    perform("open", key);
    setTransient({ sheet: "details" });
  }
}

/** Walks, opens, leaves. True if the key meant something. */
function onMapKey(key: string, dataset: Dataset): boolean {
  const state = store.getState();
  const view = viewOf(state);
  const visible = visibleIn(dataset, view);
  const { index } = dataset;
  const open = index.position.get(view.open ?? "");
  const at = state.transient.hover ?? open ?? null;
  if (isDirection(key)) {
    const start = at !== null && visible.nodes[at] === 1 ? at : null;
    const next = start === null ? startOfWalk(index, visible) : walk(index, visible, start, key);
    if (next === null) return true;
    setTransient({ hover: next });
    state.transient.stage?.reveal(next, mayMove());
    announce(describe(dataset, next));
    return true;
  }
  if (key === "Enter" && at !== null) {
    perform("open", index.keys[at]!);
    setTransient({ sheet: "details" });
    return true;
  }
  if (key === "Escape") {
    if (state.transient.hover !== null) setTransient({ hover: null });
    else perform("close");
    return true;
  }
  return false;
}

function describe({ index, communities }: Dataset, node: number): string {
  const { kind, label, community } = index.nodes[node]!;
  return strings.spoken(kind, label, index.degree[node]!, communities.get(community)?.label ?? null);
}
