// The command, its worker threads and the library as plain JavaScript, all libraries inside but
// those kept apart: what `npm run isogloss` caches and `npm run build:lib` packs.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { thirdParty } from "./thirdParty.mjs";

/** Needed only where the app is not packed along. */
const NOT_PACKED = ["vite", "@vitejs/plugin-react"];

/**
 * Builds `input` (name → source) into the folder; `external` packages are not bundled.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} input
 * @param {readonly string[]} external
 */
export async function bundle(folder, input, external) {
  await build({
    configFile: false,
    logLevel: "warn",
    plugins: [thirdParty().written()],
    ssr: { noExternal: true, external: [...external, ...NOT_PACKED], target: "node" },
    build: {
      ssr: true,
      emitAssets: true,
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      rolldownOptions: {
        input,
        output: {
          // Beside the chunk that starts it.
          entryFileNames: ({ name }) => (name.endsWith("Worker") ? `chunks/${name}.js` : `${name}.js`),
          chunkFileNames: "chunks/[name].js",
        },
      },
    },
  });
}

/** The source of each worker thread. */
export const WORKERS = { teamWorker: "scripts/teamWorker.ts", watchWorker: "scripts/watchWorker.ts" };

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Bundles that stay: a command that began before the last changes may still read from its own. */
const KEPT = 4;

/**
 * The command as of one state of the sources. It is built elsewhere and renamed, and no bundle is
 * ever replaced: of commands that start at once, the first to end its build gives all of them theirs.
 *
 * @param {string} folder
 */
export async function bundleCommand(folder) {
  const before = process.cwd();
  process.chdir(ROOT);
  const fresh = `${folder}.${process.pid}`;
  try {
    await bundle(fresh, { cli: "scripts/isogloss.ts", ...WORKERS }, []);
    renameSync(fresh, folder);
  } catch (problem) {
    if (!existsSync(join(folder, "cli.js"))) throw problem;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    process.chdir(before);
  }
  sweep(dirname(folder));
}

/** A folder that a command builds in; after an hour its command was killed. */
const BEING_BUILT = /\.\d+$/;
const KILLED_MS = 3_600_000;

/**
 * All but the newest, also what a killed build left behind; what is being built does not count.
 *
 * @param {string} folder
 */
function sweep(folder) {
  const found = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { path, changed: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  const whole = found.filter(({ path, changed }) => !BEING_BUILT.test(path) || Date.now() - changed > KILLED_MS);
  whole.sort((a, b) => b.changed - a.changed);
  for (const { path } of whole.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
