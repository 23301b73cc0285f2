// Above the nodes: a dimming over all that is not meant, and what stands out drawn again on top of
// it. Hovering costs this layer only; Sigma need not touch its buffers.
import { type Picture, type Projection, project, type Standing } from "#app/map/stage/picture.ts";
import { SHAPES, type Shape } from "#view/map/appearance.ts";
import { communityColor, mix } from "#view/map/theme.ts";

/**
 * Draws the dimming, the lit edges and nodes, and a ring around each marked node. Sizes are CSS
 * pixels.
 */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  picture: Picture,
  { projection, size, radius: grown, fullRadius }: Standing,
): void {
  const { emphasis, index, colors, theme, visible } = picture;
  // a community is lit as the map shows it from here; what one node leads to is there from everywhere
  const radius = emphasis.community === null ? fullRadius : grown;
  const { ground, ink } = theme.tokens;
  const at = (node: number) => project(projection, index.nodes[node]!.x, index.nodes[node]!.y);
  if (emphasis.dimming > 0) {
    context.globalAlpha = emphasis.dimming;
    context.fillStyle = ground;
    context.fillRect(0, 0, size.width, size.height);
    context.globalAlpha = 1;
  }
  for (const edge of emphasis.edges) {
    const [x1, y1] = at(index.source[edge]!);
    const [x2, y2] = at(index.target[edge]!);
    const weight = Math.min(1, index.weight[edge]!);
    context.strokeStyle = mix(colors[index.target[edge]!]!, ground, 0.35 + 0.5 * weight);
    context.lineWidth = 0.8 + 2 * weight;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }
  if (emphasis.dimming > 0)
    for (const node of emphasis.nodes) {
      if (visible.nodes[node] !== 1 || radius(node) < LEAST_RADIUS) continue;
      const [x, y] = at(node);
      drawGlyph(context, SHAPES[index.nodes[node]!.kind], x, y, radius(node), colors[node]!, ground);
    }
  drawPointedLand(context, picture, projection);
  context.strokeStyle = ink;
  for (const node of emphasis.marked) {
    if (visible.nodes[node] !== 1) continue;
    const [x, y] = at(node);
    // what is open has the strongest ring, whatever is pointed at
    context.lineWidth = node === emphasis.open ? 2.6 : 1.4;
    context.beginPath();
    context.arc(x, y, fullRadius(node) + 3.5, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** The line around the ground that is pointed at, or that is open. */
function drawPointedLand(context: CanvasRenderingContext2D, picture: Picture, projection: Projection): void {
  const { emphasis, territories, theme } = picture;
  const pointed = emphasis.territory ?? emphasis.community;
  const land = territories.find(({ community }) => community === pointed);
  if (land === undefined) return;
  context.strokeStyle = communityColor(land.community, theme);
  context.lineWidth = 2.2;
  context.lineJoin = "round";
  context.beginPath();
  for (const outline of land.outlines)
    for (let p = 0; p <= outline.length; p += 2) {
      const [x, y] = project(projection, outline[p % outline.length]!, outline[(p + 1) % outline.length]!);
      if (p === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  context.stroke();
}

/** All shown marks, as the WebGL programs draw them. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { index, colors, visible, theme }: Picture,
  { projection, radius }: Standing,
): void {
  index.nodes.forEach((node, i) => {
    if (visible.nodes[i] !== 1 || radius(i) < LEAST_RADIUS) return;
    const [x, y] = project(projection, node.x, node.y);
    drawGlyph(context, SHAPES[node.kind], x, y, radius(i), colors[i]!, theme.tokens.ground);
  });
}

/** A mark smaller than this is not there yet. */
export const LEAST_RADIUS = 0.5;

/** What a mark is filled with: as in glyphProgram.ts. */
export const fillOf = (shape: Shape, color: string, ground: string): string =>
  ({ disc: color, diamond: mix(color, ground, 0.42), ring: ground })[shape];

/** From a mark's radius to the corners of its diamond. */
export const DIAMOND_REACH = 1.21;

/**
 * The same marks as the WebGL programs draw, for the few nodes above the dimming and for the
 * legend.
 */
function drawGlyph(
  context: CanvasRenderingContext2D,
  shape: Shape,
  x: number,
  y: number,
  radius: number,
  color: string,
  ground: string,
): void {
  context.beginPath();
  if (shape === "diamond") {
    const reach = radius * DIAMOND_REACH;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  } else context.arc(x, y, radius, 0, 2 * Math.PI);
  // a hair of ground keeps overlapping ones apart
  context.lineWidth = 2.4;
  context.strokeStyle = ground;
  context.stroke();
  context.fillStyle = fillOf(shape, color, ground);
  context.fill();
  if (shape === "disc") return;
  context.lineWidth = 1.4;
  context.strokeStyle = color;
  context.stroke();
}
