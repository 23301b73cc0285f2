// The map by keys: arrows walk along the strongest links, Page Up and Down from territory to
// territory, Enter opens, Escape goes back.
import { perform } from "#app/state/actions.ts";
import { placedIn, visibleIn } from "#app/state/derived.ts";
import { announce, type Dataset, setTransient, store, viewOf } from "#app/state/state.ts";
import { mayMove } from "#app/styles/scheme.ts";
import { mapStrings } from "#app/words/mapStrings.ts";
import { strings } from "#app/words/strings.ts";
import { isDirection, startOfWalk, walk } from "#view/shown/walk.ts";
import type { Subject } from "#view/state/viewState.ts";

interface MapKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** Walks, opens, leaves. True if the key meant something. */
export function onMapKey({ key, shiftKey }: MapKey, dataset: Dataset): boolean {
  const { transient } = store.getState();
  const { hover, territory } = transient;
  if (isDirection(key)) return walkOn(dataset, key);
  if (key === "PageDown" || key === "PageUp") return toTerritory(dataset, key === "PageDown" ? 1 : -1);
  if (key === "Enter" && territory !== null) {
    if (shiftKey) perform("isolateCommunity", territory);
    else open(`community:${territory}`);
    return true;
  }
  const at = hover ?? dataset.index.position.get(viewOf(store.getState()).open ?? "") ?? null;
  if (key === "Enter" && at !== null) {
    open(dataset.index.keys[at]!);
    return true;
  }
  if (key === "Escape" && (hover ?? territory) !== null) {
    setTransient({ hover: null, territory: null });
    return true;
  }
  return false; // Escape goes on to the page, where it goes one step back
}

function open(subject: Subject): void {
  perform("open", subject);
  setTransient({ sheet: "details" });
}

function walkOn(dataset: Dataset, key: Parameters<typeof walk>[3]): boolean {
  const { transient } = store.getState();
  const view = viewOf(store.getState());
  const index = placedIn(dataset, view);
  const visible = visibleIn(dataset, view);
  const at = transient.hover ?? index.position.get(view.open ?? "") ?? null;
  const start = at !== null && visible.nodes[at] === 1 ? at : null;
  const next = start === null ? startOfWalk(index, visible) : walk(index, visible, start, key);
  if (next === null) return true;
  setTransient({ hover: next, territory: null });
  transient.stage?.reveal(next, mayMove());
  announce(describe(dataset, next));
  return true;
}

/** On to the next community with something shown, most papers first, round and round. */
function toTerritory({ communities, index }: Dataset, step: 1 | -1): boolean {
  const state = store.getState();
  const { dataset, transient } = state;
  if (dataset === null) return false;
  const { nodes } = visibleIn(dataset, viewOf(state));
  const there = new Set(index.community.filter((_, i) => nodes[i] === 1));
  const ids = [...communities.keys()].filter((id) => there.has(id));
  if (ids.length === 0) return true;
  const at = transient.territory === null ? -1 : ids.indexOf(transient.territory);
  const next = ids[(at < 0 ? (step > 0 ? 0 : ids.length - 1) : at + step + ids.length) % ids.length]!;
  const community = communities.get(next)!;
  setTransient({ hover: null, territory: next, pointer: null });
  const central = index.position.get(community.centralPapers[0] ?? "");
  if (central !== undefined) transient.stage?.reveal(central, mayMove());
  announce(mapStrings.spokenTerritory(community.label, community.size));
  return true;
}

function describe({ index, communities }: Dataset, node: number): string {
  const { kind, label, community } = index.nodes[node]!;
  return strings.spoken(kind, label, index.degree[node]!, communities.get(community)?.label ?? null);
}
