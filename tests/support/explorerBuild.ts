// The explorer built once for all browser tests, as `npm run build` does it, and where it is.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the built explorer. */
    readonly explorerBuild: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), "isogloss-"));
  await buildForUsers(outDir);
  project.provide("explorerBuild", outDir);
  return () => rm(outDir, { recursive: true, force: true });
}

/** Under a test runner, Vite would take React's slower development build, which no user gets. */
async function buildForUsers(outDir: string): Promise<void> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await build({ build: { outDir, emptyOutDir: true }, logLevel: "error" });
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}
