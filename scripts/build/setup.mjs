// Brings a fresh machine to where `npm start` and `npm test` work: node_modules, and with --browser
// what the tests use: a Chromium, and programs of others that open our exports (NetworkX, igraph,
// Poppler). Plain JavaScript on Node alone, because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { findBrowser } from "./findBrowser.mjs";

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const run = (command, ...args) =>
  spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;
const succeeds = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
const aptInstall = (...packages) =>
  process.getuid?.() === 0 &&
  run("apt-get", "update", "-qq") &&
  run("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages);
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
  // The shell has no window of its own: a page of it costs half the processor's time.
  const installed =
    aptInstall("chromium-headless-shell", "fonts-dejavu-core") ||
    aptInstall("chromium", "fonts-dejavu-core") ||
    run("npx", "--no", "playwright-core", "install", "chromium");
  if (!installed || findBrowser() === undefined)
    fail("The tests need Chrome or Chromium: install one, or point CHROMIUM_PATH at its executable.");
}

// Finding them takes a tenth of importing them.
const FIND_GRAPH_LIBRARIES =
  "import importlib.util as u, sys; sys.exit(not all(map(u.find_spec, ['networkx', 'igraph'])))";
const canOpenExports = () =>
  succeeds("pdftoppm", "-v") &&
  succeeds("ris2xml", "-v") &&
  ["/usr/bin/python3", "python3"].some((python) => succeeds(python, "-c", FIND_GRAPH_LIBRARIES));

if (process.argv.includes("--browser") && !canOpenExports()) {
  console.log("Installing the programs with which the tests open our exports (once) …");
  const packages = ["python3-networkx", "python3-igraph", "poppler-utils", "bibutils"];
  if (!aptInstall(...packages)) console.error(`Some export tests will fail without ${packages.join(", ")}.`);
}
