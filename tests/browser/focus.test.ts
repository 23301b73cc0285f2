// The focus is never nowhere, and nothing takes it late from under the next key: on a busy machine timers and frames come late.
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
    const later = (deed: () => void, wait = 0) => soon(deed, wait + delay);
    Object.assign(window, { setTimeout: later });
  }, milliseconds);

const openPaper = async (page: Page): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("accelerating speculative sampling kind:paper");
  await page.keyboard.press("Enter");
  await page.getByTestId("details").waitFor();
};

test("what takes its own place away, or is undone, passes the focus on", async () => {
  const { page, faults } = await explorer.open("", { welcome: true });
  await page.getByTestId("dismiss-welcome").focus();
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("stage");
  await openPaper(page);
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
