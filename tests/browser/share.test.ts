// Links that carry a graph, and embedded pages, in a real Chromium: what leaves one browser is what
// another one shows.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { ExplorerHandle } from "#app/state/handle.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { packGraph } from "#core/file/pack.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { axeFaults } from "../support/axe.ts";
import { type Explorer, startExplorer } from "../support/explorer.ts";
import { fittingCommunity } from "../support/fittingCommunity.ts";
import { tinyGraph } from "../support/tinyGraph.ts";

// software rendering on a busy machine takes its time
vi.setConfig({ testTimeout: 180_000 });

let explorer: Explorer;
let seeds: KnowledgeGraph;
let fitting: number;
/** A page of anyone's, on another origin, with a frame. */
let host: Server;
let hosted = "";
beforeAll(async () => {
  explorer = await startExplorer();
  const outcome = decodeGraph(await readFile("graph/seeds.graph.json", "utf8"));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  seeds = outcome.value;
  fitting = fittingCommunity(seeds);
  host = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(
      `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><h1>A page</h1>${hosted}`,
    );
  }).listen(0, "127.0.0.1");
});
afterAll(async () => {
  host.close();
  await explorer.close();
});

const KINDS = ["paper", "concept", "term"] as const;
const keysIn = (page: Page) =>
  page.evaluate((kinds) => {
    const { isogloss } = globalThis as unknown as { isogloss: ExplorerHandle };
    return kinds.flatMap((kind) => isogloss.strongest(kind)).sort();
  }, KINDS);
const hashOf = (address: string): string => address.slice(address.indexOf("#") + 1);
/** Opens the dialog by its key and chooses what to share; gives the link. */
async function linkOf(page: Page, what: string): Promise<string> {
  await page.keyboard.press("Shift+S");
  await page.getByTestId(`share-${what}`).check();
  await page.getByTestId("share-receipt").waitFor();
  return page.getByTestId("share-link").inputValue();
}
/** Opens an address in a fresh browser context, and tells which datasets it fetched. */
async function openElsewhere(hash: string) {
  const fetched: string[] = [];
  const opened = await explorer.open("embed=map&graph=1.none.0000000000000000", { welcome: true, unready: true });
  opened.page.on("request", (request) => {
    if (request.url().includes(".graph")) fetched.push(request.url());
  });
  await opened.page.goto("about:blank");
  await opened.page.goto(`${explorer.address}#${hash}`);
  await opened.page.getByTestId("shown").waitFor();
  return { ...opened, fetched };
}

test("a community travels in a link: a browser that has nothing shows the same nodes, texts and relatives", async () => {
  const { page, faults } = await explorer.open(`open=community:${fitting}`);
  const link = await linkOf(page, "community");
  expect(hashOf(link).length).toBeLessThanOrEqual(32_000);
  expect(await page.getByTestId("share-weight").innerText()).toContain(
    `${(hashOf(link).length / 1000).toFixed(1)} kB of 32 kB`,
  );
  expect(await axeFaults(page)).toEqual([]);
  const expected = seeds.filterNodes((_, node) => node.community === fitting).sort();

  const other = await openElsewhere(hashOf(link));
  expect(await keysIn(other.page)).toEqual(expected);
  expect(other.fetched).toEqual([]);
  expect(await other.page.getByTestId("details").getByRole("heading", { level: 2 }).innerText()).toBe(
    seeds.getAttribute("communities").find(({ id }) => id === fitting)?.label,
  );
  // a paper of it has its abstract with its concepts marked, and its relatives
  const listed = other.page.getByTestId("details").getByRole("button");
  await listed.first().waitFor();
  const names = await listed.allInnerTexts();
  const papers = expected.map((key) => seeds.getNodeAttributes(key)).filter((node) => node.kind === "paper");
  const paper = papers.find(({ label }) => names.some((name) => name.includes(label)));
  if (paper === undefined) throw new Error("The panel lists no paper.");
  const { label, abstract } = paper;
  await listed.filter({ hasText: label }).first().click();
  await other.page.getByText(abstract.slice(0, 40)).first().waitFor();
  await other.page.getByTestId("related").locator("li").first().waitFor();
  // search, in the background, is over the same nodes
  await other.page.keyboard.press("Control+k");
  await other.page.getByTestId("palette-input").fill("kind:paper");
  await other.page.getByTestId("option").nth(3).waitFor();
  await other.page.keyboard.press("Escape");
  // the address still carries it after all that: reloaded, it is the same
  await other.page.reload();
  await other.page.getByTestId("shown").waitFor();
  expect(await keysIn(other.page)).toEqual(expected);
  expect(other.fetched).toEqual([]);
  expect([...faults, ...other.faults]).toEqual([]);
  await page.close();
  await other.page.close();
});

test("what is shown travels with its view, by keys alone; passed on, it is the same link", async () => {
  const paper = seeds.filterNodes((_, { kind }) => kind === "paper")[0] ?? "";
  const key = encodeURIComponent(paper);
  const { page, faults } = await explorer.open(
    `open=${key}&focus=1any&focus=${key}&no-kind=term&theme=dark&side=filters`,
  );
  const shown = [paper, ...seeds.neighbors(paper)].filter((node) => !node.startsWith("term:")).sort();
  await page.keyboard.press("Shift+S");
  await page.getByRole("radio", { name: "The view alone" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByTestId("share-receipt").waitFor();
  const link = await page.getByTestId("share-link").inputValue();

  const other = await openElsewhere(hashOf(link).replace("&side=filters", ""));
  expect(await keysIn(other.page)).toEqual(shown);
  expect(await other.page.getByTestId("shown").innerText()).toContain(
    `all ${shown.filter((key) => key.startsWith("paper:")).length} papers`,
  );
  expect(await other.page.evaluate(() => document.documentElement.style.colorScheme)).toBe("dark");
  expect(await other.page.getByTestId("details").getByRole("heading", { level: 2 }).innerText()).toBe(
    seeds.getNodeAttribute(paper, "label"),
  );
  const again = await linkOf(other.page, "all");
  expect(/graph=([^&]*)/.exec(again)?.[1]).toBe(/graph=([^&]*)/.exec(link)?.[1]);
  expect([...faults, ...other.faults]).toEqual([]);
  await page.close();
  await other.page.close();
});

test("the link and the frame are copied", async () => {
  const { page, faults } = await explorer.open("no-kind=term");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("Shift+S");
  const pasted = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByTestId("copy-link").click();
  expect(await pasted()).toBe(`${explorer.address}#no-kind=term`);
  await page.getByTestId("embed-filters").check();
  await page.getByTestId("embed-details").uncheck();
  await page.getByTestId("copy-snippet").click();
  expect(await pasted()).toContain(`<iframe src="${explorer.address}#embed=map~legend~filters&amp;no-kind=term"`);
  expect(faults).toEqual([]);
  await page.close();
});

test("what is too large for a link says so and is saved as one page", async () => {
  const { page, faults } = await explorer.open();
  await page.keyboard.press("Shift+S");
  await page.getByTestId("share-all").check();
  await page.getByTestId("share-too-large").waitFor();
  expect(await page.getByTestId("share-too-large").innerText()).toMatch(
    /takes at least \d+\.\d kB, and a link carries 32 kB/,
  );
  expect(await page.getByTestId("share-link").count()).toBe(0);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("share-html").click()]);
  expect(download.suggestedFilename()).toBe("seeds.html");
  expect(await readFile(await download.path(), "utf8")).toContain('data-file="graph/seeds.graph.json"');
  expect(faults).toEqual([]);
  await page.close();
});

test("a damaged link says what to do, and the rest works", async () => {
  const { page: first } = await explorer.open(`open=community:${fitting}`);
  const link = hashOf(await linkOf(first, "community"));
  await first.close();
  const { page, faults } = await explorer.open(link.slice(0, -400), { unready: true });
  await page.getByRole("alert").getByText("damaged").waitFor();
  expect(await page.getByRole("alert").innerText()).toContain("Copy the whole link again");
  await page.getByTestId("open-another").click();
  await page.getByTestId("shown").waitFor();
  expect(await page.getByTestId("shown").innerText()).toContain("all ");
  expect(new URL(page.url()).hash).not.toContain("graph=");
  // in a page that shows something, a bad link leaves that as it is
  const before = await keysIn(page);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    link.replace("graph=1.", "graph=1.x"),
  );
  await page.getByTestId("issue-bar").waitFor();
  expect(await keysIn(page)).toEqual(before);
  // and a good one is opened
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link);
  const conceptsAre = (fewer: boolean) =>
    page.waitForFunction(
      ([isFewer, all]) => {
        const { isogloss } = globalThis as unknown as { isogloss: ExplorerHandle };
        const count = isogloss.strongest("concept").length;
        return isFewer ? count < all : count === all;
      },
      [fewer, before.filter((key) => key.startsWith("concept:")).length] as const,
    );
  await conceptsAre(true);
  await page.goBack();
  await page.goBack();
  await conceptsAre(false);
  expect(faults).toEqual([]);
  await page.close();
});

test("a stranger's link with absurd figures is refused, figure by figure, and the rest works", async () => {
  const graph = tinyGraph();
  const [paper = "", other = ""] = graph.filterNodes((_, { kind }) => kind === "paper");
  const absurd: readonly [string, string, number][] = [
    [paper, "year", 9e15],
    [other, "year", -9e15],
    [paper, "x", 1e308],
    [other, "x", -1e308],
    [paper, "size", 1e300],
    [paper, "community", 9e15],
  ];
  for (const [key, field, value] of absurd) graph.setNodeAttribute(key, field as never, value as never);
  const { page, faults } = await explorer.open(`graph=${packGraph(graph)}`, { unready: true });
  const told = page.getByRole("alert");
  await told.getByText(".attributes.year").first().waitFor();
  for (const field of ["year", "x", "size"]) expect(await told.innerText()).toContain(`.attributes.${field}`);
  await page.getByTestId("open-another").click();
  await page.getByTestId("shown").waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

/** Opens a page with a frame of ours in it. */
async function openFrame(around: string) {
  const { page, faults } = await explorer.open("embed=map", { welcome: true });
  await page.goto(around);
  const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
  if (frame == null) throw new Error("There is no frame.");
  await frame.getByTestId("shown").waitFor();
  return { page, frame, faults: () => faults.filter((fault) => fault !== `request: ${around}`) };
}

test("a frame in a page of another origin: chosen panels, read-only, nothing kept, nothing asked of others", async () => {
  const { page: first } = await explorer.open("open=community:1");
  await linkOf(first, "community");
  await first.getByTestId("embed-search").check();
  hosted = await first.getByTestId("share-snippet").inputValue();
  await first.close();
  const { port } = host.address() as AddressInfo;
  // of another site: the browser forbids its storage, and it does without
  const foreign = await openFrame(`http://localhost:${port}/`);
  expect(foreign.faults()).toEqual([]);
  await foreign.page.context().close();
  // of the same site: the storage is there, and stays empty
  const { page, frame, faults } = await openFrame(`http://127.0.0.1:${port}/`);
  expect(await frame.getByTestId("details").getByRole("heading", { level: 2 }).innerText()).toBe(
    seeds.getAttribute("communities")[1]?.label,
  );
  for (const id of ["menu", "undo", "collect", "side-tray", "welcome", "tool-lasso", "page-map"])
    expect(await frame.getByTestId(id).count(), id).toBe(0);
  expect(await axeFaults(frame)).toEqual([]);

  // by keys: the map is walked and a node opened; actions that keep something do nothing
  const entries = await page.evaluate(() => history.length);
  await frame.getByTestId("stage").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  for (const key of ["t", "c", "e", "Shift+E", "Shift+S", "n", "o", "l", "5", "6"]) await page.keyboard.press(key);
  expect(await frame.getByRole("dialog").count()).toBe(0);
  await frame.getByTestId("focusOpen").click();
  expect(await frame.getByTestId("focus-depth").innerText()).toBe("1 step");
  await page.keyboard.press("Control+k");
  await frame.getByTestId("palette-input").fill("export");
  expect(
    await frame
      .getByTestId("option")
      .filter({ hasText: /export as/i })
      .count(),
  ).toBe(0);
  await frame.getByTestId("palette-input").fill("kind:paper");
  await frame.getByTestId("option").first().click();
  await frame.getByTestId("details").getByRole("heading", { level: 2 }).waitFor();
  const kept = await frame.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
    caches: (await caches.keys()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, cookies: "", caches: 0 });
  // the page around keeps its own way back
  expect(await page.evaluate(() => history.length)).toBe(entries);

  const [whole] = await Promise.all([page.waitForEvent("popup"), frame.getByTestId("open-whole").click()]);
  await whole.getByTestId("menu").waitFor();
  await whole.getByTestId("focus-bar").waitFor();
  expect(new URL(whole.url()).hash).not.toContain("embed=");
  expect(faults()).toEqual([]);
  await page.context().close();
});
