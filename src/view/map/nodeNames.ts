// The names of papers, concepts and terms: of what stands out, of each territory's central paper, and
// of what rests, as far as there is room.
import { type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";
import { wrapText } from "#view/map/labels.ts";
import { offOthers } from "#view/map/nameGround.ts";
import type { Name, NameRequest } from "#view/map/nameRequest.ts";
import { FEW, NAMED_FROM, SIZES, sized } from "#view/map/nameSizes.ts";
import { FAR, NEAR, shareShown } from "#view/map/nearness.ts";
import { memo } from "#view/shown/memo.ts";

/** Pixels of map per resting name from far; from near, a third of it. */
const ROOM = 26_000;
/** A central paper's title may cover so many small marks. */
const FEW_MARKS = 3;
/** How much of a name must be there of its mark before the name comes. */
const THERE = 0.6;

/**
 * Names of what stands out; the first ones are placed whatever else is there, what is open nearest
 * and boldest of all.
 */
export function litNames(request: NameRequest): Name[] {
  const { emphasis, index } = request;
  const marked = new Set(emphasis.marked);
  const named = [...new Set([...emphasis.named, ...emphasis.marked])].filter((i) => request.visible.nodes[i] === 1);
  return named.flatMap((node, rank) => {
    const isOpen = node === emphasis.open;
    const name = nodeName(request, node, {
      lines: marked.has(node) ? 3 : 2,
      priority: (isOpen ? 200 : 100) - rank,
      forced: rank < 12 && marked.has(node),
      scale: isOpen ? 1.25 : 1,
    });
    return name === null ? [] : [{ ...name, lit: true, community: index.community[node]! }];
  });
}

/**
 * In the middle distance: the most central shown paper of each territory, by its title; where that
 * finds no room, the next one.
 */
export function centralNames(request: NameRequest): Name[] {
  const { territories, communities, index, visible, spacing, emphasis } = request;
  if (spacing < FAR * 1.5 || spacing >= NEAR) return [];
  const taken = new Set([...emphasis.named, ...emphasis.marked]);
  return territories.flatMap(({ community }) => {
    const [first, next] = (communities.get(community)?.centralPapers ?? [])
      .flatMap((key) => index.position.get(key) ?? [])
      .filter((paper) => visible.nodes[paper] === 1)
      .map((paper) =>
        taken.has(paper)
          ? null
          : nodeName(request, paper, { lines: 2, priority: 2, forced: false, overMarks: FEW_MARKS }),
      );
    if (first == null) return next == null ? [] : [next];
    return next == null ? [first] : [first, { ...next, priority: 1.9, insteadOf: first.key }];
  });
}

export function restingNames(request: NameRequest): Name[] {
  const { order, visible, frame, spacing, emphasis, index, appears } = request;
  const taken = new Set([...emphasis.named, ...emphasis.marked]);
  const nearness = Math.max(0, Math.min(1, Math.log2(Math.max(1, spacing / FAR)) / 3.5));
  const most = Math.round(((frame.width * frame.height) / ROOM) * (1 + 2 * nearness));
  const names: Name[] = [];
  for (let rank = 0; rank < order.length && names.length < most * 2; rank++) {
    const node = order[rank]!;
    if (visible.nodes[node] !== 1 || taken.has(node)) continue;
    const style = NODE_KINDS[index.kind[node]!]!;
    const few = visible.nodeCount <= FEW;
    if (!few && (spacing < NAMED_FROM[style] || shareShown(appears[node]!, spacing) < THERE)) continue;
    // what one paper alone says is named last of all
    if (!few && appears[node]! > NEAR && spacing < NEAR * 2) continue;
    const name = nodeName(request, node, { lines: 2, priority: 1 - rank / order.length, forced: false });
    if (name !== null) names.push(name);
  }
  return names;
}

/** Concepts of this share of the heaviest one's papers are what a map must not leave unsaid. */
const MAIN = 0.2;
/** Papers beside the first that say the concept or term that most say; at least a few. */
const mostShared = memo((index: GraphIndex): number =>
  index.nodes.reduce((most, node) => (node.kind === "paper" ? most : Math.max(most, node.documentFrequency - 1)), 6),
);

interface Wish {
  readonly lines: number;
  readonly priority: number;
  readonly forced: boolean;
  readonly scale?: number;
  /** Rather over marks than left out; main concepts always are. */
  readonly overMarks?: number;
}

function nodeName(
  request: NameRequest,
  node: number,
  { lines, priority, forced, scale = 1, overMarks }: Wish,
): Name | null {
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
  const wrapped = wrapText(attributes.label, style === "paper" ? (lines > 2 ? 36 : 30) : 26, lines);
  const [least, more] = SIZES[style];
  const weight = attributes.kind === "paper" ? 0 : (attributes.documentFrequency - 1) / mostShared(index);
  return {
    ...sized(wrapped, style, (least + more * Math.sqrt(weight)) * scale, measure),
    key: index.keys[node]!,
    x,
    y,
    gap: radius(node) + 4,
    priority,
    place: "around",
    forced,
    ...(weight >= MAIN ? { overMarks: Infinity } : overMarks === undefined ? {} : { overMarks }),
    allowed: offOthers(request, index.community[node]!, x, y),
    node,
    community: index.community[node]!,
    lit: false,
  };
}
