// React's door to the store.
import { useDeferredValue } from "react";
import { useStore } from "zustand";
import { allows } from "#app/state/allowed.ts";
import { facetsIn, themeIn, visibleIn } from "#app/state/derived.ts";
import { type AppState, type Dataset, store, viewOf } from "#app/state/state.ts";
import type { Theme } from "#view/map/theme.ts";
import type { Facets } from "#view/shown/facets.ts";
import type { Visible } from "#view/shown/visible.ts";
import type { ViewState } from "#view/state/viewState.ts";

export const useApp = <T>(select: (state: AppState) => T): T => useStore(store, select);
export const useView = <T>(select: (view: ViewState) => T): T => useStore(store, (state) => select(viewOf(state)));

/** Whether a action or command is there: an embedded page has fewer. */
export const useAllowed = (id: string): boolean => useView((view) => allows(view, id));

/** The loaded dataset; panels are only rendered when there is one. */
export function useDataset(): Dataset {
  const dataset = useApp((state) => state.dataset);
  if (dataset === null) throw new Error("A panel was rendered before a dataset was loaded.");
  return dataset;
}

/**
 * What is shown; a component that asks for this (and not for the whole view) sleeps while the map
 * is moved.
 */
export function useShown(): Visible {
  const dataset = useDataset();
  return useApp((state) => visibleIn(dataset, viewOf(state)));
}

/** The theme in force with the dataset's colors. */
export function useTheme(): Theme {
  const dataset = useDataset();
  return useView((view) => themeIn(dataset, view.theme));
}

/** Counts may follow what is shown a moment later: the switch that was pressed comes first. */
export function useFacets(): Facets {
  const dataset = useDataset();
  return facetsIn(dataset, useDeferredValue(useShown()));
}
