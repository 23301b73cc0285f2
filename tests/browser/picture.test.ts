// The README's picture and twelve scenes show the explorer as it is. `npm run readme:picture` makes
// them again; the test compares, and leaves what it saw beside the picture when the two differ.
import { readFileSync, writeFileSync } from "node:fs";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Explorer, type PageOptions, startExplorer } from "../support/explorer.ts";

/** Letters are drawn a little differently from machine to machine; a moved territory is far more. */
const MOST_DIFFERENT = 0.04;
const MOST_LOOKS = 10;

interface Scene extends PageOptions {
  readonly name: string;
  readonly hash?: string;
  readonly act?: (page: Page) => Promise<unknown>;
}
const DESK = { width: 1120, height: 720 } as const;
const PHONE = { width: 390, height: 844 } as const;
const SCENES: readonly Scene[] = [
  { name: "explorer", width: 1440, height: 900 },
  { name: "far-dark", ...DESK, scheme: "dark" },
  { name: "middle", ...DESK, hash: "at=0.5~0.5~0.5" },
  { name: "near", ...DESK, hash: "at=0.5~0.5~0.2" },
  { name: "community", ...DESK, hash: "open=community:0" },
  { name: "neighborhood", ...DESK, hash: "open=concept:scaling+law&focus=1any&focus=concept:scaling+law" },
  { name: "papers-only", ...DESK, hash: "show=papers" },
  { name: "papers-table", ...DESK, hash: "page=papers" },
  { name: "overview", ...DESK, hash: "page=overview" },
  { name: "welcome", ...DESK, hash: "data=tide-pools", welcome: true },
  { name: "phone", ...PHONE, hash: "data=tide-pools" },
  { name: "phone-details", ...PHONE, hash: "open=concept:scaling+law", scheme: "dark" },
  {
    name: "figure",
    ...DESK,
    async act(page) {
      await page.keyboard.press("Shift+E");
      await page.getByTestId("export-figure").click();
      await page.getByTestId("figure-preview").waitFor();
    },
  },
];

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

test.each(SCENES)("the picture $name is what the explorer shows", async ({ name, hash, act, ...options }) => {
  const picture = `tests/golden/${name}.png`;
  const changed = `tests/golden/${name}.changed.png`;
  const { page } = await explorer.open(hash, options);
  await act?.(page);
  await page.waitForTimeout(1_000);
  if (process.env["PICTURE"] === "write") writeFileSync(picture, await page.screenshot());
  const was = PNG.sync.read(readFileSync(picture));
  let seen = await page.screenshot();
  // a slow machine draws late: it is looked at again until it has
  for (let look = 1; look < MOST_LOOKS && shareDifferent(seen, was) > MOST_DIFFERENT; look++) {
    await page.waitForTimeout(1_000);
    seen = await page.screenshot();
  }
  await page.close();
  const share = shareDifferent(seen, was);
  if (share > MOST_DIFFERENT) writeFileSync(changed, seen);
  expect(share, `see ${changed}; npm run readme:picture takes it over`).toBeLessThan(MOST_DIFFERENT);
});

/** The share of pixels in which a screenshot differs from a picture; 1 where their sizes do. */
function shareDifferent(screenshot: Buffer, was: PNG): number {
  const is = PNG.sync.read(screenshot);
  if (is.width !== was.width || is.height !== was.height) return 1;
  return pixelmatch(is.data, was.data, undefined, is.width, is.height, { threshold: 0.2 }) / (is.width * is.height);
}
