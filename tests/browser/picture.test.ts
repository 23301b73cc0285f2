// The README's picture shows the explorer as it is. `npm run readme:picture` makes it again; the
// test compares, and leaves what it saw beside the picture when the two differ.
import { readFileSync, writeFileSync } from "node:fs";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Explorer, startExplorer } from "../support/explorer.ts";

const PICTURE = "tests/golden/explorer.png";
const CHANGED = "tests/golden/explorer.changed.png";
/** Letters are drawn a little differently from machine to machine; a moved territory is far more. */
const MOST_DIFFERENT = 0.04;

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

test("the README's picture is what the explorer shows", async () => {
  const { page } = await explorer.open("", { width: 1440, height: 900 });
  await page.waitForTimeout(1_000);
  const seen = await page.screenshot();
  if (process.env["PICTURE"] === "write") writeFileSync(PICTURE, seen);
  const [is, was] = [PNG.sync.read(seen), PNG.sync.read(readFileSync(PICTURE))];
  expect([is.width, is.height]).toEqual([was.width, was.height]);
  const different = pixelmatch(is.data, was.data, undefined, is.width, is.height, { threshold: 0.2 });
  const share = different / (is.width * is.height);
  if (share > MOST_DIFFERENT) writeFileSync(CHANGED, seen);
  expect(share, `see ${CHANGED}; npm run readme:picture takes it over`).toBeLessThan(MOST_DIFFERENT);
});
