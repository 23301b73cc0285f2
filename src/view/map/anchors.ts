// What the whole map is framed by: papers with their ground, and the concepts that papers share.
import type { NodeAttributes } from "#core/graph/attributes.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { groundReach } from "#view/map/territories.ts";
import type { Spot } from "#view/map/wholeView.ts";
import { memo } from "#view/shown/memo.ts";

export interface Anchors {
  readonly nodes: readonly NodeAttributes[];
  /** In map units, how far ground reaches around a paper, and around a concept or term. */
  readonly aroundPaper: number;
  readonly aroundOther: number;
}

/** Pixels around a mark that has no ground. */
const MARK = 12;

/** The anchors in pixels of a projection, with what belongs around each. */
export function spotsOf(
  { nodes, aroundPaper, aroundOther }: Anchors,
  { a, d, tx, ty }: { readonly a: number; readonly d: number; readonly tx: number; readonly ty: number },
): Spot[] {
  const ofPaper = Math.max(MARK, aroundPaper * Math.abs(a));
  const ofOther = Math.max(MARK, aroundOther * Math.abs(a));
  return nodes.map(({ kind, x, y }) => ({ x: a * x + tx, y: d * y + ty, reach: kind === "paper" ? ofPaper : ofOther }));
}

/** So many papers are few: concepts of one paper, beside it, bear the ground farther out among them. */
const FEW = 100;

export const anchorsOf = memo((index: GraphIndex): Anchors => {
  const ground = groundReach(index);
  const papers = index.nodes.reduce((count, { kind }) => count + (kind === "paper" ? 1 : 0), 0);
  return {
    nodes: index.nodes.filter((node) => node.kind === "paper" || node.documentFrequency > 1 || papers <= FEW),
    aroundPaper: ground,
    aroundOther: papers <= FEW ? 0.8 * ground : 0,
  };
});
