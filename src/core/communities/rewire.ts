// The yardstick of chance: the same graph with its edges rewired, every node keeping its degree
// (Maslov & Sneppen 2002, doi 10.1126/science.1065103). Each edge is swapped with others about
// `SWAPS_PER_EDGE` times; the weights travel with the edges.

import { buildCsr, type Csr, listEdges } from "#core/math/csr.ts";
import { numberSet } from "#core/math/numberSet.ts";
import type { Random } from "#core/math/random.ts";

/**
 * Swaps tried per edge; mixing is complete well before (Milo et al. 2003, arXiv cond-mat/0312028,
 * advise 10 or less).
 */
const SWAPS_PER_EDGE = 10;

/** A random graph with the degrees of `csr`: no loops, no parallel edges. O(m). */
export function rewire(csr: Csr, random: Random): Csr {
  const { sources, targets, weights } = listEdges(csr);
  const m = sources.length;
  const key = (a: number, b: number): number => (a < b ? a * csr.n + b : b * csr.n + a);
  const present = numberSet(m);
  for (let e = 0; e < m; e++) present.add(key(sources[e]!, targets[e]!));
  for (let tried = 0; tried < m * SWAPS_PER_EDGE; tried++) {
    const e = Math.floor(random() * m);
    const f = Math.floor(random() * m);
    const flip = random() < 0.5;
    const a = sources[e]!;
    const b = targets[e]!;
    const c = flip ? targets[f]! : sources[f]!;
    const d = flip ? sources[f]! : targets[f]!;
    // a–b, c–d become a–d, c–b
    if (a === c || a === d || b === c || b === d || present.has(key(a, d)) || present.has(key(c, b))) continue;
    present.delete(key(a, b));
    present.delete(key(c, d));
    present.add(key(a, d));
    present.add(key(c, b));
    targets[e] = d;
    sources[f] = c;
    targets[f] = b;
  }
  return buildCsr(csr.n, { sources, targets, weights });
}
