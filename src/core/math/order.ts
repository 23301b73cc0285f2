// Orders that no locale can change, and ties that always break the same way.

/** Compares by UTF-16 code unit: never `localeCompare`, whose answer depends on the machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Ascending by a text key. Returns a new array. */
export function sortByKey<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...items].sort((a, b) => compareText(key(a), key(b)));
}

/** Descending by value, ties ascending by text key. Returns a new array. */
export function rankBy<T>(items: readonly T[], value: (item: T) => number, key: (item: T) => string): T[] {
  return [...items].sort((a, b) => value(b) - value(a) || compareText(key(a), key(b)));
}

/**
 * Indices of the k largest values, descending; ties: smaller index first. O(n·log n), fine below a
 * million.
 */
export function topK(values: ArrayLike<number>, k: number, skip = -1): number[] {
  const indices: number[] = [];
  for (let i = 0; i < values.length; i++) if (i !== skip) indices.push(i);
  indices.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  return indices.slice(0, k);
}
