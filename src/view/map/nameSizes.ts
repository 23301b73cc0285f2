// How large names are, and from which nearness on each kind is named.
import type { NameRequest, NameStyle } from "#view/map/nameRequest.ts";
import { FAR, NEAR } from "#view/map/nearness.ts";

/** Sizes of names in pixels: the smallest, and what weight adds at most. Height of a line: 1.25. */
export const SIZES: Readonly<Record<NameStyle, readonly [least: number, more: number]>> = {
  community: [13, 11],
  concept: [11, 8],
  paper: [11, 0],
  term: [10.5, 0],
};
export const LINE = 1.25;
/** Pixels from paper to paper from which a kind is named at rest, if the map is crowded. */
export const NAMED_FROM: Readonly<Record<Exclude<NameStyle, "community">, number>> = {
  concept: FAR * 1.1,
  paper: NEAR,
  term: NEAR * 1.5,
};
/** With fewer nodes in sight, every kind is named at once. */
export const FEW = 60;

export function sized(lines: readonly string[], style: NameStyle, wanted: number, measure: NameRequest["measure"]) {
  // each size is a font of its own, and a new one is dear
  const sizePx = Math.round(wanted * 2) / 2;
  const width = Math.max(...lines.map((line) => measure(line, style, sizePx)));
  return { lines, style, sizePx, width, height: Math.ceil(lines.length * sizePx * LINE) };
}
