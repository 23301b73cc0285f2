// PDF 1.4 of a drawing (ISO 32000-1, the subset a map needs): vector shapes, labels as searchable
// text in the page's fonts, which are in the file as far as they are used.
import { strToU8, zlibSync } from "fflate";
import type { ExportResult, PictureFormat } from "#core/export/exportFormat.ts";
import {
  coordinate as c,
  type Drawing,
  type DrawnEdge,
  type DrawnLabel,
  type DrawnNode,
  diamondCorners,
  type Point,
  type Territory,
} from "#core/export/pictures/drawing.ts";
import { layOutLegend } from "#core/export/pictures/legend.ts";
import { rgbOf } from "#core/export/pictures/palette.ts";
import { pdfFile } from "#core/export/pictures/pdfFile.ts";
import { encodePdfText, utf16Hex } from "#core/export/pictures/pdfText.ts";
import { textWidth } from "#core/export/pictures/textWidth.ts";
import { counted } from "#core/export/receipt.ts";

export const PDF = {
  id: "pdf",
  label: "PDF picture",
  extension: "pdf",
  mediaType: "application/pdf",
  of: "picture",
  write: writePdf,
} as const satisfies PictureFormat;

/** A CSS pixel in points. */
const POINTS_PER_PX = 0.75;
/** Length of the handles that make a quarter circle of a Bézier curve. */
const CIRCLE = 0.5523;

function writePdf(drawing: Drawing): ExportResult {
  const { title, heightPx, background } = drawing;
  const { widthPx, ...legend } = layOutLegend(drawing);
  const opacities = new Set<string>();
  const see = (opacity: number) => {
    opacities.add(c(opacity));
    return `/A${c(opacity)} gs`;
  };
  const operators = [
    // From PDF's points with y upwards to the drawing's pixels with y downwards.
    `${POINTS_PER_PX} 0 0 ${-POINTS_PER_PX} 0 ${c(heightPx * POINTS_PER_PX)} cm 1 j`,
    `${rgb(background)} rg 0 0 ${c(widthPx)} ${c(heightPx)} re f`,
    // What reaches over the edge of the screen must not reach into the legend.
    `q 0 0 ${c(drawing.widthPx)} ${c(heightPx)} re W n`,
    ...drawing.ribbons.map((shape) => `${see(shape.opacity)} ${edge(shape)}`),
    ...drawing.territories.map((shape) => `${see(shape.opacity)} ${territory(shape)}`),
    ...drawing.edges.map((shape) => `${see(shape.opacity)} ${edge(shape)}`),
    ...drawing.nodes.map((shape) => `${see(shape.opacity)} ${node(shape)}`),
    ...drawing.labels.map((shape) => `${see(shape.opacity)} ${label(shape)}`),
    "Q",
    see(1),
    ...legend.nodes.map(node),
    ...legend.edges.map(edge),
    ...legend.labels.map(label),
  ];
  const labels = [...drawing.labels, ...legend.labels];
  const content = pdfFile({
    title: utf16Hex(title),
    width: c(widthPx * POINTS_PER_PX),
    height: c(heightPx * POINTS_PER_PX),
    opacities: [...opacities],
    fonts: new Set(labels.map(({ font }) => font)),
    stream: zlibSync(strToU8(operators.join("\n")), { level: 9 }),
  });
  return { content, receipt: receiptOf(labels) };
}

function receiptOf(labels: readonly DrawnLabel[]): string[] {
  const receipt = ["A picture: what is not on the screen is not in it."];
  const strange = labels.filter(({ text }) => encodePdfText(text).changed > 0);
  if (strange.length > 0)
    receipt.push(
      `${counted(strange.length, "label has", "labels have")} letters that the PDF's fonts lack (first: ${JSON.stringify(strange[0]?.text)}): they are simplified or shown as "?", but copying and searching find them. SVG and PNG show them as they are.`,
    );
  return receipt;
}

/** Operands of a color operator: three shares of one. */
const rgb = (color: string): string =>
  rgbOf(color)
    .map((channel) => String(Math.round((channel / 255) * 1000) / 1000))
    .join(" ");

const at = ({ x, y }: Point): string => `${c(x)} ${c(y)}`;
const ring = (points: readonly Point[]): string =>
  points
    .map((point, index) => `${at(point)} ${index === 0 ? "m" : "l"}`)
    .join(" ")
    .concat(" h");

function territory({ rings, fill, stroke, strokeWidthPx }: Territory): string {
  const rim = strokeWidthPx === 0 ? "" : `${rgb(stroke)} RG ${c(strokeWidthPx)} w `;
  return `${rgb(fill)} rg ${rim}${rings.map(ring).join(" ")} ${strokeWidthPx === 0 ? "f*" : "B*"}`;
}

function edge({ from, to, via, color, widthPx }: DrawnEdge): string {
  const line = via === undefined ? `${at(to)} l` : `${cubic(from, via, to)} c`;
  return `${rgb(color)} RG ${c(widthPx)} w ${at(from)} m ${line} S`;
}

/**
 * PDF knows cubic curves only: a quadratic one has its handles two thirds of the way to its control
 * point.
 */
function cubic(from: Point, via: Point, to: Point): string {
  const handle = (end: Point) => ({ x: end.x + (2 / 3) * (via.x - end.x), y: end.y + (2 / 3) * (via.y - end.y) });
  return [handle(from), handle(to), to].map(at).join(" ");
}

function node(drawn: DrawnNode): string {
  const { fill, stroke, strokeWidthPx, shape, radiusPx } = drawn;
  const outline = shape === "disc" ? circle(drawn, radiusPx) : ring(diamondCorners(drawn));
  const rim = strokeWidthPx === 0 ? "" : `${rgb(stroke)} RG ${c(strokeWidthPx)} w `;
  return `${rgb(fill)} rg ${rim}${outline} ${strokeWidthPx === 0 ? "f" : "B"}`;
}

function circle({ x, y }: Point, r: number): string {
  const k = r * CIRCLE;
  const arc = (...numbers: number[]) => `${numbers.map(c).join(" ")} c`;
  return [
    `${c(x + r)} ${c(y)} m`,
    arc(x + r, y + k, x + k, y + r, x, y + r),
    arc(x - k, y + r, x - r, y + k, x - r, y),
    arc(x - r, y - k, x - k, y - r, x, y - r),
    `${arc(x + k, y - r, x + r, y - k, x + r, y)} h`,
  ].join(" ");
}

/**
 * The halo is the text's outline drawn first, marked as decoration so that it is not read twice.
 */
function label({ text, x, y, anchor, sizePx, font, color, halo, haloWidthPx = 3 }: DrawnLabel): string {
  const { runs, changed } = encodePdfText(text);
  const share = anchor === "start" ? 0 : anchor === "middle" ? 0.5 : 1;
  const left = x - share * textWidth(text, sizePx, font);
  const shown = runs.map((run) => `/${run.font === "greek" ? "greek" : font} ${c(sizePx)} Tf <${run.hex}> Tj`);
  const draw = (mode: number) => `BT ${mode} Tr 1 0 0 -1 ${c(left)} ${c(y)} Tm ${shown.join(" ")} ET`;
  const read = changed === 0 ? draw(0) : `/Span <</ActualText <${utf16Hex(text)}>>> BDC ${draw(0)} EMC`;
  const rim = halo === undefined ? "" : `/Artifact BMC ${rgb(halo)} RG ${c(haloWidthPx)} w ${draw(1)} EMC `;
  return `${rim}${rgb(color)} rg ${read}`;
}
