// The world around the explorer fails: what is lost is said, and returns when the world does.
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type AuditFile, encodeAudit } from "#core/file/auditFile.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { axeFaults } from "../support/axe.ts";
import { colorsOnMap, type Explorer, startExplorer } from "../support/explorer.ts";
import { sampleGraph } from "../support/sampleGraph.ts";

// software rendering on a busy machine takes its time
vi.setConfig({ testTimeout: 180_000 });

const NO_AUDIT: AuditFile = { papers: [], merges: [], refusals: [], senses: [] };

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

/** A page whose world is prepared before its first line runs. */
async function visit(prepare: (page: Page) => Promise<unknown>, hash = ""): Promise<[Page, BrowserContext]> {
  const context = await explorer.browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem("isogloss.welcomed", "yes"));
  await prepare(page);
  await page.goto(`${explorer.address}#${hash}`);
  return [page, context];
}

/** A page on its papers whose worker can be killed, and whose clock is ours. */
const visitMortal = (): Promise<[Page, BrowserContext]> =>
  visit(async (page) => {
    await page.clock.install();
    await page.addInitScript(() => {
      const { Worker } = globalThis;
      const held: unknown[][] = [];
      const world = { isHeld: false, killWorker: () => {}, letGo: () => {} };
      globalThis.Worker = class extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          world.killWorker = () => this.terminate();
          world.letGo = () => {
            world.isHeld = false;
            for (const message of held.splice(0)) Reflect.apply(super.postMessage, this, message);
          };
        }
        override postMessage(...message: unknown[]) {
          if (world.isHeld) held.push(message);
          else Reflect.apply(super.postMessage, this, message);
        }
      };
      Object.assign(globalThis, { world });
    });
  }, "page=papers");
interface Mortal {
  readonly world: { isHeld: boolean; readonly killWorker: () => void; readonly letGo: () => void };
}
const killWorker = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as Mortal).world.killWorker());

test("a lost graphics context is told, and the nodes return with it", async () => {
  const { page } = await explorer.open();
  const colors = await colorsOnMap(page);
  await page.evaluate(() => {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>("[data-testid=stage] canvas")];
    const lose = canvases.flatMap((canvas) => canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context") ?? []);
    Object.assign(globalThis, { restoreAll: () => lose.map((one) => one.restoreContext()) });
    for (const one of lose) one.loseContext();
  });
  const bar = page.getByTestId("issue-bar");
  await bar.getByText("taken back").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.evaluate(() => (globalThis as unknown as { restoreAll: () => void }).restoreAll());
  await bar.waitFor({ state: "detached" });
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLCanvasElement>("[data-testid=stage] canvas")].every(
      (canvas) => canvas.getContext("webgl2")?.isContextLost() !== true,
    ),
  );
  // as many colors as before, up to a few shades of smoothing: without nodes it has a tenth of them
  await vi.waitUntil(async () => (await colorsOnMap(page)) > colors * 0.8, { timeout: 60_000 });
  await page.close();
});

test("without WebGL the map says why, and the tables work", async () => {
  const [page, context] = await visit((page) =>
    page.addInitScript(() => {
      const given = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.includes("webgl") ? null : Reflect.apply(given, this, [kind, ...rest]);
      } as typeof given;
    }),
  );
  await page.getByTestId("issue-bar").getByText("no WebGL").waitFor({ timeout: 60_000 });
  await page.getByTestId("page-papers").click();
  await page.getByTestId("table-row").first().waitFor();
  await context.close();
});

test("a worker that is killed is noticed, and started anew", async () => {
  const [page, context] = await visitMortal();
  await page.getByTestId("table-row").first().waitFor({ timeout: 60_000 });
  await killWorker(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("scaling");
  await page.clock.fastForward("00:05");
  await page.clock.runFor("03:00");
  await page.getByTestId("issue-bar").getByText("does not answer").waitFor();
  await page.getByRole("dialog").getByRole("combobox").fill("scaling laws");
  await page.clock.fastForward("00:05");
  await page.getByRole("dialog").getByRole("option").first().waitFor();
  await context.close();
});

test("a phone that sleeps in the middle of a search wakes to its answer: sleep is no silence", async () => {
  const [page, context] = await visitMortal();
  await page.getByTestId("table-row").first().waitFor({ timeout: 60_000 });
  await page.evaluate(() => Object.assign((globalThis as unknown as Mortal).world, { isHeld: true }));
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("scaling");
  await page.clock.runFor("00:05");
  // nothing runs for an hour, then what was due runs once
  await page.clock.fastForward("01:00:00");
  await page.evaluate(() => (globalThis as unknown as Mortal).world.letGo());
  await page.getByRole("dialog").getByRole("option").first().waitFor();
  expect(await page.getByTestId("issue-bar").count()).toBe(0);
  await context.close();
});

test.each([
  ["is served no more", { status: 503 }, "could not be loaded"],
  ["is replaced", { body: encodeGraph(sampleGraph()) }, "was replaced by another build"],
] as const)("a dataset that %s while it is open is told, and the table stays", async (_, answer, said) => {
  const [page, context] = await visitMortal();
  await page.getByTestId("table-row").first().waitFor({ timeout: 60_000 });
  await page.route(/\.graph[^/]*\.json$/, (route) => route.fulfill(answer));
  await killWorker(page);
  await page.keyboard.press("Control+k");
  const box = page.getByRole("dialog").getByRole("combobox");
  await box.fill("scaling");
  await page.clock.runFor("00:05");
  await page.clock.runFor("03:00");
  await page.getByTestId("issue-bar").getByText("does not answer").waitFor();
  await box.fill("scaling laws");
  await page.clock.runFor("00:05");
  await page.getByTestId("issue-bar").getByText(said).waitFor();
  expect(await page.getByTestId("table-row").count()).toBeGreaterThan(5);
  await context.close();
});

test("an audit that is served no more, or of another build, is told, and the rest stays", async () => {
  for (const [answer, said] of [
    [{ status: 503 }, "could not be loaded"],
    [{ body: [...encodeAudit(NO_AUDIT, sampleGraph().getAttributes())].join("") }, "another build"],
  ] as const) {
    const { page } = await explorer.open("page=papers");
    await page.route(/\.audit[^/]*\.json$/, (route) => route.fulfill(answer));
    await page.keyboard.press("7");
    await page.getByTestId("issue-bar").getByText(said).waitFor();
    await page.keyboard.press("2");
    await page.getByTestId("table-row").first().waitFor();
    await page.close();
  }
});

test("storage that never answers does not hold up a link", async () => {
  const [page, context] = await visit(async (page) => {
    await page.clock.install();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    });
  }, "data=kept");
  await page.clock.runFor("00:20");
  await page.getByTestId("notice").getByRole("heading", { name: "kept" }).waitFor();
  await context.close();
});

test("a dataset that is served no more, or damaged, is told by name", async () => {
  const [gone, first] = await visit((page) =>
    page.route(/\.graph[^/]*\.json$/, (route) => route.fulfill({ status: 503 })),
  );
  await gone.getByTestId("notice").getByText("could not be loaded").waitFor({ timeout: 60_000 });
  await first.close();
  const [wrong, second] = await visit((page) =>
    page.route(/\.graph[^/]*\.json$/, async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({ body: text.replaceAll(/"x":-?[\d.]+/g, '"x":1e308') });
    }),
  );
  const notice = wrong.getByTestId("notice");
  await notice.getByText("nodes[0].attributes.x").waitFor({ timeout: 60_000 });
  expect(await notice.getByRole("listitem").count()).toBe(9);
  expect(await axeFaults(wrong)).toEqual([]);
  await second.close();
});

test("a part of the explorer that cannot be fetched any more is told", async () => {
  const { page } = await explorer.open("page=papers");
  await page.context().setOffline(true);
  await page.keyboard.press("Shift+E");
  await page.getByRole("dialog").getByRole("alert").waitFor();
  await page.context().close();
});
