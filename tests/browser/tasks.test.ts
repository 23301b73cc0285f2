// What a person does with papers, in a real Chromium, with the mouse and with the keyboard alone: collect six and get a reading list,
// compare three, find those with the fewest concepts, and undo all of it.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { decodeGraph } from "#core/file/decode.ts";
import { type GraphIndex, indexGraph } from "#core/graph/graphIndex.ts";
import { linkedBy } from "#view/reading.ts";
import { readTray } from "#view/tray.ts";
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
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab never reaches the element.");
}

/** Ticks the first rows of the table that is open, by keys: into the table, then down from box to box. */
async function tickByKeys(page: Page, count: number): Promise<void> {
  await tabTo(page, page.getByTestId("table-row").first().getByRole("checkbox"));
  for (let row = 0; row < count; row++) {
    await page.keyboard.press("Space");
    if (row === count - 1) break;
    const before = await focusedText(page);
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(
      (old) => document.activeElement?.tagName === "BUTTON" && document.activeElement.textContent !== old,
      before,
    );
    await page.keyboard.press("Shift+Tab");
  }
}

test("six papers are collected in a table and make a reading list that covers them; undo empties the tray again", async () => {
  const { page, faults } = await explorer.open("page=papers");
  for (let row = 0; row < 6; row++) await page.getByTestId("table-row").nth(row).getByRole("checkbox").check();
  await page.getByTestId("collect-selection").click();
  await page.getByTestId("side-tray").click();
  expect(await page.getByTestId("tray-item").count()).toBe(6);
  await page.getByTestId("tray-reading").click();
  const steps = page.getByTestId("reading-step");
  await steps.first().waitFor();
  const covered = await steps.locator("b").allInnerTexts();
  expect(covered.length).toBeGreaterThan(0);
  expect(covered.length).toBeLessThanOrEqual(6);
  expect(covered.at(-1)).toBe("100 %");
  const shares = covered.map((text) => Number.parseInt(text, 10));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(await page.getByTestId("coverage-curve").getAttribute("aria-label")).toContain("100 %");
  expect(await page.getByTestId("reading-result").innerText()).toContain("of 6");

  // a tenth is enough: one paper; and the question is in the address
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

test("the same with keys alone", async () => {
  const { page, faults } = await explorer.open("side=tray");
  await page.keyboard.press("2");
  await page.getByTestId("table-row").first().waitFor();
  await tickByKeys(page, 6);
  expect(await page.getByTestId("selection-verbs").innerText()).toContain("6 nodes selected");
  await page.keyboard.press("t");
  await page.keyboard.press("6");
  await page.getByTestId("reading-step").first().waitFor();
  expect(await page.getByTestId("reading-result").innerText()).toContain("of 6");
  expect(await page.getByTestId("reading-step").locator("b").last().innerText()).toBe("100 %");
  for (let step = 0; step < 9; step++) await page.keyboard.press("Control+z");
  expect(hashOf(page).replace(/&?at=[^&]*/, "")).toBe("#side=tray");
  expect(await page.getByTestId("tray-item").count()).toBe(0);
  expect(faults).toEqual([]);
  await page.close();
});

/** Every pair's score is the sum of the parts that are shown for it. */
async function expectPairsToAddUp(page: Page, pairs: number): Promise<void> {
  const buttons = page.getByTestId("compared-pair");
  expect(await buttons.count()).toBe(pairs);
  for (let i = 0; i < pairs; i++) {
    await page.waitForFunction(
      (at) => !document.querySelectorAll("[data-testid=compared-pair]")[at]?.textContent?.startsWith("…"),
      i,
    );
    await buttons.nth(i).click();
    const account = page.getByTestId("pair-account");
    const parts = await account.locator("li").allInnerTexts();
    const sum = parts.reduce(
      (total, text) => total + Number(/-?\d+\.\d+(?= together|$)/.exec(text.trim())?.[0] ?? 0),
      0,
    );
    const told = Number(/sum to (-?\d+\.\d+)/.exec(await account.innerText())?.[1]);
    expect(Math.abs(sum - told)).toBeLessThan(0.0005 * (parts.length + 1));
    await buttons.nth(i).click();
  }
}

test("three papers are compared: what they share, what is each one's own, how near each pair is and why", async () => {
  const { page, faults } = await explorer.open("page=papers&papers-by=-concepts");
  const titles: string[] = [];
  for (let row = 0; row < 3; row++) {
    const line = page.getByTestId("table-row").nth(row);
    titles.push(await line.getByRole("button").innerText());
    await line.getByRole("checkbox").check();
  }
  await page.getByTestId("compare-selection").click();
  const heads = page.getByTestId("compared-paper");
  await heads.first().waitFor();
  expect(await heads.count()).toBe(3);
  for (const [place, title] of titles.entries()) expect(await heads.nth(place).innerText()).toContain(title);
  const papers = titles.map((title) => index.nodes.findIndex((node) => node.kind === "paper" && node.title === title));
  const heldBy = (paper: number) =>
    [...linkedBy(index, paper, "mentions"), ...linkedBy(index, paper, "uses")].map(({ node }) => node);
  const counts = new Map<number, number>();
  for (const node of papers.flatMap(heldBy)) counts.set(node, (counts.get(node) ?? 0) + 1);
  expect(await page.getByTestId("shared-row").count()).toBe([...counts.values()].filter((count) => count > 1).length);
  await expectPairsToAddUp(page, 3);
  await page.getByTestId("compare-add").first().click();
  expect(await heads.count()).toBe(4);
  expect(faults).toEqual([]);
  await page.close();
});

test("three papers are compared with keys alone", async () => {
  const { page, faults } = await explorer.open("side=tray");
  await page.keyboard.press("2");
  await page.getByTestId("table-row").first().waitFor();
  await tabTo(page, page.getByTestId("table-row").first().getByRole("button"));
  for (let row = 0; row < 3; row++) {
    await page.keyboard.press("Enter");
    await page.keyboard.press("c");
    const before = await focusedText(page);
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction((old) => document.activeElement?.textContent !== old, before);
  }
  await page.keyboard.press("5");
  await page.getByTestId("compared-paper").nth(2).waitFor();
  expect(await page.getByTestId("compared-paper").count()).toBe(3);
  await tabTo(page, page.getByTestId("compared-pair").first());
  await page.keyboard.press("Enter");
  await page.getByTestId("pair-account").waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test("the papers with the fewest concepts come first in the audit, with what was left out of them and why", async () => {
  const { page, faults } = await explorer.open("side=tray");
  await page.keyboard.press("7");
  const rows = page.getByTestId("audit-paper");
  await rows.first().waitFor();
  const counts = index.nodes.flatMap((node, i) =>
    node.kind === "paper" ? [linkedBy(index, i, "mentions").length] : [],
  );
  const shown = await rows.evaluateAll((list) => list.map((row) => Number(row.children[1]?.textContent)));
  expect(shown).toEqual(counts.sort((a, b) => a - b).slice(0, shown.length));
  // by keys: unfold the first one
  await tabTo(page, page.getByTestId("audit-unfold").first());
  await page.keyboard.press("Enter");
  const left = page.getByTestId("audit-left");
  expect(await left.innerText()).toContain("kept");
  // a phrase that was dropped there is found again by its name
  const [stage, phrases] = await left.evaluate((cell) => {
    const terms = [...cell.querySelectorAll("dt")];
    return [terms[1]?.textContent ?? "", terms[1]?.nextElementSibling?.textContent ?? ""];
  });
  const phrase = phrases.split(" · ")[0] ?? "";
  await tabTo(page, page.getByTestId("trace-input"));
  await page.keyboard.type(phrase);
  await page.getByTestId("traces").locator("li").first().waitFor();
  expect(await page.getByTestId("traces").innerText()).toContain(stage);
  expect(hashOf(page)).toContain("trace=");
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
  await tabTo(page, rows.first().getByRole("button"));
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
  await first.getByPlaceholder("Tags").blur();
  await page.reload();
  await page.getByTestId("side-tray").click();
  expect(await first.getByPlaceholder("Add a note").inputValue()).toBe("read “this” first");
  expect(await first.getByPlaceholder("Tags").inputValue()).toBe("to read, later");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("tray-save").click()]);
  const path = await download.path();
  const saved = readTray(await readFile(path, "utf8"));
  if (!saved.ok) throw new Error("The saved tray cannot be read.");
  expect(saved.value.map(({ note, tags }) => [note, tags])).toEqual([
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
