// One engine's graph is every engine's graph: the library in Chromium and in this Node give the
// same bytes.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { build } from "vite";
import { expect, it } from "vitest";
import { BIBTEX } from "#core/export/papers/bibtex.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { readCorpus } from "#core/intake/readCorpus.ts";
import { extractGraph } from "#core/pipeline.ts";
import { findBrowser } from "../../scripts/build/findBrowser.mjs";

/** The seed papers as a .bib: more than a hundred abstracts, enough for a last bit to show. */
function seedsBib(): string {
  const graph = decodeGraph(readFileSync("graph/seeds.graph.json", "utf8"));
  if (!graph.ok) throw new Error(JSON.stringify(graph.issues));
  return String(BIBTEX.write(graph.value).content);
}

/** The library with all it needs in one module. */
async function libraryCode(): Promise<string> {
  const built = await build({
    ...{ configFile: false, logLevel: "error" },
    build: {
      ...{ write: false, lib: { entry: "src/core/library.ts", formats: ["es"] } },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(built) ? built : [];
  if (first === undefined) throw new Error("nothing was built");
  return first.output[0].code;
}

it("builds the same graph in Chromium as in Node, byte for byte", async () => {
  const text = seedsBib();
  const read = readCorpus([{ name: "seeds.bib", text }], { id: "seeds", title: "Seeds" });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const here = encodeGraph(extractGraph(read.value).graph);

  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("No Chromium: npm test installs one.");
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  const there = await page.evaluate(`(async () => {
    const code = new Blob([${JSON.stringify(await libraryCode())}], { type: "text/javascript" });
    const { encodeGraph, extractGraph, readCorpus } = await import(URL.createObjectURL(code));
    const read = readCorpus([{ name: "seeds.bib", text: ${JSON.stringify(text)} }], { id: "seeds", title: "Seeds" });
    return encodeGraph(extractGraph(read.value).graph);
  })()`);
  console.log(`graph of ${read.value.papers.length} papers: Node ${process.version} and Chromium ${browser.version()}`);
  await browser.close();
  expect(there === here).toBe(true);
}, 240_000);
