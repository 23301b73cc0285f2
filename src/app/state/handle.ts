// A handle on the page for the console and for browser tests (`isogloss` in the global scope): it
// reads, and it names things.

import { isWhole } from "#app/frame/late.tsx";
import type { DrawnName } from "#app/map/stage/nameLayer.ts";
import { store, viewOf } from "#app/state/state.ts";
import type { ViewState } from "#view/state/viewState.ts";

export interface ExplorerHandle {
  readonly view: () => ViewState;
  readonly ready: () => boolean;
  /** Whether everything that comes after the first picture is there, too (late.tsx). */
  readonly whole: () => boolean;
  /** The names written on the map now, with their boxes in CSS pixels of the map. */
  readonly names: () => readonly DrawnName[];
  /**
   * Where a node is drawn, in CSS pixels of the map; null if it is not known or there is no map.
   */
  readonly placeOf: (key: string) => { readonly x: number; readonly y: number } | null;
  /** The community on whose ground a place of the map (CSS pixels) lies; -1 = none. */
  readonly groundAt: (x: number, y: number) => number;
  /** Keys of a kind, strongest links first. */
  readonly strongest: (kind: string) => readonly string[];
}

const handle: ExplorerHandle = {
  view: () => viewOf(store.getState()),
  ready: () => store.getState().dataset !== null,
  whole: isWhole,
  names: () => store.getState().transient.stage?.names() ?? [],
  placeOf(key) {
    const { dataset, transient } = store.getState();
    const node = dataset?.index.position.get(key);
    return node === undefined || transient.stage === null ? null : transient.stage.placeOf(node);
  },
  groundAt: (x, y) => store.getState().transient.stage?.groundAt(x, y) ?? -1,
  strongest(kind) {
    const index = store.getState().dataset?.index;
    if (index === undefined) return [];
    return index.keys
      .map((key, i) => ({ key, strength: index.strength[i]!, kind: index.nodes[i]!.kind }))
      .filter((node) => node.kind === kind)
      .sort((a, b) => b.strength - a.strength)
      .map(({ key }) => key);
  },
};

export const installHandle = (): void => {
  Object.assign(globalThis, { isogloss: handle });
};
