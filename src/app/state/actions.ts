// Every action a person has that changes the work (view and tray): a pure change, one step of undo.
// Menus, keys, palette and panels all call `perform`. What acts on the world around the work
// (camera, files, dialogs, the history itself) is in commands.ts.
import { visibleIn } from "#app/state/derived.ts";
import { announce, commit, type Dataset, store, type Work, workOf } from "#app/state/state.ts";
import { strings } from "#app/words/strings.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import type { NodeKey, NodeKind, RelationKind } from "#core/model.ts";
import type { Visible } from "#view/shown/visible.ts";
import { stepBack } from "#view/state/breadcrumb.ts";
import { isEmbedded } from "#view/state/embedding.ts";
import { grown, neighborsOfAll } from "#view/state/selection.ts";
import * as change from "#view/state/transitions.ts";
import { addToTray, annotate, removeFromTray, type Tray, type TrayItem } from "#view/state/tray/tray.ts";
import {
  type ColorMeasure,
  type FilterValues,
  isNodeKey,
  NO_FILTERS,
  type Page,
  type PathQuestion,
  type Projection,
  type ReadingQuestion,
  type Side,
  type SizeMeasure,
  type Subject,
  type TableOrder,
  type ThemeChoice,
  type ViewState,
} from "#view/state/viewState.ts";

export interface Action<A> {
  readonly change: (work: Work, argument: A, dataset: Dataset | null) => Work;
  /** A run of these (typing, dragging a slider) is one step of undo. */
  readonly merge: boolean;
  /**
   * Pressed without any argument: the action is offered in menus and the palette under its name in
   * strings.actions.
   */
  readonly shortcut: string | null;
}

const onWork = <A>(apply: Action<A>["change"], shortcut: string | null = null, merge = false): Action<A> => ({
  change: apply,
  merge,
  shortcut,
});
const onView = <A>(
  apply: (view: ViewState, argument: A, dataset: Dataset | null) => ViewState,
  shortcut: string | null = null,
  merge = false,
): Action<A> =>
  onWork(
    (work, argument, dataset) => {
      const view = apply(work.view, argument, dataset);
      return view === work.view ? work : { ...work, view };
    },
    shortcut,
    merge,
  );
const onTray = <A>(apply: (tray: Tray, argument: A) => Tray, merge = false): Action<A> =>
  onWork((work, argument) => ({ ...work, tray: apply(work.tray, argument) }), null, merge);

const shownKeys = (view: ViewState, dataset: Dataset | null): readonly NodeKey[] => {
  if (dataset === null) return [];
  const { nodes } = visibleIn(dataset, view);
  return dataset.index.keys.filter((_, i) => nodes[i] === 1);
};
/** Every community there is, and -1 if some node is in none. */
const communitiesIn = (dataset: Dataset | null): readonly number[] => [...new Set(dataset?.index.community ?? [])];

/**
 * Selects what a rule makes of the selection, over what is shown; stays as it is if that is
 * nothing.
 */
function withSelected(
  view: ViewState,
  dataset: Dataset | null,
  rule: (index: GraphIndex, visible: Visible, nodes: readonly number[]) => readonly number[],
): ViewState {
  if (dataset === null || view.selection.length === 0) return view;
  const { index } = dataset;
  const selected = view.selection.flatMap((key) => index.position.get(key) ?? []);
  const nodes = rule(index, visibleIn(dataset, view), selected);
  return nodes.length === 0
    ? view
    : change.select(
        view,
        nodes.map((node) => index.keys[node]!),
      );
}
const openNode = (view: ViewState): NodeKey | null => (view.open !== null && isNodeKey(view.open) ? view.open : null);
/** What "it" means for a action: the selection, else what is open. */
const targets = (view: ViewState): readonly NodeKey[] => {
  const open = openNode(view);
  return view.selection.length > 0 ? view.selection : open === null ? [] : [open];
};
const withOpen = (view: ViewState, apply: (key: NodeKey) => ViewState): ViewState => {
  const open = openNode(view);
  return open === null ? view : apply(open);
};

const ACTIONS = {
  /** Back to a step of the breadcrumb. */
  goTo: onView((_, view: ViewState) => view),
  open: onView((view, subject: Subject | null) => change.openSubject(view, subject)),
  page: onView((view, page: Page) => ({ ...view, page })),
  side: onView((view, side: Side) => ({ ...view, side })),
  theme: onView((view, theme: ThemeChoice) => ({ ...view, theme })),
  colorBy: onView((view, colorBy: ColorMeasure) => ({ ...view, colorBy })),
  sizeBy: onView((view, sizeBy: SizeMeasure) => ({ ...view, sizeBy })),
  projection: onView((view, projection: Projection) => change.setProjection(view, projection)),
  toggleKind: onView((view, kind: NodeKind) => change.toggleKind(view, kind)),
  toggleRelation: onView((view, kind: RelationKind) => change.toggleRelation(view, kind)),
  toggleCommunity: onView((view, id: number) => change.toggleCommunity(view, id)),
  isolateCommunity: onView((view, id: number, dataset) => change.isolateCommunity(view, id, communitiesIn(dataset))),
  filter: onView((view, values: Partial<FilterValues>) => change.setFilters(view, values), null, true),
  focus: onView((view, { nodes, depth }: { readonly nodes: readonly NodeKey[]; readonly depth: number }) =>
    change.focusOn(view, nodes, depth, view.focus?.join ?? "union"),
  ),
  expand: onView((view, key: NodeKey) => change.expandNode(view, key)),
  select: onView((view, keys: readonly NodeKey[]) => change.select(view, keys)),
  toggleSelected: onView((view, key: NodeKey) => change.toggleSelected(view, key)),
  hide: onView((view, keys: readonly NodeKey[]) => change.hide(view, keys)),
  isolate: onView((view, keys: readonly NodeKey[]) => change.isolate(view, keys)),
  path: onView((view, question: PathQuestion | null) => ({ ...change.askPath(view, question), page: "map" as const })),
  toggleCompared: onView((view, key: NodeKey) => change.toggleCompared(view, key)),
  compare: onView((view, keys: readonly NodeKey[]) => change.compare(view, keys)),
  sortPapers: onView((view, paperOrder: TableOrder | null) => ({ ...view, paperOrder })),
  sortConcepts: onView((view, conceptOrder: TableOrder | null) => ({ ...view, conceptOrder })),
  beside: onView((view, beside: ViewState["beside"]) => ({ ...view, beside })),
  reading: onView(
    (view, question: Partial<ReadingQuestion>) => ({
      ...view,
      page: "reading",
      reading: { ...view.reading, ...question },
    }),
    null,
    true,
  ),
  concern: onView((view, concern: string) => ({ ...view, concern })),
  trace: onView((view, trace: string) => ({ ...view, trace }), null, true),
  toggleSummand: onView((view, key: string) => change.toggleSummand(view, key)),
  whyNot: onView((view, key: NodeKey | null) => change.askWhyNot(view, key)),
  addToTray: onTray((tray, items: readonly Pick<TrayItem, "key" | "label">[]) => addToTray(tray, items)),
  removeFromTray: onTray((tray, key: NodeKey) => removeFromTray(tray, key)),
  annotate: onTray(
    (tray, { key, ...values }: Partial<Pick<TrayItem, "note" | "tags">> & Pick<TrayItem, "key">) =>
      annotate(tray, key, values),
    true,
  ),
  replaceTray: onTray((_, tray: Tray) => tray),
} as const;

/** Actions that need no argument: named in strings.actions, offered in palette, menus and help. */
export const PLAIN_ACTIONS = {
  stepBack: onView<void>((view, _, dataset) => stepBack(view, communitiesIn(dataset)), "Escape"),
  close: onView<void>((view) => change.openSubject(view, null)),
  showEverything: onView<void>((view) => change.showEverything(view), "0"),
  clearFilters: onView<void>((view) => change.setFilters(view, NO_FILTERS)),
  focusOpen: onView<void>((view) => (targets(view).length === 0 ? view : change.focusOn(view, targets(view))), "F"),
  deeper: onView<void>((view) => change.stepFocus(view, 1), "]"),
  shallower: onView<void>((view) => change.stepFocus(view, -1), "["),
  leaveFocus: onView<void>((view) => (view.focus === null ? view : { ...view, focus: null })),
  pinOpen: onView<void>((view) => withOpen(view, (key) => change.togglePinned(view, key)), "P"),
  selectOpen: onView<void>((view) => withOpen(view, (key) => change.toggleSelected(view, key)), "S"),
  hideSelection: onView<void>((view) => (targets(view).length === 0 ? view : change.hide(view, targets(view))), "H"),
  isolateSelection: onView<void>(
    (view) => (targets(view).length === 0 ? view : change.isolate(view, targets(view))),
    "I",
  ),
  invertSelection: onView<void>((view, _, dataset) => change.invertSelection(view, shownKeys(view, dataset))),
  selectShown: onView<void>((view, _, dataset) => change.select(view, shownKeys(view, dataset))),
  clearSelection: onView<void>((view) => (view.selection.length === 0 ? view : change.select(view, []))),
  focusSelectionUnion: onView<void>((view) =>
    view.selection.length === 0 ? view : change.focusOn(view, view.selection, view.focus?.depth ?? 1, "union"),
  ),
  focusSelectionIntersection: onView<void>((view) =>
    view.selection.length === 0 ? view : change.focusOn(view, view.selection, view.focus?.depth ?? 1, "intersection"),
  ),
  collect: onWork<void>((work, _, dataset) => {
    const items = targets(work.view).flatMap((key) => {
      const i = dataset?.index.position.get(key);
      return i === undefined || dataset === null ? [] : [{ key, label: dataset.index.nodes[i]!.label }];
    });
    return { ...work, tray: addToTray(work.tray, items) };
  }, "T"),
  compareOpen: onView<void>(
    (view) => withOpen(view, (key) => (key.startsWith("paper:") ? change.toggleCompared(view, key) : view)),
    "C",
  ),
  compareSelection: onView<void>((view) => {
    const papers = view.selection.filter((key) => key.startsWith("paper:"));
    return papers.length < 2 ? view : change.compare(view, papers);
  }),
  growSelection: onView<void>((view, _, dataset) => withSelected(view, dataset, grown)),
  commonNeighbors: onView<void>((view, _, dataset) => withSelected(view, dataset, neighborsOfAll)),
  leavePath: onView<void>((view) => (view.path === null ? view : change.askPath(view, null))),
} as const satisfies Readonly<Record<keyof typeof strings.actions, Action<void>>>;

type Actions = typeof ACTIONS & typeof PLAIN_ACTIONS;
export type ActionId = keyof Actions;
export type PlainActionId = keyof typeof PLAIN_ACTIONS;
type Argument<K extends ActionId> = Actions[K] extends Action<infer A> ? A : never;

/**
 * What a reader of an embedded page does not do: collect (the browser would remember it) and go to
 * the pages that work with collections.
 */
export const KEPT_FROM_EMBEDDED: readonly ActionId[] = [
  ...(["collect", "addToTray", "removeFromTray", "annotate", "replaceTray"] as const),
  ...(["toggleCompared", "compare", "compareOpen", "compareSelection", "reading"] as const),
];

/** Does a action: the only way in which the work changes. */
export function perform<K extends ActionId>(
  id: K,
  ...rest: Argument<K> extends void ? [] : [argument: Argument<K>]
): void {
  const actions: Readonly<Record<string, Action<never>>> = { ...ACTIONS, ...PLAIN_ACTIONS };
  const action = actions[id];
  if (action === undefined) throw new Error(`There is no action "${id}".`);
  const state = store.getState();
  const work = workOf(state);
  if (isEmbedded(work.view) && KEPT_FROM_EMBEDDED.some((kept) => kept === id)) return;
  // one argument or none, of the very type the action's id asks for
  const next = action.change(work, rest[0] as never, state.dataset);
  if (next === work) return;
  commit(next, id, action.merge);
  if (id in strings.actions) announce(strings.actions[id as PlainActionId]);
}
