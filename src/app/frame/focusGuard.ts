// The regions of the page (header, side panel, middle, details) as places for the focus: each
// carries data-region; what is to be stood on first in it (the map, a table's row) carries
// data-region-start. And the guard, who sees to it that the focus is never nowhere: a dialog has
// it as soon as it is there, and what is gone, switched off or behind a dialog passes it on.
export type Region = "header" | "side" | "main" | "details";

const regions = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-region]")];
const regionNamed = (name: string | undefined): HTMLElement | undefined =>
  regions().find(({ dataset }) => dataset["region"] === name);

/**
 * The region that the focus waits for, or waits in for its beginning: either comes later (late.tsx).
 * Forgotten once the focus goes elsewhere.
 */
let awaited: string | undefined;

function stand(region: HTMLElement | undefined): void {
  const start = region?.querySelector<HTMLElement>("[data-region-start=true]");
  (start ?? region)?.focus();
  awaited = start == null ? region?.dataset["region"] : undefined;
}

/**
 * Once what was just done stands in the page, and before any other key or click: React renders it
 * at the end of the event or in a microtask of its own, queued before this one. A frame could come
 * later than the next key, and take the focus from where that went.
 */
const onceRendered = (action: () => void): void => queueMicrotask(action);

/** The focus goes to a region of what was just done. */
export function goToRegion(name: Region): void {
  onceRendered(() => {
    const region = regionNamed(name);
    stand(region);
    if (region === undefined) awaited = name;
  });
}

/** Something late has come: the focus goes in where it waits for it. */
export function standAnew(): void {
  const region = regionNamed(awaited);
  if (region !== undefined) stand(region);
}

/** The focus goes to an element by its id: for what takes its own place away. */
export function goToElement(id: string): void {
  onceRendered(() => document.getElementById(id)?.focus());
}

/** As a ref: has the focus as soon as it is there, so that what is typed at once arrives. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

/** On to the next region that is there, round and round. */
export function goToNextRegion(): void {
  const all = regions();
  const at = all.findIndex((region) => region.contains(document.activeElement));
  stand(all[(at + 1) % all.length]);
}

const holdsFocus = (element: Element | null): boolean =>
  element !== null &&
  element !== document.body &&
  element.isConnected &&
  !element.matches(":disabled") &&
  element.closest("[inert]") === null;

/**
 * Keeps the focus somewhere; the page changes, and before the next key it is set right. Returns how
 * to stop.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  /**
   * Where it was last in the page itself, as menus and dialogs are gone once they have done their
   * work.
   */
  let home: { readonly element: HTMLElement; readonly region: string | undefined } | null = null;
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    awaited = undefined;
    const region = target.closest<HTMLElement>("[data-region]")?.dataset["region"];
    if (region !== undefined) home = { element: target, region };
  };
  const keep = () => {
    const { activeElement } = document;
    const dialog = document.querySelector<HTMLElement>("[role=dialog][aria-modal=true]");
    if (dialog !== null) {
      // even from a menu that is still on its way out
      if (!holdsFocus(activeElement) || !dialog.contains(activeElement)) dialog.focus({ preventScroll: true });
      return;
    }
    if (holdsFocus(activeElement)) return;
    // who clicks beside everything takes the focus away: that is left as it is
    if (last === null || holdsFocus(last)) return;
    home?.element.focus({ preventScroll: true });
    if (holdsFocus(document.activeElement)) return;
    const region = regionNamed(home?.region) ?? regionNamed("main");
    // the key that switched a button off may be pressed once more: around the button it does
    // nothing
    if (home?.element.isConnected) region?.focus();
    else stand(region);
  };
  document.addEventListener("focusin", note);
  const observer = new MutationObserver(keep);
  observer.observe(document.body, {
    ...{ childList: true, subtree: true, attributes: true },
    attributeFilter: ["disabled", "hidden", "inert"],
  });
  return () => {
    document.removeEventListener("focusin", note);
    observer.disconnect();
  };
}
