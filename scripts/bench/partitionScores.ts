// How alike a partition and labels are: normalized mutual information (arithmetic mean of the
// entropies) and adjusted Rand index. The same definitions as scikit-learn's.

export function normalizedMutualInformation(a: ArrayLike<unknown>, b: ArrayLike<unknown>): number {
  const { cells, rows, columns } = crossTable(a, b);
  const n = a.length;
  let shared = 0;
  for (const { row, column, count } of cells)
    shared += (count / n) * Math.log((count * n) / ((rows.get(row) ?? 1) * (columns.get(column) ?? 1)));
  const entropy = (counts: ReadonlyMap<unknown, number>): number =>
    [...counts.values()].reduce((sum, count) => sum - (count / n) * Math.log(count / n), 0);
  const total = entropy(rows) + entropy(columns);
  return total > 0 ? (2 * shared) / total : 1;
}

export function adjustedRandOf(a: ArrayLike<unknown>, b: ArrayLike<unknown>): number {
  const { cells, rows, columns } = crossTable(a, b);
  const pairs = (counts: Iterable<number>): number => {
    let sum = 0;
    for (const count of counts) sum += (count * (count - 1)) / 2;
    return sum;
  };
  const together = pairs(cells.map(({ count }) => count));
  const [first, second] = [pairs(rows.values()), pairs(columns.values())];
  const expected = (first * second) / ((a.length * (a.length - 1)) / 2);
  const most = (first + second) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function crossTable(a: ArrayLike<unknown>, b: ArrayLike<unknown>) {
  const rows = new Map<unknown, number>();
  const columns = new Map<unknown, number>();
  const table = new Map<unknown, Map<unknown, number>>();
  for (let v = 0; v < a.length; v++) {
    rows.set(a[v], (rows.get(a[v]) ?? 0) + 1);
    columns.set(b[v], (columns.get(b[v]) ?? 0) + 1);
    const row = table.get(a[v]) ?? new Map<unknown, number>();
    row.set(b[v], (row.get(b[v]) ?? 0) + 1);
    table.set(a[v], row);
  }
  const cells = [...table].flatMap(([row, counts]) => [...counts].map(([column, count]) => ({ row, column, count })));
  return { cells, rows, columns };
}
