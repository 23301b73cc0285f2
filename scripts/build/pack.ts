// `npm run build:lib`: the package that `npm pack` packs. lib/library.js is `import … from
// "isogloss"`, lib/cli.js the command, lib/types their declarations, lib/chunks/app.html the app
// for `isogloss export --format html`. All libraries are bundled but graphology, whose types are
// part of ours.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { SHELL_FILE } from "#core/export/pages/shell.ts";
import { bundle, WORKERS } from "./bundle.mjs";
import { buildShell } from "./singleHtml.ts";

const OUT = "lib";
const TYPES = join(OUT, "types");
/** Kept apart: the same graphology as the user's own. */
const EXTERNAL = ["graphology"];

rmSync(OUT, { recursive: true, force: true });
await bundle(OUT, { library: "src/core/library.ts", cli: "scripts/isogloss.ts", ...WORKERS }, EXTERNAL);

writeFileSync(join(OUT, "chunks", SHELL_FILE), await buildShell());

const command = join(OUT, "cli.js");
writeFileSync(command, `#!/usr/bin/env node\n${readFileSync(command, "utf8")}`);
chmodSync(command, 0o755);

mkdirSync(TYPES, { recursive: true });
execFileSync("node_modules/.bin/tsc", ["-p", "scripts/build/library.tsconfig.json", "--outDir", TYPES], {
  stdio: "inherit",
});
for (const file of readdirSync(TYPES, { recursive: true, encoding: "utf8" }))
  if (file.endsWith(".d.ts")) makeRelative(join(TYPES, file));

removeUnreached(join(TYPES, "library.d.ts"));

/** What the declarations of the library do not lead to tells of what is inside: nobody can import it. */
function removeUnreached(start: string): void {
  const reached = new Set([start]);
  for (const file of reached)
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/"(\.\.?\/[\w/.-]+)\.js"/g))
      reached.add(join(dirname(file), `${path}.d.ts`));
  for (const entry of readdirSync(TYPES, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !reached.has(path)) rmSync(path);
  }
}

/** `"#core/model.ts"` → `"../model.js"`: outside of this project `#core` means nothing. */
function makeRelative(file: string): void {
  const declarations = readFileSync(file, "utf8").replace(/"#core\/([\w/.-]+)\.ts"/g, (_, path: string) => {
    const found = relative(dirname(file), join(TYPES, path)).replaceAll("\\", "/");
    return `"${found.startsWith(".") ? found : `./${found}`}.js"`;
  });
  writeFileSync(file, declarations);
}
