// Answers remembered by key. Pure memory: it changes no answer, and is emptied when full, so that
// input of any size keeps a bounded table.

const MOST = 200_000;

/** `compute` must depend on its key alone. */
export function memoize<V, K extends string = string>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const made = compute(key);
    if (known.size >= MOST) known.clear();
    known.set(key, made);
    return made;
  };
}
