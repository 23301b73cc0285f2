// A page saved as one file, opened from disk with the network cut.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";

export interface OfflinePage {
  readonly page: Page;
  /** Errors on the console, and every request but those for parts of the page itself. */
  readonly faults: string[];
}

/**
 * Writes the page to `path`, opens it there without a network, and waits until its dataset is
 * there.
 */
export async function openOffline(browser: Browser, path: string, content: string | Uint8Array): Promise<OfflinePage> {
  writeFileSync(path, content);
  const context = await browser.newContext({
    ...{ offline: true, reducedMotion: "reduce", viewport: { width: 1440, height: 900 } },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const { href } = pathToFileURL(path);
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", ({ message }) => faults.push(`exception: ${message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (url !== href && !url.startsWith("blob:")) faults.push(`request: ${url}`);
  });
  await page.goto(href);
  await page.getByTestId("shown").waitFor();
  return { page, faults };
}
