// The app as one page without data (the "shell"): styles and code inside, nothing to fetch. Made
// for core/export/html.ts, offered by the server as app.html so that the app can export itself, and
// packed with the command.
import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";
import { embeddedFile } from "#core/export/pages/html.ts";
import { DATA_PLACE, SHELL_FILE } from "#core/export/pages/shell.ts";
import { metaOf, policyOfPage, SERVED_POLICY } from "./contentPolicy.ts";
import { NOTICE_FILE, thirdParty } from "./thirdParty.mjs";

const ENTRY = "main.js";
const STYLES = "styles.css";

/**
 * Opens the embedded files as blobs, remembers the page as it came (to export it again), takes the
 * styles (compressed like the rest, fonts and all), then starts the app.
 */
const LOADER = `
globalThis.isoglossSource = "<!doctype html>\\n" + document.documentElement.outerHTML;
const open = async ({ textContent, dataset: { file, type } }) => {
  const bytes = Uint8Array.from(atob(textContent), (character) => character.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return [file, URL.createObjectURL(new Blob([await new Response(plain).arrayBuffer()], { type }))];
};
globalThis.isoglossFiles = Object.fromEntries(
  await Promise.all([...document.querySelectorAll("script[data-file]")].map(open)),
);
// From disk, browsers start classic workers only, and those cannot read our blobs: they ask us
// (WORKER_PRELUDE).
const { Worker } = globalThis;
globalThis.Worker = class extends Worker {
  constructor(address, { name }) {
    super(address, { name });
    this.addEventListener("message", async (event) => {
      if (event.data?.isoglossFetch === undefined) return;
      event.stopImmediatePropagation();
      event.ports[0].postMessage(await fetch(event.data.isoglossFetch).then((reply) => reply.blob(), () => null));
    });
  }
};
const styles = document.createElement("style");
styles.textContent = await fetch(isoglossFiles["${STYLES}"]).then((reply) => reply.text());
document.head.append(styles);
await import(isoglossFiles["${ENTRY}"]);
`;

/** Goes before the code of each worker: what it fetches, it asks of the page. */
const WORKER_PRELUDE = `
self.fetch = (address) =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data === null ? reject(new TypeError("no such file")) : resolve(new Response(data)));
    postMessage({ isoglossFetch: address }, [port2]);
  });
`;

/** Builds the shell; takes some seconds. */
export async function buildShell(): Promise<string> {
  const libraries = thirdParty();
  const result = await build({
    ...{ configFile: false, logLevel: "warn", base: "./", plugins: [react(), libraries.written()] },
    worker: { format: "iife", plugins: () => [libraries.seen()] },
    build: {
      ...{ write: false, target: "es2023", cssCodeSplit: false, modulePreload: false, chunkSizeWarningLimit: 10_000 },
      assetsInlineLimit: (file) => !file.endsWith(".json"),
      rolldownOptions: { output: { codeSplitting: false } },
    },
    // What the code would fetch, it finds among the embedded files.
    experimental: {
      renderBuiltUrl: (file, { hostType }) =>
        hostType === "js" ? { runtime: `isoglossFiles[${JSON.stringify(file)}]` } : { relative: true },
    },
  });
  if (Array.isArray(result) || !("output" in result)) throw new Error("one build was asked for");
  let page = "";
  let styles = "";
  const files: string[] = [];
  for (const part of result.output) {
    const text = part.type === "chunk" ? part.code : part.source.toString();
    if (part.type === "chunk") files.push(embeddedFile(part.isEntry ? ENTRY : part.fileName, "text/javascript", text));
    else if (part.fileName.endsWith(".html")) page = text;
    else if (part.fileName.endsWith(".css")) styles += text;
    else if (part.fileName === NOTICE_FILE) files.push(embeddedFile(part.fileName, "text/markdown", text));
    // Workers come as assets; datasets stay outside.
    else if (part.fileName.endsWith(".js"))
      files.push(embeddedFile(part.fileName, "text/javascript", WORKER_PRELUDE + text));
  }
  return assemble(page, styles, files);
}

function assemble(page: string, styles: string, files: readonly string[]): string {
  const policy = metaOf(policyOfPage(LOADER));
  const body = [embeddedFile(STYLES, "text/css", styles), ...files, DATA_PLACE];
  return page
    .replace(/\s*<script type="module"[^>]*><\/script>/, "")
    .replace(/\s*<link rel="stylesheet"[^>]*>/, "")
    .replace("</head>", () => `${policy}\n</head>`)
    .replace("</body>", () => [...body, `<script type="module">${LOADER}</script>`, "</body>"].join("\n"));
}

/**
 * Serves the shell beside the app: built when asked for in development, written along by `npm run
 * build`.
 */
export function singleHtml(): Plugin {
  let shell: Promise<string> | null = null;
  return {
    name: "isogloss-single-html",
    configureServer({ middlewares, watcher }) {
      watcher.on("change", () => {
        shell = null;
      });
      middlewares.use(`/${SHELL_FILE}`, (_, response, next) => {
        shell ??= buildShell();
        shell.then((text) => response.setHeader("Content-Type", "text/html; charset=utf-8").end(text), next);
      });
    },
    async generateBundle() {
      if (this.environment.name !== "client") return;
      this.emitFile({ type: "asset", fileName: SHELL_FILE, source: await buildShell() });
    },
  };
}

/** The policy inside the built page, for servers that send none. */
export const servedPolicy = (): Plugin => ({
  name: "isogloss-content-policy",
  apply: "build",
  transformIndexHtml: (page) => page.replace("<head>", `<head>\n    ${metaOf(SERVED_POLICY)}`),
});
