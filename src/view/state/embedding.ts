// What there is of the explorer in a view: all of it, or the chosen panels of an embedded page.
import { type EmbedPanel, PAGES, type Page, SIDES, type Side, type ViewState } from "#view/state/viewState.ts";

type Embedding = Pick<ViewState, "embed">;

export const isEmbedded = ({ embed }: Embedding): boolean => embed.length > 0;

const has = ({ embed }: Embedding, panel: EmbedPanel): boolean => embed.length === 0 || embed.includes(panel);

const SIDE_OF: Readonly<Partial<Record<EmbedPanel, Side>>> = { legend: "legend", filters: "filters" };

/** Never empty: an embedded page without a page of its own has the map. */
export function pagesOf({ embed }: Embedding): readonly Page[] {
  if (embed.length === 0) return PAGES;
  const chosen = PAGES.filter((page) => embed.some((panel) => panel === page));
  return chosen.length > 0 ? chosen : ["map"];
}

/** The panels beside the map. */
export const sidesOf = ({ embed }: Embedding): readonly Side[] =>
  embed.length === 0 ? SIDES : SIDES.filter((side) => embed.some((panel) => SIDE_OF[panel] === side));

/** The page that is up: the one asked for, where there is one. */
export function pageOf(view: Embedding & Pick<ViewState, "page">): Page {
  const pages = pagesOf(view);
  return pages.includes(view.page) ? view.page : (pages[0] ?? "map");
}

/** The panel beside the map that is up; null if there is none. */
export function sideOf(view: Embedding & Pick<ViewState, "side">): Side | null {
  const sides = sidesOf(view);
  return sides.includes(view.side) ? view.side : (sides[0] ?? null);
}

export const hasDetails = (view: Embedding): boolean => has(view, "details");
export const hasSearch = (view: Embedding): boolean => has(view, "search");
