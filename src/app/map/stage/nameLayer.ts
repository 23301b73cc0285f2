// Writes the placed names on the canvas, each with a halo of ground so that it reads over lines and
// marks.
import { type Picture, type Projection, project } from "#app/map/stage/picture.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { type Box, type PlacedLabel, placeLabels } from "#view/map/labels.ts";
import { LINE_HEIGHT, type Name, type NameStyle, nameCandidates } from "#view/map/nameWishes.ts";
import { occupancyOf } from "#view/map/occupancy.ts";
import { communityColor, mix } from "#view/map/theme.ts";
import { memo } from "#view/shown/memo.ts";
import type { Visible } from "#view/shown/visible.ts";

export interface DrawnName extends PlacedLabel {
  readonly text: string;
  readonly lines: readonly string[];
  readonly style: NameStyle;
  readonly color: string;
  readonly opacity: number;
  readonly sizePx: number;
}

export const SANS = 'ui-sans-serif, system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif';
export const SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", "DejaVu Serif", Georgia, serif';
const FONTS: Readonly<Record<NameStyle, string>> = {
  community: `italic 600 16px ${SERIF}`,
  concept: `500 12px ${SANS}`,
  paper: `400 11px ${SANS}`,
  term: `400 10.5px ${SANS}`,
};
const fontOf = (style: NameStyle, small: boolean): string =>
  small && style === "community" ? FONTS.community.replace("16px", "13px") : FONTS[style];
/** Room around the map's edge that names keep free. */
const MARGIN = 6;

type DrawNames = (
  context: CanvasRenderingContext2D,
  picture: Picture,
  projection: Projection,
  size: { readonly width: number; readonly height: number },
  ratio: number,
  radius: (node: number) => number,
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
}

interface Written {
  readonly picture: Picture;
  readonly projection: Projection;
  readonly width: number;
  readonly names: readonly DrawnName[];
}

export function createNameLayer(): NameLayer {
  const widths = new Map<string, number>();
  /** Stays as it is while the map rests: pointing at nodes asks again and again. */
  const occupancyAt = memo(
    (
      index: GraphIndex,
      visible: Visible,
      a: number,
      d: number,
      tx: number,
      ty: number,
      width: number,
      height: number,
    ) =>
      occupancyOf(index, visible, { x: MARGIN, y: MARGIN, width, height }, (x, y) => project({ a, d, tx, ty }, x, y)),
  );
  let written: Written | null = null;
  const layer: NameLayer = {
    shift(context, picture, projection, size, ...rest) {
      const { a } = projection;
      if (written?.picture !== picture || written.width !== size.width || Math.abs(written.projection.a / a - 1) > 1e-9)
        return layer.draw(context, picture, projection, size, ...rest);
      const [dx, dy] = [projection.tx - written.projection.tx, projection.ty - written.projection.ty];
      const names = written.names.map((name) => ({ ...name, x: name.x + dx, y: name.y + dy }));
      for (const name of names) write(context, picture.theme.tokens.ground, name, size.width < 600);
      return names;
    },
    draw(context, picture, projection, size, ratio, radius, obstacles) {
      const small = size.width < 600;
      const measure = (text: string, style: NameStyle): number => {
        const key = `${small} ${style} ${text}`;
        const known = widths.get(key);
        if (known !== undefined) return known;
        context.font = fontOf(style, small);
        const width = Math.ceil(context.measureText(text).width) + 2;
        widths.set(key, width);
        return width;
      };
      const frame: Box = { x: MARGIN, y: MARGIN, width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN };
      const names = nameCandidates({
        ...picture,
        order: picture.nameOrder,
        frame,
        ratio,
        project: (x, y) => project(projection, x, y),
        radius,
        measure,
      });
      const { a, d, tx, ty } = projection;
      const occupancy = occupancyAt(picture.index, picture.visible, a, d, tx, ty, frame.width, frame.height);
      const byKey = new Map(names.map((name) => [name.key, name]));
      const placed = placeLabels(
        [...byKey.values()],
        frame,
        obstacles(),
        occupancy,
        marksOf(picture, projection, radius),
      ).map((label) => {
        const name = byKey.get(label.key)!;
        const drawn: DrawnName = {
          ...label,
          text: name.lines.join(" "),
          lines: name.lines,
          style: name.style,
          color: colorOf(picture, name),
          opacity: picture.emphasis.dimming > 0.6 && !name.lit ? 0.28 : 1,
          sizePx: Number(/([\d.]+)px/.exec(fontOf(name.style, small))?.[1] ?? 12),
        };
        write(context, picture.theme.tokens.ground, drawn, small);
        return drawn;
      });
      written = { picture, projection, width: size.width, names: placed };
      return placed;
    },
  };
  return layer;
}

/** Lit marks are not written over. */
const marksOf = (
  { emphasis, index, visible }: Picture,
  projection: Projection,
  radius: (node: number) => number,
): Box[] =>
  (emphasis.dimming > 0.6 || emphasis.marked.length > 0 ? [...emphasis.named, ...emphasis.marked] : []).flatMap(
    (node) => {
      if (visible.nodes[node] !== 1) return [];
      const [x, y] = project(projection, index.nodes[node]!.x, index.nodes[node]!.y);
      const side = radius(node) * 1.4;
      return [{ x: x - side / 2, y: y - side / 2, width: side, height: side }];
    },
  );

function colorOf({ theme }: Picture, { style, community }: Name): string {
  const { ink, "ink-soft": soft } = theme.tokens;
  if (style === "community") return mix(communityColor(community, theme), ink, theme.scheme === "light" ? 0.62 : 0.7);
  return style === "concept" ? ink : soft;
}

/** Width of the rim of ground around the letters. */
export const haloOf = (style: NameStyle): number => (style === "community" ? 6 : 3.5);

function write(context: CanvasRenderingContext2D, ground: string, name: DrawnName, small: boolean): void {
  context.font = fontOf(name.style, small);
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.lineJoin = "round";
  context.globalAlpha = name.opacity;
  name.lines.forEach((line, row) => {
    const x = name.x + name.width / 2;
    const y = name.y + (row + 0.5) * LINE_HEIGHT[name.style];
    context.lineWidth = haloOf(name.style);
    context.strokeStyle = ground;
    context.strokeText(line, x, y);
    context.fillStyle = name.color;
    context.fillText(line, x, y);
  });
  context.globalAlpha = 1;
}
