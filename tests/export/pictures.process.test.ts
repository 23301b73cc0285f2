// SVG and PDF of one drawing, rendered by Chromium and Poppler: both look the same, and their
// labels are text.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SANS, SERIF } from "#app/styles/fonts.ts";
import type { Drawing } from "#core/export/pictures/drawing.ts";
import { layOutLegend } from "#core/export/pictures/legend.ts";
import { PDF } from "#core/export/pictures/pdf.ts";
import { encodePdfText } from "#core/export/pictures/pdfText.ts";
import { SVG } from "#core/export/pictures/svg.ts";
import { fitText, textWidth } from "#core/export/pictures/textWidth.ts";
import { findBrowser } from "../../scripts/build/findBrowser.mjs";
import { SAMPLE_DRAWING } from "../support/sampleDrawing.ts";

const { heightPx } = SAMPLE_DRAWING;
const { widthPx } = layOutLegend(SAMPLE_DRAWING);
const svg = String(SVG.write(SAMPLE_DRAWING).content);
const pdf = PDF.write(SAMPLE_DRAWING).content;

/** Three bytes per pixel, row by row. */
interface Pixels {
  readonly width: number;
  readonly bytes: Uint8Array;
}
const at = ({ width, bytes }: Pixels, x: number, y: number): readonly number[] => [
  ...bytes.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];

const folder = mkdtempSync(join(tmpdir(), "isogloss-pictures-"));
const pdfPath = join(folder, "sample.pdf");
let browser: Browser;
let fromSvg: Pixels;
let fromPdf: Pixels;
/** Without labels: the sample has no fonts with it. */
const bare = { ...SAMPLE_DRAWING, labels: [], legend: [] };

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("No Chromium: npm test installs one.");
  browser = await chromium.launch({ executablePath });
  console.log(`SVG: rendered by Chromium ${browser.version()}`);
  fromSvg = await renderSvg(svg, widthPx);
  console.log(`PDF: rendered by ${run("pdftoppm", "-v").stderr.split("\n")[0]}`);
  fromPdf = renderPdf(pdf, widthPx);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

function run(command: string, ...args: readonly string[]) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr} (apt-get install poppler-utils)`);
  return { stdout, stderr };
}

async function renderSvg(text: string, width: number): Promise<Pixels> {
  const page = await browser.newPage();
  const base64 = await page.evaluate(
    async ([source, columns, rows]) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
      await image.decode();
      const context = new OffscreenCanvas(columns, rows).getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      let binary = "";
      for (const byte of context.getImageData(0, 0, columns, rows).data) binary += String.fromCharCode(byte);
      return btoa(binary);
    },
    [text, width, heightPx] as const,
  );
  await page.close();
  return { width, bytes: Uint8Array.from(Buffer.from(base64, "base64")).filter((_, index) => index % 4 !== 3) };
}

/** 96 dots per inch: a pixel of the drawing is a pixel of the picture. */
function renderPdf(content: string | Uint8Array, width: number): Pixels {
  writeFileSync(pdfPath, content);
  run("pdftoppm", "-r", "96", pdfPath, join(folder, "sample"));
  return { width, bytes: readPpm(join(folder, "sample-1.ppm"), width) };
}

/** Binary PPM: three header lines, then the pixels. */
function readPpm(path: string, width: number): Uint8Array {
  const bytes = readFileSync(path);
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1"));
  expect([Number(header?.[1]), Number(header?.[2])]).toEqual([width, heightPx]);
  return bytes.subarray(header?.[0].length);
}

const near = (wanted: readonly number[], read: readonly number[], what: string) => {
  for (const [channel, value] of wanted.entries())
    expect(Math.abs(value - (read[channel] ?? Number.NaN)), `${what}: ${read} for ${wanted}`).toBeLessThanOrEqual(4);
};

describe.each(["SVG in Chromium", "PDF in Poppler"])("%s", (name) => {
  it.each([
    ["background", 630, 10, [0xfa, 0xfa, 0xfa]],
    ["territory, a quarter seen", 300, 100, [0xef, 0xd5, 0xd9]],
    ["hole in the territory", 130, 130, [0xfa, 0xfa, 0xfa]],
    ["disc above its edges", 200, 200, [0, 0, 0xff]],
    ["diamond", 520, 120, [0, 0xaa, 0]],
    ["outside the diamond's side", 537, 103, [0xfa, 0xfa, 0xfa]],
    ["rim of the ring", 560, 357, [0xff, 0, 0]],
    ["inside of the ring", 566, 380, [0xfa, 0xfa, 0xfa]],
    ["edge that leaves the screen", 600, 300, [0x88, 0x22, 0x55]],
    ["place beside the map, where that edge is cut", 680, 300, [0xfa, 0xfa, 0xfa]],
    ["curved edge, half way", 340, 355, [0x11, 0x77, 0x33]],
  ] as const)("shows the %s", (what, x, y, wanted) => {
    near(wanted, at(name.startsWith("SVG") ? fromSvg : fromPdf, x, y), what);
  });
});

it("SVG and PDF look the same", async () => {
  const { bytes: one } = await renderSvg(String(SVG.write(bare).content), bare.widthPx);
  const { bytes: other } = renderPdf(PDF.write(bare).content, bare.widthPx);
  let different = 0;
  for (const [index, byte] of one.entries()) if (Math.abs(byte - (other[index] ?? 0)) > 64) different++;
  const share = different / one.length;
  console.log(`share of clearly different channels in SVG and PDF: ${(100 * share).toFixed(3)} %`);
  expect(share).toBeLessThan(0.002);
});

describe("letters", () => {
  const word = { text: "sample complexity", sizePx: 32, color: "#222222", opacity: 1 } as const;
  const words: Drawing = {
    ...{ ...bare, territories: [], nodes: [], edges: [] },
    ...{ fontFamilies: { sans: SANS, serif: SERIF }, fontFaces: fontFaces() },
    labels: (["sans", "bold", "serif"] as const).map((font, row) => ({
      ...{ ...word, x: 320, y: 60 + 150 * row, anchor: "middle", font },
    })),
  };

  it("are the page's own in SVG and PDF, at the same places", async () => {
    const drawn = inkIn(await renderSvg(String(SVG.write(words).content), words.widthPx));
    const printed = inkIn(renderPdf(PDF.write(words).content, words.widthPx));
    console.log(`letters in SVG ${JSON.stringify(drawn)}, in PDF ${JSON.stringify(printed)}`);
    drawn.forEach((row, i) => {
      row.forEach((value, at) => {
        expect(Math.abs(value - (printed[i]?.[at] ?? Number.NaN)), `row ${i}: ${row}`).toBeLessThanOrEqual(2);
      });
    });
  });

  it("are inside the PDF, as far as they are used", () => {
    const fontsOf = (drawing: Drawing) => {
      writeFileSync(pdfPath, PDF.write(drawing).content);
      const rows = run("pdffonts", pdfPath).stdout.trim().split("\n").slice(2);
      return rows
        .map((row) => row.split(/\s+/))
        .flatMap(([name = "", , , inside]) => (inside === "yes" ? [name.slice(7)] : []));
    };
    expect(fontsOf(words)).toEqual(["PublicSans-Regular", "PublicSans-Bold", "Lora-SemiBoldItalic"]);
    expect(fontsOf({ ...words, labels: words.labels.slice(2) })).toEqual(["Lora-SemiBoldItalic"]);
  });
});

/** For each of three rows of text where its ink begins and ends, across and down, and how dark it is in percent. */
function inkIn({ width, bytes }: Pixels): number[][] {
  return [0, 1, 2].map((row) => {
    let [left, right, top, bottom, ink] = [width, 0, heightPx, 0, 0];
    for (let y = 150 * row; y < 150 * (row + 1); y++)
      for (let x = 0; x < width; x++) {
        const dark = 1 - (bytes[(y * width + x) * 3] ?? 255) / 250;
        ink += Math.max(0, dark);
        if (dark < 0.4) continue;
        [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
      }
    return [left, right, top, bottom, Math.round((100 * ink) / ((right - left) * (bottom - top)))];
  });
}

/** The page's fonts as an SVG takes them along. */
function fontFaces(): string {
  const face = (family: string, file: string, style: string) => {
    const font = readFileSync(`node_modules/@fontsource-variable/${file}.woff2`).toString("base64");
    return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: 100 900; src: url(data:font/woff2;base64,${font}) format("woff2"); }`;
  };
  return [
    face("Public Sans Variable", "public-sans/files/public-sans-latin-wght-normal", "normal"),
    face("Lora Variable", "lora/files/lora-latin-wght-italic", "italic"),
  ].join("\n");
}

describe("labels are text", () => {
  const legend = ["decoding, sampling"];
  const labels = SAMPLE_DRAWING.labels.map(({ text }) => text);

  it("in the SVG, once each", async () => {
    const page = await browser.newPage();
    await page.setContent(svg);
    const texts = await page.locator("svg text").allTextContents();
    expect(texts.slice(0, -1)).toEqual([...labels, ...legend]);
    expect(texts.at(-1)).toMatch(/^a very long community name .*…$/);
    expect(await page.locator("svg > title").textContent()).toBe(SAMPLE_DRAWING.title);
    await page.close();
  });

  it("in the PDF, once each, even those its fonts cannot show", () => {
    writeFileSync(pdfPath, pdf);
    const text = run("pdftotext", "-layout", pdfPath, "-").stdout;
    for (const label of ["speculative decoding", "β-catenin & naïve <Bayes>", "漢字 ő", ...legend])
      expect(text.split(label).length - 1, label).toBe(1);
    expect(run("pdfinfo", pdfPath).stdout).toContain(`Title:           ${SAMPLE_DRAWING.title}`);
  });

  it("and the PDF's receipt tells which are simplified", () => {
    expect(PDF.write(SAMPLE_DRAWING).receipt.join(" ")).toContain("1 label has letters that the PDF's fonts lack");
  });
});

describe("text for the PDF's fonts", () => {
  it.each([
    ["naïve €", [["latin", "6e61ef766520 80".replace(" ", "")]], 0],
    [
      "αx",
      [
        ["greek", "61"],
        ["latin", "78"],
      ],
      0,
    ],
    ["ő", [["latin", "6f"]], 1],
    ["ﬁ", [["latin", "6669"]], 1],
    ["漢", [["latin", "3f"]], 1],
    ["", [], 0],
  ] as const)("%s", (text, runs, changed) => {
    const encoded = encodePdfText(text);
    expect(encoded.runs.map(({ font, hex }) => [font, hex])).toEqual(runs);
    expect(encoded.changed).toBe(changed);
  });

  it("has the widths of the page's fonts", () => {
    // Public Sans at 400: H a m b u r g
    expect(textWidth("Hamburg", 1000, "sans")).toBe(766 + 553 + 865 + 597 + 581 + 391 + 623);
    expect(textWidth("é", 10, "bold")).toBe(textWidth("e", 10, "bold"));
    expect(textWidth("ő", 10, "bold")).toBe(textWidth("o", 10, "bold"));
    expect(textWidth("漢", 10, "sans")).toBe(10);
  });

  it("cuts what does not fit", () => {
    expect(fitText("short", 100, 10, "sans")).toBe("short");
    const cut = fitText("a rather long label", 50, 10, "sans");
    expect(cut).toMatch(/^a rath.*…$/);
    expect(textWidth(cut, 10, "sans")).toBeLessThanOrEqual(50);
  });
});

describe("the legend", () => {
  const withEntries = (count: number): Drawing => ({
    ...SAMPLE_DRAWING,
    legend: Array.from({ length: count }, (_, i) => ({
      ...{ label: `community ${i}`, fill: "#112233", stroke: "#112233", shape: "disc" },
    })),
  });

  it("stands beside the map and inside the picture, whatever its length, and counts what it leaves out", () => {
    const legend = layOutLegend(withEntries(60));
    for (const { x, y, text, sizePx, font } of legend.labels) {
      expect(x).toBeGreaterThan(SAMPLE_DRAWING.widthPx);
      expect(x + textWidth(text, sizePx, font)).toBeLessThan(legend.widthPx);
      expect(y).toBeLessThan(heightPx);
    }
    expect(legend.labels.at(-1)?.text).toBe(`and ${60 - legend.nodes.length} more`);
  });

  it("is left out where there is nothing to tell or no room", () => {
    for (const drawing of [withEntries(0), { ...withEntries(3), heightPx: 40 }])
      expect(layOutLegend(drawing)).toEqual({ widthPx: SAMPLE_DRAWING.widthPx, nodes: [], edges: [], labels: [] });
  });

  it("hatches a swatch as the ground of its community is, inside the disc", () => {
    const drawing = withEntries(3);
    const legend = drawing.legend.map((entry, i) =>
      i === 1 ? { ...entry, hatch: [Math.SQRT1_2, -Math.SQRT1_2] as const } : entry,
    );
    const { nodes, edges } = layOutLegend({ ...drawing, legend });
    expect(nodes.map(({ fill }) => fill)).toEqual(["#112233", drawing.background, "#112233"]);
    expect(edges.length).toBe(3);
    const { x, y, radiusPx } = nodes[1]!;
    for (const end of edges.flatMap(({ from, to }) => [from, to]))
      expect(Math.hypot(end.x - x, end.y - y)).toBeCloseTo(radiusPx, 6);
    for (const { from, to } of edges) expect((to.y - from.y) / (to.x - from.x)).toBeCloseTo(-1, 6);
    const plain = SVG.write(drawing).content;
    expect(SVG.write({ ...drawing, legend }).content.length).toBeGreaterThan(plain.length);
  });
});
