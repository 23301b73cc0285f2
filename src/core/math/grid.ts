// A hash grid: items by the cells that their box touches, for looking up what lies near.
import { pushTo } from "#core/math/groups.ts";

export interface Grid<T> {
  /** Adds an item to every cell of its box. */
  readonly add: (left: number, top: number, right: number, bottom: number, item: T) => void;
  /**
   * Items with a cell in common with the box, cell by cell: candidates, to be compared exactly. An
   * item of several cells may come several times.
   */
  readonly near: (left: number, top: number, right: number, bottom: number) => Generator<T>;
}

/** `side` of a cell: about the size of what is looked up. O(1) an item and cell. */
export function createGrid<T>(side: number): Grid<T> {
  const cells = new Map<number, Map<number, T[]>>();
  const cellOf = (place: number): number => Math.floor(place / side);
  return {
    add(left, top, right, bottom, item) {
      for (let row = cellOf(top); row <= cellOf(bottom); row++) {
        const columns = cells.get(row) ?? new Map<number, T[]>();
        cells.set(row, columns);
        for (let column = cellOf(left); column <= cellOf(right); column++) pushTo(columns, column, item);
      }
    },
    *near(left, top, right, bottom) {
      for (let row = cellOf(top); row <= cellOf(bottom); row++) {
        const columns = cells.get(row);
        if (columns === undefined) continue;
        for (let column = cellOf(left); column <= cellOf(right); column++) yield* columns.get(column) ?? [];
      }
    },
  };
}
