// Where the camera stood before the view was narrowed, opened or filtered: on the way back it stands
// there again.
import type { Camera, ViewState } from "#view/state/viewState.ts";
import { communityOf, isNodeKey } from "#view/state/viewState.ts";

/** What of a view says which part of the map is looked at; compared by identity. */
export interface Scene {
  readonly parts: readonly unknown[];
}

/**
 * The scene of a view. A node that is opened is looked at where the map stands: the community opened
 * before it stays the scene.
 */
export function sceneOf(view: ViewState, before: Scene | null): Scene {
  const kept = before?.parts[0] ?? null;
  const community = view.open !== null && isNodeKey(view.open) ? kept : communityOf(view.open);
  const { filters, isolated, hidden, focus, path, projection } = view;
  const parts = [community, path, focus, listed(isolated), listed(hidden), projection, filters];
  return before !== null && parts.every((part, i) => same(part, before.parts[i])) ? before : { parts };
}

/** All empty lists are one. */
const NONE: readonly never[] = [];
const listed = (keys: readonly string[]): readonly string[] => (keys.length === 0 ? NONE : keys);
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

interface Stop {
  readonly scene: Scene;
  readonly camera: Camera;
}
export type Trail = readonly Stop[];

/** More steps back than this nobody remembers. */
const MOST = 60;

/**
 * A step from one scene to another: back to one that was left before (`restore`: where the camera
 * stood then), or on to a new one.
 */
export function follow(
  trail: Trail,
  from: Scene,
  to: Scene,
  camera: Camera,
): { readonly trail: Trail; readonly restore: Camera | null } {
  const back = trail.findLastIndex(({ scene }) => to.parts.every((part, i) => same(part, scene.parts[i])));
  if (back >= 0) return { trail: trail.slice(0, back), restore: trail[back]!.camera };
  return { trail: [...trail, { scene: from, camera }].slice(-MOST), restore: null };
}
