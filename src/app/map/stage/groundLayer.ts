// Under the nodes: territories of the communities and the resting links. Outlines are kept as
// Path2D in map coordinates, so a moving camera costs one transform instead of a walk over the
// data.
import type { Picture, Standing } from "#app/map/stage/picture.ts";
import { HATCH_GAP, hatchAngle, hatchLines, hatchRound } from "#view/map/hatching.ts";
import { ramp } from "#view/map/nearness.ts";
import { bendOfRibbon, type Ribbon } from "#view/map/ribbons.ts";
import { communityColor, mix, type Theme } from "#view/map/theme.ts";

interface Sheet {
  readonly path: Path2D;
  readonly stroke: string;
  readonly width: number;
}

interface LandPath {
  readonly community: number;
  readonly outlines: readonly Float32Array[];
  readonly hull: Path2D;
  readonly rise: Path2D;
}

/** Pixels from paper to paper over which ribbons go and single links come. */
export const RIBBONS_GO = [130, 260] as const;
export const LINKS_COME = [84, 150] as const;

/** Weight classes of links: each is one path, one color, one width. */
const CLASSES = 4;

export interface GroundLayer {
  readonly draw: (context: CanvasRenderingContext2D, picture: Picture, standing: Standing) => void;
}

export function createGroundLayer(): GroundLayer {
  let landOf: { territories: Picture["territories"]; paths: readonly LandPath[] } | null = null;
  let sheetsOf: { links: Uint32Array; theme: Theme; sheets: Sheet[] } | null = null;
  return {
    draw(context, picture, { projection, spacing }) {
      if (landOf?.territories !== picture.territories)
        landOf = { territories: picture.territories, paths: territoryPaths(picture.territories) };
      const scale = Math.abs(projection.a);
      const base = context.getTransform();
      context.transform(projection.a, 0, 0, projection.d, projection.tx, projection.ty);
      context.lineJoin = "round";
      drawRibbons(context, picture, scale, 1 - ramp(...RIBBONS_GO, spacing));
      drawLand(context, picture.theme, landOf.paths, scale);
      // from far, thousands of links are a fog: ribbons say what they would
      const shown = ramp(...LINKS_COME, spacing);
      if (shown >= 0.02) {
        if (sheetsOf?.links !== picture.links || sheetsOf.theme !== picture.theme)
          sheetsOf = { links: picture.links, theme: picture.theme, sheets: linkSheets(picture) };
        context.globalAlpha = shown;
        for (const { path, stroke, width } of sheetsOf.sheets) {
          context.strokeStyle = stroke;
          context.lineWidth = width / scale;
          context.stroke(path);
        }
      }
      context.globalAlpha = 1;
      context.setTransform(base);
    },
  };
}

const territoryPaths = (territories: Picture["territories"]): LandPath[] =>
  territories.map(({ community, outlines, rise }) => ({
    community,
    outlines,
    hull: pathOf(outlines),
    rise: pathOf(rise),
  }));

/** Curves from middle to middle of an outline's sides: round however near it is looked at. */
function pathOf(outlines: readonly Float32Array[]): Path2D {
  const path = new Path2D();
  for (const outline of outlines) {
    const size = outline.length;
    path.moveTo((outline[size - 2]! + outline[0]!) / 2, (outline[size - 1]! + outline[1]!) / 2);
    for (let p = 0; p < size; p += 2) {
      const [x, y] = [outline[p]!, outline[p + 1]!];
      path.quadraticCurveTo(x, y, (x + outline[(p + 2) % size]!) / 2, (y + outline[(p + 3) % size]!) / 2);
    }
    path.closePath();
  }
  return path;
}

function hatchPath(outlines: readonly Float32Array[], round: number, gap: number): Path2D {
  const path = new Path2D();
  for (const [from, to] of hatchLines(outlines, hatchAngle(round), gap)) {
    path.moveTo(...from);
    path.lineTo(...to);
  }
  return path;
}

/** The ground of a community, its dense middle a shade deeper, and the line around it. */
export function landColors(community: number, theme: Theme) {
  const color = communityColor(community, theme);
  const { ground } = theme.tokens;
  const light = theme.scheme === "light";
  return {
    fill: mix(color, ground, light ? 0.12 : 0.15),
    rise: mix(color, ground, light ? 0.19 : 0.24),
    stroke: mix(color, ground, light ? 0.36 : 0.4),
  };
}

function drawLand(context: CanvasRenderingContext2D, theme: Theme, paths: readonly LandPath[], scale: number): void {
  context.globalAlpha = 1;
  for (const { community, outlines, hull, rise } of paths) {
    const colors = landColors(community, theme);
    context.fillStyle = colors.fill;
    context.fill(hull, "evenodd");
    context.fillStyle = colors.rise;
    context.fill(rise, "evenodd");
    context.strokeStyle = colors.stroke;
    context.lineWidth = 1 / scale;
    context.stroke(hull);
    const round = hatchRound(community, theme);
    if (round > 0) context.stroke(hatchPath(outlines, round, HATCH_GAP / scale));
  }
}

/** How a ribbon is drawn: as broad as what it ties. */
export function ribbonStroke({ from, to, share }: Ribbon, theme: Theme) {
  const both = mix(communityColor(from.community, theme), communityColor(to.community, theme), 0.5);
  return {
    color: mix(both, theme.tokens.ground, theme.scheme === "light" ? 0.3 : 0.42),
    width: 1.2 + 8 * share,
  };
}

function drawRibbons(context: CanvasRenderingContext2D, picture: Picture, scale: number, alpha: number): void {
  if (alpha < 0.02) return;
  context.globalAlpha = alpha;
  context.lineCap = "round";
  for (const ribbon of picture.ribbons) {
    const { color, width } = ribbonStroke(ribbon, picture.theme);
    const [x, y] = bendOfRibbon(ribbon);
    context.strokeStyle = color;
    context.lineWidth = width / scale;
    context.beginPath();
    context.moveTo(ribbon.from.x, ribbon.from.y);
    context.quadraticCurveTo(x, y, ribbon.to.x, ribbon.to.y);
    context.stroke();
  }
  context.globalAlpha = 1;
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

/** Links between communities are many and long: the more there are, the fainter each. */
const crowdOf = ({ links }: Picture): number => Math.min(1, Math.sqrt(FEW_LINKS / Math.max(1, links.length)));
const FEW_LINKS = 4000;

/** How a link of a community (-2: between two) and a weight class is drawn. */
function strokeOf(theme: Theme, own: number, level: number, crowd: number) {
  const { ground, "ink-faint": neutral } = theme.tokens;
  const color = own === -2 ? neutral : communityColor(own, theme);
  return {
    color: mix(color, ground, 0.8),
    opacity: own === -2 ? (0.07 + 0.04 * level) * crowd : 0.2 + 0.06 * level,
    width: 0.7 + 0.25 * level,
  };
}

export const linkStroke = (picture: Picture, edge: number) => {
  const { index, theme } = picture;
  const from = index.nodes[index.source[edge]!]!.community;
  const to = index.nodes[index.target[edge]!]!.community;
  return strokeOf(theme, from === to ? from : -2, levelOf(picture, edge), crowdOf(picture));
};

/**
 * Links grouped by color and weight class; those between communities bend through the middle of the
 * map.
 */
function linkSheets(picture: Picture): Sheet[] {
  const { index, links, theme, territories } = picture;
  const centers = centersOf(territories);
  const crowd = crowdOf(picture);
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
      const { color, opacity, width } = strokeOf(theme, (group % 100_000) - 2, Math.floor(group / 100_000), crowd);
      return { path, stroke: withAlpha(color, opacity), width };
    });
}

const withAlpha = (color: string, alpha: number): string =>
  `${color}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, "0")}`;
