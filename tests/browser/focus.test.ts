// The focus is never nowhere, and nothing takes it late from under the next key: on a busy machine
// timers and frames come late.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Explorer, startExplorer } from "../support/explorer.ts";
import { delayFrames } from "../support/hands.ts";

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

/** What has the focus, by its test id, region or role; "nowhere" for the page itself. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    if (at === null || at === document.body) return "nowhere";
    const named = (name: string) => at.getAttribute(name);
    return named("data-testid") ?? named("data-region") ?? named("role") ?? named("aria-label") ?? at.tagName;
  });

/** From now on, a timer of no time takes as long as on a machine that has much to do. */
const delayTimers = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((delay) => {
    const soon = window.setTimeout.bind(window);
    const later = (action: () => void, wait = 0) => soon(action, wait + delay);
    Object.assign(window, { setTimeout: later });
  }, milliseconds);

/** From now on, the worker is asked this much later. */
const delayWorker = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((delay) => {
    const { postMessage } = Worker.prototype;
    const late = function (this: Worker, ...rest: Parameters<Worker["postMessage"]>) {
      window.setTimeout(() => postMessage.apply(this, rest), delay);
    };
    Object.assign(Worker.prototype, { postMessage: late });
  }, milliseconds);

const openPaperWith = async (page: Page, keys: readonly string[]): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("accelerating speculative sampling kind:paper");
  for (const key of keys) await page.keyboard.press(key);
  await page.getByTestId("details").waitFor();
};

test("what takes its own place away, or is undone, passes the focus on", async () => {
  const { page, faults } = await explorer.open("", { welcome: true });
  await page.getByTestId("dismiss-welcome").focus();
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("stage");
  await openPaperWith(page, ["Enter"]);
  expect(await focused(page)).toBe("details");
  await page.keyboard.press("Control+z");
  expect(await focused(page)).toBe("stage");
  await page.keyboard.press("Control+Shift+z");
  await page.getByTestId("close-details").focus();
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("stage");
  await page.getByTestId("kind-term").focus();
  await page.keyboard.press("Space");
  await page.getByTestId("show-everything").focus();
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("side");
  await page.getByTestId("undo").focus();
  while (await page.getByTestId("undo").isEnabled()) await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("header");
  expect(faults).toEqual([]);
  await page.close();
});

test("a key that switches its own button off does nothing more, however often it is pressed", async () => {
  const { page } = await explorer.open("open=concept:speculative+sampling");
  await page.keyboard.press("f");
  await page.getByTestId("deeper").focus();
  for (let press = 0; press < 6; press++) await page.keyboard.press("Enter");
  expect(await page.getByTestId("focus-depth").innerText()).toBe("3 steps");
  expect(new URL(page.url()).hash).toContain("open=concept:speculative");
  expect(await focused(page)).toBe("main");
  await page.close();
});

test("a dialog opened from the menu has the focus at once, keeps it, and gives it back to the menu's button", async () => {
  const { page, faults } = await explorer.open();
  await delayTimers(page, 300);
  await delayFrames(page, 300);
  await page.getByTestId("menu").focus();
  for (const downs of [1, 2, 3, 5]) {
    for (const key of ["Enter", ...Array<string>(downs).fill("ArrowDown"), "Enter"]) await page.keyboard.press(key);
    expect(await focused(page)).toBe("dialog");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Close");
    await page.waitForTimeout(700);
    expect(await focused(page)).toBe("Close");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(700);
    expect(await focused(page)).toBe("menu");
  }
  expect(faults).toEqual([]);
  await page.close();
});

test("the menu is left by Tab and Escape, and the focus is on its button again", async () => {
  const { page } = await explorer.open();
  await page.getByTestId("menu").focus();
  for (const key of ["Tab", "Escape"]) {
    await page.keyboard.press("Enter");
    expect(await page.getByRole("menu").count()).toBe(1);
    await page.keyboard.press(key);
    expect(await page.getByRole("menu").count()).toBe(0);
    expect(await focused(page)).toBe("menu");
  }
  await page.close();
});

test("the page behind a dialog is out of reach, by Tab as well", async () => {
  const { page } = await explorer.open();
  await page.keyboard.press("Shift+E");
  await page.getByTestId("export-graphml").waitFor();
  for (let tab = 0; tab < 60; tab++) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("[data-region]") ?? null)).toBe(null);
  }
  await page.close();
});

test("what is typed after Enter does not change what was asked, however late the answer comes", async () => {
  const { page } = await explorer.open();
  await delayWorker(page, 600);
  await openPaperWith(page, ["Enter", "x", "x", "ArrowDown"]);
  expect(await page.getByTestId("details").getByRole("heading", { level: 2 }).innerText()).toContain(
    "Speculative Sampling",
  );
  await page.close();
});

test("Enter on an answer that is there picks it: the picker is closed, its button has the focus", async () => {
  const { page } = await explorer.open();
  await openPaperWith(page, ["Enter"]);
  await page.getByRole("button", { name: "Path to…" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("prompting");
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByTestId("path-sentence").waitFor();
  expect(await focused(page)).toBe("Path to…");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.close();
});

test("words in the filter count before what is done next, and do not come back after it", async () => {
  const { page } = await explorer.open("no-kind=term");
  await delayTimers(page, 600);
  const filter = page.getByTestId("text-filter");
  await filter.fill("sampling");
  await page.getByTestId("show-everything").click();
  await page.waitForTimeout(1000);
  expect(await filter.inputValue()).toBe("");
  expect(await page.getByTestId("shown").innerText()).toContain("all");
  await page.close();
});

test("a menu comes up beside its button, with all its lines in the window", async () => {
  const { page } = await explorer.open();
  for (const button of ["menu", "dataset-menu"]) {
    await page.getByTestId(button).click();
    const [at, list] = [await page.getByTestId(button).boundingBox(), await page.getByRole("menu").boundingBox()];
    if (at === null || list === null) throw new Error("There is no menu.");
    expect(list.height).toBeGreaterThan(60);
    expect(list.y).toBeGreaterThan(at.y + at.height - 1);
    expect(list.y - at.y - at.height).toBeLessThan(20);
    expect(Math.min(Math.abs(list.x - at.x), Math.abs(list.x + list.width - at.x - at.width))).toBeLessThan(20);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menu").count()).toBe(0);
  }
  await page.close();
});
