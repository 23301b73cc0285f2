// Which concepts belong to one paper (model.ts, onlyPaperOf): drawn beside it, and only from near.
import { type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";

const PAPER = NODE_KINDS.indexOf("paper");

/** For each node the paper that it belongs to; -1 for papers, terms and what several papers share. */
export function findHomes({ nodes, kind, offsets, incident, source, target }: GraphIndex): Int32Array {
  return Int32Array.from(nodes, (node, i) => {
    if (node.kind !== "concept" || node.documentFrequency !== 1) return -1;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const e = incident[at]!;
      const other = source[e] === i ? target[e]! : source[e]!;
      if (kind[other] === PAPER) return other;
    }
    return -1;
  });
}
