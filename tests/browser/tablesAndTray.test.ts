// Tables, reading list, comparison and tray in a real Chromium: what the ten tasks
// (tenTasks.test.ts) do not come by.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { decodeGraph } from "#core/file/decode.ts";
import { type GraphIndex, indexGraph } from "#core/graph/graphIndex.ts";
import { readTray } from "#view/state/tray/trayFile.ts";
import { trayOf } from "#view/state/tray/trayVersions.ts";
import { type Explorer, startExplorer } from "../support/explorer.ts";

// software rendering on a busy machine takes its time
vi.setConfig({ testTimeout: 180_000 });

let explorer: Explorer;
let index: GraphIndex;
beforeAll(async () => {
  explorer = await startExplorer();
  const outcome = decodeGraph(await readFile("graph/seeds.graph.json", "utf8"));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  index = indexGraph(outcome.value);
});
afterAll(() => explorer.close());

const hashOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);

test("a reading list goes as far as is asked, its question is in the address, and undo empties the tray again", async () => {
  const { page, faults } = await explorer.open("page=papers");
  for (let row = 0; row < 6; row++) await page.getByTestId("table-row").nth(row).getByRole("checkbox").check();
  await page.getByTestId("collect-selection").click();
  await page.getByTestId("side-tray").click();
  expect(await page.getByTestId("tray-item").count()).toBe(6);
  await page.getByTestId("tray-reading").click();
  const steps = page.getByTestId("reading-step");
  await steps.first().waitFor();
  expect(await steps.count()).toBeGreaterThan(1);
  // a tenth is enough: one paper
  await page.getByTestId("reading-concepts").selectOption("every");
  await page.getByRole("slider", { name: "Enough is" }).press("Home");
  expect(await steps.count()).toBe(1);
  expect(hashOf(page)).toContain("read=tray~source~every~0.1");
  const again = await explorer.open(new URL(page.url()).hash.slice(1));
  await again.page.getByTestId("reading-page").waitFor();
  await again.page.close();

  while (await page.getByTestId("undo").isEnabled()) await page.getByTestId("undo").click();
  expect(await page.getByTestId("tray-item").count()).toBe(0);
  expect(hashOf(page)).toBe("#page=papers");
  expect(faults).toEqual([]);
  await page.close();
});

test("a paper near those compared joins them", async () => {
  const papers = index.keys.filter((key) => key.startsWith("paper:")).slice(0, 2);
  const { page, faults } = await explorer.open(`page=compare&${papers.map((key) => `compare=${key}`).join("&")}`);
  await page.getByTestId("compare-add").first().click();
  await page.getByTestId("compared-paper").nth(2).waitFor();
  expect(await page.getByTestId("compared-pair").count()).toBe(3);
  expect(faults).toEqual([]);
  await page.close();
});

test("the table of papers sorts, filters and stays in step with the map beside it", async () => {
  const { page, faults } = await explorer.open("page=papers&beside=map");
  await page.getByTestId("stage").locator("canvas").first().waitFor();
  await page.getByTestId("sort-concepts").click();
  expect(hashOf(page)).toContain("papers-by=-concepts");
  const cells = () =>
    page
      .getByTestId("table-row")
      .evaluateAll((rows) => rows.map((row) => Number(row.querySelectorAll("td")[3]?.textContent)));
  const falling = await cells();
  expect(falling.length).toBeGreaterThan(5);
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  await page.getByTestId("sort-concepts").click();
  expect(await cells()).toEqual([...(await cells())].sort((a, b) => a - b));
  await page.getByTestId("table-row").nth(2).hover();
  expect(await page.getByTestId("table-row").nth(2).getAttribute("data-lit")).toBe("true");
  await page.getByTestId("table-row").nth(2).getByRole("button").click();
  await page.getByTestId("details").waitFor();
  expect(await page.getByTestId("table-row").nth(2).getAttribute("data-open")).toBe("true");
  // the map gives way to the details: its canvas is as wide as its place
  await page.waitForFunction(() => {
    const stage = document.querySelector("[data-testid=stage]");
    return stage?.querySelector("canvas")?.clientWidth === stage?.clientWidth;
  });
  const all = await page.getByTestId("row-count").innerText();
  await page.getByTestId("table-filter").fill("reinforcement learning");
  expect(await page.getByTestId("row-count").innerText()).not.toBe(all);
  await page.getByTestId("table-filter").fill("no such words anywhere");
  await page.getByTestId("show-rows").click();
  expect(await page.getByTestId("row-count").innerText()).toBe(all);
  expect(faults).toEqual([]);
  await page.close();
});

test("a long table holds only the rows in sight, and its end is reached by one key", async () => {
  const { page, faults } = await explorer.open("page=concepts&concepts-by=label&side=tray");
  const rows = page.getByTestId("table-row");
  await rows.first().waitFor();
  expect(await rows.count()).toBeLessThan(120);
  await page.keyboard.press("3"); // the page's own key puts the focus on its first row
  await page.keyboard.press("End");
  const last = index.nodes
    .flatMap((node) => (node.kind === "paper" ? [] : [node.label.toLowerCase()]))
    .sort((a, b) => (a < b ? -1 : 1))
    .at(-1);
  await page.waitForFunction((label) => document.activeElement?.textContent?.toLowerCase() === label, last);
  expect(await rows.count()).toBeLessThan(120);
  expect(faults).toEqual([]);
  await page.close();
});

test("notes and tags stay after a reload, and the tray goes out and comes in as a file", async () => {
  const { page, faults } = await explorer.open("page=papers");
  for (const row of [0, 1]) await page.getByTestId("table-row").nth(row).getByRole("checkbox").check();
  await page.getByTestId("collect-selection").click();
  await page.getByTestId("side-tray").click();
  const first = page.getByTestId("tray-item").first();
  await first.getByPlaceholder("Add a note").fill("read “this” first");
  await first.getByPlaceholder("Tags").fill("to read, later");
  await first.getByPlaceholder("Tags").press("Enter");
  await page.reload();
  await page.getByTestId("side-tray").click();
  expect(await first.getByPlaceholder("Add a note").inputValue()).toBe("read “this” first");
  expect(await first.getByPlaceholder("Tags").inputValue()).toBe("to read, later");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("tray-save").click()]);
  const path = await download.path();
  const saved = readTray(await readFile(path, "utf8"));
  if (!saved.ok) throw new Error("The saved tray cannot be read.");
  expect(trayOf(saved.value).map(({ note, tags }) => [note, tags])).toEqual([
    ["read “this” first", ["to read", "later"]],
    ["", []],
  ]);
  await page.getByTestId("tray-clear").click();
  expect(await page.getByTestId("tray-item").count()).toBe(0);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByTestId("tray-load").click()]);
  await chooser.setFiles(path);
  await page.getByTestId("tray-item").nth(1).waitFor();
  expect(await first.getByPlaceholder("Tags").inputValue()).toBe("to read, later");
  expect(faults).toEqual([]);
  await page.close();
});

test("an empty comparison offers where to begin, inside of its box", async () => {
  const { page, faults } = await explorer.open("page=compare");
  expect(await page.getByTestId("compare-add").count()).toBe(3);
  await page.getByTestId("compare-add").first().click();
  await page.getByTestId("compare-add").first().click();
  await page.getByTestId("compare-table").waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test("a title as long as a paragraph is cut after a few lines, with more where there is more", async () => {
  const file = JSON.parse(await readFile("graph/seeds.graph.json", "utf8"));
  const { key, attributes } = file.nodes.find((node: { key: string }) => node.key.startsWith("paper:"));
  const tail = " and what else can be said of it".repeat(60);
  Object.assign(attributes, { title: attributes.title + tail, label: attributes.label + tail });
  const hash = `page=papers&open=${encodeURIComponent(key)}`;
  const { page, faults } = await explorer.open(hash, { dataset: JSON.stringify(file) });
  const row = page.getByTestId("table-row").filter({ hasText: tail.slice(0, 60) });
  await row.waitFor();
  expect((await row.boundingBox())?.height).toBeLessThan(90);
  const title = page.getByTestId("details").getByRole("heading", { name: tail.slice(0, 60) });
  const heightOf = async () => (await title.locator("..").boundingBox())?.height ?? 0;
  expect(await heightOf()).toBeLessThan(160);
  await page.getByTestId("details").getByRole("button", { name: "more" }).first().click();
  expect(await heightOf()).toBeGreaterThan(400);
  expect(faults).toEqual([]);
  await page.close();
});
