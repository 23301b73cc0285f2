// What this browser remembers for its person: texts by name, in local storage. Full, forbidden or
// broken storage remembers nothing.

const PREFIX = "isogloss.";

export function remember(name: string, text: string): boolean {
  try {
    localStorage.setItem(PREFIX + name, text);
    return true;
  } catch {
    return false; // private mode or quota: the caller may say so
  }
}

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null; // storage is off
  }
}
