// A figure for print: as wide as asked for, with title, counts, legend and credit; the preview is the
// file that is saved.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Explorer, startExplorer } from "../support/explorer.ts";

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

test("from the selection's scope or none: a figure fitted to what is shown, in millimetres, saved as SVG, PDF and PNG", async () => {
  const { page, faults } = await explorer.open("no-community=3");
  await page.keyboard.press("Shift+E");
  await page.getByTestId("export-figure").click();
  await page.getByTestId("figure-title").fill("Sixty papers on soil & water");
  await page.getByTestId("figure-width").selectOption("85");
  await page.getByTestId("figure-legend").check();
  await page.getByTestId("figure-preview").waitFor();
  await expect.poll(() => page.getByTestId("figure-size").innerText()).toMatch(/^85 × \d+ mm · [1-9]\d* kB/);
  const [svg] = await Promise.all([page.waitForEvent("download"), page.getByTestId("figure-svg").click()]);
  const text = await readFile(await svg.path(), "utf8");
  expect(text).toContain("<title>Sixty papers on soil &amp; water</title>");
  expect(text).toMatch(/[\d,]+ papers · [\d,]+ concepts/);
  expect(text).toContain("Made with isogloss");
  expect(text.match(/id="(ribbons|territories|nodes|labels|legend)"/g)?.length).toBe(5);
  expect(text).toMatch(/>\d+ · [^<]+<\/text>/); // papers in the legend
  const [pdf] = await Promise.all([page.waitForEvent("download"), page.getByTestId("figure-pdf").click()]);
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe("%PDF-");
  const [png] = await Promise.all([page.waitForEvent("download"), page.getByTestId("figure-png").click()]);
  expect((await readFile(await png.path())).subarray(1, 4).toString()).toBe("PNG");
  expect(faults).toEqual([]);
  await page.close();
});
