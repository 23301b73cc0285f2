// Brings a fresh machine to where `npm start` and `npm test` work: node_modules, and with --browser a Chromium.
// Plain JavaScript on Node alone, because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { findBrowser } from "./findBrowser.mjs";

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const run = (command, ...args) =>
  spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;
const fail = (message) => {
  console.error(message);
  process.exit(1);
};

// npm writes node_modules/.package-lock.json last: it marks a finished install.
if (changedAt("node_modules/.package-lock.json") < changedAt("package-lock.json")) {
  console.log("Installing packages (once) …");
  if (!run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")) fail("npm ci failed: read its message above.");
}

if (process.argv.includes("--browser") && findBrowser() === undefined) {
  console.log("Installing Chromium for the browser tests (once) …");
  const root = process.getuid?.() === 0;
  const packages = ["chromium", "fonts-dejavu-core"];
  const installed =
    (root &&
      run("apt-get", "update", "-qq") &&
      run("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages)) ||
    run("npx", "--no", "playwright-core", "install", "chromium");
  if (!installed || findBrowser() === undefined)
    fail("The tests need Chrome or Chromium: install one, or point CHROMIUM_PATH at its executable.");
}
