// The map at six sizes, from far, from the middle distance and from near, each in one look in turn
// (SCENES=all: in every one): no two names overlap, no community's name stands on others' ground,
// no two communities in sight have one color, and axe finds nothing. From far, the whole map lies
// beside what lies over it. SCENES_DIR takes the pictures.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { ExplorerHandle } from "#app/state/handle.ts";
import { axeFaults } from "../support/axe.ts";
import { type Explorer, namesOnMap, type OpenPage, overlapsOnMap, startExplorer } from "../support/explorer.ts";
import { fakeGraphFile } from "../support/fakeGraph.ts";

vi.setConfig({ testTimeout: 400_000 });

const DATASETS = [
  { papers: 5, communities: 2 },
  { papers: 60, communities: 6 },
  { papers: 119, communities: 16 },
  { papers: 500, communities: 22 },
  { papers: 3_000, communities: 40 },
  { papers: 10_000, communities: 48 },
] as const;
const DISTANCES = { far: "", middle: "at=0.5~0.5~0.4", near: "at=0.78~0.5~0.12" } as const;
const LOOKS = [
  { width: 1440, height: 900, scheme: "light" },
  { width: 1024, height: 768, scheme: "dark" },
  { width: 820, height: 1180, scheme: "light" },
  { width: 390, height: 844, scheme: "dark" },
] as const;

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

type Look = (typeof LOOKS)[number];

/** To another place of the same map, in a window of another size and scheme. */
async function walk(page: Page, hash: string, { width, height, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
  await page.waitForTimeout(1_000);
}

/** Communities whose name lies with its middle, or most of it, on the ground of others. */
const straysOnMap = (page: Page) =>
  page.evaluate(() => {
    const { isogloss } = globalThis as unknown as { isogloss: ExplorerHandle };
    return isogloss.names().flatMap(({ text, node, community, leader, ...box }) => {
      if (node !== null || leader !== undefined) return [];
      const under = [0.08, 0.3, 0.5, 0.7, 0.92].map((u) =>
        isogloss.groundAt(box.x + u * box.width, box.y + box.height / 2),
      );
      return under.filter((owner) => owner !== community && owner >= 0).length > 1 ? [text] : [];
    });
  });

/** How many of the places tried, along the edges of the map and under what lies over it, are ground. */
const coveredGround = (page: Page) =>
  page.evaluate(() => {
    const { isogloss } = globalThis as unknown as { isogloss: ExplorerHandle };
    const map = document.querySelector("[data-testid=stage]")!.getBoundingClientRect();
    const { width, height } = map;
    const boxes = [...document.querySelectorAll("main [data-over-map]")].map((box) => box.getBoundingClientRect());
    const places: [number, number][] = [];
    for (let x = 1; x < width; x += 6) places.push([x, 1], [x, height - 1]);
    for (let y = 1; y < height; y += 6) places.push([1, y], [width - 1, y]);
    for (const { left, right, top, bottom } of boxes)
      for (let x = left; x < right; x += 6)
        for (let y = top; y < bottom; y += 6) places.push([x - map.left, y - map.top]);
    return places.filter(([x, y]) => isogloss.groundAt(x, y) >= 0).length;
  });

test.each(DATASETS)("$papers papers in $communities communities", async ({ papers, communities }) => {
  const file = fakeGraphFile({
    ...{ papers, communities },
    conceptsPerCommunity: Math.max(6, Math.round((1.5 * papers) / communities)),
    termsPerCommunity: 4,
    related: Math.min(12, papers - 1),
  });
  const dataset = JSON.stringify(file);
  let turn = papers;
  let seen: OpenPage | undefined;
  for (const [distance, hash] of Object.entries(DISTANCES)) {
    const chosen = process.env["SCENES"] === "all" ? LOOKS : [LOOKS[turn++ % LOOKS.length]!];
    for (const look of chosen) {
      // from far the page is opened; the rest is a walk from there
      if (distance === "far") {
        await seen?.page.close();
        seen = await explorer.open(hash, { dataset, ...look });
      } else await walk(seen!.page, hash, look);
      const { page, faults } = seen!;
      await page.waitForTimeout(500);
      const what = `${papers}-${distance}-${look.width}-${look.scheme}`;
      const folder = process.env["SCENES_DIR"];
      if (folder !== undefined) await page.screenshot({ path: join(folder, `${what}.png`) });
      const colors = (await namesOnMap(page)).filter(({ node }) => node === null).map(({ color }) => color);
      expect.soft(new Set(colors).size, `${what}: colors`).toBe(colors.length);
      expect.soft(await overlapsOnMap(page), `${what}: overlaps`).toEqual([]);
      expect.soft(await straysOnMap(page), `${what}: strays`).toEqual([]);
      if (distance === "far") expect.soft(await coveredGround(page), `${what}: covered ground`).toBe(0);
      expect.soft(await axeFaults(page), `${what}: axe`).toEqual([]);
      expect.soft(faults, what).toEqual([]);
    }
  }
  await seen?.page.close();
});
