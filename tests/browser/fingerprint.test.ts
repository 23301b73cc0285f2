// One fingerprint wherever papers are read: Chromium's worker against the command.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Explorer, startExplorer } from "../support/explorer.ts";

const SEED = "seeds/000_0f400eda357ed32f.txt";
const NAME = "seed.txt";
let explorer: Explorer;
const folder = mkdtempSync(join(tmpdir(), "isogloss-fingerprint-"));
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(async () => {
  await explorer.close();
  rmSync(folder, { recursive: true });
});

const hashOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

test("Chromium builds the seed papers to the bytes of the command", { timeout: 300_000 }, async () => {
  const command = ["scripts/command.mjs", "extract", SEED, "--id", "seed", "--out", folder, "--quiet"];
  await promisify(execFile)(process.execPath, command);
  const { page, faults } = await explorer.open();
  const dataTransfer = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ""], name ?? ""));
      return transfer;
    },
    [NAME, readFileSync(SEED, "utf8")],
  );
  await page.keyboard.press("n");
  await page.getByTestId("own-papers").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer });
  await page.getByTestId("build").click({ timeout: 60_000 });
  await page.getByTestId("built").waitFor({ timeout: 200_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("save-built").click()]);
  const hash = hashOf(await download.path());
  console.log(`Chromium ${explorer.browser.version()} and Node ${process.version}: ${hash}`);
  expect(hash).toBe(hashOf(join(folder, "seed.graph.json")));
  expect(faults).toEqual([]);
  await page.close();
});
