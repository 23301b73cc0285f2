// Lists of whole numbers as bytes: what fifty thousand papers hold lies packed until it is asked for.
// Small numbers take one byte where an array takes eight: seven bits a byte, smallest first, the high
// bit says that more follow (LEB128); negative numbers lie between the others.

/** Numbers of −2³⁰ to 2³⁰ − 1, in as many lists as there are. */
export function packNumbers(lists: readonly ArrayLike<number>[]): Uint8Array {
  const bytes: number[] = [];
  const enter = (number: number): void => {
    let rest = (number << 1) ^ (number >> 31);
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  for (const list of lists) {
    enter(list.length);
    for (let i = 0; i < list.length; i++) enter(list[i]!);
  }
  return Uint8Array.from(bytes);
}

/** The lists that were packed. */
export function unpackNumbers(bytes: Uint8Array): number[][] {
  const lists: number[][] = [];
  let at = 0;
  const next = (): number => {
    let packed = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      packed |= (byte & 127) << shift;
      if (byte < 128) return (packed >>> 1) ^ -(packed & 1);
    }
  };
  while (at < bytes.length) {
    const list: number[] = [];
    for (let left = next(); left > 0; left--) list.push(next());
    lists.push(list);
  }
  return lists;
}
