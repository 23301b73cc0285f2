// The command runs from a bundle that is built once for one state of the sources.
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const STAMP = "node_modules/.cache/isogloss/stamp.json";
const run = (...args: string[]): string =>
  execFileSync(process.execPath, ["scripts/command.mjs", ...args], { encoding: "utf8" });

it("is built when a source is newer, and not again", () => {
  expect(run("--version").trim()).toBe(manifest.version);
  const built = statSync(STAMP).mtimeMs;
  const state = readFileSync(STAMP, "utf8");
  expect(run("--help")).toContain("extract");
  expect(statSync(STAMP).mtimeMs).toBe(built);
  expect(readFileSync(STAMP, "utf8")).toBe(state);
});
