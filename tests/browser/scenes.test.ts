// A table of scenes (address → picture) in both themes and three sizes. In each: no two names
// overlap, no text is cut, nothing on the console, no request to another origin, and axe finds
// nothing. SCENES=all runs the whole table. Pictures go to the folder SCENES_DIR names, if it names
// one.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { type Explorer, overlapsOnMap, startExplorer } from "../support/explorer.ts";

const SIZES = [
  { name: "wide", width: 1440, height: 900 },
  { name: "middle", width: 1024, height: 768 },
  { name: "phone", width: 390, height: 844 },
] as const;

/** `sheet`: which panel is brought up on a phone. */
const SCENES: readonly { readonly name: string; readonly address: string; readonly sheet?: "side" | "details" }[] = [
  { name: "map", address: "" },
  { name: "legend", address: "no-kind=term&no-community=1", sheet: "side" },
  { name: "community", address: "open=community:0", sheet: "details" },
  { name: "paper", address: "open={paper}&focus=1any&focus={paper}", sheet: "details" },
  { name: "concept", address: "open={concept}&side=filters", sheet: "details" },
  { name: "path", address: "path=strength&path={paper}&path={far}" },
  { name: "papers-only", address: "show=papers&select={paper}&select={far}" },
  { name: "papers-table", address: "page=papers&side=tray" },
  { name: "table-beside-map", address: "page=papers&beside=map&select={paper}&select={far}&open={paper}" },
  { name: "concepts-table", address: "page=concepts" },
  { name: "overview", address: "page=overview" },
  { name: "compare", address: "page=compare&compare={paper}&compare={far}" },
  { name: "reading", address: "page=reading&read=community:0~source~shared~1" },
  { name: "reading-empty", address: "page=reading" },
  { name: "embedded", address: "embed=map~legend~details&open={paper}", sheet: "details" },
  { name: "embedded-pages", address: "embed=papers~overview~search&page=papers" },
  { name: "audit", address: "page=audit&trace=language" },
];

let explorer: Explorer;
let known: Readonly<Record<string, string>>;
beforeAll(async () => {
  explorer = await startExplorer();
  const { page } = await explorer.open();
  known = await page.evaluate(() => {
    const { isogloss } = globalThis as unknown as { isogloss: { strongest: (kind: string) => readonly string[] } };
    const papers = isogloss.strongest("paper");
    return { paper: papers[0] ?? "", far: papers.at(-1) ?? "", concept: isogloss.strongest("concept")[0] ?? "" };
  });
  await page.close();
});
afterAll(() => explorer.close());

/**
 * Texts whose box is too small for them: an ellipsis with a title to read it in full is not cut.
 */
const cutTexts = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll("body *")) {
      if (!(element instanceof HTMLElement) || element.closest("[aria-hidden=true], .visually-hidden, svg, canvas"))
        continue;
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || element.offsetParent === null) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut =
        (overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === "hidden" && element.scrollHeight > element.clientHeight + 2);
      if (cut && !element.closest("[title]")) found.push(element.textContent?.trim().slice(0, 60) ?? "");
    }
    return found;
  });

const LOOKS = SIZES.flatMap((size) => (["light", "dark"] as const).map((scheme) => ({ size, scheme })));
/**
 * Every scene in every look takes minutes: `SCENES=all` asks for that; else each scene is seen in
 * one look, in turn.
 */
const cases = SCENES.flatMap((scene, turn) =>
  LOOKS.filter((_, look) => process.env["SCENES"] === "all" || look === turn % LOOKS.length).map((look) => ({
    ...scene,
    ...look,
  })),
);

test.each(cases.map((scene) => [`${scene.name}, ${scene.size.name}, ${scene.scheme}`, scene] as const))(
  "%s",
  async (_, { name, address, sheet, size, scheme }) => {
    const hash = address.replace(/\{(\w+)\}/g, (__, which: string) => encodeURIComponent(known[which] ?? ""));
    const { page, faults } = await explorer.open(hash, { ...size, scheme });
    const bar = page.getByTestId(`sheet-${sheet}`);
    if (size.name === "phone" && sheet !== undefined && (await bar.getAttribute("aria-pressed")) !== "true")
      await bar.click();
    await page.waitForTimeout(500);
    if (process.env["SCENES_DIR"] !== undefined)
      await page.screenshot({ path: join(process.env["SCENES_DIR"], `${name}-${size.name}-${scheme}.png`) });
    expect.soft(await overlapsOnMap(page)).toEqual([]);
    expect.soft(await cutTexts(page)).toEqual([]);
    expect.soft(await axeFaults(page)).toEqual([]);
    expect.soft(faults).toEqual([]);
    await page.close();
  },
);
