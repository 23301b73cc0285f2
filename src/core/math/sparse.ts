// Sparse matrices by rows (CSR) in typed arrays: the few operations that relatedness needs. Columns
// ascend within a row, so sums are taken in the same order whatever order the papers came in.

export interface Rows {
  readonly height: number;
  readonly width: number;
  /** Row r is at start[r] .. start[r + 1]. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** Columns become rows. O(width + entries). */
export function transpose(rows: Rows): Rows {
  const start = new Int32Array(rows.width + 1);
  for (const column of rows.column) start[column + 1]!++;
  for (let c = 0; c < rows.width; c++) start[c + 1]! += start[c]!;
  const at = start.slice();
  const column = new Int32Array(rows.column.length);
  const value = new Float64Array(rows.column.length);
  for (let r = 0; r < rows.height; r++)
    for (let e = rows.start[r]!; e < rows.start[r + 1]!; e++) {
      const place = at[rows.column[e]!]!++;
      column[place] = r;
      value[place] = rows.value[e]!;
    }
  return { height: rows.width, width: rows.height, start, column, value };
}

/** Scales each row to length 1; a row of zeros stays. In place. */
export function normalizeRows(rows: Rows): void {
  for (let r = 0; r < rows.height; r++) {
    let sum = 0;
    for (let e = rows.start[r]!; e < rows.start[r + 1]!; e++) sum += rows.value[e]! * rows.value[e]!;
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let e = rows.start[r]!; e < rows.start[r + 1]!; e++) rows.value[e]! *= scale;
  }
}

/** Adds `factor` times row r to a dense vector. */
export function addRow(rows: Rows, r: number, factor: number, dense: Float64Array): void {
  for (let e = rows.start[r]!; e < rows.start[r + 1]!; e++) dense[rows.column[e]!]! += factor * rows.value[e]!;
}

/** Row r times a dense vector. */
export function dotDense(rows: Rows, r: number, dense: Float64Array): number {
  let sum = 0;
  for (let e = rows.start[r]!; e < rows.start[r + 1]!; e++) sum += rows.value[e]! * dense[rows.column[e]!]!;
  return sum;
}

/** Row a times row b, by merging their columns. */
export function dotRows(rows: Rows, a: number, b: number): number {
  let sum = 0;
  let i = rows.start[a]!;
  let j = rows.start[b]!;
  const endI = rows.start[a + 1]!;
  const endJ = rows.start[b + 1]!;
  while (i < endI && j < endJ) {
    const difference = rows.column[i]! - rows.column[j]!;
    if (difference === 0) sum += rows.value[i++]! * rows.value[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

/** Packs one sorted-by-column list of entries per row. */
export function packRows(lists: readonly (readonly (readonly [number, number])[])[], width: number): Rows {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, r) => {
    start[r + 1] = start[r]! + list.length;
  });
  const column = new Int32Array(start[lists.length]!);
  const value = new Float64Array(column.length);
  lists.forEach((list, r) => {
    list.forEach(([c, v], offset) => {
      column[start[r]! + offset] = c;
      value[start[r]! + offset] = v;
    });
  });
  return { height: lists.length, width, start, column, value };
}
