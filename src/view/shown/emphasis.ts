// What stands out from the map right now: the node under the pointer with its neighbors, a path,
// what is open or selected.
import { edgesOf, type GraphIndex, otherEnd } from "#core/graph/graphIndex.ts";
import type { Visible } from "#view/shown/visible.ts";
import { communityOf, type ViewState } from "#view/state/viewState.ts";

export interface Emphasis {
  /** Drawn above the dimming. */
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  /** Ringed, and always named if possible. */
  readonly marked: readonly number[];
  /** Named beside the marked ones, most important first. */
  readonly named: readonly number[];
  /** The node that is open, if one is. */
  readonly open: number | null;
  /** The community that is open, if one is. */
  readonly community: number | null;
  /** The community whose ground or name is pointed at. */
  readonly territory: number | null;
  /** How far the rest is dimmed, 0..1. */
  readonly dimming: number;
}

/** More lit edges than this say no more than their nodes do. */
const MOST_EDGES = 400;

/** A path as numbers of nodes and of the edges between them. */
export interface LitPath {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

/** What is pointed at: a node, or the ground of a community. */
export interface Pointed {
  readonly hover: number | null;
  readonly territory: number | null;
}

export function emphasisOf(
  index: GraphIndex,
  visible: Visible,
  view: Pick<ViewState, "open" | "selection" | "compare" | "pinned">,
  { hover, territory }: Pointed,
  path: LitPath | null,
): Emphasis {
  const known = (keys: readonly string[]) => keys.flatMap((key) => index.position.get(key) ?? []);
  const open = view.open === null ? null : (index.position.get(view.open) ?? null);
  const chosen = [...known(view.selection), ...known(view.compare), ...known(view.pinned)];
  const marked = [...new Set([...(open === null ? [] : [open]), ...chosen])];
  const rest = { open, territory, community: null };
  if (hover !== null && visible.nodes[hover] === 1) {
    const around = surroundings(index, visible, hover);
    const named = [hover, ...around.nodes.slice(0, 14)];
    return { ...rest, ...around, marked: [...new Set([hover, ...marked])], named, dimming: 0.72 };
  }
  if (path !== null) {
    const { nodes, edges } = path;
    // what is chosen meanwhile is seen, too
    return { ...rest, nodes: [...nodes, ...chosen], edges, marked: [...nodes, ...chosen], named: nodes, dimming: 0.8 };
  }
  if (open !== null) {
    const around = surroundings(index, visible, open);
    if (around.nodes.length > 0 || visible.nodes[open] === 1) {
      const named = [...marked, ...around.nodes.slice(0, 8)];
      return { ...rest, ...around, marked, named, dimming: 0.45 };
    }
  }
  const community = communityOf(view.open);
  if (community !== null) {
    const members = index.keys.flatMap((_, i) =>
      index.community[i] === community && visible.nodes[i] === 1 ? [i] : [],
    );
    const dimming = members.length > 0 ? 0.55 : 0;
    return { ...rest, nodes: members, edges: [], marked, named: marked, dimming, community };
  }
  return { ...rest, nodes: marked.filter((i) => visible.nodes[i] === 1), edges: [], marked, named: marked, dimming: 0 };
}

/**
 * A node with its shown neighbors, strongest first. Where the node itself is not shown (a concept
 * while only papers are), its ties count all the same: they say what it has to do with what is.
 */
function surroundings(index: GraphIndex, visible: Visible, node: number) {
  const isShown = visible.nodes[node] === 1;
  const edges: number[] = [];
  const nodes: number[] = [];
  for (const edge of edgesOf(index, node)) {
    const other = otherEnd(index, edge, node);
    if (isShown ? visible.edges[edge] !== 1 : visible.nodes[other] !== 1) continue;
    nodes.push(other);
    if (isShown) edges.push(edge);
    if (nodes.length >= MOST_EDGES) break;
  }
  return { nodes: [...new Set(isShown ? [...nodes, node] : nodes)], edges };
}
