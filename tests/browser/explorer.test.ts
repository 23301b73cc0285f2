// The explorer in a real Chromium on the committed dataset: search, click, focus, toggle, export,
// undo, and a map that is not blank.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExplorerHandle } from "#app/state/handle.ts";
import { decodeGraph } from "#core/file/decode.ts";
import {
  colorsOnMap,
  type Explorer,
  namesOnMap,
  overlapsOnMap,
  startExplorer,
  strongestOnMap,
} from "../support/explorer.ts";
import { delayFrames } from "../support/hands.ts";

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

test("the map is drawn, and nothing goes wrong or out", async () => {
  const { page, faults } = await explorer.open();
  await page.waitForTimeout(800);
  expect(await colorsOnMap(page)).toBeGreaterThan(50);
  expect(faults).toEqual([]);
  await page.close();
});

test("words typed and entered at once open what they find; its neighborhood is shown; undo brings everything back", async () => {
  const { page, faults } = await explorer.open();
  const before = new URL(page.url()).hash;
  await page.keyboard.press("Control+k");
  await page.keyboard.type("accelerating speculative sampling kind:paper");
  await page.keyboard.press("Enter"); // before the answer is there: it is waited for
  const details = page.getByTestId("details");
  await details.getByRole("heading", { level: 2 }).waitFor();
  expect(await details.getByRole("heading", { level: 2 }).innerText()).toContain("Speculative Sampling");
  // its concepts are marked in the abstract, at the very words
  await details
    .locator("a[data-kind=concept]", { hasText: /^speculative sampling$/ })
    .first()
    .waitFor();
  // related papers come with what they share
  await page.getByTestId("related").locator("li").nth(2).waitFor();
  await page.getByTestId("focusOpen").click();
  expect(await page.getByTestId("focus-depth").innerText()).toBe("1 step");
  const near = await page.getByTestId("shown").innerText();
  await page.getByTestId("deeper").click();
  expect(await page.getByTestId("focus-depth").innerText()).toBe("2 steps");
  expect(await page.getByTestId("shown").innerText()).not.toBe(near);
  expect(new URL(page.url()).hash).toContain("focus=2any");
  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  expect(await page.getByTestId("details").count()).toBe(0);
  expect(await page.getByTestId("focus-bar").count()).toBe(0);
  expect(new URL(page.url()).hash.replace(/&?at=[^&]*/, "")).toBe(before === "" ? "#" : before);
  expect(faults).toEqual([]);
  await page.close();
});

test("the focus is never lost: dialogs and pickers give it back, F6 takes it round the page", async () => {
  const { page, faults } = await explorer.open();
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute("data-region") ?? at?.getAttribute("aria-label") ?? at?.textContent ?? "";
    });
  await page.keyboard.press("2");
  const row = page.getByTestId("table-row").first().getByRole("button");
  await row.waitFor();
  const title = await row.innerText();
  await expect.poll(focused).toBe(title);
  for (const key of ["Control+k", "?", "Shift+E", "n"]) {
    await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor();
    await expect.poll(focused).not.toBe(title);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(focused).toBe(title);
  }
  await page.keyboard.press("Enter");
  await page.getByTestId("details").waitFor();
  for (const region of ["details", "header", "side", title, "details"]) {
    await page.keyboard.press("F6");
    expect(await focused()).toBe(region);
  }
  for (let tab = 0; (await focused()) !== "Path to…"; tab++) {
    expect(tab).toBeLessThan(9);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await page.keyboard.type("language model"); // at once: nothing of it may go to the page
  expect(await page.getByRole("textbox", { name: "Path to…" }).inputValue()).toBe("language model");
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("Path to…");
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(faults).toEqual([]);
  await page.close();
});

test("kinds are switched off in the legend, and what is shown is exported as a dataset that opens again", async () => {
  const { page, faults } = await explorer.open();
  await page.getByTestId("kind-term").uncheck();
  await page.getByTestId("community-0").uncheck();
  expect(new URL(page.url()).hash).toContain("no-kind=term");
  await page.keyboard.press("Escape");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("e")]);
  const outcome = decodeGraph(await readFile(await download.path(), "utf8"));
  expect(outcome.ok).toBe(true);
  if (!outcome.ok) return;
  const graph = outcome.value;
  const nodes = graph.mapNodes((_, node) => node);
  expect(nodes.length).toBeGreaterThan(20);
  expect(nodes.some((node) => node.kind === "term" || node.community === 0)).toBe(false);
  expect(await page.getByTestId("shown").innerText()).toContain(
    `${nodes.filter(({ kind }) => kind === "paper").length} of`,
  );
  expect(faults).toEqual([]);
  await page.close();
});

test("a click on a mark opens it, and its address opens it again", async () => {
  const { page, faults } = await explorer.open();
  await page.waitForTimeout(600);
  const { key, place } = await strongestOnMap(page, "paper");
  if (place === null) throw new Error("There is no map.");
  await page.getByTestId("stage").click({ position: place });
  const heading = page.getByTestId("details").getByRole("heading", { level: 2 });
  await heading.waitFor();
  expect(decodeURIComponent(new URL(page.url()).hash)).toContain(`open=${key}`);
  const again = await explorer.open(new URL(page.url()).hash.slice(1));
  await again.page.getByTestId("details").waitFor();
  expect(await again.page.getByTestId("details").getByRole("heading", { level: 2 }).innerText()).toBe(
    await heading.innerText(),
  );
  expect([...faults, ...again.faults]).toEqual([]);
  await page.close();
  await again.page.close();
});

test("no two names on the map overlap, at any nearness", async () => {
  const { page } = await explorer.open();
  let seen = 0;
  for (const keys of [[], ["+"], ["+", "+"], ["+", "+"]]) {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(400);
    seen += (await namesOnMap(page)).length;
    expect(await overlapsOnMap(page)).toEqual([]);
  }
  expect(seen).toBeGreaterThan(60);
  await page.close();
});

test("keys pressed while the map glides start from where it is going, and a page opened at once finds it there again", async () => {
  const { page, faults } = await explorer.open("at=0.5~0.5~1");
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await delayFrames(page, 300);
  for (const key of ["+", "+", "2"]) await page.keyboard.press(key);
  await page.getByTestId("table-row").first().waitFor();
  const ratio = () =>
    page.evaluate(() => Number(/at=[^~]*~[^~]*~([\d.]+)/.exec(decodeURIComponent(location.hash))?.[1]));
  expect(await ratio()).toBeCloseTo(0.66 ** 2, 2);
  await page.keyboard.press("1");
  await page.getByTestId("stage").waitFor();
  await page.waitForTimeout(800);
  expect(await ratio()).toBeCloseTo(0.66 ** 2, 2);
  expect(faults).toEqual([]);
  await page.close();
});

test("a system that turns dark while the page is open darkens the map, too", async () => {
  const { page, faults } = await explorer.open();
  // ground or marks, whatever stands there: all of it is drawn anew
  const place = await page.evaluate(() => {
    const { isogloss } = globalThis as unknown as { isogloss: ExplorerHandle };
    const map = document.querySelector("[data-testid=stage]")!.getBoundingClientRect();
    for (let x = 20; x < map.width; x += 12)
      for (let y = 20; y < map.height; y += 12)
        if ([-8, 0, 8].every((d) => isogloss.groundAt(x + d, y + d) >= 0)) return { x: map.x + x, y: map.y + y };
    return { x: 0, y: 0 };
  });
  const seen = async () =>
    (await page.screenshot({ clip: { x: place.x - 2, y: place.y - 2, width: 4, height: 4 } })).toString("base64");
  const before = await seen();
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expect.poll(seen).not.toBe(before);
  expect(faults).toEqual([]);
  await page.close();
});

test("in forced colors, what is ticked is told from what is not", async () => {
  const { page } = await explorer.open();
  await page.emulateMedia({ forcedColors: "active" });
  const box = page.getByTestId("kind-term");
  const line = box.locator("xpath=..");
  const ticked = await line.screenshot({ animations: "disabled" });
  await box.uncheck();
  await page.mouse.move(700, 500);
  expect(ticked.equals(await line.screenshot({ animations: "disabled" }))).toBe(false);
  const colors = await page.evaluate(() => {
    const icon = document.querySelector(".mantine-Checkbox-icon");
    if (icon === null) return [];
    return [getComputedStyle(icon).color, getComputedStyle(document.body).color];
  });
  expect(colors[0]).toBe(colors[1]);
  await page.close();
});
