// Files as people give them: chosen or dropped, with all that is in dropped folders. Only named
// here; their bytes are read in the worker.
import { sortByKey } from "#core/math/order.ts";
import type { PaperFile } from "#worker/protocol.ts";

const asPaperFile = (file: File): PaperFile => ({ name: file.name, content: file });

/** Lets a person choose files; none if they think better of it. */
export function chooseFiles(): Promise<PaperFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.addEventListener("change", () => resolve([...(input.files ?? [])].map(asPaperFile)));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}

/**
 * What was dropped, folders by path without hidden files. To be called in the drop event itself:
 * later its data is gone.
 */
async function droppedFiles({ items, files }: DataTransfer): Promise<PaperFile[]> {
  const plain = [...files];
  const entries = [...items].filter(({ kind }) => kind === "file").map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return plain.map(asPaperFile);
  const found: PaperFile[] = [];
  for (const [i, entry] of entries.entries()) {
    const file = plain[i];
    if (entry?.isDirectory) for (const one of sortByKey(await filesIn(entry), ({ name }) => name)) found.push(one);
    else if (file !== undefined) found.push(asPaperFile(file));
  }
  return found;
}

async function filesIn(entry: FileSystemEntry): Promise<PaperFile[]> {
  if (entry.name.startsWith(".")) return [];
  if (isFile(entry)) {
    const content = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//, ""), content, incidental: true }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: PaperFile[] = [];
  for (;;) {
    // a folder is told a hundred entries at a time
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const inner of some) for (const file of await filesIn(inner)) found.push(file);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/**
 * Tells of files that are dragged over the page (true, false) and dropped. Texts and links are left
 * to the browser.
 */
export function onDrop(over: (isOver: boolean) => void, dropped: (files: readonly PaperFile[]) => void): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  window.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    over(true);
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) over(false);
  });
  window.addEventListener("drop", (event) => {
    if (!holdsFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    over(false);
    void droppedFiles(event.dataTransfer).then(dropped);
  });
}
