// Ten thousand nodes and ninety thousand edges in a real Chromium: what each thing a person does costs the page's main thread.
// Figures are processor time of that thread (script only), not wall clock: the machine's other work and its graphics do not count.
import type { CDPSession } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Explorer, type OpenPage, startExplorer } from "../support/explorer.ts";
import { fakeGraphFile } from "../support/fakeGraph.ts";

vi.setConfig({ testTimeout: 240_000 });

let explorer: Explorer;
let open: OpenPage;
let session: CDPSession;
beforeAll(async () => {
  explorer = await startExplorer();
  const file = fakeGraphFile({
    papers: 2500,
    communities: 20,
    conceptsPerCommunity: 300,
    termsPerCommunity: 75,
    related: 34,
  });
  expect([file.nodes.length, file.edges.length > 90_000]).toEqual([10_000, true]);
  open = await explorer.open("", { dataset: JSON.stringify(file) });
  session = await open.page.context().newCDPSession(open.page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await open.page.waitForTimeout(1500);
}, 240_000);
afterAll(() => explorer.close());

/** Milliseconds of script on the main thread while something is done and comes to rest. */
async function cost(deed: () => Promise<unknown>): Promise<number> {
  const script = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0);
  };
  const before = await script();
  await deed();
  await open.page.waitForTimeout(700);
  return (await script()) - before;
}

/** The middle of several figures. */
const middle = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

async function repeated(times: number, deed: (time: number) => Promise<unknown>): Promise<number> {
  const figures: number[] = [];
  for (let time = 0; time < times; time++) figures.push(await cost(() => deed(time)));
  return middle(figures);
}

test("filters, hovering and moving stay within their budgets", async () => {
  const { page } = open;
  const figures = {
    "switch a community off or on": await repeated(5, (time) => page.getByTestId(`community-${time % 3}`).click()),
    "light a node and its neighbors": await repeated(5, async (time) => {
      await page.mouse.move(420 + time * 61, 330 + time * 37);
    }),
    "zoom one step": await repeated(3, () => page.getByTestId("tool-zoomIn").click()),
    "move by ten steps": await repeated(3, async () => {
      await page.mouse.move(760, 480);
      await page.mouse.down();
      for (let step = 1; step <= 10; step++) await page.mouse.move(760 + 9 * step, 480 + 5 * step);
      await page.mouse.up();
    }),
  };
  console.info(
    Object.entries(figures)
      .map(([deed, ms]) => `${deed}: ${ms.toFixed(0)} ms`)
      .join("\n"),
  );
  expect(figures["switch a community off or on"]).toBeLessThan(250);
  expect(figures["light a node and its neighbors"]).toBeLessThan(50);
  expect(figures["zoom one step"]).toBeLessThan(250);
  expect(figures["move by ten steps"]).toBeLessThan(400);
  expect(open.faults).toEqual([]);
});
