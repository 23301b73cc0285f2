// The way from the whole map to what is looked at, as steps that lead back: "All › scaling law › this
// paper".
import type { Community } from "#core/graph/attributes.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { openSubject, showEverything } from "#view/state/transitions.ts";
import { communityOf, NO_FILTERS, type ViewState } from "#view/state/viewState.ts";

export interface Crumb {
  readonly kind: "all" | "part" | "around" | "path" | "community" | "node";
  /** A name from the data; empty where the kind says all. */
  readonly name: string;
  /** The view as it is when one goes back to here. */
  readonly view: ViewState;
}

const isFiltered = ({ filters, isolated, hidden }: ViewState): boolean =>
  isolated.length > 0 || hidden.length > 0 || JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);

/** From the whole to what is open; one alone where nothing is narrowed or open. */
export function crumbsOf(
  view: ViewState,
  index: GraphIndex,
  communities: ReadonlyMap<number, Community>,
): readonly Crumb[] {
  const closed: ViewState = { ...openSubject(view, null), path: null };
  const unfocused: ViewState = { ...closed, focus: null };
  const crumbs: Crumb[] = [{ kind: "all", name: "", view: showEverything(unfocused) }];
  if (isFiltered(view)) crumbs.push({ kind: "part", name: partName(view, communities), view: unfocused });
  const labelOf = (key: string) => index.nodes[index.position.get(key) ?? -1]?.label ?? key;
  if (view.focus !== null)
    crumbs.push({ kind: "around", name: view.focus.nodes.map(labelOf).join(" · "), view: closed });
  if (view.path !== null) crumbs.push({ kind: "path", name: "", view: { ...closed, path: view.path } });
  const node = index.position.get(view.open ?? "");
  const community = communities.get(communityOf(view.open) ?? (node === undefined ? -1 : index.community[node]!));
  // a community shown alone is named already
  if (community !== undefined && crumbs.at(-1)?.name !== community.label)
    crumbs.push({ kind: "community", name: community.label, view: openSubject(view, `community:${community.id}`) });
  if (node !== undefined) crumbs.push({ kind: "node", name: index.nodes[node]!.label, view });
  return crumbs;
}

/** What the filters leave, in a word: the one community, the words looked for. */
function partName({ filters }: ViewState, communities: ReadonlyMap<number, Community>): string {
  const left = [...communities.values()].filter(({ id }) => !filters.hiddenCommunities.includes(id));
  const [only] = left;
  const names = [
    ...(filters.text.trim() === "" ? [] : [`“${filters.text.trim()}”`]),
    ...(left.length === 1 && communities.size > 1 && only !== undefined ? [only.label] : []),
  ];
  return names.join(", ");
}

/**
 * One step back: what was opened last closes first, then a community shown alone of `all`. The same
 * view where there is nothing to leave; filters are not left by the way.
 */
export function stepBack(view: ViewState, all: readonly number[]): ViewState {
  if (view.open !== null) return openSubject(view, null);
  if (view.path !== null) return { ...view, path: null };
  if (view.focus !== null) return { ...view, focus: null };
  if (view.isolated.length > 0) return { ...view, isolated: [] };
  if (view.selection.length > 0) return { ...view, selection: [] };
  const { hiddenCommunities } = view.filters;
  const isAlone = all.length > 1 && all.filter((id) => !hiddenCommunities.includes(id)).length === 1;
  return isAlone ? { ...view, filters: { ...view.filters, hiddenCommunities: [] } } : view;
}
