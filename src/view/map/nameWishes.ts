// Which names want to be on the map at a given nearness: communities from far, then the main
// concepts, then papers, then terms. What fits is decided by labels.ts; how wide a text is, by the
// caller.
import type { Community } from "#core/graph/attributes.ts";
import { type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";
import { type Box, type LabelCandidate, wrapText } from "#view/map/labels.ts";
import type { Territory } from "#view/map/territories.ts";
import type { Emphasis } from "#view/shown/emphasis.ts";
import type { Visible } from "#view/shown/visible.ts";

export type NameStyle = "community" | "concept" | "paper" | "term";
export interface Name extends LabelCandidate {
  readonly lines: readonly string[];
  readonly style: NameStyle;
  readonly node: number | null;
  readonly community: number;
  /** Lit names stay clear while the rest is dimmed. */
  readonly lit: boolean;
}

export interface NameRequest {
  readonly index: GraphIndex;
  readonly visible: Visible;
  readonly emphasis: Emphasis;
  readonly communities: ReadonlyMap<number, Community>;
  readonly territories: readonly Territory[];
  /** Node numbers, most deserving first. */
  readonly order: Uint32Array;
  readonly frame: Box;
  /** 1 = the whole map, smaller = nearer. */
  readonly ratio: number;
  readonly project: (x: number, y: number) => readonly [x: number, y: number];
  /** Radius of a node on the screen. */
  readonly radius: (node: number) => number;
  readonly measure: (text: string, style: NameStyle) => number;
}

export const LINE_HEIGHT: Readonly<Record<NameStyle, number>> = { community: 20, concept: 15, paper: 14, term: 13 };
/** Nearness from which a kind is named at rest, if the map is crowded. */
const NAMED_FROM: Readonly<Record<Exclude<NameStyle, "community">, number>> = { concept: 1.4, paper: 0.5, term: 0.3 };
/** With fewer nodes in sight, every kind is named at once. */
const FEW = 60;
/** Pixels of map per resting name from far; from near, a third of it. */
const ROOM = 26_000;

export function nameCandidates(request: NameRequest): Name[] {
  return [...communityNames(request), ...litNames(request), ...restingNames(request)];
}

function communityNames({
  communities,
  territories,
  visible,
  project,
  ratio,
  measure,
  emphasis,
  index,
  frame,
}: NameRequest): Name[] {
  if (ratio < 0.3) return [];
  const dimmed = emphasis.dimming > 0.6;
  return territories.flatMap(({ community, x, y }) => {
    const known = communities.get(community);
    if (known === undefined || visible.nodeCount < 3) return [];
    // a narrow map has room for one short line each
    const lines = wrapText(shortened(known.label, frame.width < 600 ? 16 : 34), 24, 2);
    const open = emphasis.community === community;
    const [px, py] = project(x, y);
    return {
      ...sized(lines, "community", measure),
      key: `community:${community}`,
      x: px,
      y: py,
      gap: 0,
      priority: 10 + known.size / Math.max(1, index.keys.length),
      forced: open,
      place: "center" as const,
      node: null,
      community,
      lit: !dimmed || open,
    };
  });
}

/** The first parts of a name that fit two short lines: the whole name is in the legend. */
function shortened(label: string, most: number): string {
  const parts = label.split(", ");
  const kept = parts.filter((_, i) => parts.slice(0, i + 1).join(", ").length <= most);
  return kept.length === 0 ? parts[0]! : kept.join(", ");
}

/** Names of what stands out; the first ones are placed whatever else is there. */
function litNames(request: NameRequest): Name[] {
  const { emphasis, index } = request;
  const marked = new Set(emphasis.marked);
  const named = [...new Set([...emphasis.named, ...emphasis.marked])].filter((i) => request.visible.nodes[i] === 1);
  return named.flatMap((node, rank) => {
    const name = nodeName(request, node, marked.has(node) ? 4 : 2, 100 - rank, rank < 12 && marked.has(node));
    return name === null ? [] : { ...name, lit: true, community: index.community[node]! };
  });
}

function restingNames(request: NameRequest): Name[] {
  const { order, visible, frame, ratio, emphasis, index } = request;
  const taken = new Set([...emphasis.named, ...emphasis.marked]);
  const most = Math.round(
    ((frame.width * frame.height) / ROOM) * (1 + 2 * Math.max(0, Math.min(1, (1 - ratio) / 0.8))),
  );
  const names: Name[] = [];
  for (let rank = 0; rank < order.length && names.length < most * 2; rank++) {
    const node = order[rank]!;
    if (visible.nodes[node] !== 1 || taken.has(node)) continue;
    const style = NODE_KINDS[index.kind[node]!]!;
    if (ratio > NAMED_FROM[style] && visible.nodeCount > FEW) continue;
    const name = nodeName(request, node, 2, 1 - rank / order.length, false);
    if (name !== null) names.push(name);
  }
  return names;
}

function nodeName(request: NameRequest, node: number, lines: number, priority: number, forced: boolean): Name | null {
  const { index, project, radius, measure, frame } = request;
  const attributes = index.nodes[node]!;
  const [x, y] = project(attributes.x, attributes.y);
  const margin = 40;
  if (
    x < frame.x - margin ||
    y < frame.y - margin ||
    x > frame.x + frame.width + margin ||
    y > frame.y + frame.height + margin
  )
    return null;
  const style = attributes.kind;
  const wrapped = wrapText(attributes.label, style === "paper" ? 30 : 26, lines);
  return {
    ...sized(wrapped, style, measure),
    key: index.keys[node]!,
    x,
    y,
    gap: radius(node) + 4,
    priority,
    place: "around",
    forced,
    node,
    community: index.community[node]!,
    lit: false,
  };
}

function sized(lines: readonly string[], style: NameStyle, measure: NameRequest["measure"]) {
  const width = Math.max(...lines.map((line) => measure(line, style)));
  return { lines, style, width, height: lines.length * LINE_HEIGHT[style] };
}
