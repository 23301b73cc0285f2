// `isogloss my.bib`: papers in, their map in the browser. The page is one file that needs no server.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { datasetFile } from "../datasetPath.ts";
import { EXIT, say, tell } from "../terminal.ts";
import { runExport } from "./export.ts";
import { idFrom, runExtract } from "./extract.ts";

interface OpenOptions {
  readonly out: string;
  readonly id?: string | undefined;
  readonly browser: boolean;
}

/** Returns the exit code. */
export async function runOpen(inputs: readonly string[], { browser, ...options }: OpenOptions): Promise<number> {
  const extracted = await runExtract(inputs, options);
  if (extracted !== EXIT.ok) return extracted;
  const dataset = datasetFile(options.out, options.id ?? idFrom(inputs));
  const page = dataset.replace(/\.graph\.json$/, ".html");
  const exported = await runExport(dataset, { output: page, format: "html", depth: 1 });
  if (exported !== EXIT.ok) return exported;
  say(`The map: ${resolve(page)}`);
  if (browser && !(await openInBrowser(resolve(page))))
    tell("No program to open it was found: open the file in a browser.");
  return EXIT.ok;
}

/** By the system's own opener; false where there is none. */
function openInBrowser(page: string): Promise<boolean> {
  const [program, ...before] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform as string] ?? [
    "xdg-open",
  ];
  return new Promise((answer) => {
    const opener = spawn(program!, [...before, page], { stdio: "ignore", detached: true });
    opener.once("error", () => answer(false));
    opener.once("spawn", () => {
      opener.unref();
      answer(true);
    });
  });
}
