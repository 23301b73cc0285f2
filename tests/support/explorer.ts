// A real Chromium before the built explorer: opened once per test file, a fresh page per
// test.
import { type Browser, chromium, type Page } from "playwright-core";
import { preview } from "vite";
import { inject } from "vitest";
import type { ExplorerHandle } from "#app/state/handle.ts";
import { findBrowser } from "../../scripts/build/findBrowser.mjs";

export interface Explorer {
  readonly address: string;
  readonly browser: Browser;
  /** Opens the page at a view (what stands after # in the address) and waits for the map. */
  readonly open: (hash?: string, options?: PageOptions) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  /** The text of a dataset file to be served in the place of the first one. */
  readonly dataset?: string;
  /** As on the very first visit. */
  readonly welcome?: boolean;
  /** The page has nothing to show: do not wait for a map. */
  readonly unready?: boolean;
}

export interface OpenPage {
  readonly page: Page;
  /** Console errors, uncaught exceptions, and requests to other origins. */
  readonly faults: string[];
}

/**
 * WebGL as ever, but the page itself is put together by the processor: done by an emulated card, it
 * takes four times as long and is still at it seconds after the map stands.
 */
const WITHOUT_GRAPHICS_CARD = ["--use-angle=swiftshader", "--disable-gpu-compositing"];
/** Letters as wide in the shell as in a window. */
const LETTERS = ["--font-render-hinting=none"];

export async function startExplorer(): Promise<Explorer> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("No Chromium found: install one or set CHROMIUM_PATH.");
  const outDir = inject("explorerBuild");
  const server = await preview({ build: { outDir }, preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("The preview server has no address.");
  const browser: Browser = await chromium.launch({ executablePath, args: [...WITHOUT_GRAPHICS_CARD, ...LETTERS] });
  return {
    ...{ address, browser },
    async open(
      hash = "",
      { width = 1440, height = 900, scheme = "light", welcome = false, unready = false, dataset } = {},
    ) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce" });
      if (!welcome) await page.addInitScript(() => localStorage.setItem("isogloss.welcomed", "yes"));
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console: ${message.text()}`);
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(data|blob|ws):/.test(url)) faults.push(`request: ${url}`);
      });
      if (dataset !== undefined)
        await page.route(/\.graph[^/]*\.json$/, (route) =>
          route.fulfill({ body: dataset, contentType: "application/json" }),
        );
      await page.goto(hash === "" ? address : `${address}#${hash}`);
      // somebody is there: what comes after the first picture is fetched, and keys find it
      await page.evaluate(() => dispatchEvent(new PointerEvent("pointermove")));
      await page.waitForFunction(() => (globalThis as Partial<PageGlobals>).isogloss?.whole() === true, undefined, {
        timeout: 60_000,
      });
      if (unready) return { page, faults };
      await page.waitForFunction(() => (globalThis as Partial<PageGlobals>).isogloss?.ready() === true, undefined, {
        timeout: 60_000,
      });
      await page.getByRole("main").locator(":scope > *").first().waitFor({ timeout: 60_000 });
      await page.waitForTimeout(300);
      return { page, faults };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** What the page itself defines. */
interface PageGlobals {
  readonly isogloss: ExplorerHandle;
}

export const namesOnMap = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as PageGlobals).isogloss.names().map((name) => ({ ...name })));

/** Pairs of names whose boxes overlap. */
export async function overlapsOnMap(page: Page): Promise<string[]> {
  const names = await namesOnMap(page);
  return names.flatMap((a, i) =>
    names
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.text} | ${b.text}`),
  );
}

/** Key and place (in pixels of the map) of the node of a kind with the strongest links. */
export const strongestOnMap = (page: Page, kind: string) =>
  page.evaluate((wanted) => {
    const { isogloss } = globalThis as unknown as PageGlobals;
    const key = isogloss.strongest(wanted)[0] ?? "";
    return { key, place: isogloss.placeOf(key) };
  }, kind);

/** How many different colors a picture of the map has: a blank one has one. */
export async function colorsOnMap(page: Page): Promise<number> {
  const picture = await page.getByTestId("stage").screenshot();
  return page.evaluate(
    async (data) => {
      // the page may fetch nothing but its own files
      const image = new Image();
      image.src = data;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      if (context === null) return 0;
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const colors = new Set<number>();
      for (let p = 0; p < pixels.length; p += 4)
        colors.add((pixels[p]! << 16) | (pixels[p + 1]! << 8) | pixels[p + 2]!);
      return colors.size;
    },
    `data:image/png;base64,${picture.toString("base64")}`,
  );
}
