// The app and its data as one file: opened from disk with the network cut, it works and asks for nothing.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATA_PLACE, HTML } from "#core/export/html.ts";
import { decodeGraph } from "#core/file/decode.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { findBrowser } from "../../scripts/findBrowser.mjs";
import { buildShell } from "../../scripts/singleHtml.ts";
import { sampleGraph } from "../support/sampleGraph.ts";

const MAX_BYTES = 3_000_000;
const folder = mkdtempSync(join(tmpdir(), "isogloss-html-"));
let browser: Browser;
let shell: string;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("No Chromium: npm test installs one.");
  browser = await chromium.launch({ executablePath });
  shell = await buildShell();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

interface Visit {
  readonly page: Page;
  /** Errors on the console, and every request but those for parts of the page itself. */
  readonly complaints: string[];
}

/** Opens a page from disk without a network, and waits until its dataset is there. */
async function visit(name: string, content: string | Uint8Array): Promise<Visit> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    const own = request.url() === pathToFileURL(path).href || request.url().startsWith("blob:");
    if (!own) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(path).href);
  await page
    .getByRole("button", { name: /search/i })
    .first()
    .waitFor();
  return { page, complaints };
}

function open(path: string): KnowledgeGraph {
  const decoded = decodeGraph(readFileSync(path, "utf8"));
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues));
  return decoded.value;
}

describe("the seed dataset as one page", () => {
  it("is under 3 MB, and shows its map without a request or an error", async () => {
    const graph = open("graph/seeds.graph.json");
    const { page, complaints } = await visit("seeds.html", HTML.write(graph, shell).content);
    console.log(
      `seeds.html: ${statSync(join(folder, "seeds.html")).size} bytes, opened by Chromium ${browser.version()}`,
    );
    expect(statSync(join(folder, "seeds.html")).size).toBeLessThan(MAX_BYTES);
    const { papers } = graph.getAttribute("counts");
    await page
      .getByText(`${graph.order.toLocaleString("en")} nodes`)
      .first()
      .waitFor();
    expect(await page.getByText(String(papers), { exact: true }).count()).toBeGreaterThan(0);

    // Search and related papers run in the worker, which reads the dataset inside the page.
    const title = graph.getNodeAttribute(graph.filterNodes((_, { kind }) => kind === "paper")[0], "label");
    await page.keyboard.press("Control+k");
    await page.keyboard.type(title);
    await page.getByRole("option", { name: title }).first().click();
    await page.getByRole("heading", { name: title }).first().waitFor();
    await page
      .getByText(/related papers/i)
      .first()
      .waitFor();
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  it("exports itself again", async () => {
    const { page, complaints } = await visit("one.html", HTML.write(sampleGraph(), shell).content);
    await page.getByText("8 nodes").first().waitFor();
    await page.keyboard.press("Control+k");
    await page
      .getByRole("option", { name: /export/i })
      .first()
      .click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("export-html").click()]);
    const copy = join(folder, "download.html");
    await download.saveAs(copy);
    await page.context().close();
    const text = readFileSync(copy, "utf8");
    expect(text.match(/data-file="graph\/[^"]*"/g)).toEqual(['data-file="graph/sample.graph.json"']);
    const second = await visit("two.html", text);
    await second.page.getByText("8 nodes").first().waitFor();
    await second.page.context().close();
    expect([...complaints, ...second.complaints]).toEqual([]);
  });
});

describe("a page with awkward data", () => {
  it("has it as data only: no text of a paper ends its element or the title", async () => {
    const content = String(HTML.write(sampleGraph(), shell).content);
    expect(content).toContain("<title>A &lt;sample&gt; &amp; &quot;more&quot; · Isogloss</title>");
    const { page, complaints } = await visit("sample.html", content);
    await page.getByText("8 nodes").first().waitFor();
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  it("is the same page for the same graph, and has one dataset however often it is filled", () => {
    const once = String(HTML.write(sampleGraph(), shell).content);
    expect(String(HTML.write(sampleGraph(), once).content)).toBe(once);
    expect(shell.split(DATA_PLACE).length).toBe(2);
  });
});
