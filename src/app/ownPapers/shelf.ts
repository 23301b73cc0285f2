// The shelf in the app: what is kept in this browser stands in the menu beside the served datasets,
// and survives the visit.
import { setTransient, store } from "#app/state/state.ts";
import { DATASETS, type DatasetEntry, entryOfFolder, fetchBlob } from "#browser/datasets.ts";
import { deleteKept, type KeptDataset, keepDataset, listKept, renameKept } from "#browser/shelf.ts";
import type { Outcome } from "#core/issue.ts";

const entryOf = ({ name, papers, graph, audit }: KeptDataset): DatasetEntry => ({
  id: name,
  address: URL.createObjectURL(graph),
  ...(audit === undefined ? {} : { audit: URL.createObjectURL(audit) }),
  keptPapers: papers,
});

/**
 * Brings the menu up to date; entries that stay keep their addresses, so that what is open stays
 * open.
 */
export async function refreshShelf(): Promise<Outcome<readonly KeptDataset[]>> {
  const kept = await listKept();
  if (!kept.ok) return kept;
  const { dataset: opened, transient } = store.getState();
  const names = new Map(kept.value.map((dataset) => [dataset.name, dataset]));
  const stay = transient.entries.flatMap((entry): DatasetEntry[] => {
    const dataset = names.get(entry.id);
    if (dataset === undefined) {
      if (entry.keptPapers === undefined) return [entry];
      // forgotten elsewhere or here: what is open stays, as something that is not kept
      const { keptPapers: _, ...unkept } = entry;
      return entry.address === opened?.entry.address ? [unkept] : [];
    }
    names.delete(entry.id);
    return [{ ...entry, keptPapers: dataset.papers }];
  });
  setTransient({ entries: [...stay, ...[...names.values()].map(entryOf)] });
  return kept;
}

/** A name that no dataset here has: "papers", "papers-2", … */
export function uniqueName(wanted: string): string {
  const taken = new Set(store.getState().transient.entries.map(({ id }) => id));
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}-${n}`;
  return name;
}

/** False where the name is taken or unusable. */
export async function renameOnShelf(entry: DatasetEntry, wanted: string): Promise<boolean> {
  const name = wanted.trim();
  if (name === entry.id) return true;
  if (name === "" || uniqueName(name) !== name) return false;
  const renamed = await renameKept(entry.id, name);
  if (!renamed.ok) setTransient({ issues: renamed.issues });
  if (!renamed.ok || !renamed.value) return false;
  const { entries } = store.getState().transient;
  setTransient({ entries: entries.map((other) => (other.id === entry.id ? { ...other, id: name } : other)) });
  await refreshShelf();
  return true;
}

export async function deleteFromShelf(entry: DatasetEntry): Promise<void> {
  const gone = await deleteKept(entry.id);
  if (!gone.ok) setTransient({ issues: gone.issues });
  const { dataset, transient } = store.getState();
  // what is open is still here, but only as long as the page
  if (gone.ok && dataset?.entry.id === entry.id) setTransient({ unkept: [...transient.unkept, dataset.entry.address] });
  await refreshShelf();
}

/** Keeps a dataset of this visit: one opened from a file, or forgotten a moment ago. */
export async function keepEntry({ id, address, audit }: DatasetEntry, papers: number): Promise<void> {
  const [graph, account] = await Promise.all([fetchBlob(address), audit === undefined ? null : fetchBlob(audit)]);
  if (graph === null) return;
  const kept = await keepDataset({ name: id, papers, graph, ...(account === null ? {} : { audit: account }) });
  if (!kept.ok) setTransient({ issues: kept.issues });
  else noteSafe(address);
  await refreshShelf();
}

/** Closing the page no longer loses it. */
export const noteSafe = (address: string): void =>
  setTransient({ unkept: store.getState().transient.unkept.filter((other) => other !== address) });

/** Where a dataset is: served with the page, kept in this browser, carried by a link, or in this visit only. */
export function whereIs({ address, carried, id }: DatasetEntry): "served" | "kept" | "link" | "visit" {
  if (carried !== undefined) return "link";
  if (entryOfFolder(id) !== undefined || DATASETS.some((served) => served.address === address)) return "served";
  const { entries } = store.getState().transient;
  return entries.some((entry) => entry.id === id && entry.keptPapers !== undefined) ? "kept" : "visit";
}
