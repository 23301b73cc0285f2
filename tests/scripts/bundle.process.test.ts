// The command runs from a bundle that is built once for one state of the sources.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const BUNDLES = "node_modules/.cache/isogloss";
mkdirSync("node_modules/.cache", { recursive: true });
const folder = mkdtempSync("node_modules/.cache/bundles-");
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]): string => execFileSync(process.execPath, args, { encoding: "utf8" });
const bundles = (): string[] => readdirSync(BUNDLES).map((name) => `${name} ${statSync(join(BUNDLES, name)).mtimeMs}`);

it("is built when a source is newer, and not again", () => {
  expect(run("scripts/command.mjs", "--version").trim()).toBe(manifest.version);
  const before = bundles();
  expect(run("scripts/command.mjs", "--help")).toContain("extract");
  expect(bundles()).toEqual(before);
});

it("is whole where two commands build it at once; old ones go", async () => {
  for (const [i, name] of ["oldest.12", "older", "old", "left", "last"].entries()) {
    writeFileSync(join(folder, name), "");
    utimesSync(join(folder, name), i, i);
  }
  const target = join(process.cwd(), folder, "state");
  const code = `import { bundleCommand } from "./scripts/build/bundle.mjs"; await bundleCommand(${JSON.stringify(target)})`;
  const builds = [1, 2].map(() =>
    once(spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "inherit" }), "exit"),
  );
  expect((await Promise.all(builds)).map(([status]) => status)).toEqual([0, 0]);
  expect(run(join(target, "cli.js"), "--version").trim()).toBe(manifest.version);
  expect(readdirSync(folder).sort()).toEqual(["last", "left", "old", "state"]);
});
