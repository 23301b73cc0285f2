// What the page asks for before its map is there: the entry with all that it imports at once, its
// styles, the worker that opens the dataset, and the search that follows. No fonts, no data.
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build, type Plugin, type Rolldown } from "vite";
import { beforeAll, expect, it, vi } from "vitest";

const MAX_BYTES = 300_000;
const chunks = new Map<string, Rolldown.OutputChunk>();
const styles = new Map<string, string | Uint8Array>();

/** Notes what is built, of the page and of its workers. */
const noting = (): Plugin => ({
  name: "note-what-is-built",
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle))
      if (part.type === "chunk") chunks.set(part.fileName, part);
      else if (part.fileName.endsWith(".css")) styles.set(part.fileName, part.source);
  },
});

beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production"); // else it is React's development build
  await build({
    ...{ configFile: false, logLevel: "error", base: "./", plugins: [react(), noting()] },
    worker: { format: "es", plugins: () => [noting()] },
    build: { write: false, target: "es2023", chunkSizeWarningLimit: 10_000 },
  });
  vi.unstubAllEnvs();
});

const entry = (name: string): Rolldown.OutputChunk => {
  const found = [...chunks.values()].find((chunk) => chunk.isEntry && chunk.name === name);
  if (found === undefined) throw new Error(`No entry ${name} among ${[...chunks.keys()].join(", ")}.`);
  return found;
};

/** A chunk and all that it imports at once. */
function withImports(chunk: Rolldown.OutputChunk, known = new Set<Rolldown.OutputChunk>()): Set<Rolldown.OutputChunk> {
  if (known.has(chunk)) return known;
  known.add(chunk);
  for (const file of chunk.imports) withImports(chunks.get(file)!, known);
  return known;
}

it("is at most 300 kB, compressed", () => {
  const search = [...chunks.values()].find((chunk) => chunk.name === "searchIndex");
  const asked = new Set([...withImports(entry("index")), ...withImports(entry("worker")), ...withImports(search!)]);
  const css = new Set([...asked].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  const sizes = [
    ...[...asked].map(({ fileName, code }) => [fileName, gzipSync(code).length] as const),
    ...[...css].map((file) => [file, gzipSync(styles.get(file)!).length] as const),
  ];
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`first load: ${total} bytes of ${sizes.length} files`);
  expect(css.size).toBeGreaterThan(0);
  expect(total, sizes.map(([file, size]) => `${size} ${file}`).join("\n")).toBeLessThanOrEqual(MAX_BYTES);
}, 120_000);

it("has the styles of every component in use, and of no other", () => {
  const used = [...chunks.values()].flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([id, { code }]) => {
      const name = /@mantine\/core\/esm\/.*?(\w+)\.module\.mjs/.exec(id)?.[1];
      return name === undefined || code === null || code.length === 0 ? [] : [name];
    }),
  );
  const styled = [...chunks.values()].flatMap(({ moduleIds }) =>
    moduleIds.flatMap((id) => /@mantine\/core\/styles\/([A-Z]\w*)\.css/.exec(id)?.[1] ?? []),
  );
  expect(styled.sort()).toEqual([...new Set(used)].sort());
});
