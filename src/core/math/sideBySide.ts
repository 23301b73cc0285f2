// Many small arrays as views of one: each alone takes a quarter of a kilobyte besides its numbers.

/** The same arrays, one after the other in one memory; `whole` is made for their numbers together. */
export function sideBySide<A extends Uint8Array | Int32Array | Uint32Array>(
  arrays: readonly A[],
  whole: (length: number) => A,
): A[] {
  const all = whole(arrays.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  return arrays.map((array) => {
    all.set(array, end);
    end += array.length;
    return all.subarray(end - array.length, end) as A; // of its own kind
  });
}
