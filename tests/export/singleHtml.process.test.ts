// The app and its data as one file: what is in it, and that it exports itself.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { carry } from "#core/export/pages/carried.ts";
import { HTML } from "#core/export/pages/html.ts";
import { DATA_PLACE } from "#core/export/pages/shell.ts";
import { type AuditFile, readAudit } from "#core/file/auditFile.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import { findBrowser } from "../../scripts/build/findBrowser.mjs";
import { buildShell } from "../../scripts/build/singleHtml.ts";
import { openOffline } from "../support/offlinePage.ts";
import { sampleGraph } from "../support/sampleGraph.ts";
import { tinyGraph } from "../support/tinyGraph.ts";

const MAX_BYTES = 3_500_000;
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

const AUDIT: AuditFile = {
  papers: ["e5", "elsewhere"].map((paper) => ({
    ...{ paper, language: "en", tagged: true, seen: 3, kept: ["a", "b"], residue: {} },
    dropped: { "lower score": ["</script><b>"] },
  })),
  ...{ merges: [], refusals: [], senses: [] },
};
const visit = (name: string, content: string | Uint8Array) => openOffline(browser, join(folder, name), content);
/** What the embedded files of a page are called. */
const filesOf = (page: string) => [...page.matchAll(/data-file="(graph\/[^"]*)"/g)].map(([, name]) => name);

describe("the app with a dataset as one page", () => {
  it("is under 3.5 MB for the seed dataset with its audit and both workers", () => {
    const graph = decodeGraph(readFileSync("graph/seeds.graph.json", "utf8"));
    if (!graph.ok) throw new Error(JSON.stringify(graph.issues));
    const audit = readAudit(readFileSync("graph/seeds.audit.json", "utf8"), stampOf(graph.value.getAttributes()));
    if (!audit.ok) throw new Error(JSON.stringify(audit.issues));
    const content = String(HTML.write(graph.value, shell, audit.value).content);
    for (const file of ["assets/worker", "assets/buildWorker", "graph/seeds.graph", "graph/seeds.audit"])
      expect(content).toContain(`data-file="${file}`);
    console.log(`seeds.html: ${Buffer.byteLength(content)} bytes`);
    expect(Buffer.byteLength(content)).toBeLessThan(MAX_BYTES);
  });

  it("builds a dataset from pasted papers without a network, and opens it with its audit", async () => {
    const { page, faults } = await visit("build.html", HTML.write(sampleGraph(), shell, AUDIT).content);
    await page.keyboard.press("n");
    await page
      .getByTestId("paste")
      .fill(
        "@article{a, title={Speculative decoding for the patient reader}, abstract={We study speculative decoding with large language models and a draft model.}}\n@article{b, title={Reward models that keep their word}, abstract={We train reward models on preferences and measure how language models follow them.}}",
      );
    await page.getByTestId("build").click();
    await page.getByTestId("explore").click();
    await page.getByText("all 2 papers").first().waitFor();
    await page.keyboard.press("7");
    await page.getByTestId("audit-unfold").nth(1).waitFor();
    expect(await page.getByTestId("audit-paper").count()).toBe(2);
    await page.context().close();
    expect(faults).toEqual([]);
  });

  it("exports itself again", async () => {
    const { page, faults } = await visit("one.html", HTML.write(sampleGraph(), shell, AUDIT).content);
    await page
      .getByText(/^all 5 papers/)
      .first()
      .waitFor();
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
    expect(filesOf(text)).toEqual(["graph/sample.graph.json", "graph/sample.audit.json"]);
    const second = await visit("two.html", text);
    await second.page
      .getByText(/^all 5 papers/)
      .first()
      .waitFor();
    await second.page.keyboard.press("7");
    await second.page.getByTestId("audit-unfold").waitFor();
    expect(await second.page.getByTestId("audit-unfold").allInnerTexts()).toEqual([expect.stringMatching(/^3 · /)]);
    await second.page.context().close();
    expect([...faults, ...second.faults]).toEqual([]);
  });
});

describe("a link with a graph in it", () => {
  it("opens in the page from disk, in the place of its own dataset", async () => {
    const { page, faults } = await visit("linked.html", HTML.write(sampleGraph(), shell, AUDIT).content);
    await page
      .getByText(/^all 5 papers/)
      .first()
      .waitFor();
    await page.goto(`${page.url()}#graph=${carry(tinyGraph()).text}`);
    await page
      .getByText(/^all 3 papers/)
      .first()
      .waitFor();
    await page.reload();
    await page
      .getByText(/^all 3 papers/)
      .first()
      .waitFor();
    await page.keyboard.press("Shift+S");
    await page.getByText("a file on your disk").waitFor();
    expect(await page.getByTestId("share-link").inputValue()).toBe(page.url());
    await page.context().close();
    expect(faults).toEqual([]);
  });
});

describe("a page with awkward data", () => {
  it("has it as data only: no text of a paper ends its element or the title", async () => {
    const content = String(HTML.write(sampleGraph(), shell, AUDIT).content);
    expect(content).toContain("<title>A &lt;sample&gt; &amp; &quot;more&quot; · Isogloss</title>");
    const { page, faults } = await visit("sample.html", content);
    await page
      .getByText(/^all 5 papers/)
      .first()
      .waitFor();
    await page.context().close();
    expect(faults).toEqual([]);
  });

  it("is the same page for the same graph, and has one dataset however often it is filled", () => {
    const once = String(HTML.write(sampleGraph(), shell, AUDIT).content);
    expect(String(HTML.write(sampleGraph(), once, AUDIT).content)).toBe(once);
    expect(shell.split(DATA_PLACE).length).toBe(2);
  });

  it("says so where there is no audit to bring along", () => {
    const { content, receipt } = HTML.write(sampleGraph(), shell, null);
    expect(filesOf(String(content))).toEqual(["graph/sample.graph.json"]);
    expect(receipt.join()).toContain("audit");
    expect(HTML.write(sampleGraph(), shell, AUDIT).receipt).toEqual([]);
  });
});
