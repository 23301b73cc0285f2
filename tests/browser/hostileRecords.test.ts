// More than a hundred records that try to break out, dropped into the app, looked at on every page
// and saved as pictures: no script runs, nothing is fetched, nothing is opened, titles are text.
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";
import { type Explorer, startExplorer } from "../support/explorer.ts";
import { HOSTILE_RECORDS, hostileJson } from "../support/hostileRecords.ts";
import { openOffline } from "../support/offlinePage.ts";

// software rendering on a busy machine takes its time
vi.setConfig({ testTimeout: 300_000 });

const folder = mkdtempSync(join(tmpdir(), "isogloss-hostile-"));
let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(async () => {
  await explorer.close();
  rmSync(folder, { recursive: true });
});

const text = hostileJson();
const reading = readSources([{ name: "hostile.json", text }], { id: "hostile", title: "hostile" });
const TITLES = new Set(reading.ok ? reading.value.corpus.papers.map(({ title }) => title) : []);

/** What a payload would have left behind in a page. */
const harm = (page: Page) =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll("*")];
    const named = (pattern: RegExp) =>
      elements.flatMap(({ attributes, localName }) =>
        [...attributes].filter(({ name }) => pattern.test(name)).map(({ name, value }) => ({ localName, name, value })),
      );
    return {
      ran: "harmed" in globalThis,
      handlers: named(/^on/),
      links: named(/^(?:href|src|action|formaction|data|xlink:href)$/).filter(({ value }) =>
        /^\s*(?:javascript|vbscript|data:text)|elsewhere\.example/i.test(value),
      ),
      scripts: document.body?.querySelectorAll("script:not([type='text/plain'])").length ?? 0,
    };
  });
const NONE = { ran: false, handlers: [], links: [] };

/** Windows and dialogs that open, and pages that the page goes to. */
function watched(page: Page): string[] {
  const seen: string[] = [];
  page.on("popup", (other) => seen.push(`popup: ${other.url()}`));
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("framenavigated", (frame) => {
    if (!frame.url().startsWith(explorer.address)) seen.push(`navigation: ${frame.url()}`);
  });
  return seen;
}

async function dropped(): Promise<{ page: Page; faults: string[]; seen: string[] }> {
  const { page, faults } = await explorer.open("", { height: 1000 });
  const seen = watched(page);
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([given], "<img src=x onerror=globalThis.harmed=1>.json"));
    return transfer;
  }, text);
  await page.keyboard.press("n");
  await page.getByTestId("own-papers").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer });
  await page.getByTestId("found").getByText(`${HOSTILE_RECORDS.length} papers`).waitFor({ timeout: 60_000 });
  await page.getByTestId("build").click();
  await page.getByTestId("explore").click({ timeout: 120_000 });
  await page.getByText(`all ${HOSTILE_RECORDS.length} papers`).first().waitFor();
  return { page, faults, seen };
}

async function save(page: Page, way: string, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId(way).click()]);
  const path = join(folder, name);
  await download.saveAs(path);
  return path;
}

test("hostile records are text on every page, and in what is saved", async () => {
  const { page, faults, seen } = await dropped();
  const { scripts } = await harm(page);
  for (const key of ["3", "4", "5", "6", "7", "2"]) {
    await page.keyboard.press(key);
    await page.getByRole("main").locator(":scope > *").first().waitFor();
    expect(await harm(page)).toEqual({ ...NONE, scripts });
  }
  const rows = page.getByTestId("table-row");
  await rows.first().waitFor();
  const shown = await rows
    .locator("td:nth-child(2) button")
    .evaluateAll((all) => all.map((button) => button.getAttribute("title") ?? ""));
  const written = await rows.locator("td:nth-child(2) button > span:last-child").allTextContents();
  expect(shown.length).toBeGreaterThan(5);
  expect(written.map((cell, at) => shown[at]?.startsWith(cell.replace(/…$/, "")))).toEqual(shown.map(() => true));
  for (const title of shown) expect(TITLES).toContain(title);
  for (const place of [0, 1, 2, 3, 4]) {
    await rows.nth(place).locator("td:nth-child(2) button").click();
    await page.getByTestId("details").getByRole("heading").first().waitFor();
    expect(await harm(page)).toEqual({ ...NONE, scripts });
  }

  await page.keyboard.press("1");
  await page.getByTestId("stage").waitFor();
  await page.keyboard.press("Shift+E");
  const svg = await save(page, "export-svg", "map.svg");
  const pdf = await readFile(await save(page, "export-pdf", "map.pdf"), "latin1");
  const html = await save(page, "export-html", "map.html");
  expect(pdf.replace(/stream\r?\n[\s\S]*?endstream/g, "")).not.toMatch(/\/(?:JavaScript|JS|OpenAction|Launch|URI)\b/);
  expect(await harm(page)).toEqual({ ...NONE, scripts });
  expect([...faults, ...seen]).toEqual([]);
  await page.close();

  const picture = await explorer.browser.newPage();
  const requests: string[] = [];
  picture.on("request", (request) => requests.push(request.url()));
  await picture.goto(pathToFileURL(svg).href);
  expect(await picture.locator("text").count()).toBeGreaterThan(0);
  expect(await harm(picture)).toEqual({ ...NONE, scripts: 0 });
  expect(requests).toEqual([pathToFileURL(svg).href]);
  await picture.close();

  const single = await openOffline(explorer.browser, join(folder, "single.html"), await readFile(html));
  await single.page.keyboard.press("2");
  await single.page.getByTestId("table-row").first().waitFor();
  expect(await harm(single.page)).toMatchObject(NONE);
  expect(single.faults).toEqual([]);
  await single.page.context().close();
});
