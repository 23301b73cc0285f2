// JSON arrays that people and diffs can read.

/** A JSON array with one item per line. */
export const linesOfJson = (items: readonly unknown[]): string =>
  items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
