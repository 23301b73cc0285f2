// Under the nodes: territories of the communities and the resting links. Outlines are kept as
// Path2D in map coordinates, so a moving camera costs one transform instead of a walk over the
// data.
import type { Picture, Projection } from "#app/map/stage/picture.ts";
import { communityColor, mix, type Theme } from "#view/map/theme.ts";

interface Sheet {
  readonly path: Path2D;
  readonly stroke: string;
  readonly width: number;
}

/** Weight classes of links: each is one path, one color, one width. */
const CLASSES = 4;

export interface GroundLayer {
  readonly draw: (context: CanvasRenderingContext2D, picture: Picture, projection: Projection, ratio: number) => void;
}

export function createGroundLayer(): GroundLayer {
  let landOf: { territories: Picture["territories"]; paths: Map<number, Path2D> } | null = null;
  let sheetsOf: { links: Uint32Array; theme: Theme; sheets: Sheet[] } | null = null;
  return {
    draw(context, picture, projection, ratio) {
      if (landOf?.territories !== picture.territories)
        landOf = { territories: picture.territories, paths: territoryPaths(picture.territories) };
      if (sheetsOf?.links !== picture.links || sheetsOf.theme !== picture.theme)
        sheetsOf = { links: picture.links, theme: picture.theme, sheets: linkSheets(picture) };
      const scale = Math.abs(projection.a);
      const base = context.getTransform();
      context.transform(projection.a, 0, 0, projection.d, projection.tx, projection.ty);
      context.lineJoin = "round";
      drawLand(context, picture.theme, landOf.paths, scale);
      // near, links are thin guides; from far, a texture
      context.globalAlpha = ratio > 0.5 ? 0.8 : 1;
      for (const { path, stroke, width } of sheetsOf.sheets) {
        context.strokeStyle = stroke;
        context.lineWidth = width / scale;
        context.stroke(path);
      }
      context.globalAlpha = 1;
      context.setTransform(base);
    },
  };
}

function territoryPaths(territories: Picture["territories"]): Map<number, Path2D> {
  const paths = new Map<number, Path2D>();
  for (const { community, outlines } of territories) {
    const path = new Path2D();
    for (const outline of outlines) {
      path.moveTo(outline[0]!, outline[1]!);
      for (let p = 2; p < outline.length; p += 2) path.lineTo(outline[p]!, outline[p + 1]!);
      path.closePath();
    }
    paths.set(community, path);
  }
  return paths;
}

export function landColors(community: number, theme: Theme) {
  const color = communityColor(community, theme);
  const { ground } = theme.tokens;
  const light = theme.scheme === "light";
  return { fill: mix(color, ground, light ? 0.1 : 0.13), stroke: mix(color, ground, light ? 0.42 : 0.45) };
}

function drawLand(context: CanvasRenderingContext2D, theme: Theme, paths: Map<number, Path2D>, scale: number): void {
  for (const [community, path] of paths) {
    const { fill, stroke } = landColors(community, theme);
    context.fillStyle = fill;
    context.fill(path, "evenodd");
    context.strokeStyle = stroke;
    context.lineWidth = 1.1 / scale;
    context.stroke(path);
  }
}

export type Centers = ReadonlyMap<number, readonly [x: number, y: number]>;
export const centersOf = (territories: Picture["territories"]): Centers =>
  new Map(territories.map(({ community, x, y }) => [community, [x, y] as const]));

/**
 * Where a link between two communities bends, in map coordinates: towards both their centers. Null
 * for a straight one.
 */
export function bendOf(
  { index }: Pick<Picture, "index">,
  centers: Centers,
  edge: number,
): readonly [x: number, y: number] | null {
  const from = index.nodes[index.source[edge]!]!;
  const to = index.nodes[index.target[edge]!]!;
  const a = centers.get(from.community);
  const b = centers.get(to.community);
  if (from.community === to.community || a === undefined || b === undefined) return null;
  return [((from.x + to.x) / 2) * 0.6 + (a[0] + b[0]) * 0.2, ((from.y + to.y) / 2) * 0.6 + (a[1] + b[1]) * 0.2];
}

/** Weight class of a link: 0..CLASSES - 1. */
const levelOf = ({ index }: Pick<Picture, "index">, edge: number): number =>
  Math.min(CLASSES - 1, Math.floor(Math.min(1, index.weight[edge]!) * CLASSES));

/** How a link of a community (-2: between two) and a weight class is drawn. */
function strokeOf(theme: Theme, own: number, level: number) {
  const { ground, "ink-faint": neutral } = theme.tokens;
  const color = own === -2 ? neutral : communityColor(own, theme);
  return {
    color: mix(color, ground, 0.8),
    opacity: (own === -2 ? 0.1 : 0.2) + 0.06 * level,
    width: 0.7 + 0.25 * level,
  };
}

export const linkStroke = (picture: Picture, edge: number) => {
  const { index, theme } = picture;
  const from = index.nodes[index.source[edge]!]!.community;
  const to = index.nodes[index.target[edge]!]!.community;
  return strokeOf(theme, from === to ? from : -2, levelOf(picture, edge));
};

/**
 * Links grouped by color and weight class; those between communities bend through the middle of the
 * map.
 */
function linkSheets(picture: Picture): Sheet[] {
  const { index, links, theme, territories } = picture;
  const centers = centersOf(territories);
  const groups = new Map<number, Path2D>();
  for (const edge of links) {
    const from = index.nodes[index.source[edge]!]!;
    const to = index.nodes[index.target[edge]!]!;
    const own = from.community === to.community ? from.community : -2;
    const group = levelOf(picture, edge) * 100_000 + own + 2;
    let path = groups.get(group);
    if (path === undefined) {
      path = new Path2D();
      groups.set(group, path);
    }
    path.moveTo(from.x, from.y);
    const bend = bendOf(picture, centers, edge);
    if (bend === null) path.lineTo(to.x, to.y);
    else path.quadraticCurveTo(bend[0], bend[1], to.x, to.y);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([group, path]) => {
      const { color, opacity, width } = strokeOf(theme, (group % 100_000) - 2, Math.floor(group / 100_000));
      return { path, stroke: withAlpha(color, opacity), width };
    });
}

const withAlpha = (color: string, alpha: number): string =>
  `${color}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, "0")}`;
