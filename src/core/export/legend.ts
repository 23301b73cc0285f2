// The legend of a picture, laid out in its lower left corner as nodes and labels that every writer can already draw.
import type { Drawing, DrawnLabel, DrawnNode, Territory } from "#core/export/drawing.ts";
import { fitText, textWidth } from "#core/export/textWidth.ts";

export interface Legend {
  readonly panel: Territory;
  readonly nodes: readonly DrawnNode[];
  readonly labels: readonly DrawnLabel[];
}

const [FONT_PX, LINE_PX, MARGIN_PX, PADDING_PX, SWATCH_PX] = [12, 18, 16, 10, 5];
/** The legend never takes more of the picture than this. */
const MAX_SHARE = 0.45;

/** Undefined for a picture without entries, or too small for one line. */
export function layOutLegend(drawing: Drawing): Legend | undefined {
  const fitting = Math.floor((drawing.heightPx - 2 * (MARGIN_PX + PADDING_PX)) / LINE_PX);
  if (drawing.legend.length === 0 || fitting < 1) return undefined;
  const textLeft = MARGIN_PX + PADDING_PX + 3 * SWATCH_PX;
  const limit = Math.max(60, drawing.widthPx * MAX_SHARE - textLeft);
  const shown = drawing.legend.length <= fitting ? drawing.legend : drawing.legend.slice(0, fitting - 1);
  const texts = shown.map(({ label }) => fitText(label, limit, FONT_PX, "sans"));
  if (shown.length < drawing.legend.length) texts.push(`and ${drawing.legend.length - shown.length} more`);

  const height = texts.length * LINE_PX + 2 * PADDING_PX;
  const top = drawing.heightPx - MARGIN_PX - height;
  const right = textLeft + Math.max(...texts.map((text) => textWidth(text, FONT_PX, "sans"))) + PADDING_PX;
  const middleOf = (line: number) => top + PADDING_PX + (line + 0.5) * LINE_PX;
  const [left, bottom] = [MARGIN_PX, top + height];
  const ground = { fill: drawing.background, stroke: drawing.background, strokeWidthPx: 0, opacity: 0.9 };
  const ring = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  return {
    panel: { rings: [ring.map(([x, y]) => ({ x, y }))], ...ground },
    nodes: shown.map(({ shape, fill, stroke }, line) => ({
      ...{ x: MARGIN_PX + PADDING_PX + SWATCH_PX, y: middleOf(line), radiusPx: SWATCH_PX, shape },
      ...{ fill, stroke, strokeWidthPx: 1, opacity: 1 },
    })),
    labels: texts.map((text, line) => ({
      ...{ text, x: textLeft, y: middleOf(line) + FONT_PX * 0.35, anchor: "start", sizePx: FONT_PX },
      ...{ font: "sans", color: drawing.foreground, opacity: 1 },
    })),
  };
}
