// What people type for a node: its key, a paper's number in the input, a label, or the beginning of
// a title.
import type { KnowledgeGraph, NodeAttributes, PaperNode } from "#core/graph/attributes.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { rankBy } from "#core/math/order.ts";
import { nodeKey } from "#core/model.ts";

const KINDS = ["paper", "concept", "term"] as const;

/** So many of several possible nodes are named. */
const MOST_NAMED = 5;

interface Found {
  readonly key: string;
  readonly node: NodeAttributes;
}

/** By what a paper is found. */
type PaperName = Pick<PaperNode, "id" | "title" | "order">;

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * A paper by key, id, number in the input (from 1, as the page says it), title, or the beginning of a title that only one paper has.
 */
export function findPaper<P extends PaperName>(papers: readonly P[], wanted: string): Outcome<P> {
  const name = fold(wanted);
  const exact =
    papers.find(({ id }) => id === wanted || nodeKey("paper", id) === wanted) ??
    papers.find(({ title }) => fold(title) === name) ??
    (/^\d+$/.test(wanted) ? papers.find(({ order }) => order === Number(wanted) - 1) : undefined);
  const begins = name === "" ? [] : papers.filter(({ title }) => fold(title).startsWith(name));
  const only = exact ?? (begins.length === 1 ? begins[0] : undefined);
  if (only !== undefined) return success(only);
  return begins.length > 1 ? several(wanted, begins) : unknown(wanted, papers.length, "paper");
}

export const papersIn = (nodes: readonly NodeAttributes[]): PaperNode[] =>
  nodes.filter((node) => node.kind === "paper");

/**
 * Any node by key, by label (concepts and terms, their aliases too), or a paper as in `findPaper`.
 */
export function findNode(graph: KnowledgeGraph, wanted: string): Outcome<string> {
  const key = [wanted, ...KINDS.map((kind) => `${kind}:${wanted}`)].find((candidate) => graph.hasNode(candidate));
  if (key !== undefined) return success(key);
  const name = fold(wanted);
  const labelled = nodesOf(graph).filter(
    ({ node }) => node.kind !== "paper" && [node.label, ...node.aliases].some((label) => fold(label) === name),
  );
  const best = rankBy(
    labelled,
    ({ node }) => (node.kind === "paper" ? 0 : node.documentFrequency),
    (found) => found.key,
  )[0];
  if (best !== undefined) return success(best.key);
  const paper = findPaper(papersIn(graph.mapNodes((_, node) => node)), wanted);
  return paper.ok ? success(`paper:${paper.value.id}`) : paper;
}

const nodesOf = (graph: KnowledgeGraph): Found[] => graph.mapNodes((key, node) => ({ key, node }));

const several = (wanted: string, found: readonly PaperName[]): Outcome<never> =>
  failure({
    code: "command/ambiguous",
    severity: "error",
    message: `${found.length} papers begin with "${wanted}".`,
    hint: `Write more of the title: ${found
      .slice(0, MOST_NAMED)
      .map(({ title }) => `"${title}"`)
      .join(", ")}${found.length > MOST_NAMED ? ", …" : "."}`,
  });

const unknown = (wanted: string, papers: number, what: string): Outcome<never> =>
  failure({
    code: "command/no-node",
    severity: "error",
    message: `There is no ${what} "${wanted}" in this dataset.`,
    hint: `Give a key, a number from 1 to ${papers}, or the beginning of a title.`,
  });
