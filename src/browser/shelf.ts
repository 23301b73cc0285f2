// Datasets a person keeps in this browser: files by name in IndexedDB. What is read back goes
// through decodeGraph like any file. Where storage is off or full, the caller is told why.

import { watchSilence } from "#browser/lifeSigns.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { compareText } from "#core/math/order.ts";

export interface KeptDataset {
  /** Names the dataset in the menu and in addresses; unique on the shelf. */
  readonly name: string;
  readonly papers: number;
  readonly graph: Blob;
  readonly audit?: Blob;
}

const DATABASE = "isogloss";
const STORE = "datasets";
const SILENCE_MS = 15_000;

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "name" });
  return answer(request);
}

/** One transaction: all of it, or nothing and why. */
async function transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<Outcome<T>> {
  const watch = watchSilence(SILENCE_MS, {
    code: "shelf/silent",
    severity: "error",
    message: "The storage of this browser does not answer.",
    hint: "Datasets kept in it cannot be opened now: restart the browser, or open the dataset from a file.",
  });
  try {
    return await Promise.race([answered(mode, work), watch.silence]);
  } finally {
    watch.stop();
  }
}

async function answered<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<Outcome<T>> {
  try {
    const database = await open();
    try {
      const transaction = database.transaction(STORE, mode);
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      const [value] = await Promise.all([work(transaction.objectStore(STORE)), done]);
      return success(value);
    } finally {
      database.close();
    }
  } catch (problem) {
    return failure({
      code: "shelf/storage",
      severity: "error",
      message: `This browser cannot keep datasets now (${problem instanceof Error ? problem.message : String(problem)}).`,
      hint: "Private windows and full disks do that: save the dataset as a file instead.",
    });
  }
}

const isKept = (value: unknown): value is KeptDataset =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  typeof value.name === "string" &&
  "papers" in value &&
  typeof value.papers === "number" &&
  "graph" in value &&
  value.graph instanceof Blob;

/** All that is kept, by name. Blobs are read only when they are opened. */
export const listKept = (): Promise<Outcome<readonly KeptDataset[]>> =>
  transact("readonly", async (store) => {
    const all: readonly unknown[] = await answer(store.getAll());
    return all.filter(isKept).sort((a, b) => compareText(a.name, b.name));
  });

/** Puts a dataset on the shelf, in the place of one of the same name. */
export const keepDataset = (dataset: KeptDataset): Promise<Outcome<void>> =>
  transact("readwrite", async (store) => void (await answer(store.put(dataset))));

export const deleteKept = (name: string): Promise<Outcome<void>> =>
  transact("readwrite", async (store) => void (await answer(store.delete(name))));

/** Another name for what is kept; false where that is taken or there is nothing of the old name. */
export const renameKept = (name: string, next: string): Promise<Outcome<boolean>> =>
  transact("readwrite", async (store) => {
    const dataset: unknown = await answer(store.get(name));
    if (!isKept(dataset) || (await answer(store.count(next))) > 0) return false;
    await answer(store.put({ ...dataset, name: next }));
    await answer(store.delete(name));
    return true;
  });
