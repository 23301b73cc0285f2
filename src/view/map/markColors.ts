// What the color of a mark stands for: its community, or, for papers, how new or how much cited they
// are, on a scale that color-blind readers can follow. All else is gray then: a concept has no year.

import type { PaperNode } from "#core/graph/attributes.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { communityColor, mix, type Theme } from "#view/map/theme.ts";
import type { ColorMeasure } from "#view/state/viewState.ts";

type Scale = Exclude<ColorMeasure, "community">;

/** Dark to bright on light ground, bright enough at both ends on a dark one. */
const STOPS = {
  light: ["#2b2f86", "#b13a75", "#f08a2c"],
  dark: ["#7c8cf0", "#dd6aa4", "#ffcf70"],
} as const;

const MEASURED: Readonly<Record<Scale, (paper: PaperNode) => number | undefined>> = {
  year: ({ year }) => year ?? undefined,
  citedBy: ({ citedBy }) => citedBy,
};

/** Least and most of a measure among the papers; null where no paper has a value. */
export function scaleOf(index: GraphIndex, measure: Scale): readonly [least: number, most: number] | null {
  let [least, most] = [Infinity, -Infinity];
  for (const node of index.nodes) {
    const value = node.kind === "paper" ? MEASURED[measure](node) : undefined;
    if (value === undefined) continue;
    [least, most] = [Math.min(least, value), Math.max(most, value)];
  }
  return least > most ? null : [least, most];
}

/** The color of a share 0..1 of a scale, `#rrggbb`. */
export function scaleColor(share: number, { scheme }: Theme): string {
  const [first, middle, last] = STOPS[scheme];
  return share < 0.5 ? mix(middle, first, share * 2) : mix(last, middle, share * 2 - 1);
}

/** The color of every node. Citations count by their logarithm: a few papers have most of them. */
export function markColors(index: GraphIndex, measure: ColorMeasure, theme: Theme): readonly string[] {
  if (measure === "community") return Array.from(index.community, (community) => communityColor(community, theme));
  const scale = scaleOf(index, measure);
  const unknown = communityColor(-1, theme);
  const along = measure === "citedBy" ? Math.log1p : (value: number) => value;
  return index.nodes.map((node) => {
    const value = node.kind === "paper" ? MEASURED[measure](node) : undefined;
    if (value === undefined || scale === null) return unknown;
    const [least, most] = [along(scale[0]), along(scale[1])];
    return scaleColor(most === least ? 1 : (along(value) - least) / (most - least), theme);
  });
}
