// A part of a dataset as small as a link needs it: whole if it fits, else without what can be found
// anew or done without, step by step. What stays behind is said in a receipt.
import { MAX_LINK } from "#core/file/fileVersion.ts";
import { packGraph } from "#core/file/pack.ts";
import { unpackGraph } from "#core/file/unpack.ts";
import type { EdgeAttributes, KnowledgeGraph, NodeAttributes, PaperNode } from "#core/graph/attributes.ts";
import { inducedSubgraph, withinItself } from "#core/graph/subgraph.ts";

export interface Carried {
  /** The packed graph; null where even the least of it is too long. */
  readonly text: string | null;
  /** Its length; where it is too long, at least that of the least of it. */
  readonly length: number;
  /** What stays behind, one sentence each; empty = nothing. */
  readonly receipt: readonly string[];
}

interface Step {
  readonly said: string;
  readonly node: (node: NodeAttributes) => NodeAttributes;
  readonly edge: (edge: EdgeAttributes) => EdgeAttributes;
}

const WITHOUT_APPENDIX: Step = {
  said: "References, abstracts in other languages and additional columns stay behind.",
  node: (node) => (node.kind === "paper" ? withoutAppendix(node) : node),
  edge: (edge) => edge,
};
const withoutAppendix = ({ references: _, otherAbstracts: __, extra: ___, ...paper }: PaperNode): PaperNode => paper;
const hasAppendix = (node: NodeAttributes): boolean =>
  node.kind === "paper" && (node.references ?? node.otherAbstracts ?? node.extra) !== undefined;

/** Each comes with those before it. */
const TEXT_STEPS: readonly Step[] = [
  {
    said: "The stored reasons of related papers stay behind: the explorer finds them anew from the texts.",
    node: (node) => node,
    edge: ({ contributions: _, ...edge }) =>
      edge.kind === "mentions" || edge.kind === "uses" ? edge : { ...edge, evidence: [] },
  },
  {
    said: "Where concepts stand in the abstracts stays behind: abstracts are unmarked, and sentences come from titles only.",
    node: (node) => node,
    edge: (edge) => ({ ...edge, evidence: edge.evidence.filter(({ field }) => field === "title") }),
  },
  {
    said: "The abstracts stay behind.",
    node: (node) => (node.kind === "paper" ? { ...node, abstract: "" } : node),
    edge: (edge) => edge,
  },
];

/**
 * More nodes than any link holds: of a larger part, so many are weighed to know that all of it is
 * too long.
 */
const MANY = 3_000;

/**
 * Packs a part into at most `room` characters, keeping as much of it as fits. The same part gives
 * the same text.
 */
export function carry(part: KnowledgeGraph, room: number = MAX_LINK): Carried {
  const steps = part.someNode((_, node) => hasAppendix(node)) ? [WITHOUT_APPENDIX, ...TEXT_STEPS] : TEXT_STEPS;
  if (part.order > MANY) {
    const some = inducedSubgraph(part, new Set(part.nodes().slice(0, MANY)));
    const { length } = packGraph(steps.reduce(without, withinItself(some).graph));
    if (length > room) return { text: null, length, receipt: [] };
  }
  const { graph, receipt: outside } = withinItself(part);
  const packed = (taken: number) => packGraph(steps.slice(0, taken).reduce(without, graph));
  const fits = (text: string) => text.length <= room && unpackGraph(text).ok;
  // The least first: where that does not fit, a large graph has been packed only once.
  const least = packed(steps.length);
  if (!fits(least)) return { text: null, length: least.length, receipt: [] };
  for (let taken = 0; taken < steps.length; taken++) {
    const text = packed(taken);
    if (fits(text))
      return { text, length: text.length, receipt: [...outside, ...steps.slice(0, taken).map(({ said }) => said)] };
  }
  return { text: least, length: least.length, receipt: [...outside, ...steps.map(({ said }) => said)] };
}

function without(graph: KnowledgeGraph, { node, edge }: Step): KnowledgeGraph {
  const smaller = graph.nullCopy();
  graph.forEachNode((key, attributes) => smaller.addNode(key, node(attributes)));
  graph.forEachEdge((key, attributes, source, target) => smaller.addEdgeWithKey(key, source, target, edge(attributes)));
  return smaller;
}
