// What follows from the state, computed once per change of what it is made of.

import type { Ground, Picture } from "#app/map/stage/picture.ts";
import { type AppState, type Dataset, viewOf } from "#app/state/state.ts";
import { DARK_QUERY } from "#app/styles/scheme.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { nodeRadii } from "#view/map/appearance.ts";
import { territoriesOf } from "#view/map/territories.ts";
import { DARK, LIGHT, type Theme } from "#view/map/theme.ts";
import { emphasisOf } from "#view/shown/emphasis.ts";
import { type Bounds, boundsOf, type Facets, facetsOf } from "#view/shown/facets.ts";
import { drawnLinks } from "#view/shown/links.ts";
import { memo } from "#view/shown/memo.ts";
import { findPath, type GraphPath } from "#view/shown/path.ts";
import { type Visible, visibleOf } from "#view/shown/visible.ts";
import type { PathQuestion, ThemeChoice, ViewState } from "#view/state/viewState.ts";

const visible = memo(
  (
    index: GraphIndex,
    projection: ViewState["projection"],
    isolated: ViewState["isolated"],
    hidden: ViewState["hidden"],
    focus: ViewState["focus"],
    filters: ViewState["filters"],
  ) => visibleOf(index, { projection, isolated, hidden, focus, filters }),
);
export const visibleIn = ({ index }: Dataset, view: ViewState): Visible =>
  visible(index, view.projection, view.isolated, view.hidden, view.focus, view.filters);

const path = memo((index: GraphIndex, shown: Visible, question: PathQuestion | null): GraphPath | null => {
  const from = index.position.get(question?.from ?? "");
  const to = index.position.get(question?.to ?? "");
  if (question === null || from === undefined || to === undefined || from === to) return null;
  return findPath(index, shown.edges, from, to, question.by);
});
export const pathIn = (dataset: Dataset, view: ViewState): GraphPath | null =>
  path(dataset.index, visibleIn(dataset, view), view.path);

const radii = memo(nodeRadii);
const ground = memo(
  (index: GraphIndex, shown: Visible): Ground => ({
    links: drawnLinks(index, shown),
    territories: territoriesOf(index, shown.nodes),
  }),
);
/** What lies under the nodes: the dearest part of a picture, to be asked for ahead of it. */
export const groundIn = (dataset: Dataset, view: ViewState): Ground => ground(dataset.index, visibleIn(dataset, view));
/** Reads only these parts of a view: a moving camera must not make it new. */
const emphasis = memo(
  (
    index: GraphIndex,
    shown: Visible,
    open: ViewState["open"],
    selection: ViewState["selection"],
    compare: ViewState["compare"],
    pinned: ViewState["pinned"],
    hover: number | null,
    way: GraphPath | null,
  ) => emphasisOf(index, shown, { open, selection, compare, pinned }, hover, way),
);
const picture = memo(
  (
    dataset: Dataset,
    shown: Visible,
    sizes: Float32Array,
    theme: Theme,
    standing: ReturnType<typeof emphasisOf>,
    under: Ground,
  ): Picture => ({
    index: dataset.index,
    visible: shown,
    ...under,
    communities: dataset.communities,
    radii: sizes,
    nameOrder: dataset.nameOrder,
    theme,
    emphasis: standing,
  }),
);

/** What the stage shows in this state, over the ground that belongs to it or another one. */
export function pictureOf(state: AppState, dataset: Dataset, under = groundIn(dataset, viewOf(state))): Picture {
  const view = viewOf(state);
  const shown = visibleIn(dataset, view);
  const standing = emphasis(
    dataset.index,
    shown,
    view.open,
    view.selection,
    view.compare,
    view.pinned,
    state.transient.hover,
    pathIn(dataset, view),
  );
  return picture(dataset, shown, radii(dataset.index, view.sizeBy), themeIn(dataset, view.theme), standing, under);
}

/** The theme in force: chosen, or the system's. */
export const themeOf = (choice: ThemeChoice): Theme =>
  choice === "dark" || (choice === "auto" && DARK_QUERY.matches) ? DARK : LIGHT;

const colored = memo(
  (colors: Dataset["colors"], light: boolean): Theme => ({ ...(light ? LIGHT : DARK), communities: colors }),
);
/** The theme in force with the colors of a dataset. */
export const themeIn = ({ colors }: Dataset, choice: ThemeChoice): Theme =>
  colored(colors, themeOf(choice).scheme === "light");

const facets = memo(facetsOf);
const bounds = memo(boundsOf);
export const facetsIn = (dataset: Dataset, shown: Visible): Facets => facets(dataset.index, shown);
export const boundsIn = (dataset: Dataset): Bounds => bounds(dataset.index);
