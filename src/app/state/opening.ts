// Opening a dataset: read and indexed in the background, put into the store; what goes wrong is
// shown as issues.

import { firstSightSteps } from "#app/map/sight/firstSight.ts";
import { startNotes } from "#app/notes/notes.ts";
import { refreshShelf } from "#app/ownPapers/shelf.ts";
import { breath } from "#app/parts/soon.ts";
import { pictureStepsIn } from "#app/state/derived.ts";
import { amendView, type Dataset, setTransient, store, viewOf } from "#app/state/state.ts";
import {
  DATASETS,
  type DatasetEntry,
  entryOfFolder,
  entryOfLink,
  folderOf,
  isFolder,
  loadDataset,
} from "#browser/datasets.ts";
import { fontsReady } from "#browser/fonts.ts";
import { jobs } from "#browser/jobs.ts";
import type { Sighted } from "#core/file/columnLines.ts";
import { colorSteps } from "#core/graph/communityColors.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import type { Issue } from "#core/issue.ts";
import { nameOrderOf } from "#view/map/appearance.ts";
import { isBetterTurned, turned } from "#view/map/turn.ts";
import { communitiesById } from "#view/shown/visible.ts";
import { isWhole } from "#view/state/address.ts";
import { isEmbedded } from "#view/state/embedding.ts";
import { INITIAL_VIEW, type Subject, type ViewState } from "#view/state/viewState.ts";

async function datasetOf(entry: DatasetEntry, read: GraphIndex): Promise<Dataset> {
  const turning = isBetterTurned(read, { width: innerWidth, height: innerHeight });
  const index = turning ? turned(read) : read;
  await breath();
  const nameOrder = nameOrderOf(index);
  await breath();
  return {
    ...{ entry, index, nameOrder, turned: turning },
    communities: communitiesById(index.attributes),
    colors: await inSlices(colorSteps(read.nodes, read.attributes.communities)),
  };
}

/** The last one asked for: an answer to an earlier question comes too late. */
let wanted: DatasetEntry | null = null;

/**
 * Loads one dataset in the place of what is open, with `subject` in the middle of it. One that cannot
 * be read leaves what is open as it is.
 */
export async function openEntry(entry: DatasetEntry, subject: Subject | null = null): Promise<void> {
  wanted = entry;
  setTransient({ loading: true, issues: [], hover: null, territory: null, missing: null, sight: null });
  if (isFolder(entry)) {
    await openFolder(entry);
    return;
  }
  const outcome = await loadDataset(entry, (sighted) => void showSight(entry, sighted));
  if (wanted !== entry) return;
  if (!outcome.ok) {
    tellIssues(entry, outcome.issues);
    return;
  }
  await breath();
  const dataset = await datasetOf(entry, outcome.value);
  await Promise.all([workOutAhead(dataset), fontsReady()]);
  if (wanted !== entry) return;
  store.setState({ dataset });
  sayInAddress(entry, subject);
  setTransient({ atlas: null });
  // a link that opens something shows it on a small screen, too
  const sheet = viewOf(store.getState()).open === null ? null : "details";
  setTransient({ loading: false, issues: outcome.issues, entries: entriesWith(entry), sheet });
  // builds the search index, so that the first search is as quick as the next
  void jobs.search({ dataset: entry.address, text: "kind:paper", limit: 1 });
}

/** A large dataset from afar while it is read, where nothing is open and the whole map is asked for. */
async function showSight(entry: DatasetEntry, sighted: Sighted): Promise<void> {
  const isWaiting = () => wanted === entry && store.getState().dataset === null && store.getState().transient.loading;
  if (!isWaiting() || !isWhole(viewOf(store.getState()))) return;
  const [sight] = await Promise.all([inSlices(firstSightSteps(sighted)), fontsReady()]);
  if (isWaiting()) setTransient({ sight });
}

/** A dataset as a folder, in the place of what is open: its communities, from afar. */
async function openFolder(entry: DatasetEntry): Promise<void> {
  const { loadAtlas } = await import("#browser/atlas.ts");
  const outcome = await loadAtlas(entry);
  if (wanted !== entry) return;
  if (!outcome.ok) {
    tellIssues(entry, outcome.issues);
    return;
  }
  store.setState({ dataset: null });
  setTransient({ loading: false, issues: [], atlas: outcome.value, entries: entriesWith(entry), sheet: null });
  sayInAddress(entry);
}

const tellIssues = (entry: DatasetEntry, issues: readonly Issue[]): void =>
  setTransient({ loading: false, sight: null, issues: issues.map((issue) => inDataset(entry, issue)) });

function entriesWith(entry: DatasetEntry): readonly DatasetEntry[] {
  const { entries } = store.getState().transient;
  const open = folderOf(entry) ?? entry; // a shard is found in its folder
  return entries.some(({ address }) => address === open.address) ? entries : [...entries, open];
}

/** Another dataset than the address asks for: the browser's way back leads to that one. */
function sayInAddress(entry: DatasetEntry, open: Subject | null = null): void {
  const view = viewOf(store.getState());
  if (isWanted(entry, view)) return;
  const named = entry.carried !== undefined || DATASETS[0]?.id === entry.id ? "" : entry.id;
  // what was chosen, hidden and filtered was in another dataset
  const { embed, theme, side } = view;
  amendView({ ...INITIAL_VIEW, embed, theme, side, open, dataset: named, carried: entry.carried ?? "" }, true);
}

/** Steps that take no longer than this go together. */
const TOGETHER_MS = 16;

/** The dearest of what the first picture is made of: drawn at once, it would hold up the page. */
async function workOutAhead(dataset: Dataset): Promise<void> {
  await breath();
  await inSlices(pictureStepsIn(dataset, viewOf(store.getState())));
  await breath();
}

/** Work whose steps take a few milliseconds each, with breaths between them. */
async function inSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < TOGETHER_MS) continue;
    await breath();
    since = performance.now();
  }
}

/** The issue with the dataset's name before the place in it. */
const inDataset = ({ id }: DatasetEntry, issue: Issue): Issue => ({
  ...issue,
  path: issue.path === undefined ? id : `${id}: ${issue.path}`,
});

/** Whether the address asks for it. */
function isWanted({ id, carried }: DatasetEntry, view: ViewState): boolean {
  if (carried !== undefined || view.carried !== "") return carried === view.carried;
  return (view.dataset === "" ? DATASETS[0]?.id : view.dataset) === id;
}

/**
 * The first dataset of a visit, and what this browser remembers; an embedded page asks for no
 * memory.
 */
export async function openFirst(): Promise<void> {
  setTransient({ entries: DATASETS });
  if (!isEmbedded(viewOf(store.getState()))) {
    startNotes();
    const shelf = refreshShelf();
    const { dataset } = viewOf(store.getState());
    if (dataset !== "" && !DATASETS.some(({ id }) => id === dataset)) await shelf;
  }
  await openWanted();
}

/**
 * Opens what the address asks for: what came with the link, what it names, or the first there is.
 * Nothing takes the place of a named dataset that is not here: who follows a link would take it for
 * what was meant.
 */
export async function openWanted(): Promise<void> {
  const { dataset, carried } = viewOf(store.getState());
  const { entries } = store.getState().transient;
  const named = dataset === "" ? entries[0] : (entries.find(({ id }) => id === dataset) ?? entryOfFolder(dataset));
  const entry = carried !== "" ? entryOfLink(carried) : named;
  if (entry !== undefined) {
    await openEntry(entry);
    return;
  }
  wanted = null;
  store.setState({ dataset: null });
  setTransient({ loading: false, issues: [], atlas: null, sight: null, missing: dataset === "" ? null : dataset });
}
