// Colors for exports made without the app: Paul Tol's "muted" scheme
// (https://personal.sron.nl/~pault), nine hues that stay apart under the common color vision
// deficiencies; everything beyond is grey.
const MUTED = ["#cc6677", "#332288", "#ddcc77", "#117733", "#88ccee", "#882255", "#44aa99", "#999933", "#aa4499"];
const GREY = "#888888";

/** Color of a community id; -1 (in none) and the tenth and later are grey. */
export const communityColor = (community: number): string => MUTED[community] ?? GREY;

/** `#rrggbb` as three numbers 0..255; any other text is grey. */
export function rgbOf(color: string): readonly [number, number, number] {
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1] ?? GREY.slice(1);
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
