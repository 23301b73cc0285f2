// A person's notes: the tray with its past, shared by the tabs of this browser. Every change of the
// tray is written at once, joined with what another tab wrote meanwhile; what cannot be read is put
// aside and told, never overwritten; what cannot be written is told as long as that lasts.
import { notesStrings } from "#app/notes/notesStrings.ts";
import { commit, setTransient, store, workOf } from "#app/state/state.ts";
import { saveText } from "#browser/files.ts";
import {
  changeNow,
  changeText,
  discardText,
  onOtherTab,
  putAside,
  sharedText,
  textsAside,
} from "#browser/sharedText.ts";
import type { Issue, Outcome } from "#core/issue.ts";
import { everyStep } from "#view/state/history.ts";
import { applyChange, changeBetween, type Tray } from "#view/state/tray/tray.ts";
import { loadInto, readTray, writeTray } from "#view/state/tray/trayFile.ts";
import {
  hasSeenAll,
  mergeTrays,
  NO_VERSIONS,
  type TrayVersions,
  trayOf,
  writeChanges,
} from "#view/state/tray/trayVersions.ts";

const NAME = "tray";
const FILE_NAME = "isogloss-tray.json";

/** This visit, as an author of changes. */
const author = newAuthor();
let versions: TrayVersions = NO_VERSIONS;
/** What this browser is known to keep. */
let kept: string | null = null;
let saving = false;

function newAuthor(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join("");
}

/** Reads what this browser keeps, and from now on keeps every change. */
export function startNotes(): void {
  takeIn(sharedText(NAME));
  readAgain();
  store.subscribe((state, before) => {
    if (workOf(state).tray !== workOf(before).tray) keep(workOf(state).tray);
  });
  onOtherTab(NAME, takeInWhole);
  // after the first picture; without it there are no copies
  import("#browser/flushedText.ts").then(({ followText }) => followText(NAME, takeInWhole)).catch(() => undefined);
  window.addEventListener("pagehide", () => {
    if (kept !== writeTray(versions)) changeNow(NAME, joined);
  });
}

/** From another tab, or from the last seconds before this browser was killed. */
function takeInWhole(text: string | null): void {
  // what cannot be read is put aside when it would be overwritten: a newer tab writes often
  if (text === null || !isWhole(readTray(text))) return;
  takeIn(text);
  if (kept !== writeTray(versions)) void save();
}

function keep(tray: Tray): void {
  versions = writeChanges(versions, tray, author);
  void save();
}

/** One write at a time; a change that comes meanwhile is written after it. */
async function save(): Promise<void> {
  if (saving) return;
  saving = true;
  for (let text = writeTray(versions); ; text = writeTray(versions)) {
    const unsaved = await changeText(NAME, joined);
    setTransient({ notes: { ...store.getState().transient.notes, unsaved } });
    if (unsaved !== null || text === writeTray(versions)) break;
  }
  saving = false;
}

/** The text to keep after one that is there; throws where that can be neither read nor put aside. */
function joined(stored: string | null): string {
  if (stored !== kept && !takeIn(stored)) throw new Error(notesStrings.noRoom);
  kept = writeTray(versions);
  return kept;
}

const isWhole = (read: Outcome<TrayVersions>): boolean => read.ok && read.issues.length === 0;

/** Joins a kept text with what is here. False: it cannot be read, and there is no room for a copy. */
function takeIn(text: string | null): boolean {
  if (text === null) return true;
  const read = readTray(text);
  const isSafe = isWhole(read) || putAside(NAME, text);
  if (read.ok) join(read.value);
  if (read.ok && isSafe && hasSeenAll(read.value, versions)) kept = text;
  if (!isWhole(read)) tellAside();
  return isSafe;
}

/** What was put aside may be readable now: by a newer program than the one that could not. */
function readAgain(): void {
  for (const { name, text } of textsAside(NAME)) {
    const read = readTray(text);
    if (!read.ok || !isWhole(read)) continue;
    join(read.value);
    if (changeNow(NAME, joined) === null) discardText(name);
  }
  tellAside();
}

/** Others' changes go through all steps of undo: taking back one's own leaves them alone. */
function join(other: TrayVersions): void {
  const before = trayOf(versions);
  versions = mergeTrays(versions, other);
  const change = changeBetween(before, trayOf(versions));
  if (change.set.length === 0 && change.removed.size === 0) return;
  const { history } = store.getState();
  store.setState({ history: everyStep(history, (work) => ({ ...work, tray: applyChange(work.tray, change) })) });
}

const tellAside = (): void => setTransient({ notes: { ...store.getState().transient.notes, aside: textsAside(NAME) } });

/** A saved tray from a file joins what is here, as one step; what was wrong with it comes back. */
export function loadNotes(text: string): readonly Issue[] {
  const read = readTray(text);
  if (!read.ok) return read.issues;
  const before = trayOf(versions);
  versions = loadInto(versions, read.value, newAuthor());
  const tray = trayOf(versions);
  commit({ ...workOf(store.getState()), tray }, "loadTray", false);
  void save();
  const deleted = changeBetween(before, tray).removed.size;
  return deleted === 0
    ? read.issues
    : [...read.issues, { code: "tray/deleted", severity: "note", message: notesStrings.deleted(deleted) }];
}

export const saveNotesAsFile = (): void => saveText(FILE_NAME, writeTray(versions));

/** The texts that could not be read, as they were. */
export function saveAside(): void {
  for (const { name, text } of textsAside(NAME)) saveText(`isogloss-${name}.json`, text);
}

export function discardAside(): void {
  for (const { name } of textsAside(NAME)) discardText(name);
  tellAside();
}
