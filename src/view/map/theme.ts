// The two grounds of the map and their inks: one list makes the CSS custom properties and the
// colors of the canvas layers.
import type { ColorPair } from "#core/graph/communityColors.ts";
import { OUTLIER_COLOR } from "#core/graph/communityPalette.ts";

export interface Theme {
  readonly scheme: "light" | "dark";
  /** Name of the custom property (without --) → color. */
  readonly tokens: Readonly<Record<TokenName, string>>;
  /** The dataset's colors, by community (core/graph/communityColors.ts); none before there is one. */
  readonly communities: ReadonlyMap<number, ColorPair>;
}

export type TokenName =
  | "ground"
  | "surface"
  | "raised"
  | "sunken"
  | "line"
  | "line-strong"
  | "ink"
  | "ink-soft"
  | "ink-faint"
  | "accent"
  | "accent-ink"
  | "accent-soft"
  | "mark"
  | "warning";

export const LIGHT: Theme = {
  scheme: "light",
  communities: new Map(),
  tokens: {
    ground: "#faf8f3",
    surface: "#fffefb",
    raised: "#ffffff",
    sunken: "#f2efe7",
    line: "#e2ddd0",
    "line-strong": "#8b8678",
    ink: "#22211d",
    "ink-soft": "#57544b",
    "ink-faint": "#6b675c",
    accent: "#8a3b12",
    "accent-ink": "#ffffff",
    "accent-soft": "#f6e7da",
    mark: "#f7e3a6",
    warning: "#8f3a00",
  },
};

export const DARK: Theme = {
  scheme: "dark",
  communities: new Map(),
  tokens: {
    ground: "#14161b",
    surface: "#1a1d23",
    raised: "#21252c",
    sunken: "#101216",
    line: "#2e333c",
    "line-strong": "#6f7785",
    ink: "#eceae4",
    "ink-soft": "#b9b8b2",
    "ink-faint": "#979a9f",
    accent: "#f0a572",
    "accent-ink": "#1d130b",
    "accent-soft": "#3a2a1f",
    mark: "#5a4a17",
    warning: "#ffb27a",
  },
};

/** The color of a community on this ground; one that is not known, and -1, is gray. */
export function communityColor(community: number, theme: Theme): string {
  const pair = theme.communities.get(community) ?? OUTLIER_COLOR;
  return pair[theme.scheme === "light" ? 0 : 1];
}

/** `#rrggbb` mixed over another: share 1 = the first color. */
export function mix(front: string, back: string, share: number): string {
  const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(channel(front, at) * share + channel(back, at) * (1 - share))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
