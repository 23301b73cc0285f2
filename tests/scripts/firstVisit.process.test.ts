// The development server on a fresh clone knows every library of the page and of its workers before
// the first visit. One that it met later would make it load the page anew under the visitor's hands.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type DevEnvironment } from "vite";
import { afterAll, expect, test } from "vitest";

const cacheDir = mkdtempSync(join(tmpdir(), "isogloss-first-visit-"));
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

test("no library is met only after the page was served", async () => {
  const server = await createServer({ cacheDir, logLevel: "silent", server: { middlewareMode: true, ws: false } });
  try {
    const { client } = server.environments;
    const optimizer = client.depsOptimizer;
    if (optimizer === undefined) throw new Error("The server prepares no libraries.");
    await optimizer.scanProcessing;
    const known = new Set(librariesOf(client));
    expect(known.size).toBeGreaterThan(10);
    await crawl(client, ["/src/app/main.tsx", "/src/worker/worker.ts", "/src/worker/buildWorker.ts"]);
    expect(librariesOf(client).filter((library) => !known.has(library))).toEqual([]);
  } finally {
    await server.close();
  }
});

const librariesOf = ({ depsOptimizer }: DevEnvironment): string[] =>
  Object.keys({ ...depsOptimizer?.metadata.optimized, ...depsOptimizer?.metadata.discovered });

/** Serves sources and all that they import, as for a visitor who opens everything. */
async function crawl(client: DevEnvironment, starts: readonly string[]): Promise<void> {
  const seen = new Set(starts);
  for (const url of seen) {
    if (!url.startsWith("/src/")) continue;
    await client.transformRequest(url);
    const module = await client.moduleGraph.getModuleByUrl(url);
    for (const imported of module?.importedModules ?? []) seen.add(imported.url);
  }
}
