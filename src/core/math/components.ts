// Connected components of a graph or of each group in it.
import type { Csr } from "#core/math/csr.ts";

/**
 * Connected components, numbered in order of their smallest node. With `groups`, only edges inside
 * a group count: the components are then the connected pieces of each group.
 */
export function findComponents({ n, offsets, neighbors }: Csr, groups?: ArrayLike<number>): Int32Array {
  const component = new Int32Array(n).fill(-1);
  const stack = new Uint32Array(n);
  let count = 0;
  for (let start = 0; start < n; start++) {
    if (component[start] !== -1) continue;
    let top = 0;
    stack[top++] = start;
    component[start] = count;
    while (top > 0) {
      const v = stack[--top]!;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = neighbors[e]!;
        if (component[u] !== -1 || (groups !== undefined && groups[u] !== groups[v])) continue;
        component[u] = count;
        stack[top++] = u;
      }
    }
    count++;
  }
  return component;
}
