// Under the nodes: territories of the communities and the resting links. Outlines are kept as Path2D in map coordinates, so a
// moving camera costs one transform instead of a walk over the data.
import type { Picture, Projection } from "#app/stage/picture.ts";
import { communityColor, mix, type Theme } from "#view/theme.ts";

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

function drawLand(context: CanvasRenderingContext2D, theme: Theme, paths: Map<number, Path2D>, scale: number): void {
  const { ground } = theme.tokens;
  const light = theme.scheme === "light";
  for (const [community, path] of paths) {
    const color = communityColor(community, theme);
    context.fillStyle = mix(color, ground, light ? 0.1 : 0.13);
    context.fill(path, "evenodd");
    context.strokeStyle = mix(color, ground, light ? 0.42 : 0.45);
    context.lineWidth = 1.1 / scale;
    context.stroke(path);
  }
}

/** Links grouped by color and weight class; those between communities bend through the middle of the map. */
function linkSheets({ index, links, theme, territories }: Picture): Sheet[] {
  const { ground, "ink-faint": neutral } = theme.tokens;
  const centers = new Map(territories.map(({ community, x, y }) => [community, [x, y] as const]));
  const groups = new Map<number, Path2D>();
  for (const edge of links) {
    const source = index.source[edge]!;
    const target = index.target[edge]!;
    const from = index.nodes[source]!;
    const to = index.nodes[target]!;
    const own = from.community === to.community ? from.community : -2;
    const level = Math.min(CLASSES - 1, Math.floor(Math.min(1, index.weight[edge]!) * CLASSES));
    const group = level * 100_000 + own + 2;
    let path = groups.get(group);
    if (path === undefined) {
      path = new Path2D();
      groups.set(group, path);
    }
    path.moveTo(from.x, from.y);
    const a = centers.get(from.community);
    const b = centers.get(to.community);
    if (own === -2 && a !== undefined && b !== undefined) {
      const [mx, my] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
      path.quadraticCurveTo(mx * 0.6 + (a[0] + b[0]) * 0.2, my * 0.6 + (a[1] + b[1]) * 0.2, to.x, to.y);
    } else path.lineTo(to.x, to.y);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([group, path]) => {
      const level = Math.floor(group / 100_000);
      const own = (group % 100_000) - 2;
      const color = own === -2 ? neutral : communityColor(own, theme);
      const share = (own === -2 ? 0.14 : 0.2) + 0.07 * level;
      return { path, stroke: withAlpha(mix(color, ground, 0.8), share), width: 0.7 + 0.25 * level };
    });
}

const withAlpha = (color: string, alpha: number): string =>
  `${color}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, "0")}`;
