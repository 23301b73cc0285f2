// Twice as much takes twice as long on the way out: every export format with long texts made to be
// costly, and with many of each thing it writes.
import { expect, it } from "vitest";
import type { ExportFormat } from "#core/export/exportFormat.ts";
import { EXPORT_FORMATS } from "#core/export/exportFormats.ts";
import { DATA_PLACE } from "#core/export/pages/shell.ts";
import type { Drawing } from "#core/export/pictures/drawing.ts";
import { graphFamilies } from "../support/growingGraphs.ts";
import { type Family, LARGE, textFamilies, tooFast } from "../support/growth.ts";
import { SAMPLE_DRAWING } from "../support/sampleDrawing.ts";

const SHELL = `<title>Isogloss</title>${DATA_PLACE}`;

const { labels, legend, nodes, edges, territories } = SAMPLE_DRAWING;
const many = <T>(list: readonly T[], count: number, change: (i: number) => Partial<T> = () => ({})): T[] =>
  Array.from({ length: count }, (_, i) => ({ ...list[i % list.length]!, ...change(i) }));

const MANY_DRAWN: Readonly<Record<string, (count: number) => Partial<Drawing>>> = {
  labels: (count) => ({ labels: many(labels, count, (i) => ({ text: `name ${i} 漢` })) }),
  legend: (count) => ({ legend: many(legend, count, (i) => ({ label: `community ${i}` })) }),
  nodes: (count) => ({ nodes: many(nodes, count, (i) => ({ x: i % 640 })) }),
  edges: (count) => ({ edges: many(edges, count, (i) => ({ widthPx: i / count, opacity: i / count })) }),
  territories: (count) => ({ territories: many(territories, count) }),
  "corners of a territory": (count) => ({
    territories: [{ ...territories[0]!, rings: [Array.from({ length: count }, (_, i) => ({ x: i, y: i % 7 }))] }],
  }),
};

function familiesOf(format: ExportFormat): readonly Family[] {
  if (format.of === "page") return graphFamilies((graph) => () => format.write(graph, SHELL, null), LARGE);
  if (format.of !== "picture") return graphFamilies((graph) => () => format.write(graph), LARGE);
  const draw = (change: Partial<Drawing>) => () => format.write({ ...SAMPLE_DRAWING, ...change });
  return [
    ...textFamilies(
      (text) =>
        draw({
          title: text,
          labels: many(labels, 1, () => ({ text })),
          legend: many(legend, 1, () => ({ label: text })),
        }),
      LARGE,
    ),
    ...Object.entries(MANY_DRAWN).map(([name, change]) => ({
      ...{ name, large: 4000 },
      prepare: (size: number) => draw(change(size)),
    })),
  ];
}

it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))("%s", (id, format) => {
  expect(tooFast(id, familiesOf(format))).toEqual([]);
});
