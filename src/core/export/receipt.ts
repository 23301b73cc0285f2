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
  return [...sentences, ...carriedReceipt(graph, "references", "otherAbstracts", "extra"), SETTINGS];
}

/** What papers carry beside the plain fields, in the words of receipts. */
const CARRIED = {
  references: "references",
  otherAbstracts: "abstracts in other languages",
  extra: "additional columns",
  files: "names of files",
} as const;

/** Which of these stay behind, where any paper has them. */
export function carriedReceipt(graph: KnowledgeGraph, ...lost: readonly (keyof typeof CARRIED)[]): string[] {
  const has = (field: keyof typeof CARRIED): boolean =>
    graph.someNode(
      (_, node) =>
        node.kind === "paper" &&
        (field === "files" ? node.sources?.some(({ file }) => file !== undefined) === true : node[field] !== undefined),
    );
  const names = lost.filter(has).map((field) => CARRIED[field]);
  const list = names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return list === "" ? [] : [`${list[0]?.toUpperCase()}${list.slice(1)} stay behind.`];
}

/** `counted(3, "label was", "labels were")`: "3 labels were". */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
