// The legend of a picture, laid out in a column to the right of the map, so that it covers nothing:
// nodes and labels that every writer can already draw, and how wide the whole picture becomes.
import type { Drawing, DrawnEdge, DrawnLabel, DrawnNode, LegendEntry } from "#core/export/pictures/drawing.ts";
import { fitText, textWidth } from "#core/export/pictures/textWidth.ts";

export interface Legend {
  /** Width of map and legend together. */
  readonly widthPx: number;
  readonly nodes: readonly DrawnNode[];
  /** The lines across hatched swatches. */
  readonly edges: readonly DrawnEdge[];
  readonly labels: readonly DrawnLabel[];
}

const [FONT_PX, LINE_PX, MARGIN_PX, SWATCH_PX] = [12, 18, 16, 5];
/** The legend is never wider than this share of the map. */
const MAX_SHARE = 0.4;
/** Letters that the page's fonts lack may run wider than they are thought to be. */
const ROOM = 1.05;

/** A name of several parts loses whole parts before it is cut. */
function fitName(name: string, limit: number): string {
  const [first = "", ...others] = name.split(", ");
  let kept = first;
  for (const part of others) {
    const longer = `${kept}, ${part}`;
    if (textWidth(longer, FONT_PX, "sans") > limit) break;
    kept = longer;
  }
  return fitText(kept, limit, FONT_PX, "sans");
}

/** Without entries, or where not one line fits, the picture is the map alone. */
export function layOutLegend({ widthPx, wholeWidthPx = 0, heightPx, legend, foreground, background }: Drawing): Legend {
  const fitting = Math.floor((heightPx - 2 * MARGIN_PX) / LINE_PX);
  if (legend.length === 0 || fitting < 1) return { widthPx, nodes: [], edges: [], labels: [] };
  const left = widthPx + MARGIN_PX;
  const textLeft = left + 3 * SWATCH_PX;
  const limit = Math.max(60, widthPx * MAX_SHARE) / ROOM;
  const shown = legend.length <= fitting ? legend : legend.slice(0, fitting - 1);
  const texts = shown.map(({ label }) => fitName(label, limit));
  if (shown.length < legend.length) texts.push(`and ${legend.length - shown.length} more`);
  const widest = Math.max(...texts.map((text) => textWidth(text, FONT_PX, "sans")));
  const middleOf = (line: number) => MARGIN_PX + (line + 0.5) * LINE_PX;
  return {
    widthPx: Math.max(wholeWidthPx, Math.ceil(textLeft + widest * ROOM + MARGIN_PX)),
    nodes: shown.map(({ shape, fill, stroke, hatch }, line) => ({
      ...{ x: left + SWATCH_PX, y: middleOf(line), radiusPx: SWATCH_PX, shape },
      ...{ fill: hatch === undefined ? fill : background, stroke, strokeWidthPx: 1, opacity: 1 },
    })),
    edges: shown.flatMap((entry, line) => hatching(entry, left + SWATCH_PX, middleOf(line))),
    labels: texts.map((text, line) => ({
      ...{ text, x: textLeft, y: middleOf(line) + FONT_PX * 0.35, anchor: "start", sizePx: FONT_PX },
      ...{ font: "sans", color: foreground, opacity: 1 },
    })),
  };
}

/** Chords of a disc, as the ground of its community is hatched. */
function hatching({ stroke, hatch }: LegendEntry, x: number, y: number): DrawnEdge[] {
  if (hatch === undefined) return [];
  const [dx, dy] = hatch;
  return [-0.5, 0, 0.5].map((share) => {
    const [aside, half] = [share * SWATCH_PX, SWATCH_PX * Math.sqrt(1 - share * share)];
    const [mx, my] = [x - aside * dy, y + aside * dx];
    return {
      from: { x: mx - half * dx, y: my - half * dy },
      to: { x: mx + half * dx, y: my + half * dy },
      ...{ color: stroke, widthPx: 1, opacity: 1 },
    };
  });
}
