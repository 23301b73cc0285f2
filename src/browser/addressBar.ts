// The view in the address bar: each verb is an entry of the browser's own history, a moving camera
// is not.
import { readAddress, writeAddress } from "#view/state/address.ts";
import type { ViewState } from "#view/state/viewState.ts";

export const currentView = (): ViewState => readAddress(window.location.hash);

/** Writes a view; `step` makes a new entry of the browser's history. */
export function showAddress(view: ViewState, step: boolean): void {
  const address = writeAddress(view);
  if (address === window.location.hash.slice(1)) return;
  const url = `${window.location.pathname}${window.location.search}${address === "" ? "" : `#${address}`}`;
  if (step) window.history.pushState(null, "", url);
  else window.history.replaceState(null, "", url);
}

/**
 * The whole address of a view on this very page: for others to open, and for links (one that began
 * with # would be a skip link).
 */
export const linkTo = (view: ViewState): string => `${window.location.href.replace(/#.*$/, "")}#${writeAddress(view)}`;

/** Whether this page is a file on a disk: then its address means nothing elsewhere. */
export const isLocalFile = (): boolean => window.location.protocol === "file:";

/** Calls back when the person goes back, forward, or edits the address. Returns how to stop. */
export function onAddress(listener: (view: ViewState) => void): () => void {
  const tell = () => listener(currentView());
  window.addEventListener("popstate", tell);
  return () => window.removeEventListener("popstate", tell);
}
