// Tasks of someone at work: a community taken out, papers collected and compared, gaps found, and
// all of it undone.
import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { decodeGraph } from "#core/file/decode.ts";
import { inducedSubgraph } from "#core/graph/subgraph.ts";
import { conceptsOf, readingList } from "#view/pages/readingList.ts";
import { hashOf, type Known, openByName, type Task, type Visit } from "./known.ts";

const isolateAndExport: Task = {
  name: "isolate a community and export it",
  async run(visit) {
    const { page, hands, known } = visit;
    const { graph } = known;
    const { id, label } = graph.getAttribute("communities")[0]!;
    await openByName(visit, label, label);
    await hands.press(page.getByTestId("isolate-community"));
    await expect.poll(() => page.getByTestId("shown").innerText()).not.toContain("all ");
    await hands.action("Shift+E", page.getByTestId("menu"), page.getByRole("menuitem", { name: "Export as…" }));
    const [download] = await Promise.all([page.waitForEvent("download"), hands.press(page.getByTestId("export-json"))]);
    const outcome = decodeGraph(await readFile(await download.path(), "utf8"));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    const members = new Set(graph.filterNodes((_, { community }) => community === id));
    expect(members.size).toBeGreaterThan(20);
    expect(outcome.value.nodes().sort()).toEqual([...members].sort());
    expect(outcome.value.size).toBe(inducedSubgraph(graph, members).size);
    await hands.action("Escape", page.getByRole("dialog").getByRole("button", { name: "Close" }));
    await page.getByRole("dialog").waitFor({ state: "detached" });
    // pressed again, everything is back
    await hands.press(page.getByTestId("isolate-community"));
    await expect
      .poll(() => page.getByTestId("shown").innerText())
      .toContain(`all ${graph.filterNodes((_, { kind }) => kind === "paper").length} papers`);
  },
};

/** Ticks the first rows of the table of papers; their node keys, in the order of the table. */
async function tickRows({ page, hands, known }: Visit, count: number): Promise<string[]> {
  const rows = page.getByTestId("table-row");
  await rows.nth(count).waitFor();
  await hands.tick(rows.getByRole("checkbox"), count);
  await page.getByTestId("selection-actions").getByText(`${count} selected`).waitFor();
  const titles = (await rows.getByRole("button").allInnerTexts()).slice(0, count);
  return titles.map((title) => keyOfPaper(known, title.trim()));
}

function keyOfPaper({ graph }: Known, title: string): string {
  const key = graph.findNode((_, node) => node.kind === "paper" && node.title === title);
  if (key === undefined) throw new Error(`There is no paper “${title}”.`);
  return key;
}

const readingOfSix: Task = {
  name: "collect six papers and get a reading list",
  async run(visit) {
    const { page, hands, known } = visit;
    await hands.action("2", page.getByTestId("page-papers"));
    const papers = await tickRows(visit, 6);
    await hands.action("t", page.getByTestId("collect-selection"));
    await hands.action("6", page.getByTestId("page-reading"));
    const steps = page.getByTestId("reading-step");
    await steps.first().waitFor();

    const numbers = papers.map((key) => known.index.position.get(key)!);
    const concepts = conceptsOf(known.index, { concepts: [], papers: numbers }, true);
    const list = readingList(known.index, { concepts, papers: numbers, share: 1 });
    expect(list.steps.length).toBeGreaterThan(1);
    expect(await steps.getByRole("button").allInnerTexts()).toEqual(
      list.steps.map(({ paper }) => known.index.nodes[paper]!.label),
    );
    const shares = list.steps.map(({ covered }) => `${Math.round(covered * 100)} %`);
    expect(await steps.locator("b").allInnerTexts()).toEqual(shares);
    expect(shares.at(-1)).toBe("100 %");
    expect(await page.getByTestId("reading-result").innerText()).toContain(`of 6 cover 100 % of ${concepts.length}`);
    expect(await page.getByTestId("coverage-curve").getAttribute("aria-label")).toContain("100 %");
  },
};

const compareThree: Task = {
  name: "compare three papers",
  async run(visit) {
    const { page, hands, known } = visit;
    await hands.action("2", page.getByTestId("page-papers"));
    await hands.press(page.getByTestId("selection-actions").getByRole("button", { name: "Clear" }));
    await hands.press(page.getByTestId("sort-concepts"));
    const papers = await tickRows(visit, 3);
    await hands.press(page.getByTestId("compare-selection"));
    const heads = page.getByTestId("compared-paper");
    await heads.nth(2).waitFor();
    expect(await heads.count()).toBe(3);
    const { graph, relatedness } = known;
    const counts = new Map<string, number>();
    for (const [place, paper] of papers.entries()) {
      expect(await heads.nth(place).innerText()).toContain(graph.getNodeAttribute(paper, "label"));
      for (const edge of graph.edges(paper))
        if (["mentions", "uses"].includes(graph.getEdgeAttribute(edge, "kind"))) {
          const node = graph.opposite(paper, edge);
          counts.set(node, (counts.get(node) ?? 0) + 1);
        }
    }
    const shared = [...counts].filter(([, count]) => count > 1).map(([node]) => graph.getNodeAttribute(node, "label"));
    const told = await page.getByTestId("shared-row").getByRole("button").allInnerTexts();
    expect(told.map((text) => text.trim()).sort()).toEqual(shared.sort());
    const [a = -1, b = -1, c = -1] = papers.map((key) => relatedness.indexOf(key.slice("paper:".length)));
    for (const [pair, [one, other]] of [[a, b] as const, [a, c] as const, [b, c] as const].entries())
      await expectPair(visit, pair, relatedness.scores(one)[other]!);
  },
};

/** A pair unfolds into the parts that its score is the sum of. */
async function expectPair({ page, hands }: Visit, pair: number, score: number): Promise<void> {
  const button = page.getByTestId("compared-pair").nth(pair);
  await expect.poll(() => button.innerText()).toMatch(new RegExp(`^${score.toFixed(2).replace(".", "\\.")}`));
  await hands.press(button);
  const account = page.getByTestId("pair-account");
  await account.waitFor();
  const parts = await account.locator("li").allInnerTexts();
  const sum = parts.reduce((total, text) => total + Number(/-?\d\.\d{3}(?= together$|$)/.exec(text.trim())?.[0]), 0);
  expect(await account.innerText()).toContain(`sum to ${score.toFixed(3)}`);
  expect(Math.abs(sum - score)).toBeLessThan(0.0005 * (parts.length + 1));
}

const fewestConcepts: Task = {
  name: "find which papers have the fewest concepts",
  async run({ page, hands, known }) {
    const { graph, audit } = known;
    await hands.action("7", page.getByTestId("page-audit"));
    await page.getByTestId("audit-unfold").first().waitFor();
    const rows = await page
      .getByTestId("audit-paper")
      .evaluateAll((list) =>
        list.map((row) => [row.querySelector("button")?.textContent, row.children[1]?.textContent]),
      );
    const mentionsOf = (key: string) =>
      graph.edges(key).filter((edge) => graph.getEdgeAttribute(edge, "kind") === "mentions").length;
    for (const [title = "", count] of rows) expect(Number(count)).toBe(mentionsOf(keyOfPaper(known, title)));
    const counts = graph.filterNodes((_, { kind }) => kind === "paper").map(mentionsOf);
    expect(rows.map(([, count]) => Number(count))).toEqual(counts.sort((a, b) => a - b).slice(0, rows.length));

    // what was left out of the first one, and why
    await hands.press(page.getByTestId("audit-unfold").first());
    const left = await page.getByTestId("audit-left").locator("dt, dd").allTextContents();
    const poorest = keyOfPaper(known, rows[0]?.[0] ?? "");
    const account = audit.papers.find(({ paper }) => `paper:${paper}` === poorest)!;
    expect(left).toEqual([
      ...["kept", account.kept.join(" · ")],
      ...Object.entries(account.dropped).flatMap(([stage, texts]) => [stage, texts.join(" · ")]),
    ]);
    // a phrase that was dropped there is found again by its name
    const [stage = "", phrases = []] = Object.entries(account.dropped)[0] ?? [];
    await hands.write(page.getByTestId("trace-input"), phrases[0] ?? "");
    const trace = page
      .getByTestId("traces")
      .locator("li")
      .filter({ hasText: graph.getNodeAttribute(poorest, "label") });
    await expect.poll(() => trace.allInnerTexts()).toContainEqual(expect.stringContaining(stage));
    expect(hashOf(page)).toContain(`trace=${phrases[0]}`);
  },
};

const undoAll: Task = {
  name: "undo all of it",
  async run({ page, hands, first }) {
    const undo = page.getByTestId("undo");
    // a field undoes its own typing: what follows is about the page
    await hands.action("F6");
    let steps = 0;
    for (; await undo.isEnabled(); steps++) await hands.action("ControlOrMeta+z", undo);
    expect(steps).toBeGreaterThan(20);
    // all is as it was, but where the map stands: moving about is no step
    expect(new URL(page.url()).hash.replace(/^#at=[^&]*$/, "")).toBe(first);
    expect(await page.getByTestId("details").count()).toBe(0);
    expect(await page.getByTestId("shown").innerText()).toContain("all ");
    expect(await page.evaluate(() => localStorage.getItem("isogloss.tray"))).not.toContain("paper:");
  },
};

export const WORKING = { isolateAndExport, readingOfSix, compareThree, fewestConcepts, undoAll };
