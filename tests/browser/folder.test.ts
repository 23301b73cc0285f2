// A dataset as a folder in a real Chromium: seen from afar first, a community opens its shard and
// nothing else is fetched; there and back by mouse, keys and the browser's own way back.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeDataset } from "#core/file/decodeDataset.ts";
import { OVERVIEW } from "#core/file/shardNames.ts";
import { encodeShards } from "#core/file/shards.ts";
import { axeFaults } from "../support/axe.ts";
import { type Explorer, startExplorer } from "../support/explorer.ts";

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

const seed = decodeDataset(readFileSync("graph/seeds.graph.json", "utf8"));
if (!seed.ok) throw new Error("graph/seeds.graph.json does not open.");
const files = new Map(encodeShards(seed.value, 15).map(({ name, text }) => [name, [...text].join("")]));

/** Served beside the page; says what was asked for. */
async function serveFolder(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route("**/graph/large.isogloss/*", (route) => {
    const name = route.request().url().split("/").at(-1) ?? "";
    asked.push(name);
    const body = files.get(name);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body, contentType: "application/json" });
  });
  return asked;
}

const isOpen = (page: Page) =>
  page.waitForFunction(() => (globalThis as { isogloss?: { ready: () => boolean } }).isogloss?.ready() === true);

test("communities from afar; one opens with its papers, and nothing else is fetched; and back", async () => {
  const { page, faults } = await explorer.open("", {});
  const asked = await serveFolder(page);
  await page.goto(`${explorer.address}#data=large.isogloss`);
  const afar = page.getByTestId("atlas-page");
  await afar.waitFor();
  expect(asked).toEqual([OVERVIEW]);
  const { communities } = seed.value.attributes;
  expect(await page.getByTestId("community-graph").getByRole("button").count()).toBe(communities.length);
  const list = await afar.getByRole("list").last().innerText();
  expect(communities.filter(({ label }) => !list.includes(label))).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);

  const [, , third] = communities;
  const line = afar.getByRole("button", { name: third!.label }).last();
  await line.focus();
  await page.keyboard.press("Enter");
  await page.getByTestId("breadcrumb").waitFor();
  await isOpen(page);
  expect(asked.filter((name) => name !== OVERVIEW).map((name) => name.replace(/\d+/, ""))).toEqual([
    "shard-.json",
    "texts-.json",
  ]);
  expect(await page.getByTestId("dataset-menu").innerText()).toMatch(/, part \d+ of \d+$/);
  expect(await page.getByTestId("breadcrumb").innerText()).toContain(third!.label);
  expect(page.url()).toContain(encodeURIComponent("large.isogloss/"));

  await page.getByTestId("all-communities").click();
  await afar.waitFor();
  await page.goBack();
  await page.getByTestId("breadcrumb").waitFor();
  await page.reload();
  await page.getByTestId("breadcrumb").waitFor();
  expect(faults).toEqual([]);
});

test("a folder that is not here, or is damaged, says so", async () => {
  const { page } = await explorer.open("data=absent.isogloss", { unready: true });
  await page.getByTestId("notice").getByText("could not be loaded").waitFor();
  const texts = [...files.keys()].find((name) => name.startsWith("texts-")) ?? "";
  const whole = files.get(texts) ?? "";
  files.set(texts, whole.slice(0, -2));
  await serveFolder(page);
  await page.goto(`${explorer.address}#data=large.isogloss/0`);
  await page.reload();
  await page.getByTestId("notice").getByText("damaged").waitFor();
  expect(await page.getByTestId("notice").innerText()).toContain(texts);
  files.set(texts, whole);
});
