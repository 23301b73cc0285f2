// A picture with one of everything a drawing can hold, in colors a test can look for.
import type { Drawing } from "#core/export/pictures/drawing.ts";

export const SAMPLE_DRAWING: Drawing = {
  ...{ title: 'Map of "this" & <that>', widthPx: 640, heightPx: 480, background: "#fafafa", foreground: "#222222" },
  fontFamilies: { sans: "Helvetica, Arial, sans-serif", serif: '"Times New Roman", serif' },
  ribbons: [],
  territories: [
    {
      rings: [
        ...[
          [
            { x: 40, y: 40 },
            { x: 400, y: 60 },
            { x: 380, y: 320 },
            { x: 60, y: 300 },
          ],
        ],
        ...[
          [
            { x: 100, y: 100 },
            { x: 160, y: 100 },
            { x: 160, y: 160 },
            { x: 100, y: 160 },
          ],
        ],
      ],
      ...{ fill: "#cc6677", opacity: 0.25, stroke: "#cc6677", strokeWidthPx: 1 },
    },
  ],
  edges: [
    { from: { x: 480, y: 300 }, to: { x: 900, y: 300 }, color: "#882255", widthPx: 4, opacity: 1 },
    { from: { x: 200, y: 200 }, to: { x: 520, y: 120 }, color: "#332288", widthPx: 2, opacity: 0.5 },
    ...[
      {
        from: { x: 200, y: 200 },
        via: { x: 300, y: 420 },
        to: { x: 560, y: 380 },
        color: "#117733",
        widthPx: 4,
        opacity: 1,
      },
    ],
  ],
  nodes: [
    { x: 200, y: 200, radiusPx: 24, shape: "disc", fill: "#0000ff", stroke: "#000000", strokeWidthPx: 1, opacity: 1 },
    {
      x: 520,
      y: 120,
      radiusPx: 24,
      shape: "diamond",
      fill: "#00aa00",
      stroke: "#000000",
      strokeWidthPx: 0,
      opacity: 1,
    },
    { x: 560, y: 380, radiusPx: 24, shape: "disc", fill: "#fafafa", stroke: "#ff0000", strokeWidthPx: 6, opacity: 1 },
  ],
  labels: [
    {
      ...{ text: "speculative decoding", x: 200, y: 250, anchor: "middle", sizePx: 18, font: "serif", opacity: 1 },
      ...{ color: "#111111", halo: "#ffffff", haloWidthPx: 4 },
    },
    {
      text: "β-catenin & naïve <Bayes>",
      x: 510,
      y: 160,
      anchor: "end",
      sizePx: 14,
      font: "sans",
      opacity: 1,
      color: "#111111",
    },
    { text: "漢字 ő שלום 👩", x: 420, y: 440, anchor: "start", sizePx: 14, font: "sans", opacity: 1, color: "#111111" },
  ],
  legend: [
    { label: "decoding, sampling", shape: "disc", fill: "#cc6677", stroke: "#cc6677" },
    {
      label: "a very long community name that does not fit the space that a legend may take of a picture",
      shape: "diamond",
      fill: "#ffffff",
      stroke: "#332288",
    },
  ],
};
