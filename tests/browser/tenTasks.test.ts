// Ten tasks of a person, one after the other at one page, in a real Chromium: with the mouse and
// with the keyboard alone, on the served app and on the single HTML file opened from disk with the
// network cut.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { HTML } from "#core/export/pages/html.ts";
import { SHELL_FILE } from "#core/export/pages/shell.ts";
import { type Explorer, type OpenPage, startExplorer } from "../support/explorer.ts";
import { delayFrames, forbidPointer, withKeys, withMouse } from "../support/hands.ts";
import { openOffline } from "../support/offlinePage.ts";
import { type Known, readKnown } from "../support/tasks/known.ts";
import { TEN_TASKS } from "../support/tasks/tenTasks.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** Milliseconds: longer than from one key to the next. */
const LATE = 300;
const MAX_BYTES = 3_500_000;
const folder = mkdtempSync(join(tmpdir(), "isogloss-tasks-"));
const file = join(folder, "seeds.html");
let explorer: Explorer;
let known: Known;
let html: string | Uint8Array;
beforeAll(async () => {
  explorer = await startExplorer();
  known = readKnown();
  const shell = await (await fetch(new URL(SHELL_FILE, explorer.address))).text();
  html = HTML.write(known.graph, shell, known.audit).content;
});
afterAll(async () => {
  await explorer.close();
  rmSync(folder, { recursive: true });
});

const PLACES = [
  { place: "the served app", open: () => explorer.open() },
  { place: "the single file, without a network", open: () => openOffline(explorer.browser, file, html) },
];
const HANDS = [
  { hands: "the mouse", handsAt: withMouse, prepare: async () => undefined },
  {
    hands: "the keyboard alone",
    handsAt: withKeys,
    async prepare(page: Page) {
      await forbidPointer(page);
      await delayFrames(page, LATE);
    },
  },
];

const WAYS = PLACES.flatMap(({ place, open }) =>
  HANDS.map(({ hands, ...way }) => [`${place}, with ${hands}`, { open, ...way }] as const),
);

describe.each(WAYS)("%s", (_, { open, handsAt, prepare }) => {
  let opened: OpenPage;
  let first: string;
  let done = 0;
  beforeAll(async () => {
    opened = await open();
    opened.page.setDefaultTimeout(15_000);
    await prepare(opened.page);
    first = new URL(opened.page.url()).hash;
  });
  afterAll(() => opened.page.close());

  test.each(TEN_TASKS.map(({ name, run }, place) => [name, run, place] as const))("%s", async (_, run, place) => {
    if (done < place) throw new Error("The task before it was not done.");
    const { page, faults } = opened;
    await run({ page, hands: handsAt(page), known, first });
    // what went wrong or out in between counts here
    expect(faults).toEqual([]);
    done++;
  });
});

test(`the single file has all of this in less than ${MAX_BYTES / 1e6} MB`, () => {
  expect(statSync(file).size).toBeLessThan(MAX_BYTES);
});
