import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { headersWith, SERVED_POLICY, servedInDevelopment } from "./scripts/build/contentPolicy.ts";
import { shardFolders } from "./scripts/build/shardFolders.ts";
import { servedPolicy, singleHtml } from "./scripts/build/singleHtml.ts";
import { thirdParty } from "./scripts/build/thirdParty.mjs";

const TESTS = "tests/**/*.test.ts";
const STARTS_PROCESSES_OR_IS_LARGE = "tests/**/*.process.test.ts";
const IN_BROWSER = "tests/browser/**";

/** For the one script that Vite puts into the page while it serves sources. */
const nonce = randomBytes(16).toString("base64url");

/**
 * Where the development server looks for libraries before the first visit. It follows the page but
 * not its workers: a library of theirs found late would load the page anew under the visitor's hands.
 */
const STARTS = ["index.html", "src/worker/worker.ts", "src/worker/buildWorker.ts"];

const libraries = thirdParty();

export default defineConfig(({ command, isPreview }) => ({
  base: "./",
  plugins: [react(), singleHtml(), servedPolicy(), shardFolders(), libraries.written()],
  ...(command === "serve" && !isPreview ? { html: { cspNonce: nonce } } : {}),
  optimizeDeps: { entries: STARTS },
  server: { headers: headersWith(servedInDevelopment(nonce)) },
  preview: { headers: headersWith(SERVED_POLICY) },
  worker: { format: "es", plugins: () => [libraries.seen()] },
  build: { target: "es2023", chunkSizeWarningLimit: 1500 },
  test: {
    // The examples name the package as its users do.
    alias: { isogloss: new URL("./src/core/library.ts", import.meta.url).pathname },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // two files at a time at least: a page waits more than it works
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A starved machine may keep Chromium from answering in time: a browser test is tried again, and
    // told so; a fault fails every time.
    // unit: no build, no process, no browser, nothing large; its files share modules, which are then
    // loaded once and not a hundred times. The others may start what they need.
    projects: [
      {
        extends: true,
        test: { name: "unit", include: [TESTS], exclude: [STARTS_PROCESSES_OR_IS_LARGE, IN_BROWSER], isolate: false },
      },
      { extends: true, test: { name: "process", include: [STARTS_PROCESSES_OR_IS_LARGE] } },
      {
        extends: true,
        test: {
          ...{ name: "browser", include: [`${IN_BROWSER}/*.test.ts`], retry: 2 },
          globalSetup: "tests/support/explorerBuild.ts",
        },
      },
    ],
  },
}));
