// `npm run isogloss`: the command from a bundle in node_modules/.cache, one for each state of the
// sources: loading takes a third of the time that transpiling takes. A large input gets a process
// with more memory.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = ["src/core", "scripts", "package.json", "package-lock.json"];
const BUNDLES = join(ROOT, "node_modules", ".cache", "isogloss");
/** Bytes of input from which a larger heap pays: about 1,000 abstracts. */
const LARGE_INPUT = 1_500_000;

/** Newest change and number of files: a file that is gone changes the latter. */
function stateOf(path, state) {
  const { mtimeMs } = statSync(path);
  if (mtimeMs > state.newest) state.newest = mtimeMs;
  state.files++;
}

function stateOfSources() {
  const state = { newest: 0, files: 0 };
  for (const name of SOURCES) {
    const path = join(ROOT, name);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : [];
    for (const file of files) stateOf(join(file.parentPath ?? file.path, file.name), state);
    if (files.length === 0) stateOf(path, state);
  }
  return createHash("sha256").update(JSON.stringify(state)).digest("hex").slice(0, 16);
}

const bundle = join(BUNDLES, stateOfSources());
const COMMAND = join(bundle, "cli.js");
if (!existsSync(COMMAND)) {
  const { bundleCommand } = await import("./build/bundle.mjs");
  await bundleCommand(bundle);
}

/** A guess only: what cannot be looked at here is told where it is read. */
const sizeOf = (path, depth = 0) => {
  try {
    const found = statSync(path);
    if (!found.isDirectory() || depth > 4) return found.isFile() ? found.size : 0;
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name), depth + 1), 0);
  } catch {
    return 0;
  }
};

const [, , ...given] = process.argv;
/** Options without a value: what follows any other is no input. */
const SWITCHES = new Set(["--json", "--quiet", "--resume"]);
const isInput = (word, i) =>
  !word.startsWith("-") && (i === 0 || !given[i - 1].startsWith("-") || SWITCHES.has(given[i - 1]));
const input = given.filter(isInput).reduce((sum, path) => sum + sizeOf(path), 0);
if (given.includes("-") || input > LARGE_INPUT) {
  const heap = Math.floor((totalmem() * 0.75) / 2 ** 20);
  // Every thread has three such spaces of its own. Larger ones save no time (measured with 4,000
  // papers: 16, 32, 64, 128 all take 100 to 104 s of the processor) and keep up to .5 GB more.
  // V8 would let the heap grow to four times what is alive before it looks again. Twice: 1.4 in place
  // of 2.2 GB for 10,000 papers.
  const flags = [
    ...["--max-semi-space-size=32", "--min-semi-space-size=16"],
    ...["--heap-growing-percent=100", `--max-old-space-size=${heap}`],
  ];
  const child = spawn(process.execPath, [...flags, COMMAND, ...given], { stdio: "inherit" });
  // what ends this process ends that one, and then this one by what the other ended with
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => child.kill(name));
  const [status, signal] = await once(child, "exit");
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeAllListeners(name);
  if (signal !== null) process.kill(process.pid, signal);
  process.exitCode = status ?? 1;
} else {
  // A short run would spend a third of its processor time on optimizing code that it is soon done
  // with: code must run longer first. 119 papers, 7 runs each in turn: 1.31 with V8's own budget, 1
  // with 400,000, .89 with this, 1.0 with 3,000,000; larger spaces for new objects save nothing.
  // V8 of Node 22 and later knows no such budget, and would say so on standard error.
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString("--interrupt-budget=1600000");
  setFlagsFromString("--no-flush-bytecode");
  process.argv[1] = COMMAND;
  await import(pathToFileURL(COMMAND).href);
}
