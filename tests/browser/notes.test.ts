// A person's notes outlive damaged and newer copies, full and forbidden storage, other tabs and a
// page that is killed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createRandom } from "#core/math/random.ts";
import { findBrowser } from "../../scripts/build/findBrowser.mjs";
import { axeFaults } from "../support/axe.ts";
import { type Explorer, startExplorer } from "../support/explorer.ts";

// software rendering on a busy machine takes its time
vi.setConfig({ testTimeout: 180_000 });

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

const NEWER = JSON.stringify({ format: "isogloss-tray", version: 9, items: [{ key: "paper:x", note: "precious" }] });
const CUT_OFF = '{"format":"isogloss-tray","version":1,"items":[{"key":"paper:x","note":"precious"';

const ONE_BAD = JSON.stringify({
  ...{ format: "isogloss-tray", version: 1 },
  items: [
    { key: "paper:x", note: "precious" },
    { key: 1, note: "of no paper" },
  ],
});

/** Tabs of one browser share its storage; the page of tables draws no map. */
async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${explorer.address}#page=papers&side=tray`);
  await page.getByTestId("table-row").first().waitFor({ timeout: 60_000 });
  return page;
}
const collect = async (page: Page, row: number) => {
  await page.getByTestId("table-row").nth(row).getByRole("checkbox").check();
  await page.getByTestId("collect-selection").click();
  await page.getByTestId("table-row").nth(row).getByRole("checkbox").uncheck();
};
const note = (page: Page, item: number) => page.getByTestId("tray-item").nth(item).getByPlaceholder("Add a note");
const stored = (page: Page) => page.evaluate(() => ({ ...localStorage }) as Record<string, string>);

test.each([
  ["newer", NEWER],
  ["cut off", CUT_OFF],
  ["partly unreadable", ONE_BAD],
])("a %s copy is put aside and told, never overwritten", async (_, text) => {
  const context = await explorer.browser.newContext({ reducedMotion: "reduce" });
  await context.addInitScript((saved) => {
    if (localStorage.getItem("isogloss.welcomed") === null) localStorage.setItem("isogloss.tray", saved);
    localStorage.setItem("isogloss.welcomed", "yes");
  }, text);
  const page = await openTab(context);
  await page.getByTestId("notes-unread").waitFor();
  await collect(page, 0);
  await page.waitForFunction(() => localStorage.getItem("isogloss.tray")?.includes('"version":2'));
  expect((await stored(page))["isogloss.tray.unread-1"]).toBe(text);
  expect(await axeFaults(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId("notes-unread").getByRole("button", { name: "Save them as file" }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toBe(text);
  await page.reload();
  await page.getByTestId("tray-item").first().waitFor();
  expect(await page.getByTestId("tray-item").count()).toBe(text === ONE_BAD ? 2 : 1);
  await page.getByTestId("notes-unread").getByRole("button", { name: "Delete them" }).press("Enter");
  expect(await page.getByTestId("notes-unread").count()).toBe(0);
  expect((await stored(page))["isogloss.tray.unread-1"]).toBeUndefined();
  await context.close();
});

test("two tabs write into one tray, and each deletes only what it means", async () => {
  const context = await explorer.browser.newContext({ reducedMotion: "reduce" });
  const [one, two] = [await openTab(context), await openTab(context)];
  await collect(one, 0);
  await collect(two, 1);
  await one.getByTestId("tray-item").nth(1).waitFor();
  await two.getByTestId("tray-item").nth(1).waitFor();
  await note(one, 0).fill("first");
  await note(two, 1).fill("second");
  await one.waitForFunction(() => localStorage.getItem("isogloss.tray")?.includes("second"));
  await two.waitForFunction(() => localStorage.getItem("isogloss.tray")?.includes("first"));
  // undo in one tab takes back its own note, not the other's
  await one.getByTestId("undo").click();
  await one.waitForFunction(() => !localStorage.getItem("isogloss.tray")?.includes("first"));
  await two.getByTestId("tray-item").nth(0).getByRole("button", { name: /^Take/ }).click();
  await one.waitForFunction(() => document.querySelectorAll("[data-testid=tray-item]").length === 1);
  expect(await note(one, 0).inputValue()).toBe("second");
  // a page killed at any moment after it wrote loses nothing
  await note(two, 0).fill("second and more");
  await one.waitForFunction(() => localStorage.getItem("isogloss.tray")?.includes("and more"));
  const session = await context.newCDPSession(two);
  const crashed = two.waitForEvent("crash");
  // a crashed page gives no answer
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
  const three = await openTab(context);
  expect(await note(three, 0).inputValue()).toBe("second and more");
  await context.close();
});

test.each(["full", "forbidden"])(
  "storage that is %s is told as long as it lasts, with a file as the way out",
  async (how) => {
    const context = await explorer.browser.newContext({ reducedMotion: "reduce" });
    await context.addInitScript((kind) => {
      const given = Storage.prototype.setItem;
      Object.assign(globalThis, { broken: true });
      Storage.prototype.setItem = function (name: string, value: string) {
        if ((globalThis as { broken?: boolean }).broken)
          throw new DOMException(`storage is ${kind}`, "QuotaExceededError");
        given.call(this, name, value);
      };
    }, how);
    const page = await openTab(context);
    await collect(page, 0);
    const notice = page.getByTestId("notes-unsaved");
    await notice.waitFor();
    expect(await notice.innerText()).toContain(`storage is ${how}`);
    expect(await axeFaults(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      notice.getByRole("button", { name: "Save as file" }).press("Enter"),
    ]);
    expect(await readFile(await download.path(), "utf8")).toContain('"format":"isogloss-tray"');
    await page.evaluate(() => Object.assign(globalThis, { broken: false }));
    await note(page, 0).fill("there is room again");
    await notice.waitFor({ state: "detached" });
    expect((await stored(page))["isogloss.tray"]).toContain("room again");
    await context.close();
  },
);

/** A browser of its own process, with a memory that outlives it. */
async function startBrowser(memory: string): Promise<{ page: Page; kill: () => Promise<unknown> }> {
  const args = ["--headless", "--no-sandbox", "--remote-debugging-port=0", `--user-data-dir=${memory}`, "about:blank"];
  const child = spawn(findBrowser() ?? "", args, { stdio: ["ignore", "ignore", "pipe"], detached: true });
  const address = await new Promise<string>((resolve) => {
    let said = "";
    child.stderr.on("data", (part: Buffer) => {
      said += part.toString();
      const found = /ws:\/\/\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
  const gone = once(child, "exit");
  return {
    page,
    kill: () => {
      process.kill(-(child.pid ?? 0), "SIGKILL");
      return gone;
    },
  };
}

/** More by hand: `KILLS=20 npx vitest run …`. */
const kills = Number(process.env["KILLS"] ?? 2);
const timeout = 120_000 + kills * 60_000;

test("a browser that is killed while a note is typed loses at most the last second of it, and no other note", {
  timeout,
}, async () => {
  const memory = mkdtempSync(join(tmpdir(), "isogloss-killed-"));
  const lost: number[] = [];
  const random = createRandom(3);
  typing = [];
  for (let round = 0; round <= kills; round++) {
    const { page, kill } = await startBrowser(memory);
    await page.goto(`${explorer.address}#page=papers&side=tray`);
    await page.getByTestId("table-row").first().waitFor({ timeout: 60_000 });
    const typed = typing.at(-1);
    if (typed !== undefined) {
      const found = await note(page, 0).inputValue();
      const first = typing.find(({ text }) => text.length > found.length);
      lost.push(first === undefined ? 0 : typed.killed - first.at);
      expect(typed.text.startsWith(found) || found.startsWith(typed.text), `${found} of ${typed.text}`).toBe(true);
    } else await collect(page, 0);
    if (round === kills) {
      await kill();
      break;
    }
    typing = [];
    await note(page, 0).fill("");
    const until = Date.now() + 2000 + random() * 6000;
    await note(page, 0).focus();
    for (let text = ""; Date.now() < until; ) {
      const letter = String.fromCharCode(97 + (text.length % 26));
      await page.keyboard.type(letter);
      text += letter;
      typing.push({ text, at: Date.now(), killed: until });
      await setTimeout(60);
    }
    for (const one of typing) one.killed = Date.now();
    await kill();
  }
  console.log(`lost before ${kills} kills, in ms: ${lost.map(Math.round).join(", ")}`);
  expect(Math.max(...lost)).toBeLessThan(1000);
  rmSync(memory, { recursive: true, force: true });
});
let typing: { text: string; at: number; killed: number }[] = [];
