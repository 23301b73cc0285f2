// React's door to the store.
import { useStore } from "zustand";
import { type AppState, type Dataset, store, viewOf } from "#app/state.ts";
import type { ViewState } from "#view/viewState.ts";

export const useApp = <T>(select: (state: AppState) => T): T => useStore(store, select);
export const useView = <T>(select: (view: ViewState) => T): T => useStore(store, (state) => select(viewOf(state)));

/** The loaded dataset; panels are only rendered when there is one. */
export function useDataset(): Dataset {
  const dataset = useApp((state) => state.dataset);
  if (dataset === null) throw new Error("A panel was rendered before a dataset was loaded.");
  return dataset;
}
