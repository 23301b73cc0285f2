// A Python with the graph libraries that open our exports as independent programs.
import { spawnSync } from "node:child_process";

/**
 * The system's own Python first: a version manager's on PATH knows nothing of the Debian packages.
 */
const CANDIDATES = ["/usr/bin/python3", "python3"];

function findPython(): string {
  const found = CANDIDATES.find((python) => spawnSync(python, ["-c", "import networkx, igraph"]).status === 0);
  if (found === undefined)
    throw new Error("No Python with networkx and igraph: apt-get install python3-networkx python3-igraph");
  return found;
}

/** Runs a script and returns what it printed; what it complained about is the error's text. */
export function runPython(script: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(findPython(), [script, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return stdout;
}
