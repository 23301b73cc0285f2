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
  /** The community that is open, if one is. */
  readonly community: number | null;
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

export function emphasisOf(
  index: GraphIndex,
  visible: Visible,
  view: Pick<ViewState, "open" | "selection" | "compare" | "pinned">,
  hover: number | null,
  path: LitPath | null,
): Emphasis {
  const known = (keys: readonly string[]) => keys.flatMap((key) => index.position.get(key) ?? []);
  const open = view.open === null ? [] : known([view.open]);
  const marked = [...new Set([...open, ...known(view.selection), ...known(view.compare), ...known(view.pinned)])];
  if (hover !== null && visible.nodes[hover] === 1) {
    const around = surroundings(index, visible, hover);
    return {
      ...around,
      marked: [...new Set([hover, ...marked])],
      named: [hover, ...around.nodes.slice(0, 14)],
      dimming: 0.72,
      community: null,
    };
  }
  if (path !== null)
    return {
      nodes: path.nodes,
      edges: path.edges,
      marked: path.nodes,
      named: path.nodes,
      dimming: 0.8,
      community: null,
    };
  if (open[0] !== undefined && visible.nodes[open[0]] === 1) {
    const around = surroundings(index, visible, open[0]);
    return { ...around, marked, named: [...marked, ...around.nodes.slice(0, 8)], dimming: 0.45, community: null };
  }
  const community = communityOf(view.open);
  if (community !== null) {
    const members = index.keys.flatMap((_, i) =>
      index.community[i] === community && visible.nodes[i] === 1 ? [i] : [],
    );
    return { nodes: members, edges: [], marked, named: marked, dimming: members.length > 0 ? 0.55 : 0, community };
  }
  return {
    nodes: marked.filter((i) => visible.nodes[i] === 1),
    edges: [],
    marked,
    named: marked,
    dimming: 0,
    community: null,
  };
}

/** A node with its shown neighbors, strongest first. */
function surroundings(index: GraphIndex, visible: Visible, node: number) {
  const edges: number[] = [];
  const nodes: number[] = [];
  for (const edge of edgesOf(index, node)) {
    if (visible.edges[edge] !== 1) continue;
    nodes.push(otherEnd(index, edge, node));
    edges.push(edge);
    if (edges.length >= MOST_EDGES) break;
  }
  return { nodes: [...new Set([...nodes, node])], edges };
}
