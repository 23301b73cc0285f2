// Above the nodes: a dimming over all that is not meant, and what stands out drawn again on top of
// it. Hovering costs this layer only; Sigma need not touch its buffers.
import { type Picture, type Projection, project } from "#app/map/stage/picture.ts";
import { nodeColor, SHAPES, type Shape } from "#view/map/appearance.ts";
import { mix } from "#view/map/theme.ts";

/**
 * Draws the dimming, the lit edges and nodes, and a ring around each marked node. Sizes are CSS
 * pixels.
 */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  picture: Picture,
  projection: Projection,
  size: { readonly width: number; readonly height: number },
  radius: (node: number) => number,
): void {
  const { emphasis, index, theme, visible } = picture;
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
    context.strokeStyle = mix(nodeColor(index, index.target[edge]!, theme), ground, 0.35 + 0.5 * weight);
    context.lineWidth = 0.8 + 2 * weight;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }
  if (emphasis.dimming > 0)
    for (const node of emphasis.nodes) {
      if (visible.nodes[node] !== 1) continue;
      const [x, y] = at(node);
      drawGlyph(context, SHAPES[index.nodes[node]!.kind], x, y, radius(node), nodeColor(index, node, theme), ground);
    }
  context.lineWidth = 1.6;
  context.strokeStyle = ink;
  for (const node of emphasis.marked) {
    if (visible.nodes[node] !== 1) continue;
    const [x, y] = at(node);
    context.beginPath();
    context.arc(x, y, radius(node) + 3.5, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** All shown marks, as the WebGL programs draw them. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { index, visible, theme }: Picture,
  projection: Projection,
  radius: (node: number) => number,
): void {
  index.nodes.forEach((node, i) => {
    if (visible.nodes[i] !== 1) return;
    const [x, y] = project(projection, node.x, node.y);
    drawGlyph(context, SHAPES[node.kind], x, y, radius(i), nodeColor(index, i, theme), theme.tokens.ground);
  });
}

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
  context.fillStyle = fillOf(shape, color, ground);
  context.fill();
  context.lineWidth = 1.4;
  context.strokeStyle = color;
  context.stroke();
}
