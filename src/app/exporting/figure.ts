// A figure for print: what the map shows, fitted to its content in millimetres, with title, counts,
// legend and a line that says where it is from. The same picture as SVG, PDF and PNG.
import { createNameLayer } from "#app/map/stage/nameLayer.ts";
import type { Picture, Standing } from "#app/map/stage/picture.ts";
import { drawingOf } from "#app/map/stage/stageDrawing.ts";
import { pictureOf, themeIn } from "#app/state/derived.ts";
import type { AppState, Dataset } from "#app/state/state.ts";
import { figureStrings } from "#app/words/figureStrings.ts";
import type { Drawing, DrawnLabel } from "#core/export/pictures/drawing.ts";
import { layOutLegend } from "#core/export/pictures/legend.ts";
import { shareShown } from "#view/map/nearness.ts";

export interface FigureChoice {
  readonly widthMm: number;
  readonly scheme: "light" | "dark";
  readonly title: string;
  readonly legend: boolean;
}

/** One column, two columns, a slide. */
export const FIGURE_WIDTHS = [85, 180, 297] as const;
const PX_PER_MM = 96 / 25.4;
/** Above the map for title and counts, below it for the credit, and beside it. */
const ROOM = { above: 46, below: 26, beside: 14 } as const;
/** Names need room around the outermost marks. */
const BORDER = 0.06;

/** The drawing of a figure; as wide as asked for, legend included. */
export function figureOf(state: AppState, dataset: Dataset, choice: FigureChoice): Drawing {
  const still = { ...state, transient: { ...state.transient, hover: null, territory: null } };
  const picture = { ...pictureOf(still, dataset), theme: themeIn(dataset, choice.scheme) };
  const wanted = Math.round(choice.widthMm * PX_PER_MM);
  let drawing = framed(picture, dataset, wanted, choice);
  let fitting: Drawing | null = null;
  // the legend takes its column from the map, whose width says how wide the legend may be; where the
  // two go to and fro between a shorter and a longer name, the margin is what is left
  for (let round = 0; round < 4; round++) {
    const whole = layOutLegend(drawing).widthPx;
    if (whole <= wanted && (fitting === null || drawing.widthPx > fitting.widthPx)) fitting = drawing;
    const column = whole - drawing.widthPx;
    if (column <= 0 || whole === wanted) break;
    drawing = framed(picture, dataset, Math.max(120, wanted - column), choice);
  }
  return { ...(fitting ?? drawing), wholeWidthPx: wanted };
}

export const figureSize = (drawing: Drawing) => ({
  widthMm: Math.round(layOutLegend(drawing).widthPx / PX_PER_MM),
  heightMm: Math.round(drawing.heightPx / PX_PER_MM),
});

function framed(picture: Picture, dataset: Dataset, widthPx: number, choice: FigureChoice): Drawing {
  const standing = standingFor(picture, widthPx);
  const names = createNameLayer().draw(scratch(), picture, standing, () => [
    { x: 0, y: 0, width: widthPx, height: ROOM.above },
    { x: 0, y: standing.size.height - ROOM.below, width: widthPx, height: ROOM.below },
  ]);
  const drawing = drawingOf({ picture, standing, names });
  const sizes = new Map([...dataset.communities.values()].map(({ label, size }) => [label, size]));
  return {
    ...drawing,
    title: choice.title,
    labels: [...drawing.labels, ...captions(picture, standing, choice)],
    legend: choice.legend
      ? drawing.legend.map((entry) => ({
          ...entry,
          label: figureStrings.legend(entry.label, sizes.get(entry.label) ?? 0),
        }))
      : [],
  };
}

/** The shown nodes and their ground, fitted to a width; the height follows. */
function standingFor({ index, visible, territories, radii, appears, room }: Picture, width: number): Standing {
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  const reach = (x: number, y: number) => {
    [x1, x2, y1, y2] = [Math.min(x1, x), Math.max(x2, x), Math.min(y1, y), Math.max(y2, y)];
  };
  index.nodes.forEach(({ x, y }, i) => {
    if (visible.nodes[i] === 1) reach(x, y);
  });
  for (const { outlines } of territories)
    for (const outline of outlines) for (let p = 0; p < outline.length; p += 2) reach(outline[p]!, outline[p + 1]!);
  if (x1 > x2) reach(0, 0);
  const border = Math.max(x2 - x1, y2 - y1, 1e-6) * BORDER;
  const a = (width - 2 * ROOM.beside) / (x2 - x1 + 2 * border);
  const height = Math.round((y2 - y1 + 2 * border) * a + ROOM.above + ROOM.below);
  const projection = { a, d: -a, tx: ROOM.beside - (x1 - border) * a, ty: ROOM.above + (y2 + border) * a };
  const shrink = Math.max(0.4, Math.min(1, width / 1000));
  const spacing = room * a;
  const fullRadius = (node: number) => radii[node]! * shrink;
  const radius = (node: number) => fullRadius(node) * shareShown(appears[node]!, spacing);
  return { projection, size: { width, height }, spacing, radius, fullRadius };
}

function captions({ visible, index, theme }: Picture, { size }: Standing, { title }: FigureChoice): DrawnLabel[] {
  const { ink, "ink-soft": soft } = theme.tokens;
  const count = (kind: string) =>
    index.nodes.reduce((sum, node, i) => sum + (visible.nodes[i] === 1 && node.kind === kind ? 1 : 0), 0);
  const line = (text: string, y: number, sizePx: number, font: DrawnLabel["font"], color: string): DrawnLabel => ({
    ...{ text, x: ROOM.beside, y, anchor: "start", sizePx, font, color, opacity: 1 },
  });
  return [
    line(title, 21, 15, "bold", ink),
    line(figureStrings.counts(count("paper"), count("concept"), count("term")), 37, 10, "sans", soft),
    line(figureStrings.credit(index.attributes.generator), size.height - 9, 8.5, "sans", soft),
  ];
}

/** Names are measured as the screen writes them. */
function scratch(): CanvasRenderingContext2D {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("No 2D canvas context for the figure.");
  return context;
}

/** An SVG as pixels, `scale` per CSS pixel. */
export async function pngOf(svg: Blob, scale: number): Promise<Blob | null> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => {
      canvas.toBlob(resolve, "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
