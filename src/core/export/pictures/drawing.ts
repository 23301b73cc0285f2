// A picture of the map as a plain value: what the screen shows at one moment, in CSS pixels, y
// downwards. The app builds it from the view; the SVG and PDF writers draw it, in this order, so
// that all three look the same.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type NodeShape = "disc" | "diamond";

/**
 * The ground of a community: closed rings, filled by the even-odd rule. Colors are `#rrggbb`,
 * opacities 0..1 throughout.
 */
export interface Territory {
  readonly rings: readonly (readonly Point[])[];
  readonly fill: string;
  readonly stroke: string;
  /** 0 = no outline. */
  readonly strokeWidthPx: number;
  readonly opacity: number;
}

export interface DrawnEdge {
  readonly from: Point;
  readonly to: Point;
  /** Control point of a quadratic curve; a straight line without it. */
  readonly via?: Point;
  readonly color: string;
  readonly widthPx: number;
  readonly opacity: number;
}

/**
 * `radiusPx`: of the disc, or to the corners of the diamond. A ring is a disc filled with the
 * background.
 */
export interface DrawnNode extends Point {
  readonly radiusPx: number;
  readonly shape: NodeShape;
  readonly fill: string;
  readonly stroke: string;
  /** 0 = no rim. */
  readonly strokeWidthPx: number;
  readonly opacity: number;
}

/** Upright, upright and bold, or bold italic with serifs. */
export type LabelFont = "sans" | "bold" | "serif";

/** One line of a label as placed on the screen; `y` is its baseline. */
export interface DrawnLabel extends Point {
  readonly text: string;
  /** Which point of the text stands at `x`. */
  readonly anchor: "start" | "middle" | "end";
  readonly sizePx: number;
  readonly font: LabelFont;
  readonly color: string;
  /** Color of the rim that keeps the text readable above edges; none if left out. */
  readonly halo?: string;
  readonly haloWidthPx?: number;
  readonly opacity: number;
}

export interface LegendEntry {
  readonly label: string;
  readonly shape: NodeShape;
  readonly fill: string;
  readonly stroke: string;
  /** Direction, of length 1, of the lines across it; where another entry has its color. */
  readonly hatch?: readonly [x: number, y: number];
}

export interface Drawing {
  readonly title: string;
  readonly widthPx: number;
  /** With the legend it is at least as wide as this. */
  readonly wholeWidthPx?: number;
  readonly heightPx: number;
  readonly background: string;
  /** Color of the legend's text. */
  readonly foreground: string;
  /** CSS font families of the labels; a PDF always has the page's own. */
  readonly fontFamilies: { readonly sans: string; readonly serif: string };
  /** `@font-face` rules with the fonts inside, for an SVG that looks the same everywhere. */
  readonly fontFaces?: string;
  /** Ribbons between territories, drawn below them. */
  readonly ribbons: readonly DrawnEdge[];
  readonly territories: readonly Territory[];
  readonly edges: readonly DrawnEdge[];
  readonly nodes: readonly DrawnNode[];
  readonly labels: readonly DrawnLabel[];
  readonly legend: readonly LegendEntry[];
}

/** Corners of a diamond, from the top clockwise. */
export function diamondCorners({ x, y, radiusPx: r }: DrawnNode): Point[] {
  return [
    { x, y: y - r },
    { x: x + r, y },
    { x, y: y + r },
    { x: x - r, y },
  ];
}

/** Coordinates with at most two decimals, never an exponent, no "-0". */
export const coordinate = (value: number): string => String(Math.round(value * 100) / 100 + 0);
