// The map is the navigation: grounds and names are pointed at, opened, shown alone, by mouse and by
// keys; the camera goes where the view goes and finds back; an empty answer says so.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExplorerHandle } from "#app/state/handle.ts";
import { type Explorer, namesOnMap, overlapsOnMap, startExplorer } from "../support/explorer.ts";

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

interface Handle {
  readonly isogloss: ExplorerHandle;
}
const camera = (page: Page) => page.evaluate(() => (globalThis as unknown as Handle).isogloss.view().camera);
/** On a busy machine without a graphics card, frames come late. */
const SOON = { timeout: 20_000 };
const settled = (page: Page) => page.waitForTimeout(700);

/** The name of a community on its own ground, and a place in it (in the page) where no mark lies. */
async function nameOfCommunity(page: Page) {
  const stage = (await page.getByTestId("stage").boundingBox())!;
  const marks = await page.evaluate(() => {
    const { isogloss } = globalThis as unknown as Handle;
    return ["paper", "concept", "term"].flatMap((kind) => isogloss.strongest(kind).map(isogloss.placeOf));
  });
  for (const name of await namesOnMap(page)) {
    if (name.node !== null || name.leader !== undefined) continue;
    for (const share of [0.5, 0.3, 0.7, 0.2, 0.8]) {
      const [x, y] = [name.x + share * name.width, name.y + name.height / 2];
      if (marks.every((mark) => mark === null || Math.hypot(mark.x - x, mark.y - y) > 20))
        return { ...name, pageX: stage.x + x, pageY: stage.y + y };
    }
  }
  throw new Error("No community is named on the map.");
}

test("a name of a ground has a card, a click opens it and brings it into the picture, Escape leads back", async () => {
  const { page, faults } = await explorer.open();
  const { community, pageX, pageY } = await nameOfCommunity(page);
  await page.mouse.move(pageX, pageY);
  await page.getByTestId("territory-card").waitFor();
  expect(await page.getByTestId("territory-card").innerText()).toMatch(/\d+ papers?/);
  await page.mouse.click(pageX, pageY);
  await page.getByTestId("details").waitFor();
  expect(new URL(page.url()).hash).toContain(`open=community:${community}`);
  await expect.poll(async () => (await camera(page))?.ratio ?? 1, SOON).toBeLessThan(0.7);
  expect(await page.getByTestId("breadcrumb").innerText()).toMatch(/^All/);
  await page.keyboard.press("2"); // wherever one is
  await page.keyboard.press("Escape");
  expect(await page.getByTestId("details").count()).toBe(0);
  await page.keyboard.press("1");
  await settled(page);
  expect(faults).toEqual([]);
  await page.close();
});

/** How many pixels of ground the map has. */
const groundDrawn = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-ground");
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let drawn = 0;
    for (let p = 3; p < pixels.length; p += 4) if (pixels[p] !== 0) drawn++;
    return drawn;
  });

test("only one community, a word, a neighborhood: each glides to what it shows, and the way back restores the camera", async () => {
  const { page, faults } = await explorer.open("at=0.52~0.47~0.83");
  const before = await camera(page);
  const { pageX, pageY } = await nameOfCommunity(page);
  await page.mouse.dblclick(pageX, pageY);
  await expect.poll(async () => (await camera(page))?.ratio ?? 1, SOON).toBeLessThan(0.75);
  await page.getByTestId("breadcrumb").getByRole("button", { name: "All", exact: true }).click();
  await expect.poll(() => camera(page), SOON).toEqual(before);
  await page.getByTestId("text-filter").fill("perplexity");
  await expect.poll(() => camera(page), SOON).not.toEqual(before);
  await page.getByTestId("text-filter").fill("zzzz");
  await page.getByTestId("empty-answer").getByText("Nothing matches “zzzz”").waitFor();
  await expect.poll(() => groundDrawn(page), SOON).toBe(0); // nothing of before is left
  await page.getByTestId("clear-words").click();
  await expect.poll(() => camera(page), SOON).toEqual(before);
  expect(faults).toEqual([]);
  await page.close();
});

test("by keys: Page Down goes to a community, Enter opens it, Shift Enter shows it alone, Escape goes back to all", async () => {
  const { page, faults } = await explorer.open();
  await page.getByTestId("stage").focus();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  expect(await page.locator("[aria-live]").allInnerTexts()).toContainEqual(expect.stringMatching(/^Community: /));
  await page.keyboard.press("Shift+Enter");
  await settled(page);
  expect(new URL(page.url()).hash).toContain("no-community=");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Enter");
  await page.getByTestId("details").waitFor();
  for (let back = 0; back < 3; back++) await page.keyboard.press("Escape");
  expect(new URL(page.url()).hash).not.toMatch(/open=|no-community=/);
  expect(faults).toEqual([]);
  await page.close();
});

/** Named papers and concepts whose name stands away from their mark as it is drawn. */
const strayNames = (page: Page) =>
  page.evaluate(() => {
    const { isogloss } = globalThis as unknown as Handle;
    return isogloss.names().flatMap(({ text, key, leader, x, y, width, height }) => {
      const mark = leader === undefined && !key.startsWith("why ") ? isogloss.placeOf(key) : null;
      if (mark === null) return [];
      const away = Math.max(x - mark.x, mark.x - x - width, y - mark.y, mark.y - y - height);
      return away > 40 ? [text] : [];
    });
  });

test("a neighborhood laid out anew takes its marks along, and the way back puts them where they were", async () => {
  const { page, faults } = await explorer.open("open=concept:scaling+law");
  await page.getByTestId("details").waitFor();
  const neighbor = "concept:scaling behavior";
  const place = () => page.evaluate((key) => (globalThis as unknown as Handle).isogloss.placeOf(key), neighbor);
  await settled(page);
  const before = await place();
  await page.keyboard.press("f");
  await page.getByTestId("breadcrumb").getByText("around scaling law").waitFor();
  await settled(page);
  expect(await strayNames(page)).toEqual([]);
  await page.getByTestId("show-everything").click();
  await expect.poll(async () => Math.round((await place())?.x ?? 0), SOON).toBe(Math.round(before?.x ?? -1));
  expect(await strayNames(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});

test("what was pointed at does not outlive what is opened; a concept lights its papers where only papers are shown", async () => {
  const { page, faults } = await explorer.open("show=papers");
  const stage = (await page.getByTestId("stage").boundingBox())!;
  const paper = await page.evaluate(() => {
    const { isogloss } = globalThis as unknown as Handle;
    return isogloss.placeOf(isogloss.strongest("paper")[0] ?? "")!;
  });
  await page.mouse.move(stage.x + paper.x, stage.y + paper.y);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("perplexity kind:concept");
  await page.keyboard.press("Enter");
  await page.getByTestId("details").getByRole("heading", { level: 2 }).waitFor();
  await settled(page);
  const named = (await namesOnMap(page)).filter(({ style, opacity }) => style === "paper" && opacity === 1);
  expect(named.length).toBeGreaterThan(1);
  expect(faults).toEqual([]);
  await page.close();
});

test.each([1.1, 0.5, 0.2])("camera %f: names overlap nowhere, and each touches its own ground", async (ratio) => {
  const { page, faults } = await explorer.open(`at=0.5~0.5~${ratio}`);
  expect(await overlapsOnMap(page)).toEqual([]);
  const strays = await page.evaluate(() => {
    const { isogloss } = globalThis as unknown as Handle;
    return isogloss.names().flatMap(({ text, node, community, leader, ...box }) => {
      if (node !== null || leader !== undefined) return [];
      const [top, middle, foot] = [0.1, 0.5, 0.9].map((v) =>
        [0.08, 0.3, 0.5, 0.7, 0.92].map((u) => isogloss.groundAt(box.x + u * box.width, box.y + v * box.height)),
      ) as [number[], number[], number[]];
      if (middle.includes(community)) return [];
      // beside its papers: an edge of it on its own ground, and nothing of it on any other
      const all = [...top, ...middle, ...foot];
      return all.includes(community) && all.every((owner) => owner === community || owner < 0) ? [] : [text];
    });
  });
  expect(strays).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});

test("a twist of two fingers keeps names with their marks", async () => {
  const { page, faults } = await explorer.open("at=0.5~0.5~0.4");
  const { x, y, width, height } = (await page.getByTestId("stage").boundingBox())!;
  const fingers = await page.context().newCDPSession(page);
  const before = await camera(page);
  const at = (angle: number, apart: number) =>
    [1, -1].map((side) => ({
      x: x + width / 2 + side * apart * Math.cos(angle),
      y: y + height / 2 + side * apart * Math.sin(angle),
    }));
  await fingers.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0, 90) });
  for (let step = 1; step <= 12; step++)
    await fingers.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step * 0.1, 90 + step * 6) });
  await fingers.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(() => camera(page), SOON).not.toEqual(before);
  await settled(page);
  expect(await strayNames(page)).toEqual([]);
  expect((await namesOnMap(page)).length).toBeGreaterThan(5);
  expect(faults).toEqual([]);
  await page.close();
});
