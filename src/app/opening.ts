// Opening a dataset: fetched, checked, indexed, put into the store; what goes wrong is shown as issues.
import { refreshShelf } from "#app/shelf.ts";
import { amendView, type Dataset, setPassing, store, viewOf } from "#app/state.ts";
import { DATASETS, type DatasetEntry, loadDataset } from "#browser/datasets.ts";
import { jobs } from "#browser/jobs.ts";
import { recall } from "#browser/storage.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { namePriorities } from "#view/appearance.ts";
import { indexGraph } from "#view/graphIndex.ts";
import { amend } from "#view/history.ts";
import { readTray } from "#view/tray.ts";
import { communitiesById } from "#view/visible.ts";

export function datasetOf(entry: DatasetEntry, graph: KnowledgeGraph): Dataset {
  const index = indexGraph(graph);
  const priorities = namePriorities(index);
  const nameOrder = Uint32Array.from(index.keys, (_, i) => i).sort((a, b) => priorities[b]! - priorities[a]! || a - b);
  return { entry, index, communities: communitiesById(graph.getAttributes()), nameOrder };
}

/** Loads one dataset in the place of what is open. */
export async function openEntry(entry: DatasetEntry): Promise<void> {
  setPassing({ loading: true, issues: [], hover: null });
  const outcome = await loadDataset(entry);
  const { passing } = store.getState();
  const entries = passing.entries.some(({ address }) => address === entry.address)
    ? passing.entries
    : [...passing.entries, entry];
  if (!outcome.ok) {
    store.setState({ dataset: null });
    setPassing({ loading: false, issues: outcome.issues, entries });
    return;
  }
  store.setState({ dataset: datasetOf(entry, outcome.value) });
  setPassing({ loading: false, issues: outcome.issues, entries });
  // wakes the worker and has it read the dataset, so that the first search is as quick as the next
  void jobs.search({ dataset: entry.address, text: "kind:paper", limit: 1 });
  const view = viewOf(store.getState());
  const first = DATASETS[0]?.id === entry.id;
  if ((view.dataset === "" ? DATASETS[0]?.id : view.dataset) !== entry.id)
    amendView({ ...view, dataset: first ? "" : entry.id, open: null, camera: null });
}

/** What the address asks for, or the first there is. */
export async function openFirst(): Promise<void> {
  const saved = recall("tray");
  const tray = saved === null ? null : readTray(saved);
  if (tray?.ok) {
    const { history } = store.getState();
    store.setState({ history: amend(history, { ...history.present, tray: tray.value }) });
  }
  setPassing({ entries: DATASETS });
  const shelf = refreshShelf();
  const wanted = viewOf(store.getState()).dataset;
  if (wanted !== "" && !DATASETS.some(({ id }) => id === wanted)) await shelf;
  const { entries } = store.getState().passing;
  const entry = entries.find(({ id }) => id === wanted) ?? entries[0];
  if (entry === undefined) setPassing({ loading: false });
  else await openEntry(entry);
}
