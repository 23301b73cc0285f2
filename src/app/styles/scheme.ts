// What the person's system asks for: dark ground, still pictures, small screen. Read where needed,
// never copied into the store.
export const DARK_QUERY = window.matchMedia("(prefers-color-scheme: dark)");
const STILL_QUERY = window.matchMedia("(prefers-reduced-motion: reduce)");

/** Whether movements may be animated. */
export const mayMove = (): boolean => !STILL_QUERY.matches;

/** Below this width there is one panel beside the map at a time. */
export const NARROW = "(max-width: 1100px)";

/** Below this width panels are sheets. */
export const SMALL = "(max-width: 760px)";
