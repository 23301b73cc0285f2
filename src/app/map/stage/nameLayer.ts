// Writes the placed names on the canvas, each with a halo of ground so that it reads over lines and
// marks.
import { type Picture, type Projection, project, type Standing, unproject } from "#app/map/stage/picture.ts";
import { SANS, SERIF } from "#app/styles/fonts.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { type Box, overlap, type PlacedLabel, placeLabels } from "#view/map/labels.ts";
import type { Name, NameStyle } from "#view/map/nameRequest.ts";
import { LINE } from "#view/map/nameSizes.ts";
import { nameCandidates } from "#view/map/nameWishes.ts";
import { FAR, NEAR, shareShown } from "#view/map/nearness.ts";
import { occupancyOf } from "#view/map/occupancy.ts";
import { communityColor, mix, type Theme } from "#view/map/theme.ts";
import { memo } from "#view/shown/memo.ts";
import type { Visible } from "#view/shown/visible.ts";

export interface DrawnName extends PlacedLabel {
  readonly text: string;
  readonly lines: readonly string[];
  readonly style: NameStyle;
  readonly color: string;
  readonly opacity: number;
  readonly sizePx: number;
  /** Lines lean to the mark they stand beside. */
  readonly align: "start" | "middle" | "end";
  /** What it names: a node, or else a community. */
  readonly node: number | null;
  readonly community: number;
}

const CUTS: Readonly<Record<NameStyle, readonly [cut: string, family: string]>> = {
  community: ["italic 600", SERIF],
  concept: ["500", SANS],
  paper: ["400", SANS],
  term: ["400", SANS],
};
const fontOf = (style: NameStyle, sizePx: number): string => `${CUTS[style][0]} ${sizePx}px ${CUTS[style][1]}`;
/** Room around the map's edge that names keep free. */
const MARGIN = 6;

type DrawNames = (
  context: CanvasRenderingContext2D,
  picture: Picture,
  standing: Standing,
  obstacles: () => readonly Box[],
) => readonly DrawnName[];

export interface NameLayer {
  /** Finds places and writes. */
  readonly draw: DrawNames;
  /**
   * Writes the names of the last picture where a shifted map has taken them; draws anew if more
   * than a shift has happened.
   */
  readonly shift: DrawNames;
  /** Widths are asked for anew: other fonts are there. */
  readonly remeasure: () => void;
}

interface Written {
  readonly picture: Picture;
  readonly projection: Projection;
  readonly width: number;
  readonly names: readonly DrawnName[];
}

export function createNameLayer(): NameLayer {
  const measured = createMeasure();
  /** Stays as it is while the map rests: pointing at nodes asks again and again. */
  const occupancyAt = memo(
    (
      index: GraphIndex,
      visible: Visible,
      appears: Float32Array,
      ...[spacing, a, d, tx, ty, width, height]: [number, number, number, number, number, number, number]
    ) =>
      occupancyOf(
        index,
        (node) => visible.nodes[node] === 1 && shareShown(appears[node]!, spacing) > 0.3,
        { x: MARGIN, y: MARGIN, width, height },
        (x, y) => project({ a, d, tx, ty }, x, y),
      ),
  );
  let written: Written | null = null;
  const layer: NameLayer = {
    remeasure: measured.forget,
    shift(context, picture, standing, obstacles) {
      const { projection, size } = standing;
      if (
        written?.picture !== picture ||
        written.width !== size.width ||
        Math.abs(written.projection.a / projection.a - 1) > 1e-9
      )
        return layer.draw(context, picture, standing, obstacles);
      const [dx, dy] = [projection.tx - written.projection.tx, projection.ty - written.projection.ty];
      const names = written.names.map((name) => moved(name, dx, dy));
      for (const name of names) write(context, picture.theme, name);
      return names;
    },
    draw(context, picture, standing, obstacles) {
      const { projection, size, spacing, fullRadius } = standing;
      const frame: Box = { x: MARGIN, y: MARGIN, width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN };
      const names = nameCandidates({
        ...picture,
        ...{ order: picture.nameOrder, frame, spacing, radius: fullRadius },
        project: (x, y) => project(projection, x, y),
        unproject: (x, y) => unproject(projection, x, y),
        measure: (text, style, sizePx) => measured.width(context, text, style, sizePx),
      });
      const { a, d, tx, ty } = projection;
      const { index, visible, appears } = picture;
      const occupancy = occupancyAt(index, visible, appears, spacing, a, d, tx, ty, frame.width, frame.height);
      const byKey = new Map(names.map((name) => [name.key, name]));
      const placed = placeLabels([...byKey.values()], frame, {
        obstacles: obstacles(),
        avoided: litMarks(picture, standing),
        marks: restingMarks(picture, standing, frame),
        covered: (box) => occupancy(grown(box, markSize(picture, standing))),
      }).map((label) => drawnName(picture, byKey.get(label.key)!, label));
      for (const name of placed) if (name.leader !== undefined) lead(context, name, name.leader);
      for (const name of placed) write(context, picture.theme, name);
      written = { picture, projection, width: size.width, names: placed };
      return placed;
    },
  };
  return layer;
}

/** Widths of texts, each measured once. */
function createMeasure() {
  const widths = new Map<string, number>();
  return {
    forget: () => widths.clear(),
    width(context: CanvasRenderingContext2D, text: string, style: NameStyle, sizePx: number): number {
      const key = `${style} ${sizePx} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      context.font = fontOf(style, sizePx);
      const width = Math.ceil(context.measureText(text).width) + 2;
      widths.set(key, width);
      return width;
    },
  };
}

const moved = (name: DrawnName, dx: number, dy: number): DrawnName => ({
  ...name,
  x: name.x + dx,
  y: name.y + dy,
  ...(name.leader === undefined ? {} : { leader: [name.leader[0] + dx, name.leader[1] + dy] as const }),
});

const drawnName = (picture: Picture, name: Name, label: PlacedLabel): DrawnName => ({
  ...label,
  text: name.lines.join(" "),
  lines: name.lines,
  style: name.style,
  node: name.node,
  community: name.community,
  color: colorOf(picture, name),
  opacity: picture.emphasis.dimming > 0.6 && !name.lit ? 0.28 : 1,
  sizePx: name.sizePx,
  align:
    name.place === "center" ? "middle" : label.x > name.x ? "start" : label.x + label.width < name.x ? "end" : "middle",
});

/** A thin line from a name that found no room on its ground to that ground. */
function lead(context: CanvasRenderingContext2D, name: DrawnName, [x, y]: readonly [number, number]): void {
  const nearest = (value: number, from: number, length: number) => Math.max(from, Math.min(from + length, value));
  context.globalAlpha = 0.7 * name.opacity;
  context.strokeStyle = name.color;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(nearest(x, name.x, name.width), nearest(y, name.y, name.height));
  context.lineTo(x, y);
  context.stroke();
  context.globalAlpha = 1;
}

/** Lit marks are not written over. */
const litMarks = (picture: Picture, { projection, fullRadius }: Standing): Box[] => {
  const { emphasis, visible } = picture;
  const lit = emphasis.dimming > 0.6 || emphasis.marked.length > 0 ? [...emphasis.named, ...emphasis.marked] : [];
  return lit.flatMap((node) =>
    visible.nodes[node] === 1 ? [markBox(picture, projection, node, fullRadius(node))] : [],
  );
};

/** Where nodes are named, their names are not written over papers and shared concepts in sight. */
function restingMarks(picture: Picture, { projection, spacing, radius }: Standing, frame: Box): Box[] {
  const { index, visible, appears } = picture;
  if (spacing < FAR) return [];
  return index.nodes.flatMap((_, node) => {
    // what one paper alone says may be written over, and what is hardly to be seen
    if (visible.nodes[node] !== 1 || appears[node]! > NEAR || radius(node) < LEAST_MARK) return [];
    const box = markBox(picture, projection, node, radius(node));
    return overlap(box, frame) ? [box] : [];
  });
}
const LEAST_MARK = 2.5;

function markBox({ index }: Picture, projection: Projection, node: number, radius: number): Box {
  const [x, y] = project(projection, index.nodes[node]!.x, index.nodes[node]!.y);
  const side = radius * 1.4;
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

/** Radius of a usual paper. */
function markSize({ nameOrder, index }: Picture, { radius }: Standing): number {
  const paper = nameOrder.find((node) => index.nodes[node]!.kind === "paper");
  return paper === undefined ? 0 : radius(paper);
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  ...{ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by },
});

function colorOf({ theme, emphasis }: Picture, { style, community, node }: Name): string {
  const { ink, "ink-soft": soft } = theme.tokens;
  if (node !== null && node === emphasis.open) return ink;
  if (style === "community") return mix(communityColor(community, theme), ink, theme.scheme === "light" ? 0.62 : 0.7);
  return style === "concept" ? ink : soft;
}

/** Width of the rim of ground around the letters. */
export const haloOf = (style: NameStyle): number => (style === "community" ? 6 : 3.5);

const ALIGN = { start: "left", middle: "center", end: "right" } as const;
/** Where the lines of a name begin, have their middle, or end. */
export const anchorOf = ({ x, width, align }: DrawnName): number =>
  x + width * { start: 0, middle: 0.5, end: 1 }[align];

function write(context: CanvasRenderingContext2D, { tokens }: Theme, name: DrawnName): void {
  context.font = fontOf(name.style, name.sizePx);
  context.textBaseline = "middle";
  context.textAlign = ALIGN[name.align];
  context.lineJoin = "round";
  context.globalAlpha = name.opacity;
  name.lines.forEach((line, row) => {
    const x = anchorOf(name);
    const y = name.y + (row + 0.5) * name.sizePx * LINE;
    context.lineWidth = haloOf(name.style);
    context.strokeStyle = tokens.ground;
    context.strokeText(line, x, y);
    context.fillStyle = name.color;
    context.fillText(line, x, y);
  });
  context.globalAlpha = 1;
}
