// The command, its worker threads and the library as plain JavaScript, all libraries inside but
// those kept apart: what `npm run isogloss` caches and `npm run build:lib` packs.
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

/**
 * Builds into a folder of its own and renames it: two commands at once do not meet half a bundle.
 *
 * @param {string} folder
 * @param {string} stamp
 */
export async function bundleCommand(folder, stamp) {
  const before = process.cwd();
  process.chdir(dirname(dirname(dirname(folder))));
  const fresh = `${folder}.${process.pid}`;
  try {
    await bundle(fresh, { cli: "scripts/isogloss.ts", ...WORKERS }, []);
    mkdirSync(join(fresh, "chunks"), { recursive: true });
    writeFileSync(join(fresh, "stamp.json"), stamp);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    process.chdir(before);
  }
}
