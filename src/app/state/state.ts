// The one store. Three kinds of state, never mixed: the dataset (immutable, replaced whole), the
// person's work (view and tray, with its history, in the address and the browser's memory), and
// what is transient (pointer, dialogs, issues). All else is derived (derived.ts).
import { createStore } from "zustand/vanilla";
import type { FirstSight } from "#app/map/sight/firstSight.ts";
import type { Stage } from "#app/map/stage/mountStage.ts";
import { type Draft, EMPTY_DRAFT } from "#app/ownPapers/draft.ts";
import { showAddress } from "#browser/addressBar.ts";
import type { Atlas } from "#browser/atlas.ts";
import type { DatasetEntry } from "#browser/datasets.ts";
import type { AsideText } from "#browser/sharedText.ts";
import type { Community } from "#core/graph/attributes.ts";
import type { ColorPair } from "#core/graph/communityColors.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import type { Issue } from "#core/issue.ts";
import { isEmbedded } from "#view/state/embedding.ts";
import { amend, type History, record, startHistory } from "#view/state/history.ts";
import type { Tray } from "#view/state/tray/tray.ts";
import { INITIAL_VIEW, type ViewState } from "#view/state/viewState.ts";

export interface Dataset {
  readonly entry: DatasetEntry;
  readonly index: GraphIndex;
  readonly communities: ReadonlyMap<number, Community>;
  readonly colors: ReadonlyMap<number, ColorPair>;
  /** Node numbers, most deserving of a name first. */
  readonly nameOrder: Uint32Array;
  /**
   * Whether the map lies turned by a quarter (view/turn.ts): the places in `index` are turned
   * already.
   */
  readonly turned: boolean;
}

/** All that undo and redo bring back. */
export interface Work {
  readonly view: ViewState;
  readonly tray: Tray;
}

export interface Transient {
  readonly hover: number | null;
  /** The community whose ground, name or line in the legend is pointed at. */
  readonly territory: number | null;
  /** Where on the map the pointer came upon it, and how large that is; null = not by pointer. */
  readonly pointer: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  readonly loading: boolean;
  readonly issues: readonly Issue[];
  /** Said by the live region. */
  readonly announcement: string;
  readonly dialog: "help" | "palette" | "export" | "share" | "papers" | null;
  /** On small screens: which panel is up as a sheet. */
  readonly sheet: "side" | "details" | null;
  readonly tool: "pan" | "box" | "lasso";
  readonly stage: Stage | null;
  /** The step of the tour that is shown; null = none is. */
  readonly tour: number | null;
  /** Files are being dragged over the page. */
  readonly dropping: boolean;
  /** Datasets to choose from: served ones and files opened in this visit. */
  readonly entries: readonly DatasetEntry[];
  /** Addresses of what was built in this visit and is neither kept nor saved: lost with the page. */
  readonly unkept: readonly string[];
  /** The dataset that the address names and that is not here; null = it is, or none is named. */
  readonly missing: string | null;
  /** A dataset as a folder, seen from afar: in the place of the map until a part of it is opened. */
  readonly atlas: Atlas | null;
  /** What is seen of a large dataset while it is read, until its map is drawn. */
  readonly sight: FirstSight | null;
  /** Why notes are not kept (null: they are), and what of those kept earlier cannot be read. */
  readonly notes: { readonly unsaved: string | null; readonly aside: readonly AsideText[] };
}

export interface AppState {
  readonly dataset: Dataset | null;
  readonly history: History<Work>;
  readonly transient: Transient;
  /** A dataset in the making; apart from the rest, as its progress changes many times a second. */
  readonly draft: Draft;
}

export const store = createStore<AppState>(() => ({
  dataset: null,
  history: startHistory<Work>({ view: INITIAL_VIEW, tray: [] }),
  transient: {
    hover: null,
    territory: null,
    pointer: null,
    loading: true,
    issues: [],
    announcement: "",
    dialog: null,
    sheet: null,
    tool: "pan",
    stage: null,
    tour: null,
    dropping: false,
    entries: [],
    unkept: [],
    missing: null,
    atlas: null,
    sight: null,
    notes: { unsaved: null, aside: [] },
  },
  draft: EMPTY_DRAFT,
}));

export const workOf = (state: AppState): Work => state.history.present;
export const viewOf = (state: AppState): ViewState => state.history.present.view;

export const setTransient = (change: Partial<Transient>): void =>
  store.setState(({ transient }) => ({ transient: { ...transient, ...change } }));

export const announce = (announcement: string): void => setTransient({ announcement });

/** Makes a step of the person's work. */
export function commit(work: Work, cause: string, merge: boolean): void {
  setHistory(record(store.getState().history, work, cause, merge), !merge);
}

/**
 * Moves along the history, or notes what is no step; the address follows (and the notes, which
 * notes.ts keeps). The browser's history belongs to the page around an embedded one, which therefore
 * makes no entries.
 */
export function setHistory(history: History<Work>, step: boolean): void {
  const before = workOf(store.getState());
  store.setState({ history });
  if (history.present.view !== before.view)
    showAddress(history.present.view, step && !isEmbedded(history.present.view));
}

/**
 * Changes the view without a step of undo: the camera, and which dataset is open. `step`: the
 * browser's way back leads to what was before.
 */
export function amendView(view: ViewState, step = false): void {
  const { history } = store.getState();
  setHistory(amend(history, { ...history.present, view }), step);
}
