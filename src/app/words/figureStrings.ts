// The words of a figure for print, and of the form that makes one.
import { strings } from "#app/words/strings.ts";

export const figureStrings = {
  open: "Figure for print: title, legend, millimetres…",
  title: "Figure",
  back: "All formats",
  name: "Title",
  width: "Width",
  widths: { 85: "85 mm, one column", 180: "180 mm, two columns", 297: "297 mm, a page" } as Readonly<
    Record<number, string>
  >,
  scheme: "Ground",
  schemes: { light: "Light", dark: "Dark" },
  legend: (label: string, papers: number) => `${papers} · ${label}`,
  withLegend: "Legend with the number of papers",
  preview: "How the figure will look",
  size: (widthMm: number, heightMm: number, kilobytes: number) =>
    `${widthMm} × ${heightMm} mm · ${kilobytes} kB as SVG`,
  counts: (papers: number, concepts: number, terms: number) => strings.counts(papers, concepts, terms),
  credit: (generator: string) => `Made with ${generator}`,
  save: (format: string) => `Save ${format}`,
} as const;
