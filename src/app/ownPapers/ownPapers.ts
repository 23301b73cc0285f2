// A person's own papers: given, looked at, built, kept. The actions behind the dialog; the work
// itself is done in the worker.

import { type BuiltDataset, type Draft, EMPTY_DRAFT, nameOf, sourcesOf } from "#app/ownPapers/draft.ts";
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";
import { noteSafe, refreshShelf, uniqueName, whereIs } from "#app/ownPapers/shelf.ts";
import { perform } from "#app/state/actions.ts";
import { openEntry } from "#app/state/opening.ts";
import { announce, setTransient, store } from "#app/state/state.ts";
import type { Built, Inspection, PaperFile } from "#browser/building.ts";
import { buildDataset, inspectFiles, type Job } from "#browser/building.ts";
import { fetchBlob } from "#browser/datasets.ts";
import { saveBlob } from "#browser/files.ts";
import { chooseFiles } from "#browser/givenFiles.ts";
import { keepDataset } from "#browser/shelf.ts";
import type { ListKind } from "#core/concepts/lists/listKinds.ts";
import { isDatasetId } from "#core/intake/datasetId.ts";
import { failure, type Issue, type Outcome } from "#core/issue.ts";
import { DEFAULT_PARAMETERS, readParameters } from "#core/parameters.ts";

const draftNow = (): Draft => store.getState().draft;

export const changeDraft = (change: Partial<Draft>): void =>
  store.setState(({ draft }) => ({ draft: { ...draft, ...change } }));

/** Typing waits this long before the text is looked at. */
const PAUSE_MS = 350;

let inspection: Job<Inspection> | null = null;
let building: Job<Outcome<Built>> | null = null;
let pause: ReturnType<typeof setTimeout> | undefined;

/** Changes what is to be read, and has it looked at. */
export function changeSources(change: Partial<Pick<Draft, "files" | "pasted" | "format" | "columns">>): void {
  changeDraft({ ...change, built: null, issues: [] });
  clearTimeout(pause);
  pause = setTimeout(() => void inspect(), change.pasted === undefined ? 0 : PAUSE_MS);
}

const wayOfReading = ({ format, columns }: Draft) => ({ format: format === "" ? undefined : format, columns });

async function inspect(): Promise<void> {
  inspection?.cancel();
  const draft = draftNow();
  const files = sourcesOf(draft);
  if (files.length === 0) {
    changeDraft({ inspection: null, inspecting: false });
    return;
  }
  changeDraft({ inspecting: true });
  const job = inspectFiles({ files, ...wayOfReading(draft) });
  inspection = job;
  const found = await job.result;
  if (inspection === job) inspection = null;
  changeDraft({ inspection: found, inspecting: false });
}

/**
 * Files from a drop or a menu: a dataset is opened; papers go straight onto the map where nothing is
 * to be decided, else to their dialog.
 */
export async function takeFiles(files: readonly PaperFile[]): Promise<void> {
  if (files.length === 0) return;
  const [only] = files;
  if (files.length === 1 && only !== undefined && (await isDatasetFile(only))) {
    setTransient({ dialog: null });
    await openEntry({
      id: uniqueName(only.name.replace(/(\.graph)?\.json$/i, "")),
      address: URL.createObjectURL(only.content),
    });
    return;
  }
  const isFirst = store.getState().transient.dialog !== "papers" && sourcesOf(draftNow()).length === 0;
  if (isFirst) {
    changeDraft({ files });
    await inspect();
    if (leavesNothingToDecide()) {
      await buildAndShow();
      return;
    }
  } else changeSources({ files: [...draftNow().files, ...files] });
  setTransient({ dialog: "papers" });
}

/** All was recognised, no table's columns are guessed, nothing was lost, no own dataset could be meant. */
function leavesNothingToDecide(): boolean {
  const { inspection } = draftNow();
  const { dataset } = store.getState();
  return (
    inspection?.papers.ok === true &&
    inspection.papers.issues.every(({ severity }) => severity === "note") &&
    inspection.sources.every(({ heading }) => heading.length === 0) &&
    (dataset === null || whereIs(dataset.entry) === "served")
  );
}

/** By its name, or by its first words: those of our encoder. */
const isDatasetFile = async ({ name, content }: PaperFile): Promise<boolean> =>
  /\.graph\.json$/i.test(name) || /^\s*\{"attributes":\{"format":"isogloss"/.test(await content.slice(0, 200).text());

/** Adds to the dataset that is open, or makes a new one. Its parameters come along. */
export function setOnto(wanted: boolean): void {
  const { dataset } = store.getState();
  if (!wanted || dataset === null) {
    changeDraft({ onto: null, parameters: DEFAULT_PARAMETERS });
    return;
  }
  const { corpus, parameters } = dataset.index.attributes;
  const known = Object.entries(parameters).filter(([id]) => id in DEFAULT_PARAMETERS);
  const read = readParameters(Object.fromEntries(known));
  changeDraft({
    onto: { entry: dataset.entry, id: corpus.id, title: corpus.title },
    parameters: read.ok ? read.value : DEFAULT_PARAMETERS,
  });
}

/** Builds what the draft says; the dialog shows how far it is. */
export async function build(): Promise<void> {
  const draft = draftNow();
  if (draft.progress !== null) return;
  changeDraft({ progress: { stage: "opening", done: 0, total: 1 }, built: null, issues: [] });
  announce(paperStrings.stages.opening);
  const outcome = await resultOf(draft);
  if (outcome === null) return;
  building = null;
  if (!outcome.ok) {
    changeDraft({ progress: null, issues: outcome.issues });
    announce(paperStrings.failed);
    return;
  }
  const built = builtDataset(nameOf(draft).id, outcome.value, outcome.issues);
  const { entries, unkept } = store.getState().transient;
  changeDraft({ progress: null, built });
  setTransient({ entries: [...entries, built.entry], unkept: [...unkept, built.entry.address] });
  announce(paperStrings.done);
  await keepBuilt(built);
}

/** The same, and at once onto the map; what was left out or changed stands in the strip there. */
export async function buildAndShow(): Promise<void> {
  await build();
  const { built, inspection } = draftNow();
  if (built === null) {
    setTransient({ dialog: "papers" }); // where it says why
    return;
  }
  await explore(built);
  const { builtReport } = await import("#app/ownPapers/builtReport.ts");
  setTransient({ issues: [builtReport(inspection, store.getState().dataset), ...built.issues] });
}

/** Null: cancelled before it began. */
async function resultOf(draft: Draft): Promise<Outcome<Built> | null> {
  const { id, title } = nameOf(draft);
  if (!isDatasetId(id))
    return failure({
      code: "papers/name",
      severity: "error",
      message: paperStrings.badName(id),
      hint: paperStrings.nameHint,
    });
  const onto = draft.onto === null ? undefined : await fetchBlob(draft.onto.entry.address);
  if (onto === null) return failure({ code: "papers/onto", severity: "error", message: paperStrings.ontoGone });
  if (draftNow().progress === null) return null;
  const { parameters, lists } = draft;
  building = buildDataset(
    { files: sourcesOf(draft), ...wayOfReading(draft), id, title, parameters, lists, onto },
    (stage, done, total) => {
      if (draftNow().progress !== null) changeDraft({ progress: { stage, done, total } });
    },
  );
  return building.result;
}

const builtDataset = (id: string, files: Built, issues: readonly Issue[]): BuiltDataset => ({
  entry: { id: uniqueName(id), address: URL.createObjectURL(files.graph), audit: URL.createObjectURL(files.audit) },
  ...{ files, issues, kept: false },
});

export function cancelBuild(): void {
  building?.cancel();
  building = null;
  changeDraft({ progress: null });
  announce(paperStrings.cancelled);
}

export async function explore({ entry }: BuiltDataset): Promise<void> {
  setTransient({ dialog: null });
  store.setState({ draft: EMPTY_DRAFT });
  await openEntry(entry);
  perform("page", "map");
}

export function saveBuilt({ entry, files }: BuiltDataset): void {
  saveBlob(`${entry.id}.graph.json`, files.graph);
  noteSafe(entry.address);
}

/** What is built is kept without being asked for; where the browser cannot, its card says so. */
async function keepBuilt(built: BuiltDataset): Promise<void> {
  const { graph, audit, summary } = built.files;
  const kept = await keepDataset({ name: built.entry.id, papers: summary.counts.papers, graph, audit });
  if (draftNow().built === built)
    changeDraft({
      built: { ...built, kept: kept.ok, issues: kept.ok ? built.issues : [...kept.issues, ...built.issues] },
    });
  if (!kept.ok) return;
  noteSafe(built.entry.address);
  await refreshShelf();
}

/** Whether closing the page would lose work: a build that runs, or one that is nowhere else. */
export const hasUnsavedWork = (): boolean =>
  draftNow().progress !== null || store.getState().transient.unkept.length > 0;

/** A list from a file, into its field: seen and changeable before it counts. */
export async function readListFile(kind: ListKind): Promise<void> {
  const [file] = await chooseFiles();
  if (file === undefined) return;
  const { decodeText } = await import("#core/intake/bytes/encoding.ts");
  const text = decodeText({ name: file.name, bytes: new Uint8Array(await file.content.arrayBuffer()) });
  if (text.ok) changeDraft({ lists: { ...draftNow().lists, [kind]: { text: text.value, path: file.name } } });
  else changeDraft({ issues: text.issues });
}
