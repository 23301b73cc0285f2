// LFR benchmark graphs (Lancichinetti, Fortunato & Radicchi 2008, doi 10.1103/PhysRevE.78.046110)
// made by the bench folder's generator, and igraph's Leiden on them, where python3-igraph is
// installed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { EdgeList } from "#core/math/csr.ts";

export interface PlantedGraph {
  readonly n: number;
  readonly edges: EdgeList;
  readonly labels: readonly number[];
}

/**
 * Runs the generator: `size` nodes, mean degree 20, communities of 20 to 100, a share `mixing` of
 * links to other communities.
 */
export function makePlantedGraph(folder: string, size: number, mixing: number, seed: number): PlantedGraph {
  return inTemporaryFolder((temporary) => {
    const path = join(temporary, "graph.kg");
    const made = spawnSync(
      process.execPath,
      [join(folder, "perf", "gen-lfr.mjs"), String(size), String(mixing), path, String(seed)],
      { encoding: "utf8" },
    );
    if (made.status !== 0) throw new Error(`The LFR generator failed: ${made.stderr}`);
    return readColumns(readFileSync(path));
  });
}

/**
 * A JSON line with n and m, then little-endian columns: sources, targets (uint32), weights
 * (float32), labels (uint32).
 */
function readColumns(bytes: Buffer): PlantedGraph {
  const body = bytes.indexOf(10) + 1;
  const { n, m } = z.object({ n: z.number(), m: z.number() }).parse(JSON.parse(bytes.toString("utf8", 0, body)));
  const column = (from: number, count: number, read: (offset: number) => number): number[] =>
    Array.from({ length: count }, (_, i) => read(body + 4 * (from + i)));
  const integer = (offset: number): number => bytes.readUInt32LE(offset);
  return {
    n,
    edges: {
      sources: column(0, m, integer),
      targets: column(m, m, integer),
      weights: column(2 * m, m, (offset) => bytes.readFloatLE(offset)),
    },
    labels: column(3 * m, n, integer),
  };
}

const IGRAPH = `
import json, sys, random, time, igraph
task = json.load(open(sys.argv[1]))
random.seed(1)
graph = igraph.Graph(n=task["n"], edges=list(zip(task["sources"], task["targets"])))
graph.es["weight"] = task["weights"]
since = time.process_time()
found = graph.community_leiden("modularity", weights="weight", resolution_parameter=task["resolution"], n_iterations=-1)
print(json.dumps({"seconds": time.process_time() - since, "membership": found.membership}))
`;

const Answer = z.object({ seconds: z.number(), membership: z.array(z.number()) });

/** igraph's Leiden until stable at one resolution, or undefined where python3-igraph is missing. */
export const runIgraphLeiden = (graph: PlantedGraph, resolution: number): Int32Array | undefined =>
  timeIgraphLeiden(graph, resolution)?.membership;

/** The same with its seconds of the processor, without reading the graph. */
export function timeIgraphLeiden(
  { n, edges }: PlantedGraph,
  resolution: number,
): { seconds: number; membership: Int32Array } | undefined {
  return inTemporaryFolder((temporary) => {
    const path = join(temporary, "task.json");
    writeFileSync(path, JSON.stringify({ n, resolution, ...edges }));
    for (const python of ["python3", "/usr/bin/python3"]) {
      const run = spawnSync(python, ["-c", IGRAPH, path], { encoding: "utf8", maxBuffer: 1 << 28 });
      if (run.status !== 0) continue;
      const { seconds, membership } = Answer.parse(JSON.parse(run.stdout));
      return { seconds, membership: Int32Array.from(membership) };
    }
    return undefined;
  });
}

function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "isogloss-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
