// Two orders of the same words that the corpus proves to be one phrase: "composite resin" and "resin
// composite", since "composite resin restoration" and "resin composite restoration" both stand in it.
// Modifiers may change places before the same head; a head and its modifier only with that proof, for
// a "target gene" is no "gene target".
import { DIRECTED_HEAD } from "#core/concepts/variants/mergeData.ts";
import { countUp } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";

interface CountedKey {
  readonly key: string;
  /** Papers with the key. */
  readonly documentFrequency: number;
}

/** A phrase of two words is written so by at least as many papers. */
const LEAST_PAPERS = 2;
const PLAIN = /^[a-z]{3,}$/;
/** Words that go somewhere: what stands before them is not what stands behind. */
const DIRECTED = /^(?:to|from|by|against|vs|versus|into|than|without|for|in|on|and|or|of|with|non|not)$/;
/** "binding protein", "protein binding": an act and what acts are two things. */
const ACT = /(?:ing|ed|tion|sion|ment|er|or)$/;

/** Keys → the commonest key of the same words in another order. Independent of order; linear in the words. */
export function provenOrders(candidates: readonly CountedKey[]): ReadonlyMap<string, string> {
  const papers = new Map<string, number>();
  /** Words in any order, head last → the keys that have them. */
  const families = new Map<string, string[]>();
  for (const { key, documentFrequency } of candidates) {
    const words = key.split(" ");
    if (words.length < 2 || words.some((word) => DIRECTED.test(word) || !PLAIN.test(word))) continue;
    countUp(papers, key, documentFrequency);
    if (words.length === 2 || DIRECTED_HEAD.test(words.at(-1)!)) continue;
    const family = `${words.slice(0, -1).sort(compareText).join(" ")} | ${words.at(-1)!}`;
    const held = families.get(family);
    if (held === undefined) families.set(family, [key]);
    else held.push(key);
  }
  const orders = new Map<string, string>();
  for (const keys of families.values()) {
    if (keys.length < 2) continue;
    join(keys, papers, orders);
    for (const pair of swapped(keys))
      if (pair.every((key) => (papers.get(key) ?? 0) >= LEAST_PAPERS)) join(pair, papers, orders);
  }
  return orders;
}

/** All keys of a family → the one that most papers write. */
function join(keys: readonly string[], papers: ReadonlyMap<string, number>, orders: Map<string, string>): void {
  const [best = "", ...rest] = [...keys].sort(
    (a, b) => (papers.get(b) ?? 0) - (papers.get(a) ?? 0) || compareText(a, b),
  );
  for (const key of rest) orders.set(key, best);
}

/** Pairs of neighboring words that stand both ways before the same head. */
function swapped(keys: readonly string[]): string[][] {
  const pairs: string[][] = [];
  const known = new Set(keys);
  for (const key of keys) {
    const words = key.split(" ");
    for (let at = 0; at + 2 < words.length; at++) {
      const [first = "", second = ""] = words.slice(at, at + 2);
      if (first >= second || ACT.test(first) || ACT.test(second)) continue;
      const other = [...words.slice(0, at), second, first, ...words.slice(at + 2)].join(" ");
      if (known.has(other)) pairs.push([`${first} ${second}`, `${second} ${first}`]);
    }
  }
  return pairs;
}
