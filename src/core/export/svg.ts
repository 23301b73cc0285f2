// SVG 1.1 of a drawing: labels stay text that can be searched, edited and restyled; layers are groups with names.
import {
  coordinate as c,
  type Drawing,
  type DrawnEdge,
  type DrawnLabel,
  type DrawnNode,
  diamondCorners,
  type Point,
  ringLine,
  type Territory,
} from "#core/export/drawing.ts";
import type { ExportResult, PictureFormat } from "#core/export/format.ts";
import { layOutLegend } from "#core/export/legend.ts";
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
  const { title, widthPx, heightPx, background, fontFamily } = drawing;
  const legend = layOutLegend(drawing);
  const size = `width="${c(widthPx)}" height="${c(heightPx)}"`;
  const content = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${c(widthPx)} ${c(heightPx)}" role="img"${attribute("font-family", fontFamily)}>`,
    `<title>${escapeXml(title)}</title>`,
    `<rect ${size}${attribute("fill", background)}/>`,
    group("territories", drawing.territories.map(territory)),
    group("edges", drawing.edges.map(edge)),
    group("nodes", drawing.nodes.map(node)),
    group("labels", drawing.labels.map(label)),
    legend === undefined
      ? ""
      : group("legend", [territory(legend.panel), ...legend.nodes.map(node), ...legend.labels.map(label)]),
    "</svg>\n",
  ].filter((line) => line !== "");
  const receipt = ["A picture: what is not on the screen is not in it, and the graph cannot be read back from it."];
  receipt.push(...forbiddenReceipt(drawing.labels.map(({ text }) => text)));
  return { content: content.join("\n"), receipt };
}

const group = (name: string, shapes: readonly string[]): string =>
  shapes.length === 0 ? "" : [`<g id="${name}">`, ...shapes, "</g>"].join("\n");

const path = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${c(x)} ${c(y)}`).join("L")}Z`;

function territory({ rings, fill, opacity, stroke }: Territory): string {
  const paint = attribute("fill", fill) + attribute("fill-opacity", opacity) + attribute("stroke", stroke);
  return `<path d="${rings.map(path).join("")}" fill-rule="evenodd"${paint}/>`;
}

function edge({ from, to, via, color, widthPx, opacity }: DrawnEdge): string {
  const line = via === undefined ? `L${c(to.x)} ${c(to.y)}` : `Q${c(via.x)} ${c(via.y)} ${c(to.x)} ${c(to.y)}`;
  const paint = `${attribute("stroke", color)} stroke-width="${c(widthPx)}" stroke-opacity="${c(opacity)}"`;
  return `<path d="M${c(from.x)} ${c(from.y)}${line}" fill="none"${paint}/>`;
}

function node(drawn: DrawnNode): string {
  const { x, y, radiusPx, shape, fill, stroke, strokeWidthPx, opacity } = drawn;
  const see = opacity === 1 ? "" : ` opacity="${c(opacity)}"`;
  const paint = `${attribute("fill", fill)}${attribute("stroke", stroke)} stroke-width="${c(strokeWidthPx)}"${see}`;
  if (shape === "diamond") return `<path d="${path(diamondCorners(drawn))}"${paint}/>`;
  const center = `cx="${c(x)}" cy="${c(y)}"`;
  if (shape === "disc") return `<circle ${center} r="${c(radiusPx)}"${paint}/>`;
  const line = ringLine(drawn);
  return `<circle ${center} r="${c(line.radiusPx)}" fill="none"${attribute("stroke", fill)} stroke-width="${c(line.widthPx)}"${see}/>`;
}

/** The halo is the same text's own stroke, painted first, so that every label is in the file once. */
function label({ text, x, y, anchor, sizePx, bold, color, halo, haloWidthPx = 3 }: DrawnLabel): string {
  const rim =
    halo === undefined
      ? ""
      : `${attribute("stroke", halo)} stroke-width="${c(haloWidthPx)}" stroke-linejoin="round" paint-order="stroke"`;
  const font = `font-size="${c(sizePx)}"${bold ? ' font-weight="bold"' : ""}`;
  const place = `x="${c(x)}" y="${c(y)}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}`;
  return `<text ${place} ${font}${attribute("fill", color)}${rim}>${escapeXml(text)}</text>`;
}
