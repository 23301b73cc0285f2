import { readFileSync } from "node:fs";
import Graph from "graphology";
import { describe, expect, it } from "vitest";
import { encodeAudit } from "#core/file/auditFile.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { FILE_VERSION } from "#core/file/fileVersion.ts";
import { fingerprintPapers, stableJson, stampOf } from "#core/file/fingerprint.ts";
import { packGraph } from "#core/file/pack.ts";
import type { PaperNode } from "#core/graph/attributes.ts";
import { papersOfGraph } from "#core/graph/earlier.ts";
import { carriedFieldsOf } from "#core/model.ts";
import { checkGraph } from "../support/checkGraph.ts";
import { sampleGraph } from "../support/sampleGraph.ts";
import { TINY_PAPERS, tinyGraph } from "../support/tinyGraph.ts";

/** The encoded tiny graph with one field replaced, named by its path. */
function broken(path: readonly (string | number)[], value: unknown): string {
  const file: unknown = JSON.parse(encodeGraph(tinyGraph()));
  let place = file as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) place = place[part] as Record<string | number, unknown>;
  place[path.at(-1) ?? ""] = value;
  return JSON.stringify(file);
}
const firstIssue = (text: string) => {
  const outcome = decodeGraph(text);
  if (outcome.ok) throw new Error("a broken file was accepted");
  return outcome.issues[0];
};

describe("the GraphFile", () => {
  it("comes back as it went out", () => {
    const text = encodeGraph(tinyGraph());
    const outcome = decodeGraph(text);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    checkGraph(outcome.value);
    expect(encodeGraph(outcome.value)).toBe(text);
  });

  it("is graphology's own form: Graph.from opens it", () => {
    const graph = Graph.from(JSON.parse(encodeGraph(tinyGraph())));
    expect([graph.order, graph.size, graph.getAttribute("format")]).toEqual([6, 9, "isogloss"]);
  });

  it("says where a field is wrong", () => {
    expect(firstIssue(broken(["nodes", 1, "attributes", "score"], "high"))?.path).toBe("nodes[1].attributes.score");
    expect(firstIssue(broken(["nodes", 0, "attributes", "kind"], "planet"))?.path).toBe("nodes[0].attributes.kind");
    expect(firstIssue(broken(["edges", 1, "source"], "concept:nowhere"))?.path).toBe("edges[1].source");
    expect(firstIssue(broken(["nodes", 1, "key"], "concept:draft model"))?.message).toContain("Two nodes");
  });

  it("refuses what it cannot read, with advice", () => {
    expect(firstIssue("{")?.hint).toContain("extract");
    expect(firstIssue("[]")?.message).toContain("not an Isogloss dataset");
    expect(firstIssue('{"attributes":{},"nodes":[]}')?.code).toBe("file/format");
    expect(firstIssue(broken(["attributes", "version"], FILE_VERSION + 1))?.hint).toContain("Update");
    expect(firstIssue(broken(["attributes", "version"], "one"))?.code).toBe("file/version");
  });

  it("of version 1 opens: all it had is there, and only its version changes", () => {
    const old = readFileSync("tests/fixtures/file/version1.graph.json", "utf8");
    const outcome = decodeGraph(old);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    checkGraph(outcome.value);
    expect(JSON.parse(encodeGraph(outcome.value))).toEqual(
      JSON.parse(old.replace('"version":1', `"version":${FILE_VERSION}`)),
    );
    const papers = outcome.value.filterNodes((_, node) => node.kind === "paper");
    expect(papers.flatMap((key) => Object.keys(outcome.value.getNodeAttributes(key)))).not.toContain("ids");
  });

  it("carries all that a record says, as a file and packed", () => {
    const graph = sampleGraph();
    const carried = (one: typeof graph) => carriedFieldsOf(one.getNodeAttributes("paper:a1") as PaperNode);
    expect(Object.keys(carried(graph))).toHaveLength(8);
    for (const text of [encodeGraph(graph), packGraph(graph)]) {
      const outcome = decodeGraph(text);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
      expect(carried(outcome.value)).toEqual(carried(graph));
      expect(papersOfGraph(outcome.value)).toEqual(papersOfGraph(graph));
    }
  });

  it("keeps hostile text as text", () => {
    const text = broken(["nodes", 2, "attributes", "label"], '<img src=x onerror="alert(1)">');
    const outcome = decodeGraph(text.replaceAll("concept:draft model", "concept:__proto__"));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    expect(outcome.value.hasNode("concept:__proto__")).toBe(true);
    expect(({} as Record<string, unknown>)["kind"]).toBeUndefined();
  });
});

it("writes an audit piece by piece as JSON.stringify does", () => {
  const audit = {
    papers: [1, 2].map((i) => ({
      ...{ paper: `p${i}`, language: "en", tagged: true, seen: 1, kept: ["é"], dropped: { "stop list": ["y"] } },
      residue: {},
    })),
    ...{ merges: [], refusals: [], senses: [{ paper: "p1", short: "ML", reason: "defined here" }] },
    duplicates: undefined,
  };
  const attributes = tinyGraph().getAttributes();
  expect([...encodeAudit(audit, attributes)].join("")).toBe(
    `${JSON.stringify({ dataset: stampOf(attributes), ...audit })}\n`,
  );
});

describe("the content hash", () => {
  it("does not see order, and sees every other change", () => {
    const hash = fingerprintPapers(TINY_PAPERS);
    expect(fingerprintPapers([...TINY_PAPERS].reverse().map((paper, order) => ({ ...paper, order })))).toBe(hash);
    expect(fingerprintPapers(TINY_PAPERS.map((paper) => ({ ...paper, year: 2024 })))).not.toBe(hash);
    expect(fingerprintPapers(TINY_PAPERS.map((paper) => ({ ...paper, sources: [{ file: "renamed.bib" }] })))).toBe(
      hash,
    );
    expect(stableJson({ b: 1, a: [undefined, { d: null, c: "x" }] })).toBe('{"a":[null,{"c":"x","d":null}],"b":1}');
  });
});
