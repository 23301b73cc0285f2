// A copy of what a person wrote that is on the disk a moment later: what local storage is told, a
// browser gathers for some seconds, and loses where it is killed. Where there is no such storage there
// is no copy.
import { sharedText } from "#browser/sharedText.ts";

const DATABASE = "isogloss-copies";
const STORE = "texts";

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answer(request);
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
  try {
    opened ??= database();
    const transaction = (await opened).transaction(STORE, mode, { durability: "strict" });
    return await answer(work(transaction.objectStore(STORE)));
  } catch {
    return null; // private windows, full disks: the notes are in local storage still
  }
}

const FOLLOWED_MS = 300;

/** Hands over the copy that is there, if any, and from then on copies the text whenever it changes. */
export async function followText(name: string, onCopy: (text: string | null) => void): Promise<void> {
  const found: unknown = await within("readonly", (store) => store.get(name));
  onCopy(typeof found === "string" ? found : null);
  let copied = found;
  const copy = () => {
    const text = sharedText(name);
    if (text === null || text === copied) return;
    copied = text;
    void within("readwrite", (store) => store.put(text, name));
  };
  setInterval(copy, FOLLOWED_MS);
  // a phone stops the timers of what is not seen, and may end it without another word
  document.addEventListener("visibilitychange", copy);
}
