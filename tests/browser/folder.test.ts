// A dataset as a folder in a real Chromium: seen from afar first, a community opens its shard and
// nothing else is fetched; there and back by mouse, keys and the browser's own way back.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeDataset } from "#core/file/decodeDataset.ts";
import { openShardLinks } from "#core/file/openShardLinks.ts";
import { OVERVIEW } from "#core/file/shardNames.ts";
import { encodeShards } from "#core/file/shards.ts";
import { success } from "#core/issue.ts";
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

test("a paper names its related papers in other parts, and leads there", async () => {
  const { page, faults } = await explorer.open("", {});
  await serveFolder(page);
  const [paper, elsewhere] = paperBetweenParts();
  await page.goto(`${explorer.address}#data=large.isogloss/${paper.part}&open=${encodeURIComponent(paper.key)}`);
  await isOpen(page);
  const list = page.getByTestId("related-elsewhere");
  await list.getByText(elsewhere.title).waitFor();
  expect(await list.innerText()).toContain(`part ${elsewhere.part + 1}`);
  expect(await list.innerText()).toMatch(/Both (speak of|use the word)/);
  expect(await axeFaults(page)).toEqual([]);
  await list.getByRole("button", { name: elsewhere.title }).press("Enter");
  await page
    .getByTestId("dataset-menu")
    .getByText(`part ${elsewhere.part + 1} of`)
    .waitFor();
  await page.getByTestId("details").getByRole("heading", { name: elsewhere.title }).waitFor();
  expect(await page.getByTestId("related-elsewhere").innerText()).toContain(paper.title);
  await page.goBack();
  await page.getByTestId("details").getByRole("heading", { name: paper.title }).waitFor();
  expect(faults).toEqual([]);
});

/** A paper, and the nearest one of another part. */
function paperBetweenParts() {
  const folder = openShardLinks((name) => success(files.get(name) ?? ""));
  if (!folder.ok) throw new Error(JSON.stringify(folder.issues));
  for (const { id, title, shard: part } of folder.value.papers) {
    const links = folder.value.of({ id, title, order: 0, shard: part });
    const other = links.ok ? links.value.find(({ shard }) => shard !== part) : undefined;
    if (other === undefined) continue;
    return [
      { key: `paper:${id}`, title, part },
      { title: other.title, part: other.shard },
    ] as const;
  }
  throw new Error("No paper is related to one of another part.");
}

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
