// The invariants of every graph any test makes. One checker, run over all of them.
import { expect } from "vitest";
import type { KnowledgeGraph, PaperNode } from "#core/graph/attributes.ts";

const ENDS = {
  mentions: ["paper", "concept"],
  uses: ["paper", "term"],
  "co-occurs": ["concept", "concept"],
  related: ["paper", "paper"],
} as const;

export function checkGraph(graph: KnowledgeGraph): void {
  const { counts, communities } = graph.getAttributes();
  const seen = { paper: 0, concept: 0, term: 0 };
  const ids = new Set(communities.map(({ id }) => id));
  graph.forEachNode((key, node) => {
    seen[node.kind]++;
    expect(key.startsWith(`${node.kind}:`), key).toBe(true);
    expect(node.label.trim(), key).not.toBe("");
    for (const number of [node.x, node.y, node.size, node.confidence]) expect(Number.isFinite(number), key).toBe(true);
    expect(node.community === -1 || ids.has(node.community), `${key} is in a listed community`).toBe(true);
  });
  expect(seen).toEqual({ paper: counts.papers, concept: counts.concepts, term: counts.terms });
  const sizes = new Map<number, number>();
  graph.forEachNode((_, node) => {
    if (node.kind === "paper") sizes.set(node.community, (sizes.get(node.community) ?? 0) + 1);
  });
  for (const { id, size } of communities) expect(sizes.get(id) ?? 0, `size of community ${id}`).toBe(size);
  expect(new Set(communities.map(({ label }) => label)).size, "community names are unique").toBe(communities.length);
  checkEdges(graph);
}

function checkEdges(graph: KnowledgeGraph): void {
  const edges = { mentions: 0, uses: 0, "co-occurs": 0, related: 0, "part-of": 0 };
  graph.forEachEdge((key, edge, source, target) => {
    edges[edge.kind]++;
    expect(source, key).not.toBe(target);
    expect(edge.weight, key).toBeGreaterThanOrEqual(0);
    if (edge.kind !== "part-of") {
      const kinds = [graph.getNodeAttribute(source, "kind"), graph.getNodeAttribute(target, "kind")].sort();
      expect(kinds, key).toEqual([...ENDS[edge.kind]].sort());
    }
    for (const { paper, field, start, end } of edge.evidence) {
      expect(graph.hasNode(paper), `${key} has its evidence in a paper of the graph`).toBe(true);
      const text = (graph.getNodeAttributes(paper) as PaperNode)[field];
      expect(start >= 0 && start < end && end <= text.length, `${key} ${field} ${start}–${end}`).toBe(true);
      expect(text.slice(start, end).trim(), key).toBe(text.slice(start, end));
    }
    if (edge.contributions !== undefined) {
      const sum = edge.contributions.reduce((total, { value }) => total + value, 0);
      expect(Math.abs(sum - edge.weight), `${key} contributions sum to the weight`).toBeLessThan(1e-9);
      const nodes = edge.contributions.flatMap(({ node }) => node ?? []);
      expect(new Set(nodes).size, `${key} names each reason once`).toBe(nodes.length);
    }
  });
  expect(edges).toEqual(graph.getAttributes().counts.edges);
}
