// A dataset's folder on the disk: written over an earlier one nothing of it is left, and it opens as the
// file it was made of.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { auditFileOf } from "../../scripts/datasetPath.ts";
import { openDataset } from "../../scripts/datasets.ts";
import { writeShards } from "../../scripts/shardFolder.ts";
import { sampleGraph } from "../support/sampleGraph.ts";

const folder = mkdtempSync(join(tmpdir(), "isogloss-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("is written whole, over an earlier one, and opens", () => {
  const path = join(folder, "sample.isogloss");
  const plain = decodeGraph(encodeGraph(sampleGraph()));
  if (!plain.ok) throw new Error("the sample does not open");
  const graph = plain.value;
  expect(writeShards(path, datasetOf(graph)).ok).toBe(true);
  const files = readdirSync(path).sort();
  expect(files).toEqual(["overview.json", "shard-00000.json", "texts-00000.json", "titles.ndjson"]);
  writeFileSync(join(path, "shard-00009.json"), "{}");
  expect(writeShards(path, datasetOf(graph)).ok).toBe(true);
  expect(readdirSync(path).sort()).toEqual(files);
  const opened = openDataset(path);
  expect(opened.ok && encodeGraph(opened.value)).toBe(encodeGraph(graph));
});

it("has its audit inside", () => {
  const path = join(folder, "audited.isogloss");
  const graph = sampleGraph();
  const audit = { name: basename(auditFileOf(path)), text: ["{}"] };
  expect(writeShards(path, datasetOf(graph), [audit]).ok).toBe(true);
  expect(dirname(auditFileOf(path))).toBe(path);
  expect(readdirSync(path)).toContain("audit.json");
});

it("is told from a file, a name and what lies in neither", () => {
  const file = join(folder, "sample.graph.json");
  writeFileSync(file, encodeGraph(sampleGraph()));
  expect(openDataset(file).ok).toBe(true);
  for (const name of [join(file, "in-a-file"), join(folder, "nothing"), folder]) {
    const opened = openDataset(name);
    expect(opened.ok ? "" : opened.issues[0]?.code).toBe("datasets/unknown");
  }
});
