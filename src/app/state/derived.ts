// What follows from the state, computed once per change of what it is made of.

import { type Ground, NO_GROUND, type Picture } from "#app/map/stage/picture.ts";
import { type AppState, type Dataset, viewOf } from "#app/state/state.ts";
import { DARK_QUERY } from "#app/styles/scheme.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { anchorsOf } from "#view/map/anchors.ts";
import { nodeRadii } from "#view/map/appearance.ts";
import { markColors } from "#view/map/markColors.ts";
import { appearances, roomPerPaper } from "#view/map/nearness.ts";
import { radialIndex } from "#view/map/radial.ts";
import { ribbonsOf } from "#view/map/ribbons.ts";
import { landAhead, landOf } from "#view/map/territories.ts";
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
const colors = memo(markColors);
const appears = memo(appearances);
const allThere = memo(({ keys }: GraphIndex) => new Float32Array(keys.length));
const room = memo(roomPerPaper);
const links = memo(drawnLinks);
const ground = memo((index: GraphIndex, shown: Visible): Ground => {
  const land = landOf(index, shown.nodes);
  return { links: links(index, shown), ribbons: ribbonsOf(index, shown, land.territories), ...land };
});
/**
 * A neighborhood of one node is laid out around it; without ground, which belongs to the whole map.
 * Null where the map is as it is.
 */
const around = memo((index: GraphIndex, shown: Visible, center: number | null): GraphIndex | null =>
  center === null ? null : radialIndex(index, shown, center),
);
function centerOf({ index }: Dataset, { focus }: ViewState): number | null {
  const [only, ...others] = focus?.nodes ?? [];
  return only === undefined || others.length > 0 ? null : (index.position.get(only) ?? null);
}
/** The dataset with its nodes where the map shows them in this view. */
export const placedIn = (dataset: Dataset, view: ViewState): GraphIndex => radialIn(dataset, view) ?? dataset.index;
const radialIn = (dataset: Dataset, view: ViewState): GraphIndex | null =>
  around(dataset.index, visibleIn(dataset, view), centerOf(dataset, view));

const withoutLand = memo((index: GraphIndex, shown: Visible): Ground => ({ ...NO_GROUND, links: links(index, shown) }));

/** What lies under the nodes: the dearest part of a picture, to be asked for ahead of it. */
export const groundIn = (dataset: Dataset, view: ViewState): Ground =>
  (radialIn(dataset, view) === null ? ground : withoutLand)(dataset.index, visibleIn(dataset, view));
/** All that a picture is made of, a little at a time: whoever walks through has it at once afterwards. */
export function* pictureStepsIn(dataset: Dataset, view: ViewState): Generator<unknown, void> {
  const { index } = dataset;
  const { nodes } = visibleIn(dataset, view);
  yield nodes;
  if (radialIn(dataset, view) === null) {
    yield* landAhead(index, nodes);
    yield links(index, visibleIn(dataset, view));
  }
  yield groundIn(dataset, view);
  yield radii(index, view.sizeBy);
  yield colors(index, view.colorBy, themeIn(dataset, view.theme));
  yield appears(index);
  yield room(index);
  yield anchorsOf(index);
}
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
    territory: number | null,
    way: GraphPath | null,
  ) => emphasisOf(index, shown, { open, selection, compare, pinned }, { hover, territory }, way),
);
const picture = memo(
  (
    dataset: Dataset,
    index: GraphIndex,
    radial: number | null,
    shown: Visible,
    sizes: Float32Array,
    painted: readonly string[],
    theme: Theme,
    standing: ReturnType<typeof emphasisOf>,
    under: Ground,
  ): Picture => ({
    index,
    radial,
    visible: shown,
    ...under,
    communities: dataset.communities,
    radii: sizes,
    colors: painted,
    // around one node, all that is shown is there
    appears: radial === null ? appears(dataset.index) : allThere(dataset.index),
    room: room(dataset.index),
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
    state.transient.territory,
    pathIn(dataset, view),
  );
  const index = placedIn(dataset, view);
  const theme = themeIn(dataset, view.theme);
  return picture(
    dataset,
    index,
    centerOf(dataset, view),
    shown,
    radii(dataset.index, view.sizeBy),
    colors(dataset.index, view.colorBy, theme),
    theme,
    standing,
    under,
  );
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
