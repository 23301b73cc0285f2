// The sentences a receipt is made of, so that every format says the same loss in the same words.
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

const SETTINGS =
  "The parameters, the themes, the verdict on the communities and their descriptions stay behind; each node has its community's name.";

/** Losses common to every format built on the shared table of fields. */
export function tableReceipt(graph: KnowledgeGraph): string[] {
  const sentences: string[] = [];
  if (graph.someEdge((_, { evidence }) => evidence.length > 0))
    sentences.push("Where each mention stands in its text stays behind; edges carry the number of mentions.");
  const listed = graph.someNode((_, node) =>
    node.kind === "paper" ? (node.authors?.length ?? 0) + (node.keywords?.length ?? 0) > 0 : node.aliases.length > 0,
  );
  if (listed) sentences.push('Authors, keywords and aliases are one text each, joined by "; ".');
  return [...sentences, SETTINGS];
}

/** `counted(3, "label was", "labels were")`: "3 labels were". */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
