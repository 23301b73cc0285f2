// A picture of the map as a plain value: what the screen shows at one moment, in CSS pixels, y downwards.
// The app builds it from the view; the SVG and PDF writers draw it, in this order, so that all three look the same.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Papers are discs, concepts diamonds, terms rings: kinds stay apart without color. */
export type NodeShape = "disc" | "diamond" | "ring";

/** The ground of a community: closed rings, filled by the even-odd rule. Colors are `#rrggbb` throughout. */
export interface Territory {
  readonly rings: readonly (readonly Point[])[];
  readonly fill: string;
  /** 0..1 */
  readonly opacity: number;
  /** Outline of 1 px; none if left out. */
  readonly stroke?: string;
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

/** `radiusPx`: to the outer edge of a disc or ring, to the corners of a diamond. */
export interface DrawnNode extends Point {
  readonly radiusPx: number;
  readonly shape: NodeShape;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidthPx: number;
  readonly opacity: number;
}

/** A label as placed on the screen; `y` is its baseline. */
export interface DrawnLabel extends Point {
  readonly text: string;
  /** Which point of the text stands at `x`. */
  readonly anchor: "start" | "middle" | "end";
  readonly sizePx: number;
  readonly bold: boolean;
  readonly color: string;
  /** Color of the rim that keeps the text readable above edges; none if left out. */
  readonly halo?: string;
  readonly haloWidthPx?: number;
}

export interface LegendEntry {
  readonly label: string;
  readonly color: string;
  readonly shape: NodeShape;
}

export interface Drawing {
  readonly title: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly background: string;
  /** Color of the legend's text. */
  readonly foreground: string;
  /** CSS font family of the labels; a PDF always uses Helvetica. */
  readonly fontFamily: string;
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

/** How much of a ring's radius its line takes. */
const RING_SHARE = 0.45;

/** A ring is a circle without ground whose line has the node's fill color. */
export function ringLine({ radiusPx }: DrawnNode): { readonly radiusPx: number; readonly widthPx: number } {
  const widthPx = Math.max(Math.min(1, radiusPx), radiusPx * RING_SHARE);
  return { radiusPx: radiusPx - widthPx / 2, widthPx };
}

/** Coordinates with at most two decimals, never an exponent, no "-0". */
export const coordinate = (value: number): string => String(Math.round(value * 100) / 100 + 0);
