// What the stage shows at one moment as a plain value, for the picture formats of core/export: the
// same places, colors and names.
import {
  bendOf,
  centersOf,
  LINKS_COME,
  landColors,
  linkStroke,
  RIBBONS_GO,
  ribbonStroke,
} from "#app/map/stage/groundLayer.ts";
import { anchorOf, type DrawnName, haloOf } from "#app/map/stage/nameLayer.ts";
import { DIAMOND_REACH, fillOf, LEAST_RADIUS } from "#app/map/stage/overlayLayer.ts";
import { type Picture, project, type Standing } from "#app/map/stage/picture.ts";
import { SANS, SERIF } from "#app/styles/fonts.ts";
import type {
  Drawing,
  DrawnEdge,
  DrawnLabel,
  DrawnNode,
  LegendEntry,
  Territory,
} from "#core/export/pictures/drawing.ts";
import { SHAPES } from "#view/map/appearance.ts";
import { HATCH_GAP, hatchAngle, hatchLines, hatchRound } from "#view/map/hatching.ts";
import { LINE } from "#view/map/nameSizes.ts";
import { ramp } from "#view/map/nearness.ts";
import { bendOfRibbon } from "#view/map/ribbons.ts";
import { communityColor } from "#view/map/theme.ts";

/** Of the stage: what is on the screen now. */
export interface Moment {
  readonly picture: Picture;
  readonly standing: Standing;
  readonly names: readonly DrawnName[];
}

export function drawingOf(moment: Moment): Drawing {
  const { picture, standing } = moment;
  const { size } = standing;
  const { tokens } = picture.theme;
  return {
    title: picture.index.attributes.corpus.title,
    widthPx: size.width,
    heightPx: size.height,
    background: tokens.ground,
    foreground: tokens.ink,
    fontFamilies: { sans: SANS, serif: SERIF },
    ribbons: ribbonsOf(moment),
    territories: landOf(moment),
    edges: [...hatchingOf(moment), ...edgesOf(moment)],
    nodes: nodesOf(moment),
    labels: moment.names.flatMap((name) => linesOf(name, tokens.ground)),
    legend: legendOf(picture),
  };
}

function landOf({ picture, standing: { projection } }: Moment): Territory[] {
  const ringsOf = (outlines: readonly Float32Array[]) =>
    outlines.map((outline) =>
      Array.from({ length: outline.length / 2 }, (_, p) => {
        const [x, y] = project(projection, outline[2 * p]!, outline[2 * p + 1]!);
        return { x, y };
      }),
    );
  return picture.territories.flatMap(({ community, outlines, rise }): Territory[] => {
    const colors = landColors(community, picture.theme);
    return [
      { rings: ringsOf(outlines), fill: colors.fill, stroke: colors.stroke, strokeWidthPx: 1, opacity: 1 },
      { rings: ringsOf(rise), fill: colors.rise, stroke: colors.rise, strokeWidthPx: 0, opacity: 1 },
    ];
  });
}

/** The lines on the ground of communities that share a color. */
function hatchingOf({ picture: { territories, theme }, standing: { projection } }: Moment): DrawnEdge[] {
  const gap = HATCH_GAP / Math.abs(projection.a);
  const at = (place: readonly [number, number]) => {
    const [x, y] = project(projection, ...place);
    return { x, y };
  };
  return territories.flatMap(({ community, outlines }) => {
    const round = hatchRound(community, theme);
    if (round === 0) return [];
    const look = { color: landColors(community, theme).stroke, widthPx: 1, opacity: 1 };
    return hatchLines(outlines, hatchAngle(round), gap).map(([a, b]) => ({ from: at(a), to: at(b), ...look }));
  });
}

/** Resting links, then the lit ones. What is dimmed on the screen is dimmed here by its opacity. */
function edgesOf({ picture, standing: { projection, spacing } }: Moment): DrawnEdge[] {
  const { index, emphasis, territories } = picture;
  const shown = ramp(...LINKS_COME, spacing);
  const links = shown < 0.02 ? [] : picture.links;
  const centers = centersOf(territories);
  const at = (node: number) => {
    const [x, y] = project(projection, index.nodes[node]!.x, index.nodes[node]!.y);
    return { x, y };
  };
  const resting = [...links].map((edge): DrawnEdge => {
    const { color, opacity, width } = linkStroke(picture, edge);
    const bend = bendOf(picture, centers, edge);
    const [x, y] = bend === null ? [0, 0] : project(projection, bend[0], bend[1]);
    return {
      from: at(index.source[edge]!),
      to: at(index.target[edge]!),
      ...(bend === null ? {} : { via: { x, y } }),
      color,
      widthPx: width,
      opacity: opacity * shown * (1 - emphasis.dimming),
    };
  });
  const lit = emphasis.edges.map(
    (edge): DrawnEdge => ({
      from: at(index.source[edge]!),
      to: at(index.target[edge]!),
      color: picture.colors[index.target[edge]!]!,
      widthPx: 0.8 + 2 * Math.min(1, index.weight[edge]!),
      opacity: 0.35 + 0.5 * Math.min(1, index.weight[edge]!),
    }),
  );
  return [...resting, ...lit];
}

function ribbonsOf({ picture, standing: { projection, spacing } }: Moment): DrawnEdge[] {
  const opacity = (1 - ramp(...RIBBONS_GO, spacing)) * (1 - picture.emphasis.dimming);
  if (opacity < 0.02) return [];
  const at = (x: number, y: number) => {
    const [px, py] = project(projection, x, y);
    return { x: px, y: py };
  };
  return picture.ribbons.map((ribbon): DrawnEdge => {
    const { color, width } = ribbonStroke(ribbon, picture.theme);
    const via = at(...bendOfRibbon(ribbon));
    return {
      from: at(ribbon.from.x, ribbon.from.y),
      to: at(ribbon.to.x, ribbon.to.y),
      via,
      color,
      widthPx: width,
      opacity,
    };
  });
}

function nodesOf({ picture, standing: { projection, radius, fullRadius, size } }: Moment): DrawnNode[] {
  const { index, colors, visible, emphasis, theme } = picture;
  const lit = new Set(emphasis.nodes);
  return index.nodes.flatMap((node, i) => {
    const [x, y] = project(projection, node.x, node.y);
    const r = lit.has(i) && emphasis.community === null ? fullRadius(i) : radius(i);
    if (visible.nodes[i] !== 1 || r < LEAST_RADIUS || x < -r || y < -r || x > size.width + r || y > size.height + r)
      return [];
    const shape = SHAPES[node.kind];
    const color = colors[i]!;
    return {
      x,
      y,
      radiusPx: shape === "diamond" ? r * DIAMOND_REACH : r,
      shape: shape === "diamond" ? ("diamond" as const) : ("disc" as const),
      fill: fillOf(shape, color, theme.tokens.ground),
      stroke: color,
      strokeWidthPx: 1.2,
      opacity: lit.has(i) ? 1 : 1 - emphasis.dimming,
    };
  });
}

const linesOf = (name: DrawnName, halo: string): DrawnLabel[] =>
  name.lines.map((text, row) => ({
    text,
    x: anchorOf(name),
    // the canvas writes around the middle of a line; a baseline lies about a third of the size
    // below it
    y: name.y + (row + 0.5) * name.sizePx * LINE + name.sizePx * 0.34,
    anchor: name.align,
    sizePx: name.sizePx,
    font: name.style === "community" ? "serif" : "sans",
    color: name.color,
    halo,
    haloWidthPx: haloOf(name.style),
    opacity: name.opacity,
  }));

const legendOf = ({ communities, theme, territories }: Picture): LegendEntry[] =>
  territories.flatMap(({ community }) => {
    const color = communityColor(community, theme);
    const label = communities.get(community)?.label;
    const round = hatchRound(community, theme);
    const angle = hatchAngle(round);
    // y points downwards in pictures
    const hatch = round === 0 ? {} : { hatch: [Math.cos(angle), -Math.sin(angle)] as const };
    return label === undefined ? [] : { label, shape: "disc" as const, fill: color, stroke: color, ...hatch };
  });
