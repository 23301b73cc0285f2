// Writes the placed names on the canvas, each with a halo of ground so that it reads over lines and marks.
import { type Picture, type Projection, project } from "#app/stage/picture.ts";
import { type Box, type PlacedLabel, placeLabels } from "#view/labels.ts";
import { LINE_HEIGHT, type Name, type NameStyle, nameCandidates } from "#view/names.ts";
import { communityColor, mix } from "#view/theme.ts";

export interface DrawnName extends PlacedLabel {
  readonly text: string;
  readonly style: NameStyle;
}

const SANS = 'ui-sans-serif, system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif';
const SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", "DejaVu Serif", Georgia, serif';
const FONTS: Readonly<Record<NameStyle, string>> = {
  community: `italic 600 16px ${SERIF}`,
  concept: `500 12px ${SANS}`,
  paper: `400 11px ${SANS}`,
  term: `400 10.5px ${SANS}`,
};
/** Room around the map's edge that names keep free. */
const MARGIN = 6;

export interface NameLayer {
  readonly draw: (
    context: CanvasRenderingContext2D,
    picture: Picture,
    projection: Projection,
    size: { readonly width: number; readonly height: number },
    ratio: number,
    radius: (node: number) => number,
    obstacles: readonly Box[],
  ) => readonly DrawnName[];
}

export function createNameLayer(): NameLayer {
  const widths = new Map<string, number>();
  return {
    draw(context, picture, projection, size, ratio, radius, obstacles) {
      const measure = (text: string, style: NameStyle): number => {
        const key = `${style} ${text}`;
        const known = widths.get(key);
        if (known !== undefined) return known;
        context.font = FONTS[style];
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
      const byKey = new Map(names.map((name) => [name.key, name]));
      return placeLabels([...byKey.values()], frame, [...obstacles, ...marksOf(picture, projection, radius)]).map(
        (label) => {
          const name = byKey.get(label.key)!;
          write(context, picture, name, label);
          return { ...label, text: name.lines.join(" "), style: name.style };
        },
      );
    },
  };
}

/** Lit marks are not written over. */
const marksOf = (
  { emphasis, index, visible }: Picture,
  projection: Projection,
  radius: (node: number) => number,
): Box[] =>
  (emphasis.veil > 0.6 || emphasis.marked.length > 0 ? [...emphasis.named, ...emphasis.marked] : []).flatMap((node) => {
    if (visible.nodes[node] !== 1) return [];
    const [x, y] = project(projection, index.nodes[node]!.x, index.nodes[node]!.y);
    const side = radius(node) * 1.4;
    return [{ x: x - side / 2, y: y - side / 2, width: side, height: side }];
  });

function write(context: CanvasRenderingContext2D, { theme, emphasis }: Picture, name: Name, box: Box): void {
  const { ground, ink, "ink-soft": soft } = theme.tokens;
  const color =
    name.style === "community"
      ? mix(communityColor(name.community, theme), ink, theme.scheme === "light" ? 0.62 : 0.7)
      : name.style === "concept"
        ? ink
        : soft;
  context.font = FONTS[name.style];
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.lineJoin = "round";
  context.globalAlpha = emphasis.veil > 0.6 && !name.lit ? 0.28 : 1;
  name.lines.forEach((line, row) => {
    const x = box.x + box.width / 2;
    const y = box.y + (row + 0.5) * LINE_HEIGHT[name.style];
    context.lineWidth = name.style === "community" ? 6 : 3.5;
    context.strokeStyle = ground;
    context.strokeText(line, x, y);
    context.fillStyle = color;
    context.fillText(line, x, y);
  });
  context.globalAlpha = 1;
}
