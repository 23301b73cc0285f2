// A person's own papers in a real Chromium: dropped, built in a worker while the page stays free,
// cancelled, kept, opened again; the bytes are the command's.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeGraph } from "#core/file/encode.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { extractGraph } from "#core/pipeline.ts";
import { axeFaults } from "../support/axe.ts";
import { busiestTask } from "../support/busiestTask.ts";
import { type Explorer, startExplorer } from "../support/explorer.ts";
import { generatedBibtex } from "../support/generatedBibtex.ts";

const RECORDS = 1000;
let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

/** What a person carries in when they drag a file over the page. */
const carry = (page: Page, name: string, text: string) =>
  page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ""], file ?? ""));
      return transfer;
    },
    [name, text],
  );

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.dispatchEvent("body", "drop", { dataTransfer: await carry(page, name, text) });
}

test(`${RECORDS} dropped records: the page stays free, progress moves, the bytes are the command's; kept, they are there again`, async () => {
  const { page, faults } = await explorer.open();
  const text = generatedBibtex(RECORDS);
  await page.waitForTimeout(1500); // the map's own first drawing is not at issue
  const progress = await page.evaluateHandle(() => {
    const seen: string[] = [];
    new MutationObserver(() => {
      const told = document.querySelector<HTMLElement>("[data-testid=building] div")?.innerText;
      if (told !== undefined && told !== seen.at(-1)) seen.push(told);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  const dataTransfer = await carry(page, "My papers.bib", text);
  const busiest = await busiestTask(page, async () => {
    await page.keyboard.press("n"); // who has opened the dialog wants to choose
    await page.getByTestId("own-papers").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer });
    await page.getByTestId("build").waitFor();
    expect(await page.getByTestId("sources").innerText()).toMatch(/My papers\.bib\s+1,000 records · bibtex/);
    await page.getByTestId("build").click();
    await page.getByTestId("built").waitFor({ timeout: 200_000 });
  });
  // cpu, not wall: on a machine with other work a task may wait long before it is let go on
  console.log(`main thread: busiest task ${busiest.cpu} ms (${busiest.wall} ms by the clock)`);
  expect(busiest.cpu).toBeLessThan(500);
  const told = await progress.jsonValue();
  expect(told.filter((text) => /\d of 1,000/.test(text)).length).toBeGreaterThan(1);
  expect(new Set(told.map((text) => text.split("\n", 1)[0])).size).toBeGreaterThan(4);

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("save-built").click()]);
  expect(download.suggestedFilename()).toBe("my-papers.graph.json");
  const reading = readSources([{ name: "My papers.bib", text }], { id: "my-papers", title: "my-papers" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  expect(await readFile(await download.path(), "utf8")).toBe(encodeGraph(extractGraph(reading.value.corpus).graph));

  // kept without being asked for
  await page.getByTestId("kept").getByText("my-papers").waitFor();
  await page.getByTestId("explore").click();
  await page.waitForFunction(() => location.hash.includes("data=my-papers"));
  await page.reload();
  await page.getByTestId("shown").waitFor({ timeout: 60_000 });
  expect(new URL(page.url()).hash).toContain("data=my-papers");
  expect(await page.getByTestId("dataset-place").innerText()).toBe("kept in this browser");
  // under another name, then gone
  await page.keyboard.press("n");
  const kept = page.getByTestId("kept");
  await kept.getByText("Rename").click();
  await kept.getByRole("textbox").fill("mine");
  await kept.getByRole("textbox").press("Enter");
  await kept.getByText("mine", { exact: true }).waitFor();
  await kept.getByText("Delete").click();
  await kept.getByText("Really delete").click();
  await kept.waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await page.close();
}, 300_000);

test("cancel ends the work in the task of its click, and the next build starts afresh", async () => {
  const { page, faults } = await explorer.open();
  await page.keyboard.press("n");
  await page.getByTestId("own-papers").waitFor();
  await drop(page, "many.bib", generatedBibtex(3000));
  let isAnswered = false;
  const busiest = await busiestTask(page, async () => {
    await page.getByTestId("build").click({ timeout: 60_000 });
    isAnswered = await page.evaluate(cancelAtFirstStep);
  });
  console.log(`cancel: ${busiest.cpu} ms (${busiest.wall} ms by the clock)`);
  expect(isAnswered).toBe(true);
  expect(busiest.cpu).toBeLessThan(500);
  // the explorer's own worker stays; Chromium gives a busy one some seconds before it is killed
  await expect.poll(() => page.workers().length, { timeout: 15_000 }).toBe(1);
  await page.getByTestId("build").click();
  expect(await page.evaluate(cancelAtFirstStep)).toBe(true);
  expect(faults).toEqual([]);
  await page.close();
}, 120_000);

/**
 * Runs in the page: clicks Cancel as soon as a step of the work is shown, and says whether the
 * very task of that click took the work away. The page itself watches: how late a test looks in
 * from outside makes no difference.
 */
async function cancelAtFirstStep(): Promise<boolean> {
  const hasStep = () => document.querySelector("[data-testid=build-step]")?.textContent?.includes(" of ") === true;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(look);
    function look() {
      if (!hasStep()) return;
      observer.disconnect();
      resolve();
    }
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
  document.querySelector<HTMLElement>("[data-testid=cancel-build]")?.click();
  await Promise.resolve(); // still the task of the click: nothing is waited for
  return document.querySelector("[data-testid=building]") === null;
}

test("a table's columns are shown and can be changed; what is left out is told with its line; pasted papers add to the dataset", async () => {
  const { page, faults } = await explorer.open();
  await drop(
    page,
    "odd.csv",
    "Nr;Heading;Text\n1;First paper on maps;About maps and more: how a surveyor with a patient assistant draws one in an afternoon.\n2;;An abstract that is long enough to be seen as one but that has no title to go with it\n3;Second paper on maps;About older maps: how they were drawn by people who had never seen the places that they show.\n",
  );
  const title = page.getByTestId("column-title");
  await title.waitFor();
  await title.selectOption("Heading");
  await page.getByTestId("column-abstract").selectOption("Text");
  await page.getByTestId("found").getByText("2 papers").waitFor();
  expect(await page.getByTestId("issues").innerText()).toContain("odd.csv:3");
  await page
    .getByTestId("paste")
    .fill(
      "@article{a, title={Speculative decoding for the patient reader}, abstract={We study speculative decoding with large language models and a draft model.}}\n@article{b, title={Reward models that keep their word}, abstract={We train reward models on preferences and measure how language models follow them.}}",
    );
  await page.getByTestId("found").getByText("4 papers").waitFor();
  // who knows better says what the files are; nothing is read from what they are not
  await page.getByTestId("read-as").selectOption("ris");
  await page.getByTestId("found").getByText("4 papers").waitFor({ state: "detached" });
  await page.getByTestId("read-as").selectOption("");
  await page.getByTestId("found").getByText("4 papers").waitFor();
  await page.getByTestId("onto").check();
  const before = await page.evaluate(() => (globalThis as unknown as Handle).isogloss.strongest("paper").length);
  await page.getByTestId("build").click();
  await page.getByTestId("explore").click({ timeout: 90_000 });
  await page.waitForFunction(
    (papers) => (globalThis as unknown as Handle).isogloss.strongest("paper").length === papers,
    before + 4,
  );
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

interface Handle {
  readonly isogloss: { readonly strongest: (kind: string) => readonly string[] };
}

test("a dropped dataset is opened; a broken one says why and leaves what is open", async () => {
  const { page, faults } = await explorer.open();
  const papers = () => page.evaluate(() => (globalThis as unknown as Handle).isogloss.strongest("paper").length);
  const before = await papers();
  await drop(page, "broken.graph.json", '{"attributes":{"format":"isogloss"');
  await page.getByRole("alert").getByText("not valid JSON").waitFor();
  expect(await papers()).toBe(before);
  await page.getByTestId("issue-bar").getByRole("button", { name: "Dismiss" }).click();
  expect(await page.getByTestId("issue-bar").count()).toBe(0);
  expect(faults).toEqual([]);
  await page.close();
});

const TWO_PAPERS =
  "@article{a, title={Soil maps for the patient reader}, abstract={We draw soil maps of soil moisture with a soil moisture sensor.}}\n@article{b, title={Soil moisture and its sensors}, abstract={A soil moisture sensor measures soil moisture below soil maps.}}";

test("what is built is there after a reload, with a chip that says where; forgotten, leaving the page asks first", async () => {
  const { page, faults } = await explorer.open();
  await drop(page, "soil.bib", TWO_PAPERS);
  await page.waitForFunction(() => location.hash.includes("data=soil"));
  await page.keyboard.press("2"); // the papers page, as in explorer.md's F1
  await page.reload();
  await page.getByTestId("dataset-place").getByText("kept in this browser").waitFor({ timeout: 60_000 });
  expect(await page.getByTestId("row-count").innerText()).toContain("2");
  await page.getByTestId("dataset-menu").click();
  await page.getByTestId("forget-open").click();
  await page.getByTestId("forget-open").click();
  await page.getByTestId("dataset-place").getByText("not kept").waitFor();
  let asked = "";
  page.on("dialog", (dialog) => {
    asked = dialog.type();
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toBe("beforeunload");
  await page.getByTestId("notice").getByText("“soil” is not here").waitFor();
  expect(new URL(page.url()).hash).toContain("data=soil"); // the link stays what it was
  await page.getByTestId("open-another").click();
  await page.getByTestId("shown").waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
  await page.close();
}, 120_000);

test("a drop that leaves nothing to decide needs no dialog: a strip reports, its settings lead to the dialog; an own dataset may be meant to grow", async () => {
  const { page, faults } = await explorer.open();
  await drop(page, "many.bib", generatedBibtex(1500));
  const strip = page.getByTestId("draft-strip");
  await strip.getByTestId("strip-settings").click({ timeout: 60_000 });
  await page.getByTestId("found").getByText("1,500 papers").waitFor();
  expect(await strip.count()).toBe(0);
  await page.getByRole("button", { name: "Leave out many.bib" }).click();
  await page.keyboard.press("Escape");
  await drop(page, "soil.bib", TWO_PAPERS);
  await page.waitForFunction(() => location.hash.includes("data=soil"), undefined, { timeout: 60_000 });
  await page.getByTestId("issue-bar").getByText("2 papers; in English").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  await drop(page, "more.bib", TWO_PAPERS);
  await page.getByTestId("onto").waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test("a link to a dataset that is not here says so, and shows no other in its place", async () => {
  const { page, faults } = await explorer.open("data=nowhere&open=paper:1", { unready: true });
  await page.getByTestId("notice").getByText("“nowhere” is not here").waitFor();
  expect(await page.getByTestId("stage").count()).toBe(0);
  expect(faults).toEqual([]);
  await page.close();
});
