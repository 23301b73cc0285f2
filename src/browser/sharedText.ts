// A text in this browser that several tabs write: read, changed and written under one lock, heard of
// when another tab writes it, and copied aside where it cannot be understood. Says why it failed.

const PREFIX = "isogloss.";
/** A tab that holds the lock longer hangs: what is written joins anyway. */
const PATIENCE_MS = 2000;
/** Copies kept of texts that could not be read. */
const MOST_ASIDE = 20;

export interface AsideText {
  readonly name: string;
  readonly text: string;
}

export function sharedText(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null; // storage is off: writing says so
  }
}

/**
 * Changes a text with no other tab between reading and writing. `change` gives the new text, or null
 * to leave the stored one. Answers with the reason why the text could not be kept, null if it is.
 */
export async function changeText(
  name: string,
  change: (stored: string | null) => string | null,
): Promise<string | null> {
  // only pages from a secure origin have locks
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) return changeNow(name, change);
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return await locks.request(PREFIX + name, { signal }, () => changeNow(name, change));
  } catch {
    return changeNow(name, change);
  }
}

/** The same at once, for a page that is about to go. */
export function changeNow(name: string, change: (stored: string | null) => string | null): string | null {
  try {
    const stored = localStorage.getItem(PREFIX + name);
    const next = change(stored);
    if (next !== null && next !== stored) localStorage.setItem(PREFIX + name, next);
    return null;
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

/** Calls back with what another tab has written. */
export function onOtherTab(name: string, listener: (text: string | null) => void): void {
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === PREFIX + name) listener(newValue);
  });
}

/** Copies a text to a name of its own; the same text once. False where there is no room for it. */
export function putAside(name: string, text: string): boolean {
  try {
    for (let n = 1; n <= MOST_ASIDE; n++) {
      const place = `${PREFIX}${name}.unread-${n}`;
      const there = localStorage.getItem(place);
      if (there === text) return true;
      if (there !== null) continue;
      localStorage.setItem(place, text);
      return true;
    }
  } catch {
    // full or forbidden
  }
  return false;
}

export function textsAside(name: string): readonly AsideText[] {
  return Array.from({ length: MOST_ASIDE }, (_, n) => `${name}.unread-${n + 1}`).flatMap((place) => {
    const text = sharedText(place);
    return text === null ? [] : [{ name: place, text }];
  });
}

/** Forgets a copy. */
export function discardText(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // storage is off: there is nothing to forget
  }
}
