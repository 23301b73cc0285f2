// The map at six sizes, from far, from the middle distance and from near, each in one look in turn:
// no two names overlap, no community's name stands on others' ground, no two communities in sight
// have one color, and axe finds nothing. From far, the whole map lies beside what lies over it.
// SCENES=all: in every look. SCENES_DATA=FILE,FILE…: of these datasets instead. SCENES_DIR takes the
// pictures and counts.tsv: overlaps, strays, equal colors of neighbors, faults of axe.
import { appendFileSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { ExplorerHandle } from "#app/state/handle.ts";
import { axeFaults } from "../support/axe.ts";
import { type Explorer, namesOnMap, type OpenPage, overlapsOnMap, startExplorer } from "../support/explorer.ts";
import { fakeGraphFile } from "../support/fakeGraph.ts";

vi.setConfig({ testTimeout: 400_000 });

const MADE = [
  { papers: 5, communities: 2 },
  { papers: 60, communities: 6 },
  { papers: 119, communities: 16 },
  { papers: 500, communities: 22 },
  { papers: 3_000, communities: 40 },
  { papers: 10_000, communities: 48 },
] as const;
const DISTANCES = ["far", "middle", "near"] as const;
type Distance = (typeof DISTANCES)[number];
const MADE_PLACES = { far: "", middle: "at=0.5~0.5~0.4", near: "at=0.78~0.5~0.12" } as const;
const IN_TURN = [
  { width: 1440, height: 900, scheme: "light" },
  { width: 1024, height: 768, scheme: "dark" },
  { width: 820, height: 1180, scheme: "light" },
  { width: 390, height: 844, scheme: "dark" },
] as const;
const ALL = [
  [1440, 900],
  [1920, 1080],
  [1024, 768],
  [390, 844],
].flatMap(([width = 0, height = 0]) => (["light", "dark"] as const).map((scheme) => ({ width, height, scheme })));
const { SCENES, SCENES_DATA, SCENES_DIR } = process.env;

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

type Look = (typeof ALL)[number];

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

/** Pairs of communities whose grounds touch in sight and whose names have one color. */
const equalNeighbors = (page: Page) =>
  page.evaluate(() => {
    const { isogloss } = globalThis as unknown as { isogloss: ExplorerHandle };
    const { width, height } = document.querySelector("[data-testid=stage]")!.getBoundingClientRect();
    const color = new Map(
      isogloss.names().flatMap((name) => (name.node === null ? [[name.community, name.color]] : [])),
    );
    const pairs = new Set<string>();
    for (let x = 0; x < width; x += 4)
      for (let y = 0; y < height; y += 4) {
        const here = isogloss.groundAt(x, y);
        for (const there of [isogloss.groundAt(x + 8, y), isogloss.groundAt(x, y + 8)])
          if (here >= 0 && there >= 0 && here !== there && color.has(here) && color.get(here) === color.get(there))
            pairs.add([here, there].sort((a, b) => a - b).join("–"));
      }
    return [...pairs];
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

interface Scene {
  readonly name: string;
  readonly dataset: string;
  readonly place: (distance: Distance, look: Look) => string;
  readonly looks: (distance: Distance) => readonly Look[];
  /** A map of made-up communities has one color each. */
  readonly oneColorEach: boolean;
}

async function lookAt({ name, dataset, place, looks, oneColorEach }: Scene): Promise<void> {
  let seen: OpenPage | undefined;
  for (const distance of DISTANCES)
    for (const look of looks(distance)) {
      const hash = place(distance, look);
      // from far the page is opened; the rest is a walk from there
      if (distance === "far") {
        await seen?.page.close();
        seen = await explorer.open(hash, { dataset, ...look });
      } else await walk(seen!.page, hash, look);
      const { page, faults } = seen!;
      await page.waitForTimeout(500);
      const what = `${name}-${distance}-${look.width}-${look.scheme}`;
      if (SCENES_DIR !== undefined) await page.screenshot({ path: join(SCENES_DIR, `${what}.png`) });
      const names = await namesOnMap(page);
      const colors = names.filter(({ node }) => node === null).map(({ color }) => color);
      const found = {
        overlaps: await overlapsOnMap(page),
        strays: await straysOnMap(page),
        equal: await equalNeighbors(page),
        axe: await axeFaults(page),
      };
      if (SCENES_DIR !== undefined) {
        const counts = Object.values(found).map((list) => list.length);
        appendFileSync(
          join(SCENES_DIR, "counts.tsv"),
          `${[what, names.length, colors.length, ...counts].join("\t")}\n`,
        );
      }
      for (const [kind, list] of Object.entries(found)) expect.soft(list, `${what}: ${kind}`).toEqual([]);
      if (oneColorEach) expect.soft(new Set(colors).size, `${what}: colors`).toBe(colors.length);
      if (distance === "far") expect.soft(await coveredGround(page), `${what}: covered ground`).toBe(0);
      expect.soft(faults, what).toEqual([]);
    }
  await seen?.page.close();
}

test.skipIf(SCENES_DATA !== undefined).each(MADE)(
  "$papers papers in $communities communities",
  async ({ papers, communities }) => {
    const file = fakeGraphFile({
      ...{ papers, communities },
      conceptsPerCommunity: Math.max(6, Math.round((1.5 * papers) / communities)),
      termsPerCommunity: 4,
      related: Math.min(12, papers - 1),
    });
    let turn = papers;
    await lookAt({
      ...{ name: String(papers), dataset: JSON.stringify(file), oneColorEach: true },
      place: (distance) => MADE_PLACES[distance],
      looks: () => (SCENES === "all" ? ALL : [IN_TURN[turn++ % IN_TURN.length]!]),
    });
  },
);

/** Pixels from paper to paper in the middle distance and near (nearness.ts). */
const SPACING = { middle: 75, near: 200 } as const;

test.each(SCENES_DATA?.split(",") ?? [])("%s", { timeout: 4_000_000, retry: 0 }, async (file) => {
  const dataset = readFileSync(file, "utf8");
  const { page } = await explorer.open("at=0.5~0.5~1", { dataset });
  const { x, y, papers } = await page.evaluate(() => {
    const { isogloss } = globalThis as unknown as { isogloss: ExplorerHandle };
    const { width, height } = document.querySelector("[data-testid=stage]")!.getBoundingClientRect();
    const keys = isogloss.strongest("paper");
    const place = isogloss.placeOf(keys[0] ?? "") ?? { x: width / 2, y: height / 2 };
    const side = Math.min(width, height) * 0.95;
    return { x: 0.5 + (place.x - width / 2) / side, y: 0.5 - (place.y - height / 2) / side, papers: keys.length };
  });
  await page.close();
  const ratio = (spacing: number, { width, height }: Look) =>
    Math.min(1, (0.7 * Math.min(width, height)) / Math.sqrt(papers) / spacing);
  await lookAt({
    ...{ name: basename(file).split(".")[0] ?? file, dataset, oneColorEach: false },
    place: (distance, look) =>
      distance === "far"
        ? ""
        : `at=${[x, y, ratio(SPACING[distance], look)].map((value) => value.toFixed(5)).join("~")}`,
    looks: () => ALL,
  });
});
