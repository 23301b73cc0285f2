// The first minute: the tour, whose every step finds what it speaks of; how many clicks the main uses
// take; three tasks of someone who has just come, with the mouse and with the keyboard alone.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExplorerHandle } from "#app/state/handle.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { type Explorer, namesOnMap, startExplorer, strongestOnMap } from "../support/explorer.ts";
import { generatedBibtex } from "../support/generatedBibtex.ts";
import { type Hands, withKeys, withMouse } from "../support/hands.ts";

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

const SOON = { timeout: 30_000 };

test.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])("the tour at $width px: each of five steps finds its anchor; it ends by a button or Escape", async (size) => {
  const { page, faults } = await explorer.open("", { ...size, welcome: true });
  await page.getByTestId("start-tour").click();
  for (const [at, step] of ["map", "legend", "related", "search", "papers"].entries()) {
    const card = page.getByTestId("tour");
    await page.locator(`[data-testid=tour][data-step=${step}]`).waitFor();
    expect(await card.innerText()).toContain(`${at + 1} of 5`);
    await page.getByTestId("tour-ring").waitFor();
    const box = (await card.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(size.width);
    expect(box.y + box.height).toBeLessThanOrEqual(size.height);
    await page.getByTestId("tour-next").click();
  }
  await page.getByTestId("tour").waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.getByTestId("help-tour").click();
  await page.getByTestId("tour").waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("tour").waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await page.close();
});

describe("clicks", () => {
  let clicks = 0;
  const click = async (act: Promise<unknown>): Promise<void> => {
    clicks++;
    await act;
  };

  test("a cluster is explored with one, its subgraph exported with two more", async () => {
    const { page, faults } = await explorer.open();
    const stage = (await page.getByTestId("stage").boundingBox())!;
    const named = (await namesOnMap(page)).filter(({ node }) => node === null).map(({ community }) => community);
    const place = await page.evaluate((communities) => {
      const { isogloss } = globalThis as unknown as { isogloss: ExplorerHandle };
      const marks = ["paper", "concept", "term"].flatMap((kind) => isogloss.strongest(kind).map(isogloss.placeOf));
      const isFree = (x: number, y: number) =>
        marks.every((mark) => mark === null || Math.hypot(mark.x - x, mark.y - y) > 20) &&
        isogloss
          .names()
          .every((name) => x < name.x || y < name.y || x > name.x + name.width || y > name.y + name.height);
      // a place on its ground, well inside: all around is its own, too
      for (let y = 20; y < 1000; y += 6)
        for (let x = 20; x < 1400; x += 6) {
          const community = isogloss.groundAt(x, y);
          const isAround = [-14, 14].every(
            (d) => isogloss.groundAt(x + d, y) === community && isogloss.groundAt(x, y + d) === community,
          );
          if (communities.includes(community) && isAround && isFree(x, y)) return { x, y, community };
        }
      return null;
    }, named);
    if (place === null) throw new Error("No community has free ground.");
    const { community } = place;
    clicks = 0;
    await click(page.mouse.click(stage.x + place.x, stage.y + place.y));
    await page.getByTestId("details").getByRole("heading", { level: 2 }).waitFor();
    expect(new URL(page.url()).hash).toContain(`open=community:${community}`);
    expect(clicks).toBe(1);
    await page.goto(`${explorer.address}#open=community:${community}`);
    await page.getByTestId("export-community").waitFor();
    await click(page.getByTestId("export-community").click());
    const download = page.waitForEvent("download");
    await click(page.getByTestId("export-json").click());
    const part = decodeGraph(await readFile(await (await download).path(), "utf8"));
    if (!part.ok) throw new Error(JSON.stringify(part.issues));
    expect(part.value.everyNode((_, node) => node.community === community)).toBe(true);
    expect(clicks).toBe(3);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("a related paper with its reason is seen with one", async () => {
    const { page, faults } = await explorer.open("at=0.5~0.5~1");
    const stage = (await page.getByTestId("stage").boundingBox())!;
    const { place } = await strongestOnMap(page, "paper");
    if (place === null) throw new Error("The paper is not on the map.");
    clicks = 0;
    await click(page.mouse.click(stage.x + place.x, stage.y + place.y));
    const first = page
      .getByTestId("related")
      .getByRole("listitem")
      .filter({ has: page.getByTestId("why") })
      .first();
    await first.waitFor(SOON);
    expect(await first.innerText()).toMatch(/Both (speak of|use|are near)/);
    expect(await first.isVisible()).toBe(true);
    expect((await first.boundingBox())!.y).toBeLessThan(900);
    expect(clicks).toBe(1);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("a .bib of one's own is on the map with a drop alone; there is no welcome over it", async () => {
    const { page, faults } = await explorer.open("", { welcome: true });
    const dataTransfer = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "mine.bib"));
      return transfer;
    }, generatedBibtex(40));
    clicks = 0;
    await click(page.dispatchEvent("body", "drop", { dataTransfer }));
    await page.waitForFunction(() => location.hash.includes("data=mine"), undefined, { timeout: 60_000 });
    await page.getByTestId("shown").getByText("all 40 papers").waitFor(SOON);
    expect(clicks).toBe(1);
    expect(await page.getByTestId("welcome").count()).toBe(0);
    expect(await page.getByTestId("dataset-place").innerText()).toBe("kept in this browser");
    // forgotten, it is only in this page: leaving asks
    await page.getByTestId("dataset-menu").click();
    await page.getByTestId("forget-open").click();
    await page.getByTestId("forget-open").click();
    await page.getByTestId("dataset-place").getByText("not kept").waitFor(SOON);
    const asked = page.waitForEvent("dialog");
    const leaving = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
    await leaving;
    expect(faults).toEqual([]);
    await page.close();
  });
});

test("one number of related papers: those it lists and those that list it are the panel's", async () => {
  const outcome = decodeGraph(await readFile("graph/seeds.graph.json", "utf8"));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const graph = outcome.value;
  const tied = (key: string) => graph.filterEdges(key, (_, { kind }) => kind === "related").length;
  const papers = graph.filterNodes((_, { kind }) => kind === "paper");
  // the one that most papers list
  const [key = ""] = [...papers].sort((a, b) => tied(b) - tied(a) || (a < b ? -1 : 1));
  const { page, faults } = await explorer.open(`open=${encodeURIComponent(key)}`);
  await page.locator("[data-testid=related][aria-busy=false] > li").first().waitFor(SOON);
  const own = await page.locator("[data-testid=related] > li").count();
  const others = await page.locator("[data-testid=also-listing] > ul > li").count();
  expect(others).toBeGreaterThan(0);
  expect(own + others).toBe(tied(key));
  expect(faults).toEqual([]);
  await page.close();
});

test("on a tablet a link that opens something leaves the map its room: no welcome, one panel, no tool cut", async () => {
  const { page, faults } = await explorer.open("open=concept:scaling+law", { width: 820, height: 1180, welcome: true });
  const details = (await page.getByTestId("details").boundingBox())!;
  const tools = (await page.getByTestId("projection").boundingBox())!;
  expect(await page.getByTestId("welcome").count()).toBe(0);
  expect(await page.locator("[data-region=side]").count()).toBe(0);
  expect(details.x).toBeGreaterThan(400);
  expect(tools.x).toBeGreaterThanOrEqual(0);
  expect(tools.x + tools.width).toBeLessThanOrEqual(details.x);
  expect(faults).toEqual([]);
  await page.close();
});

interface Newcomer {
  readonly page: Page;
  readonly hands: Hands;
}

const BIB =
  "@article{a, title={Limpets on warm rock}, abstract={We measure how limpets bear warm rock at low tide.}}\n" +
  "@article{b, title={Warm rock and small snails}, abstract={Small snails leave warm rock at low tide.}}\n" +
  "@article{c, title={Sea stars eat mussels}, abstract={We count the mussels that sea stars eat at high tide.}}\n";

async function ownPapers({ page, hands }: Newcomer): Promise<void> {
  await hands.press(page.getByTestId("welcome-papers"));
  await hands.write(page.getByTestId("paste"), BIB);
  await page.getByTestId("found").getByText("3 papers").waitFor(SOON);
  await hands.press(page.getByTestId("build-and-show"));
  await page.getByTestId("shown").getByText("all 3 papers").waitFor(SOON);
}

async function onlyAndBack({ page, hands }: Newcomer): Promise<void> {
  const all = await page.getByTestId("shown").innerText();
  await hands.press(page.getByRole("button", { name: /^Show only this: / }).first());
  await expect.poll(() => page.getByTestId("shown").innerText(), SOON).not.toBe(all);
  await hands.press(page.getByTestId("show-everything"));
  await expect.poll(() => page.getByTestId("shown").innerText(), SOON).toBe(all);
}

async function figureForPrint({ page, hands }: Newcomer): Promise<void> {
  const item: Locator = page.getByRole("menuitem", { name: "Export as…" });
  await hands.action("Shift+E", page.getByTestId("menu"), item);
  await hands.press(page.getByTestId("export-figure"));
  await page.getByTestId("figure-preview").waitFor(SOON);
  const download = page.waitForEvent("download");
  await hands.press(page.getByTestId("figure-svg"));
  const svg = await readFile(await (await download).path(), "utf8");
  expect(svg).toContain("<svg");
  // it looks the same elsewhere: its fonts are inside
  expect(svg).toMatch(/@font-face[^}]*Lora Variable[^}]*data:font\/woff2/);
}

test.each([
  { name: "the mouse", handsAt: withMouse },
  { name: "the keyboard alone", handsAt: withKeys },
])(
  "with $name: own papers on the first screen, only one community and back, a figure for print",
  async ({ handsAt }) => {
    const newcomer = await explorer.open("", { welcome: true });
    await ownPapers({ page: newcomer.page, hands: handsAt(newcomer.page) });
    expect(newcomer.faults).toEqual([]);
    await newcomer.page.close();
    const { page, faults } = await explorer.open();
    await onlyAndBack({ page, hands: handsAt(page) });
    await figureForPrint({ page, hands: handsAt(page) });
    expect(faults).toEqual([]);
    await page.close();
  },
);
