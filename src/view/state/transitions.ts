// Every change of a view as a pure function: what is clicked, typed or pressed ends here. None
// knows about screen or store.
import type { NodeKey, NodeKind, RelationKind } from "#core/model.ts";
import {
  type Camera,
  type FilterValues,
  type Focus,
  MAX_COMPARED,
  MAX_DEPTH,
  NO_FILTERS,
  type PathQuestion,
  type Projection,
  type Subject,
  type ViewState,
} from "#view/state/viewState.ts";

/** In if out, out if in; order of arrival is kept. */
export const toggled = <T>(values: readonly T[], value: T): readonly T[] =>
  values.includes(value) ? values.filter((known) => known !== value) : [...values, value];

const withFilters = (view: ViewState, change: Partial<FilterValues>): ViewState => ({
  ...view,
  filters: { ...view.filters, ...change },
});

/** Opens a node or community in the details panel; questions about the former subject end. */
export const openSubject = (view: ViewState, open: Subject | null): ViewState =>
  view.open === open ? view : { ...view, open, without: [], question: null };

export const toggleKind = (view: ViewState, kind: NodeKind): ViewState =>
  withFilters(view, { hiddenKinds: toggled(view.filters.hiddenKinds, kind) });
export const toggleRelation = (view: ViewState, kind: RelationKind): ViewState =>
  withFilters(view, { hiddenRelations: toggled(view.filters.hiddenRelations, kind) });
export const toggleCommunity = (view: ViewState, community: number): ViewState =>
  withFilters(view, { hiddenCommunities: toggled(view.filters.hiddenCommunities, community) });
/** Shows one community alone; asked again, shows all. */
export const isolateCommunity = (view: ViewState, community: number, all: readonly number[]): ViewState => {
  const others = all.filter((id) => id !== community);
  const alone =
    others.length === view.filters.hiddenCommunities.length && !view.filters.hiddenCommunities.includes(community);
  return withFilters(view, { hiddenCommunities: alone ? [] : others });
};
export const setFilters = (view: ViewState, change: Partial<FilterValues>): ViewState => withFilters(view, change);
/** All filters, and what was hidden, isolated or focused. */
export const showEverything = (view: ViewState): ViewState => ({
  ...view,
  filters: NO_FILTERS,
  hidden: [],
  isolated: [],
  focus: null,
});

export const focusOn = (
  view: ViewState,
  nodes: readonly NodeKey[],
  depth = 1,
  join: Focus["join"] = "union",
): ViewState => ({
  ...view,
  page: "map",
  focus: nodes.length === 0 ? null : { nodes, depth: Math.max(1, Math.min(MAX_DEPTH, depth)), join },
});
/** One step further out or in; stepping in from depth 1 leaves the focus. */
export function stepFocus(view: ViewState, step: 1 | -1): ViewState {
  if (view.focus === null) return view;
  const depth = view.focus.depth + step;
  if (depth < 1) return { ...view, focus: null };
  return { ...view, focus: { ...view.focus, depth: Math.min(MAX_DEPTH, depth) } };
}
/** Adds the neighborhood of a node to the focus, or takes it away again. */
export function expandNode(view: ViewState, node: NodeKey): ViewState {
  if (view.focus === null) return focusOn(view, [node]);
  return focusOn(view, toggled(view.focus.nodes, node), view.focus.depth, view.focus.join);
}

export const select = (view: ViewState, nodes: readonly NodeKey[]): ViewState => ({
  ...view,
  selection: [...new Set(nodes)],
});
export const toggleSelected = (view: ViewState, node: NodeKey): ViewState =>
  select(view, toggled(view.selection, node));
export const togglePinned = (view: ViewState, node: NodeKey): ViewState => ({
  ...view,
  pinned: toggled(view.pinned, node),
});
export const hide = (view: ViewState, nodes: readonly NodeKey[]): ViewState => ({
  ...view,
  hidden: [...new Set([...view.hidden, ...nodes])],
  selection: view.selection.filter((key) => !nodes.includes(key)),
});
export const isolate = (view: ViewState, nodes: readonly NodeKey[]): ViewState => ({
  ...view,
  isolated: [...new Set(nodes)],
});
/** The shown nodes that are not selected, selected instead. */
export const invertSelection = (view: ViewState, shown: readonly NodeKey[]): ViewState => {
  const selected = new Set(view.selection);
  return select(
    view,
    shown.filter((key) => !selected.has(key)),
  );
};

export const askPath = (view: ViewState, path: PathQuestion | null): ViewState => ({ ...view, path });
export const setProjection = (view: ViewState, projection: Projection): ViewState => ({
  ...view,
  projection,
  page: "map",
});
export const toggleCompared = (view: ViewState, paper: NodeKey): ViewState => ({
  ...view,
  compare: toggled(view.compare, paper).slice(-MAX_COMPARED),
});
/** Puts papers side by side: the first of them, as many as fit. */
export const compare = (view: ViewState, papers: readonly NodeKey[]): ViewState => ({
  ...view,
  page: "compare",
  compare: [...new Set(papers)].slice(0, MAX_COMPARED),
});
/** Leaves a shared thing out of "why related", or counts it again. */
export const toggleSummand = (view: ViewState, label: string): ViewState => ({
  ...view,
  without: toggled(view.without, label),
});
export const askWhyNot = (view: ViewState, question: NodeKey | null): ViewState => ({ ...view, question });

/** Rounded, so that the address stays short and reads back to the same camera. */
export const moveCamera = (view: ViewState, camera: Camera | null): ViewState => {
  const round = (value: number) => Math.round(value * 1e4) / 1e4 + 0;
  const rounded = camera && { x: round(camera.x), y: round(camera.y), ratio: Math.max(1e-4, round(camera.ratio)) };
  return { ...view, camera: rounded };
};
