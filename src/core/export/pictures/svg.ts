// SVG 1.1 of a drawing: labels stay text that can be searched, edited and restyled; layers are
// groups with names.

import type { ExportResult, PictureFormat } from "#core/export/exportFormat.ts";
import {
  coordinate as c,
  type Drawing,
  type DrawnEdge,
  type DrawnLabel,
  type DrawnNode,
  diamondCorners,
  type LabelFont,
  type Point,
  type Territory,
} from "#core/export/pictures/drawing.ts";
import { layOutLegend } from "#core/export/pictures/legend.ts";
import { attribute, escapeXml, forbiddenReceipt } from "#core/export/xml.ts";

export const SVG = {
  id: "svg",
  label: "SVG picture (Inkscape, Illustrator, browsers)",
  extension: "svg",
  mediaType: "image/svg+xml",
  of: "picture",
  write: writeSvg,
} as const satisfies PictureFormat;

function writeSvg(drawing: Drawing): ExportResult {
  const { title, heightPx, background, fontFamilies, fontFaces = "" } = drawing;
  const { widthPx, ...legend } = layOutLegend(drawing);
  const size = `width="${c(widthPx)}" height="${c(heightPx)}"`;
  const font = attribute("font-family", fontFamilies.sans);
  const map = [
    group("ribbons", drawing.ribbons.map(edge)),
    group("territories", drawing.territories.map(territory)),
    group("edges", drawing.edges.map(edge)),
    group("nodes", drawing.nodes.map(node)),
    group("labels", drawing.labels.map(label)),
  ];
  const content = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${c(widthPx)} ${c(heightPx)}" role="img"${font} stroke-linejoin="round">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${escapeXml(fontFaces)}.serif { font-family: ${escapeXml(fontFamilies.serif)}; }</style>`,
    // What reaches over the edge of the screen must not reach into the legend.
    `<clipPath id="screen"><rect width="${c(drawing.widthPx)}" height="${c(heightPx)}"/></clipPath>`,
    `<rect ${size}${attribute("fill", background)}/>`,
    `<g id="map" clip-path="url(#screen)">`,
    ...map,
    "</g>",
    group("legend", [...legend.nodes.map(node), ...legend.edges.map(edge), ...legend.labels.map(label)]),
    "</svg>\n",
  ].filter((line) => line !== "");
  const receipt = ["A picture: what is not on the screen is not in it, and the graph cannot be read back from it."];
  receipt.push(...forbiddenReceipt(drawing.labels.map(({ text }) => text)));
  return { content: content.join("\n"), receipt };
}

const group = (name: string, shapes: readonly string[]): string =>
  shapes.length === 0 ? "" : [`<g id="${name}">`, ...shapes, "</g>"].join("\n");

const path = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${c(x)} ${c(y)}`).join("L")}Z`;

function territory({ rings, fill, stroke, strokeWidthPx, opacity }: Territory): string {
  return `<path d="${rings.map(path).join("")}" fill-rule="evenodd"${paint(fill, stroke, strokeWidthPx, opacity)}/>`;
}

/** Fill and rim are seen through alike, each on its own, as in a PDF. */
function paint(fill: string, stroke: string, strokeWidthPx: number, opacity: number): string {
  const see = (name: string) => (opacity === 1 ? "" : ` ${name}="${c(opacity)}"`);
  const rim = `${attribute("stroke", stroke)} stroke-width="${c(strokeWidthPx)}"${see("stroke-opacity")}`;
  return `${attribute("fill", fill)}${see("fill-opacity")}${strokeWidthPx === 0 ? "" : rim}`;
}

function edge({ from, to, via, color, widthPx, opacity }: DrawnEdge): string {
  const line = via === undefined ? `L${c(to.x)} ${c(to.y)}` : `Q${c(via.x)} ${c(via.y)} ${c(to.x)} ${c(to.y)}`;
  const look = `${attribute("stroke", color)} stroke-width="${c(widthPx)}" stroke-opacity="${c(opacity)}"`;
  return `<path d="M${c(from.x)} ${c(from.y)}${line}" fill="none"${look}/>`;
}

function node(drawn: DrawnNode): string {
  const { x, y, radiusPx, shape, fill, stroke, strokeWidthPx, opacity } = drawn;
  const look = paint(fill, stroke, strokeWidthPx, opacity);
  return shape === "disc"
    ? `<circle cx="${c(x)}" cy="${c(y)}" r="${c(radiusPx)}"${look}/>`
    : `<path d="${path(diamondCorners(drawn))}"${look}/>`;
}

const FONTS: Readonly<Record<LabelFont, string>> = {
  sans: "",
  bold: ' font-weight="bold"',
  serif: ' class="serif" font-weight="600" font-style="italic"',
};

/**
 * The halo is the same text's own stroke, painted first, so that every label is in the file once.
 */
function label({ text, x, y, anchor, sizePx, font, color, halo, haloWidthPx = 3, opacity }: DrawnLabel): string {
  const rim =
    halo === undefined ? "" : `${attribute("stroke", halo)} stroke-width="${c(haloWidthPx)}" paint-order="stroke"`;
  const place = `x="${c(x)}" y="${c(y)}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}`;
  const look = `font-size="${c(sizePx)}"${FONTS[font]}${attribute("fill", color)}${rim}`;
  return `<text ${place} ${look}${opacity === 1 ? "" : ` opacity="${c(opacity)}"`}>${escapeXml(text)}</text>`;
}
