// What of a dataset leaves it: the whole, what is shown, chosen, near or of one community, as masks
// over an index.
import { edgesOf, type GraphIndex, otherEnd } from "#core/graph/graphIndex.ts";
import type { GraphPart } from "#core/graph/subgraph.ts";
import type { Visible } from "#view/shown/visible.ts";
import { communityOf, type ViewState } from "#view/state/viewState.ts";

export const PART_KINDS = ["shown", "selection", "neighborhood", "community", "all"] as const;
export type PartKind = (typeof PART_KINDS)[number];

/**
 * The nodes (and edges) a kind of part means in a view; null if there is nothing of the sort:
 * nothing chosen, nothing open. The neighborhood is what is open with all it is tied to; the
 * community is the open one, or that of the open node.
 */
export function partOf(
  index: GraphIndex,
  visible: Visible,
  view: Pick<ViewState, "open" | "selection">,
  kind: PartKind,
): GraphPart | null {
  const nodes = new Uint8Array(index.keys.length);
  const open = index.position.get(view.open ?? "");
  switch (kind) {
    case "all":
      return { nodes: nodes.fill(1), edges: null };
    case "shown":
      return visible.nodeCount === 0 ? null : visible;
    case "selection":
      for (const node of view.selection.flatMap((key) => index.position.get(key) ?? [])) nodes[node] = 1;
      return nodes.includes(1) ? { nodes, edges: null } : null;
    case "neighborhood":
      if (open === undefined) return null;
      nodes[open] = 1;
      for (const edge of edgesOf(index, open)) nodes[otherEnd(index, edge, open)] = 1;
      return { nodes, edges: null };
    case "community": {
      const community = communityOf(view.open) ?? (open === undefined ? -1 : index.community[open]!);
      if (community < 0 || !index.community.includes(community)) return null;
      return { nodes: nodes.map((_, i) => (index.community[i] === community ? 1 : 0)), edges: null };
    }
  }
}
