// The shelf in the app: what is kept in this browser stands in the menu beside the served datasets,
// and survives the visit.
import { setTransient, store } from "#app/state/state.ts";
import type { DatasetEntry } from "#browser/datasets.ts";
import { deleteKept, type KeptDataset, listKept, renameKept } from "#browser/shelf.ts";
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
  const { entries } = store.getState().transient;
  const names = new Map(kept.value.map((dataset) => [dataset.name, dataset]));
  const stay = entries.flatMap((entry): DatasetEntry[] => {
    const dataset = names.get(entry.id);
    if (dataset === undefined) return entry.keptPapers === undefined ? [entry] : [];
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
  await refreshShelf();
}
