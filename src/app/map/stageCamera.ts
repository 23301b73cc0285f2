// The camera goes where the view goes: every filter, "only", opening and leaving glides to what is
// shown, and the way back leads to where it stood.
import type { Stage } from "#app/map/stage/mountStage.ts";
import { groundIn, pathIn, visibleIn } from "#app/state/derived.ts";
import { type AppState, type Dataset, store, viewOf } from "#app/state/state.ts";
import { mayMove } from "#app/styles/scheme.ts";
import { follow, type Scene, sceneOf, type Trail } from "#view/map/cameraTrail.ts";
import { ownerAt } from "#view/map/territories.ts";
import { turnCamera } from "#view/map/turn.ts";
import { type Camera, communityOf, type Subject, type ViewState } from "#view/state/viewState.ts";

export interface CameraFollower {
  readonly follow: (state: AppState, before: AppState) => void;
  /** What lies over the map, or its size, is another: what was seen whole stays so. */
  readonly stay: () => void;
  readonly stop: () => void;
}

/** Puts the camera where the view says, and keeps it there. */
export function followCamera(stage: Stage, dataset: Dataset, afterShown: (action: () => void) => void): CameraFollower {
  const toMap = (camera: Camera | null) => (camera !== null && dataset.turned ? turnCamera(camera) : camera);
  /** After the panels have been drawn, too: what they cover is not shown. */
  let settling = 0;
  const settle = (action: () => void) => {
    cancelAnimationFrame(settling);
    settling = requestAnimationFrame(() => {
      settling = 0;
      afterShown(action);
    });
  };
  const first = viewOf(store.getState());
  let scene: Scene = sceneOf(first, null);
  let trail: Trail = [];
  stage.moveTo(toMap(first.camera), false);
  if (first.camera === null) {
    if (isNarrowed(first) || communityOf(first.open) !== null) fitShown(stage, dataset, false);
    else if (first.open !== null) settle(() => reveal(stage, dataset, first.open));
  }
  return {
    stop: () => cancelAnimationFrame(settling),
    stay() {
      const view = viewOf(store.getState());
      if (view.camera === null && view.open === null && !isNarrowed(view)) stage.moveTo(null, false);
    },
    follow(state, before) {
      const view = viewOf(state);
      const last = viewOf(before);
      if (view === last && state.transient.sheet === before.transient.sheet) return;
      const next = sceneOf(view, scene);
      // a camera that comes from the address wins
      if (view.camera !== last.camera) {
        scene = next;
        if (!stage.isAt(toMap(view.camera))) stage.moveTo(toMap(view.camera), mayMove());
        return;
      }
      if (next !== scene) {
        const step = follow(trail, scene, next, stage.bound());
        [scene, trail] = [next, step.trail];
        const { restore } = step;
        settle(() => (restore === null ? fitShown(stage, dataset, mayMove()) : stage.moveTo(restore, mayMove())));
      } else if (view.open !== null && settling === 0)
        // what is still to be fitted is in sight then
        settle(() => reveal(stage, dataset, view.open));
    },
  };
}

const isNarrowed = (view: ViewState): boolean => view.focus !== null || view.isolated.length > 0 || view.path !== null;

/**
 * Has what was opened in sight, where it is shown: a node, or the most central paper of a
 * community.
 */
function reveal(stage: Stage, dataset: Dataset, subject: Subject | null): void {
  const community = dataset.communities.get(communityOf(subject) ?? -1);
  const node = dataset.index.position.get(community?.centralPapers[0] ?? subject ?? "");
  if (node !== undefined && visibleIn(dataset, viewOf(store.getState())).nodes[node] === 1)
    stage.reveal(node, mayMove());
}

/** Brings the path, the open community, or else all that is shown, into the picture. */
function fitShown(stage: Stage, dataset: Dataset, animate: boolean): void {
  const view = viewOf(store.getState());
  const { index } = dataset;
  const { nodes } = visibleIn(dataset, view);
  const shown = index.keys.flatMap((_, i) => (nodes[i] === 1 ? [i] : []));
  const community = communityOf(view.open);
  const members = community === null ? [] : atHome(dataset, view, shown, community);
  stage.fit(pathIn(dataset, view)?.nodes ?? (members.length > 0 ? members : shown), animate);
}

/** The shown members of a community on its own ground; all of them if it has none. */
function atHome(dataset: Dataset, view: ViewState, shown: readonly number[], community: number): readonly number[] {
  const { index } = dataset;
  const { owners } = groundIn(dataset, view);
  const members = shown.filter((i) => index.community[i] === community);
  const home = members.filter((i) => ownerAt(owners, index.nodes[i]!.x, index.nodes[i]!.y) === community);
  return home.length > 0 ? home : members;
}

/** The panels that lie over the map, marked by data-over-map. */
export function coveredBy(container: HTMLElement) {
  const { left, top } = container.getBoundingClientRect();
  return [...document.querySelectorAll("[data-over-map]")].map((element) => {
    const box = element.getBoundingClientRect();
    return { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
  });
}
