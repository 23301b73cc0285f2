// The papers of a graph as a list, for the bibliography formats.
import type { KnowledgeGraph, PaperNode } from "#core/graph/attributes.ts";
import { compareText, rankBy } from "#core/math/order.ts";

export interface ListedPaper {
  readonly paper: PaperNode;
  /** Undefined = in no community. */
  readonly communityLabel: string | undefined;
  /** Labels of the concepts the paper mentions, weightiest first. */
  readonly concepts: readonly string[];
}

/** Papers in the order they came in; equal orders (joined data sets) by id. */
export function listPapers(graph: KnowledgeGraph): ListedPaper[] {
  const labels = new Map(graph.getAttribute("communities").map(({ id, label }) => [id, label]));
  const papers: ListedPaper[] = [];
  graph.forEachNode((key, node) => {
    if (node.kind === "paper")
      papers.push({ paper: node, communityLabel: labels.get(node.community), concepts: conceptsOf(graph, key) });
  });
  return papers.sort((a, b) => a.paper.order - b.paper.order || compareText(a.paper.id, b.paper.id));
}

function conceptsOf(graph: KnowledgeGraph, paper: string): string[] {
  const mentioned = graph
    .mapEdges(paper, (_, { kind, weight }, source, target) => ({
      kind,
      weight,
      key: source === paper ? target : source,
    }))
    .filter(({ kind }) => kind === "mentions");
  return rankBy(
    mentioned,
    ({ weight }) => weight,
    ({ key }) => key,
  ).map(({ key }) => graph.getNodeAttribute(key, "label"));
}

/** Databases its records come from, each once. */
export const databasesOf = ({ sources }: PaperNode): string[] => [
  ...new Set((sources ?? []).flatMap(({ database }) => database ?? [])),
];

/** What every bibliography leaves behind. */
export const PAPERS_ONLY = "Papers only: terms, relations, positions and colors stay behind.";

/** Runs of white space and control characters as one space: for formats with one line per field. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
