// The regions of the page (header, side panel, middle, details) as places for the focus: each carries data-region; what is to be
// stood on first in it (the map, a table's row) carries data-region-start.
export type Region = "header" | "side" | "main" | "details";

const regions = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-region]")];

const stand = (region: HTMLElement | undefined): void =>
  (region?.querySelector<HTMLElement>("[data-region-start=true]") ?? region)?.focus();

/**
 * Once what was just done stands in the page, and before any other key or click: React renders it at the end of the event or in a
 * microtask of its own, queued before this one. A frame could come later than the next key, and take the focus from where that went.
 */
const onceRendered = (deed: () => void): void => queueMicrotask(deed);

/** The focus goes to a region of what was just done. */
export function goToRegion(name: Region): void {
  onceRendered(() => stand(regions().find(({ dataset }) => dataset["region"] === name)));
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
