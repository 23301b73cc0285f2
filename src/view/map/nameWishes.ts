// Which names want to be on the map at a given nearness: communities from far, by their papers; then
// the main concepts and the central paper of each; then all papers, terms, and what stands in one
// paper alone. What fits is decided by labels.ts; how wide a text is, by the caller.
import type { Community } from "#core/graph/attributes.ts";
import { type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";
import { type Box, type LabelCandidate, wrapText } from "#view/map/labels.ts";
import { FAR, NEAR, shareShown } from "#view/map/nearness.ts";
import { areaOf } from "#view/map/outlines.ts";
import { NOBODY, type Owners, ownerAt, type Territory } from "#view/map/territories.ts";
import { linkedBy } from "#view/pages/reading.ts";
import type { Emphasis } from "#view/shown/emphasis.ts";
import { memo } from "#view/shown/memo.ts";
import type { Visible } from "#view/shown/visible.ts";

export type NameStyle = "community" | "concept" | "paper" | "term";
export interface Name extends LabelCandidate {
  readonly lines: readonly string[];
  readonly style: NameStyle;
  readonly sizePx: number;
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
  /** The node around which a neighborhood is laid out. */
  readonly radial: number | null;
  readonly territories: readonly Territory[];
  readonly owners: Owners;
  /** Node numbers, most deserving first. */
  readonly order: Uint32Array;
  /** Per node when it comes in (nearness.ts). */
  readonly appears: Float32Array;
  readonly frame: Box;
  /** Pixels from paper to paper. */
  readonly spacing: number;
  readonly project: (x: number, y: number) => readonly [x: number, y: number];
  readonly unproject: (x: number, y: number) => readonly [x: number, y: number];
  /** Radius of a node on the screen. */
  readonly radius: (node: number) => number;
  readonly measure: (text: string, style: NameStyle, sizePx: number) => number;
}

/** Sizes of names in pixels: the smallest, and what weight adds at most. Height of a line: 1.25. */
const SIZES: Readonly<Record<NameStyle, readonly [least: number, more: number]>> = {
  community: [13, 11],
  concept: [11, 8],
  paper: [11, 0],
  term: [10.5, 0],
};
export const LINE = 1.25;
/** Pixels from paper to paper from which a kind is named at rest, if the map is crowded. */
const NAMED_FROM: Readonly<Record<Exclude<NameStyle, "community">, number>> = {
  concept: FAR * 1.1,
  paper: NEAR,
  term: NEAR * 1.5,
};
/** More territories than these have smaller names. */
const MANY = 24;
/** With fewer nodes in sight, every kind is named at once. */
const FEW = 60;
/** Pixels of map per resting name from far; from near, a third of it. */
const ROOM = 26_000;
/** From this near on, a community's name says nothing that its papers do not. */
const TOO_NEAR = 250;
/** How much of a name must be there of its mark before the name comes. */
const THERE = 0.6;

export function nameCandidates(request: NameRequest): Name[] {
  return [
    ...communityNames(request),
    ...litNames(request),
    ...reasonNames(request),
    ...secondNames(request),
    ...centralNames(request),
    ...restingNames(request),
  ];
}

/** Whose ground lies under five points of a line through a box, the middle one first. */
function groundUnder({ owners, unproject }: NameRequest, box: Box, down = 0.5): number[] {
  return [0.5, 0.08, 0.92, 0.3, 0.7].map((across) =>
    ownerAt(owners, ...unproject(box.x + across * box.width, box.y + down * box.height)),
  );
}

/**
 * Its middle or most of it on its own ground, and on no other by more than an end; or half of one of
 * its edges on its own and nothing on any other: beside its papers rather than over them.
 */
const touchesOwn =
  (request: NameRequest, community: number) =>
  (box: Box): boolean => {
    const under = groundUnder(request, box);
    const count = (owners: readonly number[]) => owners.filter((owner) => owner === community).length;
    const others = (owners: readonly number[]) =>
      owners.filter((owner) => owner !== community && owner !== NOBODY).length;
    if ((under[0] === community || count(under) >= 3) && others(under) <= 1) return true;
    const edges = [groundUnder(request, box, 0.1), groundUnder(request, box, 0.9)];
    return others([...under, ...edges.flat()]) === 0 && edges.some((edge) => count(edge) >= 2);
  };
/** On nobody's ground. */
const besideAll =
  (request: NameRequest) =>
  (box: Box): boolean =>
    groundUnder(request, box).every((owner) => owner === NOBODY);
/** A node's name stays off the ground of others, unless its mark stands there itself. */
const offOthers = (request: NameRequest, community: number, x: number, y: number) => {
  const home = ownerAt(request.owners, ...request.unproject(x, y));
  return (box: Box): boolean =>
    groundUnder(request, box).filter((owner) => owner !== community && owner !== home && owner !== NOBODY).length <= 1;
};

function communityNames(request: NameRequest): Name[] {
  const { communities, territories, visible, project, spacing, measure, emphasis, index, frame } = request;
  if (spacing > TOO_NEAR || visible.nodeCount < 3) return [];
  const dimmed = emphasis.dimming > 0.6;
  const small = frame.width < 600;
  const crowd = Math.max(0.72, Math.min(1, Math.sqrt(MANY / Math.max(1, territories.length))));
  const most = Math.max(1, ...territories.map(({ community }) => communities.get(community)?.size ?? 0));
  return territories.flatMap(({ community, x, y }): Name[] => {
    const known = communities.get(community);
    if (known === undefined) return [];
    const [least, more] = SIZES.community;
    const sizePx = (least + more * Math.sqrt(known.size / most)) * (small ? 0.78 : crowd);
    const open = emphasis.community === community || emphasis.territory === community;
    const [px, py] = project(x, y);
    const named = (label: string, priority: number) => ({
      ...sized(wrapText(label, 24, 2), "community", sizePx, measure),
      ...{ x: px, y: py, gap: 0, place: "center" as const },
      priority: priority + known.size / Math.max(1, index.keys.length),
      allowed: touchesOwn(request, community),
      led: besideAll(request),
      ...{ node: null, community, lit: !dimmed || open },
    });
    // a narrow or crowded map has room for one short line each
    const label = shortened(known.label, small ? 16 : crowd < 1 && spacing < FAR ? 22 : 34);
    const [first = label] = label.split(", ");
    const key = `community:${community}`;
    const whole = { ...named(label, 10), key, forced: open && spacing < NEAR };
    return first === label ? [whole] : [whole, { ...named(first, 9), key: `${key} short`, insteadOf: key }];
  });
}

/** The first parts of a name that fit two short lines: the whole name is in the legend. */
function shortened(label: string, most: number): string {
  const parts = label.split(", ");
  const kept = parts.filter((_, i) => parts.slice(0, i + 1).join(", ").length <= most);
  return kept.length === 0 ? parts[0]! : kept.join(", ");
}

/** Square pixels of ground for each name of the second rank, and how many one ground has at most. */
const SECOND = { room: 7_000, most: 4 } as const;

/**
 * From far: main concepts of the large grounds, smaller than their communities' names and where each
 * lies, as far as a ground has room. Nearer, concepts are named by themselves.
 */
function secondNames(request: NameRequest): Name[] {
  const { communities, territories, index, visible, spacing, owners, project, measure } = request;
  if (spacing >= NAMED_FROM.concept || visible.nodeCount <= FEW) return [];
  const pixels = (project(1, 0)[0] - project(0, 0)[0]) ** 2;
  return territories.flatMap(({ community, outlines }): Name[] => {
    const known = communities.get(community);
    const area = pixels * outlines.reduce((sum, outline) => sum + areaOf(outline), 0);
    const room = Math.min(SECOND.most, Math.floor(Math.abs(area) / SECOND.room));
    if (known === undefined || room === 0) return [];
    const said = known.label.toLowerCase();
    const nodes = known.concepts.flatMap((key) => index.position.get(key) ?? []);
    return nodes
      .filter((node) => visible.nodes[node] === 1 && !said.includes(index.nodes[node]!.label.toLowerCase()))
      .filter((node) => ownerAt(owners, index.nodes[node]!.x, index.nodes[node]!.y) === community)
      .slice(0, room)
      .map((node, rank) => {
        const { x, y, label } = index.nodes[node]!;
        const [px, py] = project(x, y);
        return {
          ...sized(wrapText(label, 16, 2), "concept", SIZES.concept[0], measure),
          key: index.keys[node]!,
          ...{ x: px, y: py, gap: 0, place: "center" as const, forced: false },
          priority: 3 - rank / SECOND.most,
          allowed: (box: Box) => [0.1, 0.9].every((down) => isAll(groundUnder(request, box, down), community)),
          ...{ node, community, lit: false },
        };
      });
  });
}

const isAll = (owners: readonly number[], community: number): boolean => owners.every((owner) => owner === community);

/**
 * Names of what stands out; the first ones are placed whatever else is there, what is open nearest
 * and boldest of all.
 */
function litNames(request: NameRequest): Name[] {
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

/** Around a paper: each tie to a related one with the concept that explains most of it. */
function reasonNames({ index, radial, visible, project, measure }: NameRequest): Name[] {
  if (radial === null || index.nodes[radial]?.kind !== "paper") return [];
  const center = index.nodes[radial];
  return linkedBy(index, radial, "related").flatMap(({ node, edge }, rank): Name[] => {
    const reason = index.nodes[index.reason[edge]!];
    // "near both" another paper explains nothing
    if (reason === undefined || reason.kind === "paper" || visible.nodes[node] !== 1) return [];
    const { x, y } = index.nodes[node]!;
    // nearer to the other end, where the ties have parted
    const [px, py] = project(center.x + (x - center.x) * REASON_AT, center.y + (y - center.y) * REASON_AT);
    return [
      {
        ...sized(wrapText(reason.label, 22, 1), "term", SIZES.term[0], measure),
        key: `why ${index.keys[node]!}`,
        ...{ x: px, y: py, gap: 0, place: "center" as const, forced: false },
        priority: 40 - rank,
        ...{ node, community: index.community[node]!, lit: true },
      },
    ];
  });
}
const REASON_AT = 0.68;

/** In the middle distance: the most central shown paper of each territory, by its title. */
function centralNames(request: NameRequest): Name[] {
  const { territories, communities, index, visible, spacing, emphasis } = request;
  if (spacing < FAR * 1.5 || spacing >= NEAR) return [];
  const taken = new Set([...emphasis.named, ...emphasis.marked]);
  return territories.flatMap(({ community }) => {
    const node = communities
      .get(community)
      ?.centralPapers.flatMap((key) => index.position.get(key) ?? [])
      .find((paper) => visible.nodes[paper] === 1);
    if (node === undefined || taken.has(node)) return [];
    const name = nodeName(request, node, { lines: 2, priority: 2, forced: false });
    return name === null ? [] : [name];
  });
}

function restingNames(request: NameRequest): Name[] {
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
}

function nodeName(request: NameRequest, node: number, { lines, priority, forced, scale = 1 }: Wish): Name | null {
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
    overMarks: weight >= MAIN,
    allowed: offOthers(request, index.community[node]!, x, y),
    node,
    community: index.community[node]!,
    lit: false,
  };
}

function sized(lines: readonly string[], style: NameStyle, wanted: number, measure: NameRequest["measure"]) {
  // each size is a font of its own, and a new one is dear
  const sizePx = Math.round(wanted * 2) / 2;
  const width = Math.max(...lines.map((line) => measure(line, style, sizePx)));
  return { lines, style, sizePx, width, height: Math.ceil(lines.length * sizePx * LINE) };
}
